import io

import pytest

from lint.cli import main
from lint.fixes import apply, choose, verify
from lint.model import Edit, Finding, Fix


def write(tmp_path, monkeypatch, data, name="a.txt"):
    monkeypatch.chdir(tmp_path)
    (tmp_path / name).write_bytes(data)
    return tmp_path / name


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"The 25-th pump came.\n", b"The 25th pump came.\n"),
        (b"\xef\xbb\xbfThe 25-th pump.\r\nThe 3-rd one.\r", b"\xef\xbb\xbfThe 25th pump.\r\nThe 3rd one.\r"),
        ("The 25-th \u0441af\u00e9.\n".encode(), None),
    ],
)
def test_safe_fixes_change_nothing_else(tmp_path, monkeypatch, capsys, before, after):
    path = write(tmp_path, monkeypatch, before)
    assert main(["fix", "a.txt"]) == 1
    first = path.read_bytes()
    assert after is None or first == after
    assert main(["fix", "a.txt"]) == 0
    assert path.read_bytes() == first


def test_a_declared_encoding_is_kept(tmp_path, monkeypatch):
    path = write(tmp_path, monkeypatch, '<meta charset="cp1252"><p>The 25-th café.</p>'.encode("cp1252"), "a.html")
    assert main(["fix", "a.html"]) == 1
    assert path.read_bytes() == '<meta charset="cp1252"><p>The 25th café.</p>'.encode("cp1252")


def test_unsafe_fixes_are_applied_only_when_asked(tmp_path, monkeypatch):
    path = write(tmp_path, monkeypatch, b"The START III treaty.\n")
    assert main(["fix", "a.txt"]) == 0
    assert main(["fix", "--unsafe", "a.txt"]) == 1
    assert path.read_bytes() == b"The New START treaty.\n"


def test_nothing_is_fixed_inside_a_quotation_unattended(tmp_path, monkeypatch):
    path = write(tmp_path, monkeypatch, "“The 25-th pump,” he said.\n".encode())
    assert main(["fix", "a.txt"]) == 0
    assert "25-th" in path.read_text(encoding="utf-8")


def test_a_diff_writes_nothing(tmp_path, monkeypatch, capsys):
    path = write(tmp_path, monkeypatch, b"The 25-th pump.\n")
    assert main(["fix", "--diff", "a.txt"]) == 1
    assert "+The 25th pump." in capsys.readouterr().out
    assert path.read_bytes() == b"The 25-th pump.\n"


def test_standard_input_goes_to_standard_output(monkeypatch, capsysbinary):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"The 25-th pump.\n")))
    assert main(["fix", "-"]) == 1
    assert capsysbinary.readouterr().out == b"The 25th pump.\n"


def test_what_cannot_be_read_or_written_is_an_error_and_the_rest_is_fixed(tmp_path, monkeypatch, capsys):
    path = write(tmp_path, monkeypatch, b"The 25-th pump.\n")
    (tmp_path / "b.txt").write_bytes(b"\xff\xfe\xfa")
    assert main(["fix", "missing.txt", "a.txt"]) == 2
    assert path.read_bytes() == b"The 25th pump.\n"
    path.write_bytes(b"The 25-th pump.\n")
    monkeypatch.setattr(
        "lint.commands.fix.write_atomic", lambda *_: (_ for _ in ()).throw(OSError(28, "No space left on device"))
    )
    assert main(["fix", "a.txt"]) == 2
    assert "No space left" in capsys.readouterr().err


def finding(start, end, text, safe=True, severity="minor", zone="author"):
    fix = Fix("t", (Edit(start, end, text),), safe)
    return Finding("TRM001", "r", "term", "terminology", severity, 0.9, zone, "m", "", start, end, "", (fix,))


def test_of_overlapping_fixes_the_stronger_is_applied_and_the_other_left():
    weak, strong = finding(0, 5, "A"), finding(3, 8, "B", severity="critical")
    applied = apply("0123456789", choose([weak, strong]))
    assert (applied.text, applied.left) == ("012B89", 1)


def test_quotations_and_unsafe_fixes_are_chosen_only_when_asked():
    findings = [finding(0, 1, "x", safe=False), finding(2, 3, "y", zone="quotation")]
    assert choose(findings) == []
    assert len(choose(findings, unsafe=True)) == 2


def test_verification_notices_a_change_outside_the_edits():
    with pytest.raises(ValueError, match="before offset 2"):
        verify("abcd", "Xb-d", [Edit(2, 3, "-")])
    with pytest.raises(ValueError, match="behind"):
        verify("abcd", "ab-X", [Edit(2, 3, "-")])
