"""The figures that a release must reach, taken from outside on labelled texts that are not part of the project."""

import os
import pathlib
import re
import shutil
import subprocess
import sys

import pytest

SHARED = pathlib.Path(os.environ.get("CALQUE_SHARED", pathlib.Path(__file__).resolve().parents[3] / "shared"))
SCORE = SHARED / "eval" / "score.py"
pytestmark = pytest.mark.skipif(not SCORE.exists(), reason=f"no labelled texts at {SHARED} (CALQUE_SHARED)")


def figures(name):
    calque = shutil.which("calque", path=str(pathlib.Path(sys.executable).parent)) or "calque"
    done = subprocess.run([sys.executable, str(SCORE), name, "--calque", calque], capture_output=True, text=True, check=True)
    return {m[1]: float(m[2]) for m in re.finditer(r"^(\S+) ([\d.]+)", done.stdout, re.MULTILINE)}


def test_the_specimen():
    said = figures("seed")
    assert said["seed.recall.insist"] == 1
    assert said["seed.precision"] >= 0.9
    assert said["seed.trapped"] == 0
    assert said["wrong_offsets"] == 0


def test_clean_news_is_left_alone():
    said = figures("clean")
    assert said["clean.news.per_1000_words"] <= 0.2
    assert said["clean.cases.per_1000_words"] <= 1
    assert said["wrong_offsets"] == 0


def test_labelled_passages():
    said = figures("cases")
    assert said["cases.precision"] >= 0.92
    assert said["cases.recall.insist"] >= 0.92
    assert min(said[f"cases.recall.insist.{name}"] for name in ("aside", "attribution")) >= 0.95
    assert min(said[f"cases.recall.insist.{name}"] for name in ("pronoun", "name")) >= 0.9
    low = {
        name: value
        for name, value in said.items()
        if name.startswith("cases.recall.insist.")
        and value < 0.8
        and name.split(".")[-1]
        in ("aside", "attribution", "framing", "punct", "number", "toponym", "residue", "calque", "cognate", "date", "acronym")
    }
    assert low == {}


def test_pronouns_of_people_are_left_alone():
    assert figures("gap")["gap.false_per_1000_pronouns"] <= 1000 / 1839


def test_real_translations_without_their_source():
    said = figures("wild")
    assert said["wild.alone.cyrillic-residue"] == 1
    assert said["wild.alone.punctuation"] >= 0.8
    assert said["wild.alone.aside"] >= 0.8
    assert said["wild.alone.she-nonhuman"] >= 0.5
    assert said["wild.alone.she-nonhuman.country"] == said["wild.alone.she-nonhuman.organisation"] == 1


def test_names_come_back():
    said = figures("names")
    for mode, least in (("with_label", 0.97), ("without_label", 0.88)):
        assert said[f"names.{mode}.recovered"] >= least
        assert said[f"names.{mode}.false_on_right_names"] == 0
        assert said[f"names.{mode}.false_on_other_people"] <= 0.01


def test_real_translations_beside_their_source():
    said = figures("wild")
    assert said["wild.with_source.she-nonhuman"] >= 0.8
    assert said["wild.with_source.number-mismatch"] >= 0.9
    assert said["wild.with_source.name-misspelled"] >= 0.4
    assert said["wild.with_source.aside"] >= 0.8


def test_sentences_put_in_and_left_out():
    said = figures("insert")
    for regime, recall, precision, omission, false in (
        ("cross-language", 0.85, 0.95, 0.6, 1),
        ("same-language", 0.97, 0.97, 0.8, 0),
    ):
        assert said[f"insert.{regime}.recall"] >= recall
        assert said[f"insert.{regime}.precision"] >= precision
        assert said[f"insert.{regime}.omission_named"] >= omission
        assert said[f"insert.{regime}.false_per_1000_clean_sentences"] <= false
    assert said["wrong_offsets"] == 0


def test_good_and_damaged_translations_beside_their_source():
    said = figures("pairs")
    for phenomenon, found, false in (
        ("number", 0.97, 0.04),
        ("named-entity", 0.6, 0.05),
        ("untranslated", 0.95, 0.05),
        ("gender-pronoun", 0.85, 0.05),
    ):
        assert said[f"pairs.{phenomenon}.found"] >= found
        assert said[f"pairs.{phenomenon}.false"] <= false
    assert said["wrong_offsets"] == 0
