"""What is on file about articles: the decisions of editors and the baselines, each found once a folder and read once.

Nothing of it is imported where a project has neither.
"""

import os
from collections.abc import Sequence

from lint.config import FOLDER, Config, upward
from lint.document import Document
from lint.errors import UserError
from lint.model import Finding, Note, Problem
from lint.pack import Pack
from lint.types import TYPE_CHECKING

if TYPE_CHECKING:
    from lint.baseline.file import Baseline
    from lint.decisions.store import Store

Settled = tuple[Sequence[Finding], Sequence[Note]]
"""Findings with their statuses, and what there is to say about them."""


class Archive:
    """Decisions and baselines of the articles of one run."""

    def __init__(self, use_cache: bool = True, baselines: bool = True) -> None:
        self.use_cache = use_cache
        self.baselines = baselines
        self._stores: dict[str, Store | None] = {}
        self._baselines: dict[str, Baseline | UserError | None] = {}
        """By the folders of articles, and by their own files."""

    def settled(
        self,
        article: Document,
        config: Config,
        pack: Pack,
        path: str,
        findings: Sequence[Finding],
        silenced: Sequence[Finding],
    ) -> tuple[Sequence[Finding], list[Note], list[Problem]]:
        """The findings of an article with what editors decided about them, and then with what the baseline knows.

        What a remark in the article silences uses up what the baseline knows of it. What is broken is among the problems, and
        settles nothing.
        """
        notes: list[Note] = []
        problems: list[Problem] = []
        for step, more in ((self._decided, ()), (self.known, silenced)):
            try:
                settled, said = step(article, config, pack, path, [*findings, *more])
                findings = settled[: len(findings)]
                notes += said
            except UserError as error:
                problems.append(Problem(article.path, error.kind, error.message))
        return findings, notes, problems

    def store(self, path: str, config: Config) -> "Store | None":
        """Where decisions about an article are kept; None while its project has none."""
        folder = os.path.dirname(os.path.abspath(path))
        if folder not in self._stores:
            root = upward(folder, FOLDER)
            if root is None and not config["sidecar"]:
                self._stores[folder] = None
            else:
                from lint.decisions.store import Store

                self._stores[folder] = Store(root or folder, config["sidecar"], self.use_cache)
        return self._stores[folder]

    def baseline(self, path: str, config: Config) -> "Baseline | UserError | None":
        """What was known of an article's archive; or what is wrong with it. None where there is no baseline."""
        folder = os.path.dirname(os.path.abspath(path))
        if folder not in self._baselines:
            self._baselines[folder] = self._found(folder, config["baseline"])
        return self._baselines[folder]

    def _found(self, folder: str, given: str) -> "Baseline | UserError | None":
        root = upward(folder, FOLDER)
        if not self.baselines or (root is None and not given):
            return None
        from lint.baseline import file

        place = given or file.place(root or folder)
        if not given and not os.path.exists(place):
            return None
        if place not in self._baselines:
            try:
                self._baselines[place] = file.load(place)
            except UserError as error:
                self._baselines[place] = error
        return self._baselines[place]

    def _decided(self, article: Document, config: Config, pack: Pack, path: str, findings: Sequence[Finding]) -> Settled:
        store = self.store(path, config)
        if store is None:
            return findings, ()
        from lint.decisions import settle

        return settle.apply(article, findings, store, path, pack.today)

    def known(self, article: Document, config: Config, pack: Pack, path: str, findings: Sequence[Finding]) -> Settled:
        """The findings with what the baseline knows of those that are open. Raises UserError(kind="decisions")."""
        baseline = self.baseline(path, config)
        if baseline is None:
            return findings, ()
        if isinstance(baseline, UserError):
            raise baseline
        from lint.baseline import settle

        return settle.apply(article, findings, baseline, path, pack.today)
