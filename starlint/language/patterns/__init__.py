"""Patterns over tokens: forms of speech as data, each with examples, and the small matcher that finds them."""
