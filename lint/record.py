"""Immutable records: what `typing.NamedTuple` is, defined in a tenth of the time.

A program that lives for a twentieth of a second spent a tenth of it on compiling the constructors of named tuples. To a type
checker this is `NamedTuple`; fields, defaults, keywords, unpacking, equality, `_replace` and `_asdict` are as there.
"""

from _collections import _tuplegetter

from lint.types import TYPE_CHECKING, Any

__all__ = ["Record"]

if TYPE_CHECKING:
    from typing import NamedTuple as Record
else:
    _made = tuple.__new__

    class _Fields(type):
        def __new__(cls, name: str, bases: tuple, body: dict) -> type:
            made = super().__new__(cls, name, bases, {**body, "__slots__": ()})
            fields = tuple(made.__annotations__) if bases != (tuple,) else ()
            made._fields = fields
            made._defaults = {field: body[field] for field in fields if field in body}
            tail = tuple(made._defaults.values())
            made._tails = {len(fields) - number: tail[len(tail) - number :] for number in range(len(tail) + 1)}
            for place, field in enumerate(fields):
                setattr(made, field, _tuplegetter(place, ""))
            return made

    class Record(tuple, metaclass=_Fields):
        """A tuple whose fields are the annotated names of the class, in their order."""

        def __new__(cls, *values: Any, **named: Any) -> "Record":  # noqa: D102
            tail = cls._tails.get(len(values))  # the defaults of what is not given
            if tail is not None and not named:
                return _made(cls, values + tail)
            fields = cls._fields
            values += tuple(cls._given(field, named) for field in fields[len(values) :])
            if named or len(values) != len(fields):
                raise TypeError(f"{cls.__name__} takes {', '.join(fields)}; not {', '.join(named) or 'more'}")
            return _made(cls, values)

        @classmethod
        def _given(cls, field: str, named: dict) -> Any:
            if field in named:
                return named.pop(field)
            if field in cls._defaults:
                return cls._defaults[field]
            raise TypeError(f"{cls.__name__} needs {field}")

        def _replace(self, **changed: Any) -> "Record":
            new = [changed.pop(field, value) for field, value in zip(self._fields, self, strict=True)]
            return type(self)(*new, **changed)

        def _asdict(self) -> dict:
            return dict(zip(self._fields, self, strict=True))

        def __getnewargs__(self) -> tuple:
            return tuple(self)

        def __repr__(self) -> str:
            return f"{type(self).__name__}({', '.join(f'{k}={v!r}' for k, v in self._asdict().items())})"
