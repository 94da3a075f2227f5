"""Lists of people that others made, read row by row: each module knows one kind by its columns.

`fits(columns)` says whether it is that kind; `people(rows, language, left_out)` gives entries, and counts by reason what it
leaves out. `language` is that of source forms that do not say theirs.
"""
