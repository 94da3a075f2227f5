import pytest

from lint.align.lexicon import load
from lint.align.quantity.quantities import quantities
from lint.align.quantity.writing import written


@pytest.mark.parametrize(
    ("like", "value", "text"),
    [
        ("35%", 53, "53"),
        ("1,500 ships", 2750, "2,750"),
        ("in 1976", 1967, "1967"),
        ("nine ships", 7, "seven"),
        ("Nine ships", 7, "Seven"),
        ("nine ships", 140, "140"),
        ("the 5th day", 22, "22nd"),
        ("the fifth day", 12, "twelfth"),
        ("1.5 billion euros", 1.5e6, "1.5 million"),
        ("1.5 million euros", 2.5e6, "2.5 million"),
        ("$103bn", 90e9, "90bn"),
        ("the 1990s", 1980, "1980s"),
        ("at 11:45 pm", 1415, "11:35"),
        ("at 14:50", 950, "15:50"),
        ("a third", 0.2, "a fifth"),
        ("2.5 tons", 22.5, "22.5"),
    ],
)
def test_a_value_is_written_as_the_text_writes_another(like, value, text):
    english = load("en")
    assert written(value, quantities(like, english)[0], english) == text


def test_what_cannot_be_written_is_left():
    english = load("en")
    assert written(0.37, quantities("a third", english)[0], english) is None
    assert written(1985, quantities("the 1990s", english)[0], english) is None
