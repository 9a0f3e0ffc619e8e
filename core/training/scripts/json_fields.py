"""Reading one JSON object field by field, every fault collected and none raised.

A fault is one line, "field: value - what is allowed", in English: it is for the person or script
that wrote the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Final, TypeVar

from core.training.profile import DAYS
from core.training.scripts.json_faults import field_name, hint, listed, nearest, shown_value

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DAY_INDEX = {name: index for index, name in enumerate(DAYS)}
_Choice = TypeVar("_Choice", bound=str | int)

MISSING: Final = object()
"""The value of a field that is absent or null."""


class Fields:
    """The fields of one object. A wrong value is noted as a fault, and the default stands in for it."""

    def __init__(self, values: dict[str, object], faults: list[str], at: str = "") -> None:
        self._values = values
        self._faults = faults
        self._at = at

    def unknown(self, known: Sequence[str]) -> None:
        """Refuse the fields that are not `known`, with the nearest known name."""
        for name in self._values:
            if name not in known:
                meant = nearest(name, known) or f"{listed(known)}"
                self._faults.append(f"{self._at}{field_name(name)}: unknown field - {meant}")

    def value(self, name: str) -> object:
        """The raw value; `MISSING` where the field is absent or null."""
        found = self._values.get(name)
        return MISSING if found is None else found

    def present(self, known: Sequence[str]) -> list[str]:
        """The `known` fields that have a value, sorted."""
        return sorted(name for name in known if self._values.get(name) is not None)

    def refuse(self, name: str, value: object, allowed: str) -> None:
        """Note a fault of one field."""
        shown = "missing" if value is MISSING else shown_value(value)
        self._faults.append(f"{self._at}{name}: {shown} - {allowed}")

    def fault(self, line: str) -> None:
        """Note a fault that is of no one field."""
        self._faults.append(line)

    def integer(
        self, name: str, low: int, high: int, default: int | None = None, required: bool = False
    ) -> int | None:
        """A whole number from `low` to `high`."""
        value = self.value(name)
        if value is MISSING and not required:
            return default
        if type(value) is int and low <= value <= high:
            return value
        self.refuse(name, value, f"a whole number from {low} to {high}")
        return default

    def number(self, name: str, low: Decimal, high: Decimal) -> Decimal | None:
        """A number from `low` to `high`; None where it is missing."""
        value = self.value(name)
        return None if value is MISSING else self.as_number(name, value, low, high)

    def as_number(self, name: str, value: object, low: Decimal, high: Decimal) -> Decimal | None:
        """A value as a number from `low` to `high`; `name` says where it stands."""
        if type(value) in (int, Decimal):
            number = Decimal(str(value))
            if low <= number <= high:
                return number
        self.refuse(name, value, f"a number from {low} to {high}")
        return None

    def flag(self, name: str, default: bool) -> bool:
        """true or false."""
        value = self.value(name)
        if value is MISSING:
            return default
        if isinstance(value, bool):
            return value
        self.refuse(name, value, "true or false")
        return default

    def choice(
        self, name: str, options: tuple[_Choice, ...], default: _Choice | None = None, required: bool = False
    ) -> _Choice | None:
        """One of `options`."""
        value = self.value(name)
        if value is MISSING and not required:
            return default
        for option in options:
            if type(value) is type(option) and value == option:
                return option
        self.refuse(name, value, f"{listed(options)}{hint(value, options)}")
        return default

    def day(self, name: str, value: object) -> int | None:
        """0 to 6 of "mon" to "sun"."""
        found = _DAY_INDEX.get(value) if isinstance(value, str) else None
        if found is None:
            self.refuse(name, value, f"a day: {', '.join(DAYS)}")
        return found

    def date(
        self, name: str, low: date, high: date, required: bool = False, what: str = "a date"
    ) -> date | None:
        """A day of the calendar from `low` to `high`, as 2026-11-23; `what` says which one."""
        value = self.value(name)
        if value is MISSING and not required:
            return None
        found = as_date(value)
        if found is not None and low <= found <= high:
            return found
        self.refuse(name, value, f"{what} from {low} to {high}, written like 2026-11-23")
        return None

    def items(self, name: str, most: int, of: str, required: bool = False) -> tuple[object, ...]:
        """A list of at most `most`; `of` says what it lists."""
        value = self.value(name)
        if value is MISSING and not required:
            return ()
        if isinstance(value, list) and len(value) <= most:
            return tuple(value)
        self.refuse(name, value, f"a list of at most {most} {of}")
        return ()

    def objects(self, name: str, most: int, of: str, required: bool = False) -> Iterator[Fields]:
        """The objects of a list, each with its place in the faults: "runs[2].day"."""
        for index, value in enumerate(self.items(name, most, of, required)):
            if isinstance(value, dict):
                yield Fields(value, self._faults, f"{self._at}{name}[{index}].")
            else:
                self.refuse(f"{name}[{index}]", value, "an object in braces")

    def inside(self, name: str) -> Fields:
        """The fields of the object in one field; of an empty one where it is missing or no object."""
        value = self.value(name)
        at = f"{self._at}{name}."
        if isinstance(value, dict):
            return Fields(value, self._faults, at)
        if value is not MISSING:
            self.refuse(name, value, "an object in braces")
        return Fields({}, self._faults, at)

    def names(self, name: str, known: Sequence[str], most: int) -> frozenset[str]:
        """A set of `known` names."""
        found = set()
        for index, value in enumerate(self.items(name, most, "names")):
            if isinstance(value, str) and value in known:
                found.add(value)
            else:
                self.refuse(f"{name}[{index}]", value, f"{listed(known)}{hint(value, known)}")
        return frozenset(found)


def as_date(value: object) -> date | None:
    """The day that is written like 2026-11-23; None for anything else."""
    if not isinstance(value, str) or not _DATE.fullmatch(value):
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None
