"""Whole paragraphs that nobody translated."""

from collections.abc import Iterator

from lint import language
from lint.checks.hit import Context, Hit
from lint.pack import Rule

WORDS = 12
"""Latin paragraphs shorter than this are names, titles, mottos."""


def find(context: Context, rule: Rule) -> Iterator[Hit]:
    """Paragraphs in another language than English, unless their markup declares it."""
    for block in context.document.blocks:
        if block.lang and not block.lang.lower().startswith("en"):
            continue
        english = " the " in block.text or language.opens_english(block.tokens)
        tongue = "" if english else _foreign(block.text)
        if tongue:
            name = language.NAMES.get(tongue, tongue)
            yield Hit(rule, block, 0, len(block.text), rule.rows[0], (), {"source": name}, f"language: {name}")


def _foreign(text: str) -> str:
    counts = language.scripts(text)
    total = sum(counts.values())
    if total < language.SHORTEST:
        return ""
    if counts["Latn"] * 2 > total:
        if len(text.split()) < WORDS or language.looks_english(text) or not language.may_be_foreign(text):
            return ""
        tongue = language.of(text)
        return "" if tongue in ("", "en") else tongue
    return language.of(text) or "another language"
