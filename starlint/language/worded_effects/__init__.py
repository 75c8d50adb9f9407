"""Whether an ending says in words what is different now: "Nobody has slipped there in the three winters since"."""
