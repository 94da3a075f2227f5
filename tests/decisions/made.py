"""Entries and articles to decide about, from few words."""

from hypothesis import strategies as st

from lint.anchor import anchor_of
from lint.decisions.entry import ACTS, Entry
from lint.document import of_text
from tests.articles import findings, pack

RULE = pack('    find: ["gas carrier"]\n    replace: "tanker"\n')
AT = "2026-03-01T09:00:00Z"


def entry(name="e1", verdict="keep", by="ann", **more) -> Entry:
    """An entry about the gas carrier unless it says otherwise."""
    about = {} if verdict in ("undo", "written") else {"code": "TRM901", "fingerprint": "f1", "quote": "gas carrier"}
    return Entry(id=name, verdict=verdict, by=by, at=AT, **{**about, **more})


def undo(name, *about, by="ann") -> Entry:
    return entry(name, "undo", by, about=about)


def anchors(text, path="a.md", rule=RULE):
    """Anchors of what the rule finds in a text."""
    document = of_text(text, path)
    return [anchor_of(document, finding) for finding in findings(text, rule, path=path)]


def about(anchor, name="e1", verdict="keep", by="ann", **more) -> Entry:
    """An entry about the finding of an anchor."""
    return Entry(name, verdict, by, AT, *(anchor.code, anchor.fingerprint, anchor.quote, anchor.before, anchor.after), **more)


NAMES = st.sampled_from("abcdefgh")


@st.composite
def histories(draw):
    """Journals of a few people about a few findings, undone and replaced at will, as no screen would write them too."""
    made = []
    for number in range(draw(st.integers(0, 9))):
        verdict = draw(st.sampled_from(ACTS))
        names = draw(st.lists(NAMES, max_size=2, unique=True))
        more = {} if verdict in ("undo", "written") else {"fingerprint": draw(st.sampled_from(("f1", "f2", "f3")))}
        second = draw(st.booleans()) if more else False
        by = draw(st.sampled_from(("ann", "bob")))
        made.append(entry("abcdefghi"[number], verdict, by, about=tuple(names), second=second, **more))
    return made
