"""The kinds of rules: one module a kind. A check gets a block (or the document) and yields hits.

Code-backed checks are registered here by name; their modules are imported when a rule that names them runs.
"""

from collections.abc import Callable, Iterator
from importlib import import_module

from lint.types import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lint.checks.hit import Context, Hit
    from lint.document import Block
    from lint.pack import Rule

BLOCK_CHECKS = {
    "aside": "lint.checks.aside:find",
    "pronoun": "lint.checks.pronoun:find",
    "name": "lint.checks.name:find",
    "cyrillic": "lint.checks.scripts:cyrillic",
    "homoglyph": "lint.checks.scripts:homoglyph",
    "neuter-person": "lint.checks.neuter:find",
    "they-and-it": "lint.checks.agreement:find",
    "doubled-word": "lint.checks.doubled:words",
    "doubled-synonym": "lint.checks.doubled:pairs",
}
DOCUMENT_CHECKS = {
    "doubled-sentence": "lint.checks.doubled:sentences",
    "untranslated": "lint.checks.untranslated:find",
    "place-style": "lint.checks.places:style",
    "mixed-places": "lint.checks.places:mixed",
    "wrong-place": "lint.checks.places:wrong",
    "two-spellings": "lint.checks.spellings:find",
    "glued-name": "lint.checks.glued:find",
    "added-sentence": "lint.checks.beside.sentence.added:find",
    "missing-sentence": "lint.checks.beside.sentence.missing:find",
    "added-clause": "lint.checks.beside.sentence.clauses:find",
    "omitted-clause": "lint.checks.beside.sentence.omitted:find",
    "moved-sentence": "lint.checks.beside.sentence.moved:find",
    "person-of-a-thing": "lint.checks.beside.voice.original:find",
    "gender-contradicted": "lint.checks.beside.voice.gender:find",
    "gender-of-the-source": "lint.checks.beside.voice.things:find",
    "negation-reversed": "lint.checks.beside.voice.negated:find",
    "hedge-lost": "lint.checks.beside.voice.hedged:lost",
    "hedge-added": "lint.checks.beside.voice.hedged:added",
    "attribution-lost": "lint.checks.beside.voice.hedged:unattributed",
    "jeering-verb": "lint.checks.beside.voice.jeered:find",
    "loaded-for-neutral": "lint.checks.beside.voice.loaded:find",
    "number-beside": "lint.checks.beside.quantity.numbers:find",
    "number-missing": "lint.checks.beside.quantity.numbers:missing",
    "unit-beside": "lint.checks.beside.quantity.numbers:measures",
    "range-beside": "lint.checks.beside.quantity.numbers:swapped",
    "date-beside": "lint.checks.beside.quantity.dates:find",
    "month-beside": "lint.checks.beside.quantity.dates:names",
    "designation-beside": "lint.checks.beside.quantity.designations:find",
    "untranslated-beside": "lint.checks.beside.untranslated:find",
    "entity-beside": "lint.checks.beside.name.entities:find",
    "person-beside": "lint.checks.beside.name.people:find",
    "spellings-beside": "lint.checks.beside.name.spelt:find",
    "glossary-term": "lint.checks.beside.terms:find",
    "altered-quotation": "lint.checks.beside.quote.quotations:altered",
    "quotation-marks-added": "lint.checks.beside.quote.marks:put_on",
    "quotation-marks-lost": "lint.checks.beside.quote.marks:lost",
    "other-speaker": "lint.checks.beside.quote.speakers:find",
}


TELLING = {
    "pronoun": "lint.checks.pronoun:PRONOUNS",
    "neuter-person": "lint.checks.neuter:TELLING",
    "they-and-it": "lint.checks.agreement:TELLING",
}
"""Words, in lower case, without one of which a block check has nothing to say: asked before it is called."""


def telling(name: str) -> frozenset[str] | None:
    """The words of a block check of which a block must have one, or None."""
    found: frozenset[str] | None = _load(TELLING.get(name))
    return found


def block_check(name: str) -> "Callable[[Context, Rule, Block], Iterator[Hit]] | None":
    """The block check of this name, or None."""
    found: Callable[[Context, Rule, Block], Iterator[Hit]] | None = _load(BLOCK_CHECKS.get(name))
    return found


def document_check(name: str) -> "Callable[[Context, Rule], Iterator[Hit]] | None":
    """The document check of this name, or None."""
    found: Callable[[Context, Rule], Iterator[Hit]] | None = _load(DOCUMENT_CHECKS.get(name))
    return found


_loaded: dict[str | None, Any] = {None: None}


def _load(place: str | None) -> Any:
    if place not in _loaded:
        module, _, function = str(place).partition(":")
        _loaded[place] = getattr(import_module(module), function)
    return _loaded[place]
