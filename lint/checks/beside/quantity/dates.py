"""Days, years, hours, centuries, months, weekdays and relative times that are not the source's."""

from collections.abc import Iterator, Sequence

from lint.align.lexicon import Lexicon
from lint.align.quantity.dates import Named, named
from lint.checks.beside.compared import Pair, pairs
from lint.checks.beside.quantity.numbers import everything, hit, is_date, shown
from lint.checks.hit import Change, Context, Hit
from lint.pack import Rule

SHORT = 4
"""Letters of an abbreviated month or weekday, its full stop among them."""
WHOLE = frozenset(("may", "june", "july"))
OPPOSED = (
    ("yesterday", "tomorrow", "the day before yesterday", "the day after tomorrow"),
    ("last week", "next week", "this week"),
    ("last month", "next month", "this month"),
    ("last year", "next year", "this year"),
)
"""Times of which one cannot be said for another."""


def find(context: Context, rule: Rule) -> Iterator[Hit]:
    """Days, years, hours and centuries that the source contradicts or does not have."""
    for pair, one in everything(context):
        if one.reason in ("contradicted", "unfounded", "repeated") and is_date(pair, one.said):
            yield hit(context, rule, pair, one)


def names(context: Context, rule: Rule) -> Iterator[Hit]:
    """Months, weekdays and relative times where the source has another."""
    if context.alignment is None:
        return
    lexicon, english = context.alignment.lexicon, context.alignment.english
    laid = pairs(context)
    for number, pair in enumerate(laid):
        meant, said = named(pair.source.text, lexicon), named(pair.target.text, english)
        around = [
            one for near in laid[max(0, number - 1) : number + 2] if near is not pair for one in named(near.source.text, lexicon)
        ]
        for kind in ("month", "weekday", "relative"):
            yield from _wrong(rule, pair, kind, (meant, said, around), english)


def _wrong(
    rule: Rule, pair: Pair, kind: str, sides: tuple[Sequence[Named], Sequence[Named], Sequence[Named]], english: Lexicon
) -> Iterator[Hit]:
    meant, said, around = ([one for one in side if one.kind == kind] for side in sides)
    alone = [
        one for one in said if all(one.value != other.value for other in (*meant, *around)) and one.text not in pair.source.text
    ]
    left = [one for one in meant if all(one.value != other.value for other in said)]
    if not alone and left and len(said) == len(meant) and kind != "relative":
        order = [one.value for one in meant]
        alone = [
            one for place, one in enumerate(said) if one.value != order[place] and order.count(one.value) < _count(said, one)
        ]
    if alone and not left and len(said) == len(meant) and kind != "relative":
        left = [meant[said.index(one)] for one in alone]
    if not alone or not left or len(alone) > len(left):
        return
    for one, other in zip(alone, left, strict=False):
        if kind == "relative" and not any(one.value in times and other.value in times for times in OPPOSED):
            continue
        block, start, end = pair.target.place(one.start, one.end)
        new = _name(other, one, english)
        yield Hit(
            rule,
            block,
            start,
            end,
            rule.rows[0],
            changes=(Change(f"Write {new}", ((start, end, new),)),) if new and len(alone) == len(left) == 1 else (),
            evidence=f"in the source: “{shown(pair)}”",
            related=(pair.source.mention(other.start, other.end, "what the source has"),),
            message=f"the source has “{other.text}”",
        )


def _count(said: Sequence[Named], one: Named) -> int:
    return sum(other.value == one.value for other in said)


def _name(other: Named, like: Named, english: Lexicon) -> str:
    """A month or weekday in English, as long or short as another is written; empty for one in digits, and for a time, which
    may need another tense."""
    if other.kind == "relative" or like.text[:1].isdigit():
        return ""
    section = english.data.get("months" if other.kind == "month" else "weekdays", {})
    fitting = [word for word, value in section.items() if value == other.value]
    longest = max(fitting, key=lambda word: (word[-1:] != "s", len(word)), default="")
    full = len(like.text) > SHORT or like.text.lower() in WHOLE
    return (longest if full else next((word for word in fitting if len(word) <= SHORT), longest)).capitalize()
