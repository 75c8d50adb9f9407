"""The shapes in which people write stories: one file for each."""
