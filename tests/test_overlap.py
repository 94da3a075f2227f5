from lint.model import Finding
from lint.overlap import resolve


def finding(code, start, end, severity="major", confidence=0.8, family="term"):
    return Finding(code, "r", family, "terminology", severity, confidence, "author", "m", "", start, end, "x" * (end - start))


def test_the_stronger_of_a_family_stands_and_names_the_other():
    kept = resolve([finding("TRM001", 0, 9, "minor"), finding("TRM002", 4, 12, "critical")])
    assert [f.code for f in kept] == ["TRM002"]
    assert [(r.role, r.start) for r in kept[0].related] == [("overlap", 0)]


def test_of_equals_the_longer_stands_then_the_first():
    assert [f.code for f in resolve([finding("TRM001", 0, 5), finding("TRM002", 0, 9)])] == ["TRM002"]
    assert [f.code for f in resolve([finding("TRM002", 0, 5), finding("TRM001", 0, 5)])] == ["TRM001"]


def test_families_do_not_compete():
    assert len(resolve([finding("TRM001", 0, 9), finding("ASD001", 0, 9, family="aside")])) == 2


def test_neighbours_do_not_overlap():
    assert len(resolve([finding("TRM001", 0, 5), finding("TRM002", 5, 9)])) == 2


def test_what_stands_is_in_the_order_of_the_file():
    kept = resolve([finding("TRM009", 20, 25), finding("TRM001", 3, 5, "minor"), finding("TRM002", 8, 9, "critical")])
    assert [f.start for f in kept] == [3, 8, 20]
