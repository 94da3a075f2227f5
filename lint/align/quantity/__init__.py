"""Numbers, dates, units and designations of a text, and which of two texts answer each other."""
