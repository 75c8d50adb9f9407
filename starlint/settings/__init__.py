"""Settings: their keys, where each was set, and the settings and rules of each file."""
