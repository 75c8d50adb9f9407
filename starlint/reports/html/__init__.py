"""The page of HTML: scores and coverage, for a screen or for paper."""
