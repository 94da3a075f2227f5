"""The engine: a pure function of a document, rules, names and settings. It reads no files and prints nothing."""

import time
from collections.abc import Callable, Iterator, Sequence

from lint import anchor, checks, overlap
from lint.checks import gathered
from lint.checks.hit import Context, Hit
from lint.checks.rows import hit, longest
from lint.checks.vetoes import stands
from lint.document import Block, Document
from lint.evidence import Evidence
from lint.finding import finding_of
from lint.kept import kept
from lint.matching import Match, Matcher, Opened
from lint.model import Finding, Note, Problem
from lint.pack import Row, Rule
from lint.record import Record
from lint.types import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lint.align.alignment import Alignment
    from lint.names.gazetteer import Gazetteer

Timer = Callable[[str, float], None]
BlockCheck = Callable[[Context, Rule, Block], Iterator[Hit]]
NONE: list[Hit] = []


class Result(Record):
    """What the engine says of one document."""

    findings: list[Finding]
    notes: list[Note]
    problems: list[Problem]


def check(
    document: Document,
    matcher: Matcher,
    names: "Gazetteer | None" = None,
    settings: dict[str, Any] | None = None,
    languages: Sequence[str] = (),
    timer: Timer | None = None,
    alignment: "Alignment | None" = None,
    original: "Alignment | None" = None,
) -> Result:
    """Findings in the order of the file, notes on the document, and checks that failed.

    `languages` are source languages given by the user; else they are estimated. `timer(code, seconds)` is told where time goes.
    With an `alignment` the document is compared with its source too, and with the `original` that the source was made of.
    """
    return _Run(document, matcher, names, settings or {}, languages, timer, alignment, original).result()


class _Run:
    def __init__(
        self,
        document: Document,
        matcher: Matcher,
        names: "Gazetteer | None",
        settings: dict[str, Any],
        languages: Sequence[str],
        timer: Timer | None,
        alignment: "Alignment | None",
        original: "Alignment | None",
    ) -> None:
        self.document = document
        self.matcher = matcher
        self.context = Context(document, names, settings, alignment)
        self.original = Context(document, names, settings, original) if original else None
        if self.original is not None:
            self.original.marked = self.context.marked
        self.languages = languages
        self.timer = timer
        self.problems: dict[str, Problem] = {}
        self.checks: dict[int, tuple[BlockCheck | None, frozenset[str] | None]] = {}
        self.gathered: dict[int, tuple[Rule, list[gathered.Placed]]] = {}

    def result(self) -> Result:
        first = [rule for rule in self.matcher.everywhere if rule.marks]
        hits = [found for rule in first for found in self.marked(rule, self.guarded(rule, self.over, rule))]
        for block, matches, opened in self.matcher.scan(self.document.blocks):
            hits += self.block(block, matches, opened)
        for rule in self.matcher.everywhere:
            if not rule.marks:
                hits += self.guarded(rule, self.over, rule)
        for rule in self.matcher.wholes:
            hits += self.guarded(rule, self.whole, rule, self.context)
        if self.context.alignment is not None:
            hits = self.compared(hits, self.context.alignment)
        evidence = Evidence(hits, self.languages)
        for rule, placed in self.gathered.values():
            hits += self.guarded(rule, self.gather, rule, placed, evidence)
        findings = [finding_of(self.context, found, evidence) for found in hits]
        kept = overlap.resolve(sorted(dict.fromkeys(findings), key=lambda f: f.order))
        return Result(anchor.fingerprinted(self.document, kept), evidence.notes(), list(self.problems.values()))

    def block(self, block: Block, matches: list[Match], opened: list[Opened]) -> Iterator[Hit]:
        """Hits in one block; rules that mark a zone go first, so that the others know whose voice they are in."""
        phrases = longest(matches) if matches else []
        for match in phrases:
            if match.rule.marks:
                yield from self.marked(match.rule, self.guarded(match.rule, self.matched, block, match))
        for rule, row, search in opened:  # a pack holds rules that mark before the others
            if self.timer or search is None or search(block.text):  # a timer is told of what was searched in vain, too
                hits = self.open(block, rule, row)
                if hits:
                    yield from self.marked(rule, hits)
        for match in phrases:
            if not match.rule.marks:
                yield from self.guarded(match.rule, self.matched, block, match)

    def marked(self, rule: Rule, hits: list[Hit]) -> list[Hit]:
        """The hits, after a rule that says whose voice a stretch is in has said so."""
        if rule.marks:
            for found in hits:
                self.context.mark(found.block, found.start, found.end, rule.marks)
        return hits

    def open(self, block: Block, rule: Rule, row: Row) -> list[Hit]:
        """A row whose gate opened: its pattern, or the check that its rule names."""
        if row.regex is not None:
            return self.guarded(rule, self.searched, block, rule, row)
        check, words = self.checks.get(rule.index) or self.check_of(rule)
        if check is None or (words is not None and words.isdisjoint(block.tokens)):
            return NONE
        hits = self.guarded(rule, check, self.context, rule, block)
        if not hits:
            return hits
        return [found for found in hits if stands(self.context, rule, row, block, found.start, found.end)]

    def check_of(self, rule: Rule) -> tuple[BlockCheck | None, frozenset[str] | None]:
        """The check that a rule names, and the words without one of which it has nothing to say."""
        name = rule.data["check"]
        found = self.checks[rule.index] = checks.block_check(name), checks.telling(name)
        return found

    @kept
    def telling(self) -> list[Block]:
        """Blocks with a word that some rule asks for: half of them have none, and are asked once for all such rules."""
        words = frozenset().union(*(self.check_of(rule)[1] or () for rule in self.matcher.everywhere))
        return [block for block in self.document.blocks if not words.isdisjoint(block.tokens)]

    def over(self, rule: Rule) -> Iterator[Hit]:
        """What a check finds that looks at every block."""
        check, words = self.check_of(rule)
        if check is None:
            return
        row = rule.rows[0]
        for block in self.document.blocks if words is None else self.telling:
            if words is None or not words.isdisjoint(block.tokens):
                for found in check(self.context, rule, block):
                    if stands(self.context, rule, row, block, found.start, found.end):
                        yield found

    def searched(self, block: Block, rule: Rule, row: Row) -> Iterator[Hit]:
        """What a row's pattern finds."""
        for match in self.matcher.run(block, rule, row):
            yield from self.matched(block, match)

    def matched(self, block: Block, match: Match) -> Iterator[Hit]:
        """A phrase or pattern that matched: a hit, or one of those that only add up."""
        if not stands(self.context, match.rule, match.row, block, match.start, match.end):
            return
        if match.rule.kind in ("density", "consistency"):
            self.gathered.setdefault(match.rule.index, (match.rule, []))[1].append((block, match))
        else:
            yield hit(block, match)

    def whole(self, rule: Rule, context: Context) -> Iterator[Hit]:
        """What a check finds that looks at the document as a whole."""
        check = checks.document_check(rule.data["check"])
        for found in check(context, rule) if check else ():
            if stands(context, rule, found.row, found.block, found.start, found.end):
                yield found

    def compared(self, hits: list[Hit], alignment: "Alignment") -> list[Hit]:
        """The hits, those that need a source added, and those that a source explains with what it says."""
        from lint import blame

        found = [hit for rule in self.matcher.beside for hit in self.beside(rule)]
        return [*(blame.noted(hits, alignment) if alignment.reliable else hits), *found]

    def beside(self, rule: Rule) -> list[Hit]:
        """What a rule finds beside the source, and whose it is when there is the original too."""
        hits = self.guarded(rule, self.whole, rule, self.context)
        if self.original is None:
            return hits
        from lint import blame

        return blame.blamed(hits, self.guarded(rule, self.whole, rule, self.original))

    def gather(self, rule: Rule, placed: list[gathered.Placed], evidence: Evidence) -> Iterator[Hit]:
        if rule.kind == "density":
            return gathered.density(rule, placed, evidence.fingerprints(rule))
        return gathered.consistency(rule, placed, str(self.context.settings.get("house", "")))

    def guarded(self, rule: Rule, call: Callable[..., Iterator[Hit]], *about: Any) -> list[Hit]:
        """What a rule yields; a rule that raises becomes a problem and is silent for the rest of the document:
        what it found before stands."""
        if rule.code in self.problems:
            return []
        found: list[Hit] = []
        started = time.perf_counter() if self.timer else 0.0
        try:
            found.extend(call(*about))
        except TimeoutError:
            self.fail(rule, "its pattern took too long; make it simpler")
        except Exception as error:
            self.fail(rule, f"{type(error).__name__}: {error}")
        finally:
            if self.timer:
                self.timer(rule.code, time.perf_counter() - started)
        return found

    def fail(self, rule: Rule, message: str) -> None:
        self.problems[rule.code] = Problem(self.document.path, "check", f"{rule.code} {rule.name}: {message}")
