"""Whose voice a stretch of a paragraph is in: quotations in the marks of English, German, French, Russian and Chinese."""

from lint.patterns import pattern

PAIRS = {"“": "”", "„": "“”", "«": "»", "‹": "›", "「": "」", "『": "』", "《": "》", "‘": "’", "‚": "‘’", "»": "«"}
OPENERS = frozenset('“„«‘"»「『')
LEADING = " \t\"'“”‘’«»„([{—–-*•"
MARK = pattern("[\"“”„«»‹›「」『』《》‘’‚']")
LONGEST_SINGLE = 600


def quotations(text: str, goes_on: bool = False) -> list[tuple[int, int]]:
    """Outermost `(start, end)` between quotation marks, the marks included.

    An opening mark that nothing closes counts to the end of the paragraph if it opened the paragraph or if
    `goes_on` (the next paragraph opens with a mark, as a quotation of several paragraphs does); else it is dropped.
    """
    if not MARK.search(text):
        return []
    found: list[tuple[int, int]] = []
    stack: list[tuple[str, int]] = []
    for match in MARK.finditer(text):
        place, mark = match.start(), match.group()
        if stack and _closes(text, place, mark, stack[-1]):
            _, start = stack.pop()
            if not stack:
                found.append((start, place + 1))
            continue
        outer = next(
            (i for i in range(len(stack) - 2, -1, -1) if mark not in "'’" and _closes(text, place, mark, stack[i])),
            None,
        )
        if outer is not None:
            start = stack[outer][1]
            del stack[outer:]
            if not stack:
                found.append((start, place + 1))
        elif _opens(text, place, mark):
            if stack and stack[0][0] in "'‘" and place - stack[0][1] > LONGEST_SINGLE:
                stack.clear()
            stack.append((mark, place))
    if stack and stack[0][0] not in "'‘‚":
        start = stack[0][1]
        if goes_on or not text[:start].strip():
            found.append((start, len(text)))
    return found


def _opens(text: str, place: int, mark: str) -> bool:
    before = text[place - 1] if place else " "
    after = text[place + 1] if place + 1 < len(text) else " "
    if mark == '"':
        return not after.isspace() and (before.isspace() or before in "([{—–-/“‘«>*=")
    if mark == "'":
        return after.isalnum() and (before.isspace() or before in '([{—–"“«')
    if mark == "‘":
        return not after.isspace() and not before.isalnum()
    if mark == "»":
        return before.isspace() or not place
    return mark in PAIRS


def _closes(text: str, place: int, mark: str, opener: tuple[str, int]) -> bool:
    kind, start = opener
    after = text[place + 1] if place + 1 < len(text) else " "
    if kind == '"':
        return mark == '"'
    if kind in "'‘":
        return mark in "'’" and place > start + 1 and not after.isalnum() and place - start <= LONGEST_SINGLE
    return mark in PAIRS.get(kind, "") and place > start
