"""Reports: one pure function a format, from results to text."""

FORMATS = ("text", "json", "jsonl")
