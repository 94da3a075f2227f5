import pytest

from lint import config
from lint.errors import UserError


def written(tmp_path, text):
    path = tmp_path / "calque.yaml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_values_come_with_their_origin(tmp_path):
    path = written(tmp_path, "# mine\nhouse: kiev\nnames: people.yaml\n")
    loaded = config.load(path, use_cache=False)
    assert loaded.settings["house"] == ("kiev", f"{path}:2")
    assert loaded["names"] == [str(tmp_path / "people.yaml")]
    assert loaded.settings["fail-on"] == ("minor", "default")
    assert loaded.override("house", "kyiv", "--house").settings["house"] == ("kyiv", "--house")
    assert loaded["house"] == "kiev"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("hous: kiev", r"calque.yaml:1: hous: unknown key; did you mean house"),
        ("house: moscow", r"calque.yaml:1: house: must be one of kyiv, kiev"),
        ("min-confidence: 2", r"min-confidence: must be from 0 to 1"),
        ("max-size: ten", r"max-size: must be a number"),
        ("max-size: 0.5", r"max-size: must be a whole number"),
        ("select: {a: b}", r"select: must be text or a list"),
        ("- a", r"calque.yaml:1: must be a mapping"),
        ("a: [", r"calque.yaml:\d"),
    ],
)
def test_what_is_wrong_is_said_with_file_line_and_key(tmp_path, text, says):
    with pytest.raises(UserError, match=says):
        config.load(written(tmp_path, text), use_cache=False)


def test_it_is_found_from_the_folder_upward(tmp_path):
    path = written(tmp_path, "house: kiev")
    (tmp_path / "a" / "b").mkdir(parents=True)
    assert config.find(str(tmp_path / "a" / "b")) == path


def test_an_empty_file_configures_nothing(tmp_path):
    assert config.load(written(tmp_path, ""), use_cache=False).settings == config.defaults().settings
