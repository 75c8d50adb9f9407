"""Markdown in, stories out: blocks, the label grammar, and prose that remembers where it came from."""
