"""The words of the trade: edits, fixes, findings. No behaviour beyond ordering and equality.

Records rather than dataclasses: importing `dataclasses` costs a tenth of the time that checking an article may take.
Every offset counts code points of the decoded file, half open.
"""

from lint.record import Record

SEVERITIES = ("minor", "major", "critical")
ZONES = ("author", "quotation", "aside", "heading", "boilerplate")
FAMILIES = {
    "aside": "ASD",
    "pronoun": "PRO",
    "name": "NAM",
    "term": "TRM",
    "calque": "CLQ",
    "typography": "TYP",
    "locale": "LOC",
    "residue": "RES",
    "consistency": "CON",
    "source": "SRC",
    "suppression": "SUP",
}
FAILING = ("open", "later", "fixed")
"""Statuses that make a check fail: a fix that was decided but is not in the article yet is not done."""


class Edit(Record):
    """Replace the file's text in `[start, end)` by `text`."""

    start: int
    end: int
    text: str


class Fix(Record):
    """Edits that belong together. `safe` fixes may be applied with nobody watching."""

    title: str
    edits: tuple[Edit, ...]
    safe: bool


class Related(Record):
    """Another place that explains a finding; `role` is antecedent, overlap, source or variant."""

    role: str
    start: int
    end: int
    text: str
    message: str
    path: str = ""


class Finding(Record):
    """What a rule says about a span, with its evidence. `status` is open unless something settled it."""

    code: str
    rule: str
    family: str
    category: str
    severity: str
    confidence: float
    zone: str
    message: str
    evidence: str
    start: int
    end: int
    text: str
    fixes: tuple[Fix, ...] = ()
    related: tuple[Related, ...] = ()
    fingerprint: str = ""
    status: str = "open"

    @property
    def order(self) -> tuple[int, int, str]:
        """The order of findings within one file."""
        return self.start, self.end, self.code

    @property
    def strength(self) -> tuple[float, int]:
        """Which of two overlapping findings stands: severity times confidence, then the longer."""
        return (SEVERITIES.index(self.severity) + 1) * self.confidence, self.end - self.start


class Note(Record):
    """A remark on a whole document, with no span."""

    code: str
    message: str


class Problem(Record):
    """Something that kept an article, a rule or a check from being used; makes the exit code 2."""

    path: str
    kind: str
    message: str
