"""Names: who is meant, and how their names travel."""
