"""Sentences and clauses that were added, left out or moved."""
