"""Tests of starlint/bulk/."""
