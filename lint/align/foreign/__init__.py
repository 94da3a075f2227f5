"""Words of the source that were left in the article."""
