"""A flagged name on its way into a names file: what may be right, where it can be put, and putting it there."""

import os

from lint import config
from lint.decisions.store import root_of
from lint.record import Record
from lint.review import additions
from lint.review.article import Article
from lint.review.flags import Flag
from lint.review.session import Session
from lint.review.suggestions import Suggestion, corrected, right_of, suggested


class Way(Record):
    """An entry and the names file that takes it."""

    entry: Suggestion
    target: str

    def __str__(self) -> str:
        wrong = f", “{self.entry.wrong[0]}” is wrong" if self.entry.wrong else ""
        return f"“{self.entry.name}” is right{wrong}, in {os.path.relpath(self.target)}"


def ways(article: Article, flag: Flag) -> list[Way]:
    """What may be put where about a flag: its words are right, or what its fix says is. Raises UserError for no name."""
    loaded = article.checked.loaded if article.checked else None
    if loaded is None:
        return []
    entries = [suggested(flag, loaded.names)]
    if flag.finding.fixes:
        entries.append(corrected(flag, right_of(flag), loaded.names))
    root = root_of(article.path)
    return [Way(entry, target) for entry in entries for target in additions.targets(loaded, root, entry.section)]


def enter(session: Session, article: Article, way: Way) -> list[str]:
    """Put an entry into its file, and the file into the configuration if it is not there; what was done, in words.

    Names are then read anew: articles are to be checked again. Raises UserError; nothing is changed then.
    """
    section, name, source, aliases, wrong = way.entry
    said = [additions.add_name(way.target, section, name, source=source, aliases=aliases, wrong=wrong)]
    if session.names_paths.isdisjoint({os.path.abspath(way.target)}):
        nearest = config.find(os.path.dirname(os.path.abspath(article.path)))
        said.append(additions.configure_names(nearest or root_of(article.path), way.target))
    session.read_settings_again()
    return said
