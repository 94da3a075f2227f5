"""Questions that stand over the review: one line to write, one thing to choose, something to read."""
