"""starlint: a linter for behavioural-interview stories."""

__version__ = "0.1.0"
