"""People, places and organisations of both texts, and which are the same."""
