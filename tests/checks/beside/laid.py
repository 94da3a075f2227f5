"""What rules say of an article beside a source."""

from lint import document, engine, rules
from lint.align.alignment import Alignment
from lint.model import Finding

PACK = rules.load()


def findings(codes: list[str], text: str, beside: str, language: str = "en") -> list[Finding]:
    """The findings of rules on an article laid beside a source in a language."""
    article = document.of_text(text)
    alignment = Alignment(document.of_text(beside, "source.txt"), article, language)
    result = engine.check(article, engine.Matcher(PACK, rules.select(PACK, codes)), alignment=alignment)
    assert not result.problems
    return result.findings


def fixed(text: str, finding: Finding) -> str:
    """A text after a finding's fix."""
    for edit in sorted(finding.fixes[0].edits, key=lambda edit: -edit.start):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text
