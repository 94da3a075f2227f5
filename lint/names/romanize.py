"""Cyrillic names in Latin letters, the ways engines and newsrooms write them.

The letter values are those of BGN/PCGN (1947, Russian) and the Ukrainian national system (2010), with the choices that
machine translation makes between them (ё as e, yo or io; ц as ts, tz or c; й as y, i or nothing).
"""

from itertools import islice, product

RUSSIAN = {
    "а": ("a",), "б": ("b",), "в": ("v",), "г": ("g",), "д": ("d",), "е": ("e",), "ё": ("e", "yo"), "ж": ("zh",), "з": ("z",),
    "и": ("i",), "й": ("y", "i"), "к": ("k",), "л": ("l",), "м": ("m",), "н": ("n",), "о": ("o",), "п": ("p",), "р": ("r",),
    "с": ("s",), "т": ("t",), "у": ("u",), "ф": ("f",), "х": ("kh", "h"), "ц": ("ts",), "ч": ("ch",), "ш": ("sh",),
    "щ": ("shch",), "ъ": ("",), "ы": ("y",), "ь": ("",), "э": ("e",), "ю": ("yu", "u"), "я": ("ya", "ia"),
    "і": ("i",), "ї": ("i", "yi"), "є": ("ye", "e"), "ґ": ("g",), "’": ("",), "'": ("",),
}  # fmt: skip
UKRAINIAN = {
    **RUSSIAN,
    "г": ("h",),
    "и": ("y",),
    "й": ("i", "y"),
    "х": ("kh",),
    "щ": ("shch",),
    "ю": ("yu", "iu"),
    "я": ("ia", "ya"),
}
PAIRS = {"дж": ("j", "dzh"), "кс": ("x", "ks"), "ий": ("y", "iy"), "ый": ("y",), "ье": ("ie", "ye"), "ья": ("ya", "ia")}
INITIAL_E = {"е": ("ye", "e"), "є": ("ye",), "ю": ("yu", "iu"), "я": ("ya", "ia")}
MOST = 48
"""Forms of one word that are kept; more choices than that say nothing new."""


def forms(word: str, language: str = "ru") -> list[str]:
    """Latin forms of one Cyrillic word in lower case, the likeliest first."""
    return list(dict.fromkeys("".join(parts) for parts in islice(product(*_choices(word, language)), MOST)))


def likeliest(word: str, language: str = "ru") -> str:
    """The first of the forms of a word."""
    return "".join([choice[0] for choice in _choices(word, language)])


def _choices(word: str, language: str) -> list[tuple[str, ...]]:
    table = UKRAINIAN if language == "uk" else RUSSIAN
    low = word.lower()
    choices: list[tuple[str, ...]] = []
    place = 0
    while place < len(low):
        pair = low[place : place + 2]
        if pair in PAIRS:
            choices.append(PAIRS[pair])
            place += 2
            continue
        letter = low[place]
        choices.append((INITIAL_E if place == 0 else {}).get(letter) or table.get(letter, (letter,)))
        place += 1
    return choices
