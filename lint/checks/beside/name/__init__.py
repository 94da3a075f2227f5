"""People and places that the source contradicts."""
