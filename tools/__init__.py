"""Programs for those who build starlint: the man page, the pictures, the documentation site, a release."""
