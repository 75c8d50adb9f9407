"""Comments in notes that suppress findings: read, matched to findings, and written."""
