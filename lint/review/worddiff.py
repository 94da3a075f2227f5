"""A diff in words: what stays, what goes and what comes, with punctuation marks and spaces as words of their own."""

from lint.patterns import pattern

Diff = list[tuple[str, str]]
"""Stretches in reading order, each with KEEP, REMOVE or INSERT."""
KEEP, REMOVE, INSERT = "keep", "remove", "insert"
MARKS = "\u0300-\u036f\u20d0-\u20ff\ufe00-\ufe0f\U0001f3fb-\U0001f3ff"
"""What belongs to the character before it: accents, variation selectors, skin tones."""
TOKEN = pattern(rf"(?:\w[{MARKS}]*)+(?:['’\-](?:\w[{MARKS}]*)+)*|(?s:.)[{MARKS}]*")
WORD = pattern(r"\w")
MOST = 100_000
"""Pairs of words above which two texts are not compared: all of one goes and all of the other comes."""


def word_diff(before: str, after: str) -> Diff:
    """The words that turn one text into the other. Joined, what is kept and removed is `before`, kept and inserted `after`."""
    old, new = TOKEN.findall(before), TOKEN.findall(after)
    if not (old and new) or len(old) * len(new) > MOST:
        return grouped([(REMOVE, before), (INSERT, after)])
    from difflib import SequenceMatcher

    diff: Diff = []
    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    for number, (kind, a, b, c, d) in enumerate(codes):
        gone, come = "".join(old[a:b]), "".join(new[c:d])
        between = 0 < number < len(codes) - 1
        if kind == "equal" and not (between and not WORD.search(gone)):
            diff.append((KEEP, gone))
        else:  # a lone comma or space between two changes is read with them
            diff += [(REMOVE, gone), (INSERT, come)]
    return grouped(diff)


def grouped(diff: Diff) -> Diff:
    """The diff with neighbours of one kind joined, and of each change what goes before what comes."""
    result: Diff = []
    parts = {KEEP: "", REMOVE: "", INSERT: ""}

    def flush(*ops: str) -> None:
        for op in ops:
            if parts[op]:
                result.append((op, parts[op]))
                parts[op] = ""

    for op, text in diff:
        if text:
            flush(*((REMOVE, INSERT) if op == KEEP else (KEEP,)))
            parts[op] += text
    flush(KEEP, REMOVE, INSERT)
    return result
