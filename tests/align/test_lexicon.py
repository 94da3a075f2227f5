import pytest

from lint.align import lexicon
from lint.align.lexicon import Entries
from lint.rules import ALIGN_FOLDER, builtin_folder

LANGUAGES = sorted(p.removesuffix(".yaml") for p in __import__("os").listdir(f"{builtin_folder()}/{ALIGN_FOLDER}"))


def test_a_word_is_found_by_itself_before_its_stem():
    entries = Entries({"вод*": "water", "водитель": "driver"})
    assert entries.get("водитель") == "driver"
    assert entries.get("водой") == "water"
    assert entries.get("ветер") is None


def test_the_longest_stem_wins():
    assert Entries({"прав*": "law", "правительств*": "government"}).get("правительства") == "government"


def test_phrases_are_kept_by_their_first_word():
    assert Entries({"по словам": ["according to"]}).phrases == {"по": [(["словам"], ["according to"])]}


def test_a_language_without_a_file_has_an_empty_lexicon():
    assert not lexicon.load("xx").known
    assert lexicon.load("../names/given").words.get("a") is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_lexicon_loads_and_says_its_language(language):
    found = lexicon.load(language)
    assert found.known
    assert found.data["language"] == language
    for section in ("words", "places", "numbers", "months", "negation", "pronouns", "quotes"):
        assert section in found.data, section
    assert all(1 <= month <= 12 for month in found.data["months"].values())
    assert all(
        isinstance(value, (int, float)) for section in ("numbers", "scales", "ordinals") for value in found.data[section].values()
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_keys_are_in_lower_case_and_stems_are_long_enough(language):
    for section in ("words", "places"):
        for key in lexicon.load(language).data[section]:
            assert key == key.lower().strip()
            assert not key.endswith("*") or len(key) >= 3, key
