"""Quotations whose words, marks or speakers are others in the source."""
