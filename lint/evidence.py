"""Which language the article came from, as far as its findings tell. It moves confidence and density, never what runs."""

from collections import Counter
from collections.abc import Sequence

from lint.checks.hit import Hit
from lint.language import NAMES
from lint.model import Note
from lint.pack import Rule

SURE = 0.8
ENOUGH = 2
"""Different sure rules of one source language that make it likely."""
RAISE = 0.1
CEILING = 0.99


class Evidence:
    """Fingerprints of source languages among the hits of one document. `given` languages need none."""

    def __init__(self, hits: Sequence[Hit], given: Sequence[str] = ()) -> None:
        self.given = tuple(given)
        self._codes: dict[str, set[str]] = {}
        for hit in hits:
            confidence = hit.rule.confidence if hit.confidence is None else hit.confidence
            if confidence >= SURE:
                for language in hit.rule.languages:
                    self._codes.setdefault(language, set()).add(hit.rule.code)

    def fingerprints(self, rule: Rule) -> list[str]:
        """Codes of sure findings, other rules', for a source language of this rule (any, if it names none)."""
        languages = rule.languages or list(self._codes)
        return sorted({code for language in languages for code in self._codes.get(language, ())} - {rule.code})

    def confidence(self, rule: Rule, confidence: float) -> float:
        """The confidence of a finding, raised when its source language is given or betrayed by other rules."""
        if not rule.languages:
            return confidence
        if set(self.given) & set(rule.languages) or len(self.fingerprints(rule)) >= ENOUGH:
            return round(min(CEILING, max(confidence, confidence + RAISE)), 4) if confidence < CEILING else confidence
        return confidence

    def notes(self) -> list[Note]:
        """A remark on the likely source language, when the document gives it away."""
        if self.given:
            return []
        counts = Counter({language: len(codes) for language, codes in self._codes.items()})
        ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        if not ranked or ranked[0][1] < ENOUGH:
            return []
        language, count = ranked[0]
        name = NAMES.get(language, language)
        return [Note("likely-source", f"probably came through {name}: {count} different fingerprints")]
