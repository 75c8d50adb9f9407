"""Eleven stories as coaches judged them: what is right to say of each, on made-up stories of the same shape."""
