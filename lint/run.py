"""From a path to a result: read, decode, check, suppress, place. What goes wrong with one article stops no other."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence

from lint import config as configuration
from lint import document, engine, rules
from lint.archive import Archive
from lint.errors import UserError
from lint.files import read_bytes
from lint.matching import Matcher
from lint.model import FAILING, Finding, Note, Problem
from lint.pack import Pack
from lint.placed import Placed, place
from lint.record import Record
from lint.types import TYPE_CHECKING

if TYPE_CHECKING:
    from lint.align.glossary.glossary import Glossary
    from lint.anchor import Anchor
    from lint.names.gazetteer import Gazetteer
    from lint.source import Beside

UNREAD = ("missing", "unreadable", "decode", "too-large")
NAMED, HEAD = "calque-", 4000
"""What an article says that names its source itself, and how far from its beginning."""


class Options(Record):
    """What the command line said; `overrides` are settings by key with the option's name."""

    config_path: str | None = None
    overrides: tuple[tuple[str, object, str], ...] = ()
    stdin_name: str = ""
    use_cache: bool = True
    everything: bool = False
    diff_from: str | None = None
    stats: bool = False
    source: str | None = None
    original: str | None = None
    baseline: bool = True
    anchors: bool = False


class FileResult(Record):
    """What became of one article. `anchors`, where they were asked for, are those of the findings, one each."""

    path: str
    words: int
    findings: list[Placed]
    suppressed: int
    notes: list[Note]
    problems: list[Problem]
    timings: dict[str, float]
    anchors: "Sequence[Anchor]" = ()

    @property
    def read(self) -> bool:
        """Could the article be read at all?"""
        return not any(problem.kind in UNREAD for problem in self.problems)

    @property
    def open(self) -> list[Placed]:
        """Findings that make a check fail."""
        return [placed for placed in self.findings if placed.finding.status in FAILING]


class Examined(Record):
    """What the engine and the article's own remarks say: findings that stand, those that a remark silences, and the rest."""

    findings: list[Finding]
    silenced: list[Finding]
    notes: list[Note]
    problems: list[Problem]
    timings: dict[str, float]


class Loaded(Record):
    """What articles under one configuration share."""

    config: configuration.Config
    pack: Pack
    matcher: Matcher
    names: "Gazetteer | None"
    glossary: "Glossary | None" = None


class Runner:
    """Checks articles one by one; configuration, rules and names are loaded once for all articles that share them."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self._configs: dict[str, str | None] = {}
        self._loaded: dict[str | None, Loaded] = {}
        self.archive = Archive(options.use_cache, options.baseline)

    def prepare(self, path: str) -> Loaded:
        """The configuration, rules and names for an article. Raises UserError when one of them is wrong."""
        config_path = self.options.config_path
        if config_path is None:
            folder = os.path.dirname(os.path.abspath(path if path != "-" else self.options.stdin_name or "-"))
            if folder not in self._configs:
                self._configs[folder] = configuration.find(folder)
            config_path = self._configs[folder]
        if config_path not in self._loaded:
            self._loaded[config_path] = self._load(config_path)
        return self._loaded[config_path]

    def settings(self, paths: Sequence[str]) -> configuration.Config:
        """The configuration of a run over these paths: that of the first, which may be a folder."""
        first = paths[0] if paths else "."
        return self.prepare(os.path.join(first, "-") if os.path.isdir(first) else first).config

    def forget(self) -> None:
        """Load configuration, rules and names again when they are next asked for: they may have changed."""
        self._configs.clear()
        self._loaded.clear()
        self.archive = Archive(self.options.use_cache, self.options.baseline)

    def _load(self, path: str | None) -> Loaded:
        use_cache = self.options.use_cache
        config = configuration.load(path, use_cache) if path else configuration.defaults()
        for key, value, origin in self.options.overrides:
            config = config.override(key, value, origin)
        pack = rules.load(config["rules"], use_cache)
        selection = rules.select(pack, config["select"], config["ignore"], config["from"])
        names = None
        if any(pack.heads[i].family in ("name", "pronoun", "consistency") for i in selection.active):
            from lint.names import gazetteer

            names = gazetteer.load(config["names"], use_cache)
        terms = None
        if config["glossaries"]:
            from lint.align.glossary import glossary

            terms = glossary.load(config["glossaries"], use_cache)
        return Loaded(config, pack, Matcher(pack, selection), names, terms)

    def check(self, path: str) -> FileResult:
        """Check one article, `-` for standard input. Never raises for what is wrong with the article."""
        shown = path if path != "-" else self.options.stdin_name or "<stdin>"
        loaded = self.prepare(path)
        config = loaded.config
        try:
            data = sys.stdin.buffer.read() if path == "-" else read_bytes(path, int(config["max-size"]))
            if len(data) > config["max-size"]:
                raise UserError(f"more than the limit of {config['max-size']:,} bytes", kind="too-large")
            article = document.of_bytes(data, shown, config["encoding"] or None)
        except UserError as error:
            return FileResult(shown, 0, [], 0, [], [Problem(shown, error.kind, error.message)], {})
        try:
            return self._against_source(article, loaded, path)
        finally:
            article.release()

    def _against_source(self, article: document.Document, loaded: Loaded, path: str) -> FileResult:
        try:
            beside = self.beside(article, loaded)
        except UserError as error:
            result = self.check_document(article, loaded, path)
            return result._replace(problems=[*result.problems, Problem(article.path, error.kind, error.message)])
        return self.check_document(article, loaded, path, beside)

    def beside(self, article: document.Document, loaded: Loaded) -> "Beside":
        """An article laid beside its source and its original, if it has them. Raises UserError(kind="source")."""
        options = self.options
        if not (options.source or options.original or loaded.config["pairs"] or NAMED in article.text[:HEAD]):
            return ()
        from lint import source

        given = {"source": options.source, "original": options.original}
        return source.aligned(article, given, loaded.config, options.use_cache)

    def check_document(self, article: document.Document, loaded: Loaded, path: str, beside: "Beside" = ()) -> FileResult:
        """Check a document that is already read, beside what it is aligned with."""
        found = self.examine(article, loaded, beside)
        name = path if path != "-" else self.options.stdin_name or "-"
        findings, notes, problems = self.archive.settled(
            article, loaded.config, loaded.pack, name, found.findings, found.silenced
        )
        if self.options.diff_from:
            findings = self._changed(article, findings, path)
        failing = [f for f in findings if f.status in FAILING]
        silenced = [*(f for f in findings if f.status not in FAILING), *found.silenced]
        if self.options.everything:
            shown = sorted([*failing, *silenced], key=lambda f: f.order)
        else:
            shown = [f if f.status == "open" else f._replace(status="open") for f in failing]
        sources = {alignment.source.path: alignment.source for alignment in beside}
        placed = [place(article, finding, sources) for finding in shown]
        notes, problems = [*found.notes, *notes], [*found.problems, *problems]
        anchors = _anchors(article, shown) if self.options.anchors else ()
        return FileResult(article.path, article.words, placed, len(silenced), notes, problems, found.timings, anchors)

    def examine(self, article: document.Document, loaded: Loaded, beside: "Beside" = ()) -> Examined:
        """What is found in a document, whatever anybody decided about it. `beside` are its alignments with its source and
        with the original that both go back to, if it has them."""
        languages = tuple(alignment.language for alignment in beside if alignment.language != "en")
        timings: dict[str, float] = {}
        result = engine.check(
            article,
            loaded.matcher,
            loaded.names,
            {"house": loaded.config["house"], "ships": loaded.config["ships"], "glossary": loaded.glossary},
            loaded.config["from"] or languages,
            _timer(timings) if self.options.stats else None,
            *beside,
        )
        sure = [f for f in result.findings if f.confidence >= loaded.config["min-confidence"]]
        findings, silenced = _suppressed(article, sure, loaded)
        notes = [*result.notes, *(note for alignment in beside for note in alignment.notes())]
        return Examined(findings, silenced, notes, result.problems, timings)

    def _changed(self, article: document.Document, findings: Sequence[Finding], path: str) -> Sequence[Finding]:
        from lint.changes import changed_lines

        spans = None if path == "-" else changed_lines(path, self.options.diff_from or "")
        if spans is None:
            return findings
        lines = article.lines
        return [
            f for f in findings if any(a <= lines.position(f.end).line and lines.position(f.start).line <= b for a, b in spans)
        ]


def _anchors(article: document.Document, findings: Sequence[Finding]) -> "Sequence[Anchor]":
    from lint.anchor import anchor_of

    return [anchor_of(article, finding) for finding in findings]


def _suppressed(article: document.Document, findings: list[Finding], loaded: Loaded) -> tuple[list[Finding], list[Finding]]:
    if not article.comments:
        return findings, []
    from lint import suppress

    return suppress.apply(article, findings, loaded.pack)


def _timer(timings: dict[str, float]) -> Callable[[str, float], None]:
    def note(code: str, seconds: float) -> None:
        timings[code] = timings.get(code, 0.0) + seconds

    return note


def check_all(runner: Runner, paths: Sequence[str], jobs: int = 1) -> Iterator[FileResult]:
    """Results in the order of the paths, whatever `jobs` is."""
    if jobs <= 1 or len(paths) < 2:
        yield from map(runner.check, paths)
        return
    from multiprocessing import get_context

    for path in paths:
        runner.archive.baseline(path, runner.prepare(path).config)  # before the workers are forked; wrong rules fail here
    global _adopted
    _adopted = runner  # workers that are forked have it; those that are spawned load their own
    context = get_context("fork" if sys.platform != "win32" else "spawn")
    with context.Pool(min(jobs, len(paths)), _adopt, (runner.options,)) as pool:
        yield from pool.imap(_check_adopted, paths, chunksize=max(1, min(16, len(paths) // (jobs * 4))))


_adopted: Runner | None = None


def _adopt(options: Options) -> None:
    global _adopted
    if _adopted is None:
        _adopted = Runner(options)


def _check_adopted(path: str) -> FileResult:
    if _adopted is None:
        raise RuntimeError("worker started without a runner")
    return _adopted.check(path)
