"""A value in the form in which an English text has another: grouped, with its scale, in words, as an ordinal, as a time."""

from lint.align.lexicon import Lexicon
from lint.align.quantity.quantity import Quantity
from lint.patterns import pattern

SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "k": 1e3, "m": 1e6, "bn": 1e9, "b": 1e9, "mn": 1e6,
          "tn": 1e12}  # fmt: skip
WORDED = 100
"""From here on numbers are written in digits."""
SCALED = pattern(r"^([\d.,\s]+?|[A-Za-z -]+?)([ -]?)(thousand|million|billion|trillion|k|m|bn|b|mn|tn)$", 2)


def written(value: float, like: Quantity, english: Lexicon) -> str | None:
    """A value as `like` is written; None when it cannot be."""
    if like.kind == "time":
        return _clock(value, like)
    if like.kind == "decade":
        value += like.value // 100 * 100 if value < 100 <= like.value else 0.0
        return f"{value:.0f}s" if not value % 1 and value % 10 == 0 and like.text.endswith("s") else None
    if like.kind == "ordinal":
        return _ordinal(value, like, english)
    if like.kind == "fraction":
        return _fraction(value, like, english)
    if like.kind not in ("number", "percent", "money", "measure"):
        return None
    scaled = SCALED.match(like.text)
    if scaled:
        factor = SCALES[scaled[3].lower()]
        if not factor / 10 <= value < factor * 1000:
            return _other_scale(value)
        mantissa = value / factor
        return (_worded(mantissa, like, english) or _grouped(mantissa, scaled[1])) + scaled[2] + scaled[3]
    return _worded(value, like, english) or _grouped(value, like.text)


def _other_scale(value: float) -> str:
    """A value with the greatest scale that it reaches; in digits under a million."""
    for word in ("trillion", "billion", "million"):
        if value >= SCALES[word]:
            return f"{_grouped(value / SCALES[word], '1,000')} {word}"
    return _grouped(value, "1,000")


def _worded(value: float, like: Quantity, english: Lexicon) -> str | None:
    if like.form != "words" or value % 1 or value >= WORDED:
        return None
    for word, worth in english.data.get("numbers", {}).items():
        if worth == value:
            return str(word[:1].upper() + word[1:] if like.text[:1].isupper() else word)
    return None


def _ordinal(value: float, like: Quantity, english: Lexicon) -> str | None:
    if value % 1 or value < 1:
        return None
    if like.form == "words" and not like.text[:1].isdigit():
        for word, worth in english.data.get("ordinals", {}).items():
            if worth == value and not word[:1].isdigit():
                return str(word[:1].upper() + word[1:] if like.text[:1].isupper() else word)
        return None
    number = int(value)
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}" if not like.text.isdigit() else str(number)


def _fraction(value: float, like: Quantity, english: Lexicon) -> str | None:
    if like.form != "words":
        return None
    first = like.text.split(" ")[0].lower()
    fitting = [
        word for word, worth in english.data.get("fractions", {}).items() if abs(worth - value) < 0.001 and word[0].isalpha()
    ]
    alike = [word for word in fitting if word.startswith(first + " ") and " of" not in word]
    return str((alike or [word for word in fitting if " " not in word] or [None])[0] or "") or None


def _clock(minutes: float, like: Quantity) -> str | None:
    hour, minute = divmod(int(minutes), 60)
    if ":" not in like.text:
        return str((hour - 1) % 12 + 1) if not minute else None
    morning = like.value < 720 and int(like.text.split(":")[0]) <= 12
    return f"{(hour - 1) % 12 + 1 if morning and hour > 12 else hour}:{minute:02d}"


def _grouped(value: float, like: str) -> str:
    text = f"{value:.10g}" if value < 1e10 else f"{value:.0f}"
    whole, point, rest = text.partition(".")
    is_year = len(whole) <= 4 and "," not in like
    return (whole if is_year or not whole.isdigit() else f"{int(whole):,}") + point + rest
