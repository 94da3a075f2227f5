"""A kept property is worked out once for each object, when it is first asked for."""

import pytest

from lint.kept import kept


class Field:
    def __init__(self, side):
        self.side = side
        self.asked = 0

    @kept
    def area(self):
        """Square metres."""
        self.asked += 1
        if self.side < 0:
            raise ValueError(self.side)
        return self.side**2


def test_the_answer_is_worked_out_once_and_only_when_asked_for():
    small, large = Field(2), Field(3)
    assert small.asked == 0
    assert [small.area, small.area, large.area] == [4, 4, 9]
    assert (small.asked, large.asked) == (1, 1)


def test_what_could_not_be_worked_out_is_asked_again():
    field = Field(-1)
    for _ in range(2):
        with pytest.raises(ValueError, match="-1"):
            _ = field.area
    assert field.asked == 2


def test_the_class_shows_the_property_itself():
    assert Field.area.__doc__ == "Square metres."
