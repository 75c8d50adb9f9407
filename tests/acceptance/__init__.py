"""Eleven stories as coaches judged them: what is right to say of each, told on made-up stories of the same shape."""
