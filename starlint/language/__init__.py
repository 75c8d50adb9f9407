"""What the words say: quantities, who acts and in which mood, phrases. The only room that knows spaCy."""
