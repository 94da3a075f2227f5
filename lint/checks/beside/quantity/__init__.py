"""Numbers, dates, units and designations that the source contradicts."""
