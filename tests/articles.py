"""What many tests need: rules from a few lines of YAML, and what they say of a text."""

from lint import document, engine, rules
from lint.matching import Matcher
from lint.model import Finding
from lint.names import gazetteer
from lint.pack import Pack
from lint.packing import packed

RULE = """\
family: {family}
rules:
  - code: {code}
    name: planted-phrase
    kind: {kind}
    severity: major
    confidence: 0.9
    category: terminology
    message: "“{{text}}” is {{better}}"
    why: planted by a test
{body}
    bad: ["One [[x]].", "Two [[x]].", "Three [[x]]."]
    good: ["One.", "Two.", "Three."]
"""


def pack(body: str, code: str = "TRM901", kind: str = "substitute", family: str = "term", languages=(), trusted=True) -> Pack:
    """A pack of one rule whose body (find, pattern, replace …) is given as YAML, indented by four spaces."""
    text = RULE.format(family=family, code=code, kind=kind, body=body)
    file = rules.RuleFile("planted.yaml", text.encode(), list(languages), trusted)
    return rules.load_files([file], use_cache=False)


def plain(pack: Pack, number: int) -> dict:
    """A rule's data as it was before it was packed."""
    rule = pack.rule(number)
    return {**rule.data, "rows": [row.data for row in rule.rows]}


def matcher(*packs: Pack) -> Matcher:
    data = packed([plain(p, i) for p in packs for i in range(len(p.heads))])
    joined = Pack(data)
    return Matcher(joined, rules.select(joined))


def findings(text: str, *packs: Pack, path: str = "article.txt", names=None, **settings) -> list[Finding]:
    """What the packs' rules say of a text."""
    result = engine.check(document.of_text(text, path), matcher(*packs), names, settings)
    assert not result.problems, result.problems
    return result.findings


def found(text: str, *packs: Pack, **more) -> list[str]:
    """The texts of the findings."""
    return [finding.text for finding in findings(text, *packs, **more)]


def built_in(code: str, text: str, names=None, **settings) -> list[Finding]:
    """What one of calque's own rules says of a text, with calque's own names unless others are given."""
    own = rules.load()
    selected = Matcher(own, rules.select(own, [code]))
    result = engine.check(document.of_text(text), selected, names or gazetteer.load(), settings)
    assert not result.problems, result.problems
    return result.findings


def blocks(text: str, path: str) -> list[tuple[str, str]]:
    """`(kind, normalised text)` of every block."""
    return [(block.kind, block.text) for block in document.of_text(text, path).blocks]


def applied(text: str, finding: Finding, which: int = 0) -> str:
    """The text after one fix of a finding."""
    for edit in sorted(finding.fixes[which].edits, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text
