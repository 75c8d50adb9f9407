"""Reports in formats that other programs define, and in Markdown and CSV."""
