"""Properties that are worked out when first asked for and kept: `functools.cached_property` without the lock that Python
before 3.12 takes for it, which costs as much as a small answer."""

from collections.abc import Callable

from lint.types import TYPE_CHECKING, Any

__all__ = ["kept"]

if TYPE_CHECKING:
    from functools import cached_property as kept
else:

    class kept:  # noqa: N801 - a decorator
        """A property whose value takes its place in the object that it was worked out for."""

        def __init__(self, make: Callable[[Any], Any]) -> None:
            self._make = make
            self._name = make.__name__
            self.__doc__ = make.__doc__

        def __get__(self, holder: Any, owner: type) -> Any:
            if holder is None:
                return self
            found = holder.__dict__[self._name] = self._make(holder)
            return found
