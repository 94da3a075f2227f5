"""Compiled rules to the bytes of a pack, which `pack` reads."""

import json
from collections.abc import Sequence

from lint.cover import cover
from lint.types import Any
from lint.view import fold


def packed(rules: list[dict[str, Any]]) -> bytes:
    """The bytes of a pack of compiled rules; those that mark a zone come first, so that they run first."""
    rules = sorted(rules, key=lambda rule: not rule.get("marks"))
    groups: dict[str, list[tuple[str, str, str]]] = {}
    classes: dict[str, list[list[int]]] = {}
    wholes: list[int] = []
    lines = []
    for number, rule in enumerate(rules):
        rows = []
        for place, row in enumerate(rule["rows"]):
            forms = _joined_forms(row.get("find", ""))
            folded = [fold(line.partition("\t")[0]) for line in forms.split("\n")] if forms else []
            _add(groups, folded, [f"{number},{place},{form}" for form in range(len(folded))])
            gate = row.get("gate")
            if isinstance(gate, str):
                classes.setdefault(gate, []).append([number, place])
            elif gate:
                _add(groups, gate, [f"{number},{place},-1"] * len(gate))
            elif not forms:
                wholes.append(number)
            rows.append({**{k: v for k, v in row.items() if k != "gate"}, "gate": gate, "find": forms})
        texts = [_bytes(_line({k: v for k, v in row.items() if v not in (None, "")})) for row in rows]
        lines.append(b"".join([_bytes(_line({**rule, "rows": [*map(len, texts)]})), *texts]))
    heads = [[r["code"], r["name"], r["family"], r["formerly"], r["default"], r["from"]] for r in rules]
    groups = dict(sorted(groups.items(), key=lambda group: (len(group[0]), group[0])))  # the gate's first steps lie together
    tail = [_bytes("\t".join(groups)), *map(_group, groups.values())]
    top = {"heads": heads, "classes": classes, "wholes": wholes, "lengths": [*map(len, lines)], "groups": [*map(len, tail)]}
    return b"".join([_bytes(_line(top)), *lines, *tail])


def _bytes(line: str) -> bytes:
    return line.encode("utf-8", "surrogatepass") + b"\n"


def _line(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _add(groups: dict[str, list[tuple[str, str, str]]], literals: Sequence[str], leads: Sequence[str]) -> None:
    """Put literals under the stretches that cover them: what stands before and behind the stretch, and where it leads."""
    for stretch, held in cover(literals).items():
        groups.setdefault(stretch, []).extend(
            (literals[number][:place], literals[number][place + len(stretch) :], leads[number]) for place, number in held
        )


def _group(members: Sequence[tuple[str, str, str]]) -> bytes:
    before, behind, leads = ("\t".join(column) for column in zip(*members, strict=True))
    return _bytes("\f".join((behind, before, leads)))


def _joined_forms(find: Any) -> str:
    """Compiled phrases as the lines that `Row.form` reads; what is joined already stays."""
    if isinstance(find, str):
        return find
    return "\n".join(text if given is None else f"{text}\t" + "\x1f".join(given) for text, _, given in find)
