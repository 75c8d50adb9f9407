"""Quantities: from numerals to expressions, and from these to evidence."""
