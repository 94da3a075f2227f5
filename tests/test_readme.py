"""What README.md shows is what calque says."""

import pathlib
import re

import pytest

from lint.cli import main

ROOT = pathlib.Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_first_screen_is_a_real_report(capsys, monkeypatch):
    monkeypatch.chdir(ROOT)
    command, _, shown = (
        re.search(r"```console\n\$ calque (.*?)\n(.*?)```", README, re.S).group(0).partition("\n")[2].partition("\n")
    )
    main([*command.removeprefix("$ calque ").split(), "--exit-zero"])
    said = capsys.readouterr().out.splitlines()
    assert [line for line in shown.removesuffix("```").splitlines() if line and line not in said] == []


@pytest.mark.parametrize("page", sorted(set(re.findall(r"\]\(([\w/.-]+)\)", README))))
def test_every_page_that_it_names_is_there(page):
    assert (ROOT / page).exists()
