"""Quotations of both texts and which is which."""
