"""The commands: one Click command per file, loaded when it is called."""
