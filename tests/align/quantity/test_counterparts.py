import pytest

from lint.align.lexicon import load
from lint.align.quantity.counterparts import matched
from lint.align.quantity.quantities import quantities


def laid(source: str, target: str, language: str = "ru"):
    return matched(quantities(source, load(language)), quantities(target, load("en")))


@pytest.mark.parametrize(
    ("source", "target", "language"),
    [
        ("1,5 млн", "one and a half million", "ru"),
        ("полтора миллиона", "1,500,000", "ru"),
        ("в 15:30", "at 3:30 p.m.", "ru"),
        ("70-е годы", "the 1970s", "ru"),
        ("XX век", "the 20th century", "ru"),
        ("две трети", "67 percent", "ru"),
        ("половина", "50%", "ru"),
        ("497 человек", "almost 500 people", "ru"),
        ("1 198 345 человек", "1.2 million people", "ru"),
        ("100 км", "62 miles", "ru"),
        ("20 градусов Цельсия", "68°F", "ru"),
        ("29.12.2015", "December 29, 2015", "ru"),
        ("9.1万", "91,000", "zh"),
        ("15时50分", "3:50 p.m.", "zh"),
        ("4千円", "4,000 yen", "ja"),
        ("3 crore", "30 million", "en"),
    ],
)
def test_one_value_in_two_writings(source, target, language):
    assert not laid(source, target, language).alone


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("1,5 млн", "15 million"),
        ("3 млн", "3 billion"),
        ("2004", "2005"),
        ("28 000", "24,000"),
        ("в 15:30", "at 3:40 p.m."),
        ("60", "1570s"),
    ],
)
def test_another_value_stands_alone(source, target):
    found = laid(source, target)
    assert [quantity.value for quantity in found.alone] == [quantities(target, load("en"))[0].value]
    assert len(found.left) == 1


def test_a_number_said_twice_is_repeated():
    found = laid("от 10 и 11 лет", "aged 11 and 11")
    assert [quantity.value for quantity in found.repeated] == [11]
    assert [quantity.value for quantity in found.left] == [10]


def test_parts_of_a_pair_go_together_in_order():
    found = laid("5 домов и 7 мостов", "5 houses and 7 bridges")
    assert [(said.value, meant.value) for said, meant in found.together] == [(5, 5), (7, 7)]
