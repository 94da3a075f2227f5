from lint.review.documentation import Documentations
from tui.widgets.rule import documented

RULE = Documentations().of("TRM431")


def test_documentation_without_a_rule():
    assert "No rule file has it" in documented(None).plain


def test_examples_keep_their_lines_and_only_some_are_shown():
    rule = RULE._replace(bad=("One [[x]].\n\nTwo\x1b[31m.", *(f"[[{n}]]" for n in range(20))), formerly=("TRM001",))
    plain = documented(rule).plain
    assert "✗ One [[x]].\n\nTwo␛[31m." in plain
    assert "[[4]]" in plain
    assert "[[5]]" not in plain
    assert "formerly TRM001" in plain
