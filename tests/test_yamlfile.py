import pytest

from lint.errors import UserError
from lint.yamlfile import load


def test_values_are_plain_and_lines_are_known():
    loaded = load(b"a: 1\nb:\n  - x\n  - {c: 2.5, d: true, e: null, f: no, g: 2024-01-01}\n", "f.yaml")
    assert loaded.data == {"a": 1, "b": ["x", {"c": 2.5, "d": True, "e": None, "f": "no", "g": "2024-01-01"}]}
    assert loaded.line("b", 1, "c") == 4
    assert loaded.line("b", 7, "z") == 2


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("a: &x 1\nb: *x", r"f.yaml:1: anchors"),
        ("a: 1\na: 2", r"f.yaml:2: a stands twice"),
        ("a: !!python/object:os.system x", r"f.yaml:1: .*refused"),
        ("a: [1", r"f.yaml:\d"),
        ("? [a]\n: 1", r"f.yaml:1: a key must be text"),
        ("a:\n\t- b", r"f.yaml:2"),
        ("[" * 40 + "]" * 40, r"f.yaml:1: nested"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(text, says):
    with pytest.raises(UserError, match=says):
        load(text.encode(), "f.yaml")


def test_a_yaml_bomb_is_refused_at_once():
    bomb = "a: &a [x,x,x,x,x,x,x,x]\n" + "".join(
        f"{chr(98 + i)}: &{chr(98 + i)} [{','.join([f'*{chr(97 + i)}'] * 8)}]\n" for i in range(12)
    )
    with pytest.raises(UserError, match="anchors"):
        load(bomb.encode(), "bomb.yaml")


def test_ampersands_and_stars_in_text_are_text():
    assert load(b'a: "Q & A *x*"\nb: Q&A', "f.yaml").data == {"a": "Q & A *x*", "b": "Q&A"}


def test_bytes_that_are_not_utf8_are_refused():
    with pytest.raises(UserError, match="not UTF-8"):
        load(b"a: \xff", "f.yaml")
