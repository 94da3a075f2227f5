"""She for a thing, a negation lost, a hedge dropped, a verb that jeers, a loaded word for a neutral one."""
