"""What README.md and the page on sources show is what calque says."""

import pathlib
import re

import pytest

from lint.cli import main

ROOT = pathlib.Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", ["README.md", "docs/source.md"])
def test_the_report_that_a_page_shows_is_a_real_one(page, capsys, monkeypatch):
    monkeypatch.chdir(ROOT)
    text = (ROOT / page).read_text(encoding="utf-8")
    command, _, shown = re.search(r"```console\n(\$ calque .*?\n.*?)```", text, re.S).group(1).partition("\n")
    main([*command.removeprefix("$ calque ").split(), "--exit-zero"])
    said = capsys.readouterr().out.splitlines()
    assert [line for line in shown.splitlines() if line and line not in said] == []


@pytest.mark.parametrize("page", sorted(set(re.findall(r"\]\(([\w/.-]+)\)", README))))
def test_every_page_that_it_names_is_there(page):
    assert (ROOT / page).exists()
