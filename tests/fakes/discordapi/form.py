"""What is wrong with a body, place by place, collected as Discord shows it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any, Self

from fakes.discordapi.refusals import Refused


class Form:
    """A place in a body; `form["embeds"][0]` is a place within. All places share the list of wrongs."""

    def __init__(self, path: tuple[str, ...] = (), wrongs: dict[str, Any] | None = None) -> None:
        self._path = path
        self._wrongs: dict[str, Any] = {} if wrongs is None else wrongs

    def __getitem__(self, key: str | int) -> Self:
        return type(self)((*self._path, str(key)), self._wrongs)

    @property
    def is_right(self) -> bool:
        """Whether nothing is wrong anywhere."""
        return not self._wrongs

    def wrong(self, code: str, message: str) -> None:
        """Note what is wrong here."""
        place = self._wrongs
        for key in self._path:
            place = place.setdefault(key, {})
        place.setdefault("_errors", []).append({"code": code, "message": message})

    def ends(self) -> None:
        """Refuse the body where anything was wrong."""
        if self._wrongs:
            raise Refused(400, 50035, "Invalid Form Body", self._wrongs)

    def required(self) -> None:
        """Something is missing here."""
        self.wrong("BASE_TYPE_REQUIRED", "This field is required")

    def mapping(self, value: Any) -> Mapping[str, Any]:
        """An object; an empty one where it is none."""
        if isinstance(value, Mapping):
            return value
        self.wrong("MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType")
        return {}

    def items(self, value: Any, low: int, high: int) -> Sequence[Any]:
        """A list of so many; an empty one where it is none or too long."""
        if not isinstance(value, list):
            self.wrong("LIST_TYPE_CONVERT", "Only iterables may be used in a ListType")
            return []
        return value if self._length(len(value), low, high) else []

    def text(self, body: Mapping[str, Any], key: str, low: int, high: int, needed: bool = False) -> str:
        """The text of a field, "" where there is none or a wrong one. Lengths are in code points."""
        place, value = self[key], body.get(key)
        if value is None:
            if needed:
                place.required()
            return ""
        if not isinstance(value, str):
            place.wrong("STRING_TYPE_CONVERT", f"Could not interpret {value!r} as string.")
            return ""
        return value if place._length(len(value), low, high) else ""

    def whole(self, body: Mapping[str, Any], key: str, low: int, high: int, default: int = 0) -> int:
        """The whole number of a field."""
        place, value = self[key], body.get(key, default)
        if value is None:
            return default
        if isinstance(value, bool) or not isinstance(value, int):
            place.wrong("NUMBER_TYPE_COERCE", f'Value "{value}" is not int.')
            return default
        if value < low:
            place.wrong("NUMBER_TYPE_MIN", f"int value should be greater than or equal to {low}.")
        if value > high:
            place.wrong("NUMBER_TYPE_MAX", f"int value should be less than or equal to {high}.")
        return value

    def one_of(self, value: Any, choices: Collection[Any]) -> bool:
        """Whether the value here is one of those that are allowed."""
        if type(value) in (str, int) and value in choices:
            return True
        listed = ", ".join(map(repr, sorted(choices)))
        self.wrong("BASE_TYPE_CHOICES", f"Value must be one of {{{listed}}}.")
        return False

    def yes_or_no(self, body: Mapping[str, Any], key: str) -> bool:
        """The truth of a field, false where there is none."""
        value = body.get(key)
        if value is not None and not isinstance(value, bool):
            self[key].wrong("BOOLEAN_TYPE_CONVERT", "Must be either true or false.")
        return value is True

    def _length(self, length: int, low: int, high: int) -> bool:
        if low <= length <= high:
            return True
        if low and length < low and not length:
            self.required()
        elif low:
            self.wrong("BASE_TYPE_BAD_LENGTH", f"Must be between {low} and {high} in length.")
        else:
            self.wrong("BASE_TYPE_MAX_LENGTH", f"Must be {high} or fewer in length.")
        return False
