"""A baseline: its file, what it says of an article, and what became of what it knows."""

import json
import os
import pathlib
import tempfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint import document
from lint.anchor import Anchor, anchor_of
from lint.baseline import file, settle
from lint.baseline.difference import Found, difference
from lint.errors import UserError
from tests.articles import findings, pack

RULE = pack('    find: ["gas carrier", "oil carrier"]\n    replace: "tanker"\n')
FIRST = "The gas carrier left the northern port on Monday with a full load of fuel."
SECOND = "An oil carrier waited for eleven days before anybody at the harbour office noticed."
THIRD = "Insurers doubt that the gas carrier was ever inspected by the flag state."
RESEMBLING = "Insurers doubted that the gas carrier was never inspected by the flag state."
PLAIN = "Nobody waved."


def anchors(text, rule=RULE):
    article = document.of_text(text, "a.txt")
    return [anchor_of(article, finding) for finding in findings(text, rule, path="a.txt")]


def baseline(folder, **texts):
    """The baseline in a folder of articles with these texts, whether they exist there or not."""
    known = {f"{stem}.txt": anchors(text) for stem, text in texts.items()}
    return stored(folder, file.written(known, known.__getitem__))


def stored(folder, data):
    path = folder / "baseline.jsonl"
    path.write_bytes(data)
    return file.load(str(path))


def statuses(known, name, text, given=()):
    """What is open and what is known in a text, and the notes; `given` are statuses that the first findings have already."""
    folder = os.path.dirname(known.path)
    article = document.of_text(text, name)
    found = findings(text, RULE, path=name)
    found = [f._replace(status=s) for f, s in zip(found, [*given, *["open"] * len(found)], strict=False)]
    settled, notes = settle.apply(article, found, known, os.path.join(folder, name), str)
    return [finding.status for finding in settled], [note.message for note in notes]


def changes(known, dropped=(), **texts):
    """What the baseline is to learn of these articles: kind, article and words."""
    made = difference(known, [Found(f"{stem}.txt", anchors(text)) for stem, text in texts.items()], dropped)
    return [(c.kind, c.name if c.was == c.name else f"{c.was} > {c.name}", c.anchor.quote) for c in made.changes]


def after(known, made):
    """The file when a difference is written into it."""
    names = known.names | made.entries.keys()
    return file.written(names, lambda name: made.entries[name] if name in made.entries else known.of(name))


class TestTheFile:
    @given(st.text(), st.dictionaries(st.from_regex(r"[0-9a-f]{16}", fullmatch=True), st.tuples(*[st.text()] * 3)))
    def test_what_is_written_is_read_again(self, name, texts):
        known = sorted(Anchor("TRM901", fingerprint, *said) for fingerprint, said in texts.items())
        with tempfile.TemporaryDirectory() as folder:
            read = stored(pathlib.Path(folder), file.written([name], lambda _: known))
        assert read.of(name) == known

    def test_a_name_that_is_no_text_is_kept(self, tmp_path):
        known = anchors(FIRST)
        assert stored(tmp_path, file.written(["caf\udce9.txt"], lambda _: known)).of("caf\udce9.txt") == known

    def test_lines_are_sorted_by_path_code_and_fingerprint(self, tmp_path):
        known = {"b.txt": anchors(FIRST), "a.txt": anchors(f"{SECOND}\n{FIRST}\n{THIRD}")}
        header, *lines = file.written(known, known.__getitem__).splitlines()
        read = [json.loads(line) for line in lines]
        assert json.loads(header) == {"schema": "calque.baseline/1"}
        assert [list(line) for line in read] == [["path", "code", "fingerprint", "quote", "before", "after"]] * 4
        assert read == sorted(read, key=lambda line: (line["path"], line["code"], line["fingerprint"]))

    @pytest.mark.parametrize(
        "merged",
        [
            lambda lines: lines[::-1],
            lambda lines: [*lines, *lines],
            lambda lines: [lines[1], lines[0], *lines[2:]],
            lambda lines: [line + b"\r" for line in lines],
            lambda lines: [json.dumps(json.loads(line), sort_keys=True).encode() for line in lines],
        ],
        ids=["backwards", "twice", "mixed", "CRLF", "another writer"],
    )
    def test_what_a_merge_or_an_editor_makes_of_the_lines_does_no_harm(self, tmp_path, merged):
        known = {"a.txt": anchors(f"{FIRST}\n{SECOND}"), "b.txt": anchors(f"{THIRD}\n{SECOND}")}
        written = file.written(known, known.__getitem__)
        header, *lines = written.splitlines()
        read = stored(tmp_path, b"\n".join([header, *merged(lines)]))
        assert file.written(read.names, read.of) == written

    @pytest.mark.parametrize(
        ("data", "says"),
        [
            (b"", ":1: must be"),
            (b"[]\n", ":1: must be"),
            (b'{"schema":"calque.baseline/9"}\n', ":1: schema 'calque.baseline/9' is not known"),
            (b'{"schema":"calque.baseline/1"}\n<<<<<<< HEAD\n', ":2: is no JSON"),
            (b'{"schema":"calque.baseline/1"}\n\xff\xfe\n', ":2: is no JSON"),
            (b'{"schema":"calque.baseline/1"}\n{"path":"a.txt","code":"TRM901"}\n', ":2: must be an object of path, code"),
            (b'{"schema":"calque.baseline/1"}\n{"path":"a.txt","code":"TRM9', ":2: is no JSON"),
            (b'{"schema":"calque.baseline/1"}\n' + b"[" * 100_000, ":2: is no JSON"),
        ],
    )
    def test_what_is_wrong_is_said_with_its_line(self, tmp_path, data, says):
        with pytest.raises(UserError, match=says) as raised:
            stored(tmp_path, data).of("a.txt")
        assert raised.value.kind == "decisions"

    def test_paths_are_those_from_the_project_whatever_the_folder_is_called(self, tmp_path):
        project = file.place(str(tmp_path))
        assert file.name_of(str(tmp_path / "news" / "a.txt"), project) == "news/a.txt"
        assert file.name_of(str(tmp_path / "news" / "a.txt"), str(tmp_path / "ci" / "known.jsonl")) == "../news/a.txt"


class TestWhatItSaysOfAnArticle:
    def test_what_is_known_is_known_and_what_is_new_is_open(self, tmp_path):
        known = baseline(tmp_path, a=f"{FIRST}\n{SECOND}")
        assert statuses(known, "a.txt", f"{FIRST}\n{SECOND}\n{THIRD}") == (["baseline", "baseline", "open"], [])

    @pytest.mark.parametrize(
        "text",
        [
            f"{PLAIN}\n{PLAIN}\n{THIRD}",
            f"{THIRD}\n{PLAIN}",
            THIRD.replace("flag state", "port state"),
            THIRD.replace("was ever", "has never been"),
            THIRD.replace("Insurers", "Underwriters"),
        ],
        ids=["further down", "further up", "changed further on", "changed behind it", "changed in front of it"],
    )
    def test_edits_around_it_do_not_make_it_new(self, tmp_path, text):
        assert statuses(baseline(tmp_path, a=f"{PLAIN}\n{THIRD}"), "a.txt", text)[0] == ["baseline"]

    def test_the_same_words_again_are_new(self, tmp_path):
        assert statuses(baseline(tmp_path, a=FIRST), "a.txt", f"{FIRST}\n{FIRST}")[0] == ["baseline", "open"]

    def test_what_is_settled_stays_so_and_excuses_nothing_else(self, tmp_path):
        known = baseline(tmp_path, a=FIRST)
        assert statuses(known, "a.txt", f"{FIRST}\n{FIRST}", given=["kept"])[0] == ["kept", "open"]

    def test_what_only_resembles_it_is_open_and_says_so(self, tmp_path):
        said, (note,) = statuses(baseline(tmp_path, a=THIRD), "a.txt", f"{PLAIN}\n{RESEMBLING}")
        assert said == ["open"]
        assert note.startswith("line 2: changed since the baseline")

    def test_a_renamed_article_is_found_when_the_old_one_is_gone(self, tmp_path):
        known = baseline(tmp_path, old=f"{FIRST}\n{SECOND}")
        assert statuses(known, "new.txt", f"{FIRST}\n{SECOND}\n{THIRD}")[0] == ["baseline", "baseline", "open"]

    def test_a_copy_of_an_article_that_is_there_is_new(self, tmp_path):
        (tmp_path / "old.txt").write_text(FIRST)
        assert statuses(baseline(tmp_path, old=FIRST), "new.txt", FIRST)[0] == ["open"]

    def test_of_two_that_are_gone_it_was_the_one_of_which_more_is_here_then_the_one_of_its_form(self, tmp_path):
        known = {"a.txt": anchors(FIRST), "b.md": anchors(f"{FIRST}\n{SECOND}"), "c.txt": anchors(f"{FIRST}\n{SECOND}")}
        read = stored(tmp_path, file.written(known, known.__getitem__))
        assert read.renamed("new.txt", anchors(f"{FIRST}\n{SECOND}")) == "c.txt"
        assert read.renamed("new.md", anchors(f"{FIRST}\n{SECOND}")) == "b.md"

    def test_one_sentence_of_many_makes_no_renamed_article(self, tmp_path):
        known = baseline(tmp_path, old=f"{FIRST}\n{SECOND}\n{THIRD}")
        assert statuses(known, "new.txt", FIRST)[0] == ["open"]


class TestWhatBecameOfIt:
    @pytest.mark.parametrize(
        ("before", "now", "said"),
        [
            ({"a": FIRST}, {"a": FIRST}, []),
            ({"a": FIRST}, {"a": f"{PLAIN}\n{FIRST}"}, []),
            ({"a": FIRST}, {"a": f"{FIRST}\n{SECOND}"}, [("new", "a.txt", "oil carrier")]),
            ({"a": f"{FIRST}\n{SECOND}"}, {"a": SECOND}, [("gone", "a.txt", "gas carrier")]),
            ({"a": f"{FIRST} {PLAIN}"}, {"a": f"{PLAIN} {FIRST}"}, [("moved", "a.txt", "gas carrier")]),
            ({"a": FIRST, "b": SECOND}, {"a": PLAIN, "b": f"{SECOND}\n{FIRST}"}, [("moved", "a.txt > b.txt", "gas carrier")]),
            ({"a": FIRST}, {"b": FIRST}, [("moved", "a.txt > b.txt", "gas carrier")]),
            (
                {"a": FIRST},
                {"b": FIRST, "c": FIRST},
                [("moved", "a.txt > b.txt", "gas carrier"), ("new", "c.txt", "gas carrier")],
            ),
        ],
    )
    def test_new_moved_and_gone_are_told_apart(self, tmp_path, before, now, said):
        assert changes(baseline(tmp_path, **before), **now) == said

    def test_what_is_much_the_same_has_changed(self, tmp_path):
        assert changes(baseline(tmp_path, a=THIRD), a=RESEMBLING) == [("changed", "a.txt", "gas carrier")]

    def test_an_article_that_is_renamed_and_edited_takes_what_is_known_along(self, tmp_path):
        known = baseline(tmp_path, old=f"{FIRST}\n{SECOND}\n{THIRD}")
        assert changes(known, new=f"{FIRST}\n{THIRD}") == [
            ("moved", "old.txt > new.txt", "gas carrier"),
            ("moved", "old.txt > new.txt", "gas carrier"),
            ("gone", "old.txt", "oil carrier"),
        ]

    def test_what_is_not_named_stays_though_it_is_gone(self, tmp_path):
        known = baseline(tmp_path, a=FIRST, b=SECOND, c=THIRD)
        made = difference(known, [Found("a.txt", anchors(FIRST))], ["b.txt"])
        assert [(c.kind, c.name) for c in made.changes] == [("gone", "b.txt")]
        left = stored(tmp_path, after(known, made))
        assert (left.names, left.of("c.txt")) == ({"a.txt", "c.txt"}, known.of("c.txt"))

    def test_what_somebody_settled_is_not_added_and_not_dropped(self, tmp_path):
        known = baseline(tmp_path, a=FIRST)
        made = difference(known, [Found("a.txt", anchors(f"{FIRST}\n{SECOND}"), settled=[0, 1])], ())
        assert (made.changes, made.entries["a.txt"]) == ([], known.of("a.txt"))

    def test_of_a_rule_that_does_not_run_all_stays(self, tmp_path):
        known = baseline(tmp_path, a=FIRST)
        made = difference(known, [Found("a.txt", [], idle=["TRM901"])], ())
        assert (made.changes, made.entries["a.txt"]) == ([], known.of("a.txt"))

    def test_a_rule_with_another_code_finds_its_own_again(self, tmp_path):
        known = baseline(tmp_path, a=FIRST)
        now = anchors(FIRST, pack('    find: ["gas carrier"]\n    replace: "tanker"\n', code="TRM902"))
        made = difference(known, [Found("a.txt", now, today={"TRM901": "TRM902"}.get)], ())
        assert [(c.kind, c.anchor.code) for c in made.changes] == [("moved", "TRM902")]


ARTICLE = st.lists(st.sampled_from([FIRST, SECOND, THIRD, PLAIN, f"{FIRST} {PLAIN} {SECOND}", FIRST + THIRD])).map("\n".join)
ARCHIVE = st.dictionaries(st.sampled_from("abcd"), ARTICLE)


@given(ARCHIVE)
def test_whatever_was_there_when_it_was_made_is_known(texts):
    with tempfile.TemporaryDirectory() as folder:
        known = baseline(pathlib.Path(folder), **texts)
        for stem, text in texts.items():
            said, notes = statuses(known, f"{stem}.txt", text)
            assert set(said) <= {"baseline"}
            assert notes == []


@given(ARCHIVE, ARCHIVE, st.booleans())
def test_once_it_is_up_to_date_nothing_is_left_to_do(before, now, all_named):
    with tempfile.TemporaryDirectory() as folder:
        known = baseline(pathlib.Path(folder), **before)
        for stem in now:
            (pathlib.Path(folder) / f"{stem}.txt").touch()
        found = [Found(f"{stem}.txt", anchors(text)) for stem, text in now.items()]
        dropped = known.gone if all_named else ()
        made = difference(known, found, dropped)
        written = after(known, made)
        again = stored(pathlib.Path(folder), written)
        made = difference(again, found, again.gone if all_named else ())
        assert (made.changes, after(again, made)) == ([], written)
        for stem, text in now.items():
            assert set(statuses(again, f"{stem}.txt", text)[0]) <= {"baseline"}
