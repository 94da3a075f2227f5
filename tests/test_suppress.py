import pytest

from lint import document, engine, suppress
from tests.articles import matcher, pack

RULE = pack('    find: ["gas carrier"]\n    better: tanker\n')
OTHER = pack('    find: ["shadow fleet"]\n    better: x\n', code="CLQ901", family="calque")


def run(text, path="a.md"):
    article = document.of_text(text, path)
    joined = matcher(RULE, OTHER)
    standing, silenced = suppress.apply(article, engine.check(article, joined).findings, joined.pack)
    return [f.code for f in standing], [f.code for f in silenced]


@pytest.mark.parametrize("path", ["a.md", "a.html", "a.txt"])
@pytest.mark.parametrize(
    ("text", "standing", "silenced"),
    [
        ("<!-- calque: ignore TRM901 -- ours -->\n\nA gas carrier.", [], ["TRM901"]),
        ("A gas carrier. <!-- calque: ignore TRM901 -- ours -->", [], ["TRM901"]),
        ("A gas carrier. <!-- calque: ignore TRM -- ours -->", [], ["TRM901"]),
        ("A gas carrier. <!-- calque: ignore term -- ours -->", [], ["TRM901"]),
        ("A gas carrier. <!-- calque: ignore planted-phrase -- ours -->", [], ["TRM901"]),
        ("A gas carrier. <!-- calque: ignore-line TRM901 -- ours -->", [], ["TRM901"]),
        ("<!-- calque: ignore-line TRM901 -- ours -->\nA gas carrier.", [], ["TRM901"]),
        ("A gas carrier. <!-- calque: ignore CLQ901 -- ours -->", ["TRM901", "SUP001"], []),
        ("A gas carrier. <!-- calque: ignore TRM901 -->", ["SUP002"], ["TRM901"]),
        ("A gas carrier. <!-- calque: ignore XYZ999 -- ours -->", ["TRM901", "SUP003"], []),
        ("A gas carrier. <!-- calque: hide TRM901 -- ours -->", ["TRM901", "SUP003"], []),
        ("A gas carrier. <!-- another remark -->", ["TRM901"], []),
    ],
)
def test_remarks_silence_what_they_name(path, text, standing, silenced):
    if path == "a.html":
        text = "\n".join(line if line.startswith("<!--") else f"<p>{line}</p>" for line in text.split("\n"))
    assert run(text, path) == (standing, silenced)


def test_a_remark_alone_reaches_over_the_next_block_only():
    text = "<!-- calque: ignore TRM901 -- ours -->\n\nA gas carrier.\n\nA gas carrier."
    assert run(text) == (["TRM901"], ["TRM901"])


def test_ignore_file_reaches_everywhere():
    text = "A gas carrier.\n\nA shadow fleet.\n\n<!-- calque: ignore-file TRM901, CLQ901 -- archive -->\n"
    assert run(text) == ([], ["TRM901", "CLQ901"])


def test_ignore_without_codes_silences_every_rule_there():
    assert run("A gas carrier of the shadow fleet. <!-- calque: ignore -- quoted law -->") == ([], ["TRM901", "CLQ901"])
