import copy
import pickle

import pytest

from lint.model import Edit, Fix
from lint.record import Record


class Pair(Record):
    """Two things."""

    left: int
    right: "int | None" = None

    @property
    def total(self):
        return self.left + (self.right or 0)


def test_fields_are_given_by_place_by_name_and_by_default():
    assert Pair(1, 2) == Pair(left=1, right=2) == Pair(1, right=2) == (1, 2)
    assert Pair(1).right is None
    assert Pair(1, 2).total == 3


def test_a_record_unpacks_hashes_and_shows_its_fields():
    left, right = Pair(1, 2)
    assert (left, right) == (1, 2)
    assert {Pair(1, 2)} == {Pair(1, 2)}
    assert repr(Pair(1)) == "Pair(left=1, right=None)"


@pytest.mark.parametrize(("values", "named"), [((), {}), ((1, 2, 3), {}), ((1,), {"middle": 2}), ((1, 2), {"left": 3})])
def test_what_does_not_fit_is_refused(values, named):
    with pytest.raises(TypeError):
        Pair(*values, **named)


def test_a_record_does_not_change_but_gives_a_changed_copy():
    pair = Pair(1, 2)
    with pytest.raises(AttributeError):
        pair.left = 5
    assert pair._replace(right=9) == Pair(1, 9)
    assert pair._asdict() == {"left": 1, "right": 2}
    with pytest.raises(TypeError):
        pair._replace(middle=1)


def test_records_travel_between_processes():
    fix = Fix("title", (Edit(0, 1, "x"),), False)
    assert pickle.loads(pickle.dumps(fix)) == fix
    assert type(pickle.loads(pickle.dumps(fix)).edits[0]) is Edit
    assert copy.deepcopy(fix) == fix
