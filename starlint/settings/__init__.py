"""Settings: what may be set, where each value was set, and which settings and rules a file gets."""
