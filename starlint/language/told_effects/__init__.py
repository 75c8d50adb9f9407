"""Whether an ending says in words what is different now: "The phone has rung at night twice since spring"."""
