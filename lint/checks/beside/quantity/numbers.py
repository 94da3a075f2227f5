"""Numbers, money, percentages and measures that are not the source's."""

from collections.abc import Iterator

from lint.align.quantity.counterparts import equal, is_year, supports
from lint.align.quantity.quantity import Quantity
from lint.align.quantity.ranges import ranges
from lint.align.quantity.writing import written
from lint.checks.beside.compared import Pair, pairs
from lint.checks.beside.quantity.accused import Accused, accused
from lint.checks.hit import Change, Context, Hit
from lint.pack import Rule
from lint.patterns import pattern

UNFOUNDED = 0.2
"""What a finding loses when the source has no number in the place of one that it does not have."""
MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|"
    r"Dec(?:ember)?)"
)
BEFORE = pattern(rf"\b{MONTH}\.?\s(?:the\s)?$")
AFTER = pattern(rf"(?:st|nd|rd|th)?\s(?:of\s)?{MONTH}\b")
CENTURY = pattern(r"(?i)[a-z]{0,2}[\s-](?:centur|decade)")
LONGEST = 200
"""Code points of the source that the evidence shows."""
VAGUE = pattern(r"(?i)\b(?:dozens?|several|many|hundreds|thousands|millions|billions|half|third|quarter|couple|pair|few|tens)\b")
"""Words with which a translation may stand in for a number."""
LEAST_LIKE = 0.4
"""The likeness of a pair from which on a number that is not there was left out."""


def is_date(pair: Pair, said: Quantity) -> bool:
    """Is it a time, a year, a century, or the day of a month?"""
    text = pair.target.text
    if said.kind in ("time", "decade") or is_year(said):
        return True
    if CENTURY.match(text, said.end):
        return True
    day = said.value <= 31 and not said.unit
    return day and bool(BEFORE.search(text[max(0, said.start - 16) : said.start]) or AFTER.match(text, said.end))


def find(context: Context, rule: Rule) -> Iterator[Hit]:
    """Numbers that the source contradicts or does not have."""
    for pair, one in everything(context):
        if one.reason in ("contradicted", "unfounded", "repeated") and not is_date(pair, one.said):
            yield hit(context, rule, pair, one)


def measures(context: Context, rule: Rule) -> Iterator[Hit]:
    """Units and currencies that are not the source's, and conversions that do not come out."""
    for pair, one in everything(context):
        if one.reason in ("converted", "unit"):
            yield hit(context, rule, pair, one)


def everything(context: Context) -> Iterator[tuple[Pair, Accused]]:
    """All that stands accused in an article, with its pair; worked out once."""
    if "accused" not in context.memory and context.alignment is not None:
        alignment = context.alignment
        context.memory["accused"] = [(pair, one) for pair in pairs(context) for one in accused(pair, alignment)]
    yield from context.memory.get("accused", ())


def swapped(context: Context, rule: Rule) -> Iterator[Hit]:
    """Ranges whose ends changed places."""
    for pair in pairs(context):
        meant = ranges(pair.source.text, pair.meant)
        for said in ranges(pair.target.text, pair.said):
            if said.low <= said.high or any(equal(one.low, said.low) and equal(one.high, said.high) for one in meant):
                continue
            turned = next((one for one in meant if equal(one.low, said.high) and equal(one.high, said.low)), None)
            if turned is None or turned.kind != "range":
                continue
            block, start, end = pair.target.place(said.start, said.end)
            first, second = (q for q in pair.said if said.start <= q.start < said.end)
            new = second.text + pair.target.text[first.end : second.start] + first.text
            yield Hit(
                rule,
                block,
                start,
                end,
                rule.rows[0],
                changes=(Change(f"Write {new}", ((start, end, new),)),),
                evidence=f"in the source: “{shown(pair)}”",
                related=(pair.source.mention(turned.start, turned.end, "what the source has"),),
                message=f"the source has “{turned.text}”",
            )


def hit(context: Context, rule: Rule, pair: Pair, one: Accused) -> Hit:
    """The hit of a quantity, with what the source has instead."""
    said, meant = one.said, one.meant
    block, start, end = pair.target.place(said.start, said.end)
    changes: tuple[Change, ...] = ()
    in_source = meant is not None and meant in pair.meant
    if one.value is not None and context.alignment is not None:
        text = written(one.value, said, context.alignment.english)
        if text and text != said.text:
            changes = (Change(f"Write {text}", ((start, end, text),)),)
    if meant is None:
        message, evidence = "the source has no such number", f"in the source: “{shown(pair)}”"
    elif one.reason == "converted":
        message, evidence = f"“{_measured(said)}” is not what {_measured(meant)} comes to", f"in the source: “{shown(pair)}”"
    elif one.reason == "unit":
        message, evidence = f"the source counts in {meant.unit}", f"in the source: “{shown(pair)}”"
    else:
        message, evidence = f"the source has “{meant.text}”", f"in the source: “{shown(pair)}”"
    there = (
        pair.source.mention(meant.start, meant.end, "what the source has")
        if in_source and meant
        else pair.source.whole("the source")
    )
    confidence = rule.confidence if meant is not None else rule.confidence - UNFOUNDED
    return Hit(
        rule,
        block,
        start,
        end,
        rule.rows[0],
        changes=changes,
        evidence=evidence,
        related=(there,),
        message=message,
        confidence=confidence,
    )


def _measured(quantity: Quantity) -> str:
    return f"{quantity.text} {quantity.unit}"


def shown(pair: Pair) -> str:
    """The source's sentences as evidence."""
    text = pair.source.text.replace("\n", " ")
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"


def missing(context: Context, rule: Rule) -> Iterator[Hit]:
    """Numbers of the source that the article leaves out, when its sentence has everything else."""
    for pair in pairs(context):
        if pair.likeness < LEAST_LIKE or pair.matched.alone or VAGUE.search(pair.target.text):
            continue
        for meant in pair.matched.left:
            telling = meant.kind in ("percent", "money") or (meant.value >= 100 and not is_year(meant)) or meant.value % 1
            if meant.form != "digits" or meant.soft or not telling or meant.kind in ("time", "fraction"):
                continue
            if any(meant.start < name.end and name.start <= meant.start for name in pair.source_names):
                continue
            if any(supports(meant, said) for said in pair.said_near):
                continue
            last = pair.target.units[-1]
            block = context.document.blocks[last.paragraph]
            yield Hit(
                rule,
                block,
                last.start,
                last.end,
                rule.rows[0],
                evidence=f"in the source: “{shown(pair)}”",
                related=(pair.source.mention(meant.start, meant.end, "left out"),),
                message=f"the source’s “{meant.text}” is missing here",
            )
