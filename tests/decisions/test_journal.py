import os
import resource
import subprocess
import sys

import pytest

from lint.decisions import journal
from lint.decisions.entry import line
from lint.errors import UserError
from tests.decisions.made import entry, undo

ONE, TWO, THREE = entry("a"), entry("b", note="“è” \u2028"), undo("c", "a")
BLOCK = """\
# by hand
- id: a
  verdict: keep
  by: ann
  at: 2026-03-01T09:00:00Z
  code: TRM901
  fingerprint: f1
  quote: gas carrier
"""


@pytest.fixture
def path(tmp_path):
    return str(tmp_path / "review" / "news" / "a.txt.yaml")


def written(path, data):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as handle:
        handle.write(data if isinstance(data, bytes) else data.encode())


def content(path):
    with open(path, "rb") as handle:
        return handle.read()


def test_what_is_appended_is_read_in_its_order(path):
    assert journal.read(path) == []
    journal.append(path, [ONE])
    journal.append(path, [TWO, THREE])
    assert journal.read(path) == [ONE, TWO, THREE]


def test_it_is_on_the_disk_before_anything_else_happens(path, monkeypatch):
    synced = []
    monkeypatch.setattr(os, "fsync", lambda _: synced.append(content(path)))
    journal.append(path, [ONE])
    assert synced == [line(ONE).encode()]


@pytest.mark.parametrize("form", ["\r\n", "bom", "blank lines", "comment", "no line feed"])
def test_what_editors_and_git_do_to_a_file_changes_no_entry(path, form):
    said = line(ONE) + line(TWO)
    changed = {
        "\r\n": said.replace("\n", "\r\n"),
        "bom": "\ufeff" + said,
        "blank lines": said.replace("\n", "\n\n"),
        "comment": "# ours\n" + said,
        "no line feed": said[:-1],
    }[form]
    written(path, changed)
    assert journal.read(path) == [ONE, TWO]
    journal.append(path, [THREE])
    assert journal.read(path) == [ONE, TWO, THREE]
    assert content(path).startswith(changed.encode())


@pytest.mark.parametrize("size", range(1, len(line(TWO).encode())))
def test_a_line_torn_anywhere_by_a_crash_is_no_entry_and_loses_no_other(path, size):
    written(path, line(ONE).encode() + line(TWO).encode()[:size])
    whole = [ONE, TWO] if size == len(line(TWO).encode()) - 1 else [ONE]
    assert journal.read(path) == whole
    journal.append(path, [THREE])
    assert journal.read(path) == [*whole, THREE]


def test_what_was_torn_is_kept_as_a_comment(path):
    written(path, line(ONE) + line(TWO)[:60])
    journal.append(path, [THREE])
    assert content(path).decode() == line(ONE) + journal.TORN + line(TWO)[:60] + "\n" + line(THREE)


def test_zeros_that_a_lost_write_left_are_torn_too(path):
    for rest in (b"\0\0\0", line(TWO).encode()[:60] + b"\0\0\0"):
        written(path, line(ONE).encode() + rest)
        assert journal.read(path) == [ONE]
        journal.append(path, [THREE])
        assert journal.read(path) == [ONE, THREE]


def test_a_torn_line_behind_what_was_written_by_hand(path):
    written(path, BLOCK.encode() + line(TWO).encode()[:60] + b"\0")
    assert journal.read(path) == [ONE]
    journal.append(path, [THREE])
    assert journal.read(path) == [ONE, THREE]


@pytest.mark.parametrize(
    "form",
    [
        BLOCK,
        BLOCK.rstrip(),
        BLOCK.replace("\n", "\r\n"),
        "---\n" + BLOCK,
        '- {id: a, verdict: keep, by: ann, at: "2026-03-01T09:00:00Z", code: TRM901, fingerprint: f1, quote: gas carrier}',
        '- {"id": a, "verdict": keep, "by": ann, "at": "2026-03-01T09:00:00Z", "code": TRM901, "fingerprint": f1, "quote": gas carrier}',
        "\n".join(f"  {said}" if not said.startswith("#") else said for said in BLOCK.splitlines()),
        f"[{line(ONE)[2:].strip()}]",
        BLOCK + "...\n",
    ],
)
def test_a_journal_written_by_hand_is_read_and_can_be_appended_to(path, form):
    written(path, form)
    assert journal.read(path) == [ONE]
    journal.append(path, [TWO])
    assert journal.read(path) == [ONE, TWO]


@pytest.mark.parametrize("form", ["", "\n", "[]", "# nothing yet"])
def test_an_empty_one_can_be_appended_to(path, form):
    written(path, form)
    assert journal.read(path) == []
    journal.append(path, [ONE])
    assert journal.read(path) == [ONE]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (line(ONE) + line(TWO).replace("keep", "kept"), ":2: verdict: must be one of"),
        (line(ONE) + BLOCK.replace("keep", "kept"), ":3: verdict: must be one of"),
        (BLOCK + BLOCK.replace("  by: ann\n", ""), ":10: by: must be given"),
        (line(ONE) + "- just words\n", ":2: must be an entry"),
        ("decisions: []\n", ":1: must be a list of entries"),
        ("- {\n" + BLOCK, ":3: "),
        (b"- \xff\xfe\n", ": not UTF-8 at byte 2"),
        (
            line(ONE) + "<<<<<<< HEAD\n" + line(TWO) + "=======\n" + line(THREE) + ">>>>>>> other\n",
            ":2: git left a conflict here",
        ),
        (line(ONE) + "- {" + '"a": [' * 100_000 + "\n", ": nested too deep"),
    ],
)
def test_a_broken_one_is_an_error_with_its_place(path, data, says):
    written(path, data)
    with pytest.raises(UserError) as caught:
        journal.read(path, use_cache=False)
    assert caught.value.kind == "decisions"
    assert caught.value.message.startswith(path + says)


def test_one_that_is_no_file_is_an_error(path):
    os.makedirs(path)
    for act in (lambda: journal.read(path), lambda: journal.append(path, [ONE])):
        with pytest.raises(UserError, match="Is a directory") as caught:
            act()
        assert caught.value.kind == "decisions"


def test_an_article_whose_name_leaves_no_room_for_a_journal_has_none(tmp_path):
    path = str(tmp_path / ("x" * 250 + ".txt.yaml"))
    assert journal.read(path) == []
    with pytest.raises(UserError, match="the decision is not kept"):
        journal.append(path, [ONE])


def test_a_folder_that_cannot_be_written_is_said(tmp_path):
    (tmp_path / "review").write_text("a file where a folder should be")
    with pytest.raises(UserError, match="cannot be written: .*; the decision is not kept") as caught:
        journal.append(str(tmp_path / "review" / "a.yaml"), [ONE])
    assert caught.value.kind == "decisions"


def limited(path, size, entries):
    """Append where the disk is full once the file has this size."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        with pytest.raises(UserError, match="the decision is not kept"):
            journal.append(path, entries)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_disk_that_fills_up_in_the_middle_leaves_nothing_half_written(path):
    journal.append(path, [ONE])
    before = content(path)
    limited(path, len(before) + 50, [TWO])
    assert content(path) == before


def test_a_disk_that_was_full_from_the_start_leaves_no_file(path):
    limited(path, 50, [ONE])
    assert not os.path.exists(path)


def test_what_the_disk_refused_at_last_is_taken_back(path, monkeypatch):
    journal.append(path, [ONE])

    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UserError, match="No space left on device; the decision is not kept"):
        journal.append(path, [TWO])
    assert journal.read(path) == [ONE]


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no full device here")
def test_the_first_thing_that_went_wrong_is_what_is_told(path, monkeypatch):
    os.makedirs(os.path.dirname(path))
    os.symlink("/dev/full", path)
    monkeypatch.setattr(journal, "_close_last_line", lambda _: b"")  # there is no end to reading that device
    with pytest.raises(UserError, match="No space left"):
        journal.append(path, [ONE])


def test_a_journal_that_is_rewritten_holds_what_it_is_given_or_goes(path):
    journal.append(path, [ONE, TWO])
    journal.rewrite(path, [TWO])
    assert content(path) == line(TWO).encode()
    journal.rewrite(path, [])
    assert not os.path.exists(path)
    journal.rewrite(path, [])


def test_two_processes_at_once_lose_nothing(tmp_path):
    code = (
        "import sys; from lint.decisions.store import Store; from tests.decisions.made import entry\n"
        "store = Store(sys.argv[1])\n"
        "for number in range(40): store.append(sys.argv[1] + '/a.txt', [entry(f'{sys.argv[2]}{number}', note='x' * 500)])\n"
    )
    running = [subprocess.Popen([sys.executable, "-c", code, str(tmp_path), name]) for name in ("p", "q")]
    assert [process.wait() for process in running] == [0, 0]
    names = [e.id for e in journal.read(str(tmp_path / ".calque" / "review" / "a.txt.yaml"))]
    assert sorted(names) == sorted(f"{name}{number}" for name in "pq" for number in range(40))
    assert [n for n in names if n[0] == "p"] == [f"p{number}" for number in range(40)]


def test_who_waits_too_long_is_told_so(tmp_path, monkeypatch):
    monkeypatch.setattr(journal, "PATIENCE", 0.05)
    lock = str(tmp_path / ".calque" / "lock")
    with journal.locked(lock), pytest.raises(UserError, match="another calque has been writing"), journal.locked(lock):
        pass


def test_a_lock_that_cannot_be_made_is_said(tmp_path):
    (tmp_path / ".calque").write_text("")
    with pytest.raises(UserError, match="cannot be written"), journal.locked(str(tmp_path / ".calque" / "lock")):
        pass
