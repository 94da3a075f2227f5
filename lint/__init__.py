"""calque: finds what a journey through another language left behind in an English article."""

__version__ = "0.1.0"
