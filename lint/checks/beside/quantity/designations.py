"""Designations of letters and digits that are not the source's: F-16 for F-35, C-300 for С-300."""

from collections.abc import Iterator

from lint.align.quantity.designations import Designation, latin, looks_alike, same
from lint.checks.beside.compared import Pair, pairs
from lint.checks.beside.quantity.numbers import shown
from lint.checks.hit import Change, Context, Hit
from lint.pack import Rule
from lint.patterns import pattern

CYRILLIC = pattern(r"[\u0400-\u052f]")


def find(context: Context, rule: Rule) -> Iterator[Hit]:
    """Designations where the source has another, or whose letter only looks like the source's."""
    for pair in pairs(context):
        left = [meant for meant in pair.source_names if not any(same(meant, said) for said in pair.target_names)]
        for said in pair.target_names:
            meant = next((one for one in pair.source_names if same(one, said)), None)
            if meant is not None:
                right = looks_alike(said)
                if right and CYRILLIC.match(meant.letters):
                    yield _hit(rule, pair, said, meant, right + pair.target.text[said.start + len(said.letters) : said.end])
                continue
            fit = [one for one in left if _may_be(one, said)]
            if fit and not any(
                abs(q.value) == said.number and q.form == "digits" for q in pair.meant if q.value >= 1 and len(fit) > 1
            ):
                yield _hit(rule, pair, said, fit[0], _written(fit[0], said))


def _may_be(meant: Designation, said: Designation) -> bool:
    """Is one left over the other with another number, or with other letters?"""
    if meant.number == said.number:
        return len(meant.letters) <= 3 and len(said.letters) <= 3
    return said.letters.lower() in latin(meant.letters) and meant.tail.isascii() == said.tail.isascii()


def _written(meant: Designation, said: Designation) -> str:
    if meant.number != said.number:
        return said.text.replace(str(said.number), str(meant.number), 1)
    return meant.text if meant.text.isascii() else ""


def _hit(rule: Rule, pair: Pair, said: Designation, meant: Designation, new: str) -> Hit:
    block, start, end = pair.target.place(said.start, said.end)
    return Hit(
        rule,
        block,
        start,
        end,
        rule.rows[0],
        changes=(Change(f"Write {new}", ((start, end, new),)),) if new and new != said.text else (),
        evidence=f"in the source: “{shown(pair)}”",
        related=(pair.source.mention(meant.start, meant.end, "what the source has"),),
        message=f"the source has “{meant.text}”",
    )
