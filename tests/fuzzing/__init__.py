"""Notes made at random, and what must hold of any of them."""
