"""The articles of `seeds/`, each with what must be found in it: `<name>.expected.json` beside it, code and text."""

import json
import pathlib

import pytest

from lint.run import Options, Runner

SEEDS = pathlib.Path(__file__).resolve().parent.parent / "seeds"
ARTICLES = sorted(p for p in SEEDS.rglob("*") if p.suffix in (".txt", ".md", ".html"))


def found(path):
    result = Runner(Options()).check(str(path))
    assert result.problems == []
    return [[placed.finding.code, placed.finding.text] for placed in result.open]


@pytest.mark.parametrize("path", ARTICLES, ids=[str(p.relative_to(SEEDS)) for p in ARTICLES])
def test_what_is_expected_is_found_and_nothing_else(path):
    expected = path.with_name(path.name + ".expected.json")
    assert found(path) == json.loads(expected.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", [p for p in ARTICLES if p.parent.name == "clean"], ids=lambda p: p.name)
def test_clean_articles_stay_silent(path):
    assert found(path) == []
