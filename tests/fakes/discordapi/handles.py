"""What somebody asked of the bot, and the form that opened for them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from fakes.discordapi.interactions import OPEN_FORM, Interaction
from fakes.discordapi.messages import Message
from fakes.discordapi.rooms import Room
from fakes.discordapi.trees import STRING_SELECT, TEXT_INPUT, walk

Json = dict[str, Any]
LABEL = 18


@dataclass(frozen=True)
class Field:
    """A field of a form; `options` are the labels of a select with their values."""

    label: str
    raw: Mapping[str, Any]
    description: str = ""

    @property
    def id(self) -> str:
        """Its custom id."""
        return str(self.raw["custom_id"])

    @property
    def value(self) -> str:
        """What stands in it."""
        return str(self.raw.get("value") or "")

    @property
    def placeholder(self) -> str:
        """What stands in it while it is empty."""
        return str(self.raw.get("placeholder") or "")

    @property
    def options(self) -> dict[str, str]:
        """What can be chosen."""
        return {one["label"]: one["value"] for one in self.raw.get("options", ())}

    def filled(self, given: Any) -> Json:
        """What is sent; fails where the client would not send it."""
        required = self.raw.get("required", True)
        shape: Json = {"type": self.raw["type"], "custom_id": self.id, "id": self.raw.get("id", 0)}
        if self.raw["type"] == STRING_SELECT:
            chosen = [given] if isinstance(given, str) else list(given or ())
            standing = [one["value"] for one in self.raw["options"] if one.get("default")]
            values = [self.options.get(one, one) for one in chosen] if given is not None else standing
            assert set(values) <= set(self.options.values()), (
                f"{self.label!r} offers only {list(self.options)}"
            )
            least, most = self.raw.get("min_values", 1), self.raw.get("max_values", 1)
            assert len(values) <= most, f"{self.label!r} takes {most} at most"
            assert len(values) >= least or (not required and not values), f"{self.label!r} wants {least}"
            return {**shape, "values": values}
        text = self.value if given is None else str(given)
        least, most = self.raw.get("min_length") or 0, self.raw.get("max_length") or 4000
        assert len(text) <= most, f"{self.label!r} takes {most} characters, not {len(text)}"
        assert len(text) >= least or not text, f"{self.label!r} wants {least} characters"
        assert text or not required, f"{self.label!r} must be filled in"
        return {**shape, "value": text}


class Modal:
    """A form that stands open; `fields` from the top to the bottom, `text` what can only be read."""

    def __init__(self, raw: Mapping[str, Any], send: Callable[[Json], Asked]) -> None:
        self._raw, self._send = raw, send
        self.title = str(raw["title"])
        self.fields = [field for part in raw["components"] for field in _fields(part)]
        self.text = "\n".join(one["content"] for one in walk(raw["components"]) if one["type"] == 10)

    def field(self, name: str) -> Field:
        """The field of that label or custom id."""
        found = next((one for one in self.fields if name in (one.label, one.id)), None)
        assert found is not None, (
            f"{self.title!r} has no field {name!r}, only {[one.label for one in self.fields]}"
        )
        return found

    def submits(self, *values: Any, **named: Any) -> Asked:
        """Send it, filled in from the top, by custom id, or by a dict of labels or custom ids."""
        told: Json = dict(named)
        for at, value in enumerate(values):
            told |= value if isinstance(value, Mapping) else {self.fields[at].id: value}
        given = {self.field(name).id: value for name, value in told.items()}
        parts = [_sent(part, given) for part in self._raw["components"]]
        return self._send({"custom_id": self._raw["custom_id"], "components": parts})


def _fields(part: Mapping[str, Any]) -> list[Field]:
    if part["type"] == LABEL:
        return [Field(part["label"], part["component"], str(part.get("description") or ""))]
    return [Field(one["label"], one) for one in part.get("components", ()) if one["type"] == TEXT_INPUT]


def _sent(part: Mapping[str, Any], given: Mapping[str, Any]) -> Json:
    shape: Json = {"type": part["type"], "id": part.get("id", 0)}
    filled = [one.filled(given.get(one.id)) for one in _fields(part)]
    if part["type"] == LABEL:
        return {**shape, "component": filled[0]}
    return {**shape, "components": filled} if filled else shape


class Asked:
    """An interaction of somebody: `.answered()`, `.reply()`, `.modal()`."""

    def __init__(
        self, room: Room, interaction: Interaction, send: Callable[[Interaction, Json], Asked]
    ) -> None:
        self._room, self.interaction, self._send = room, interaction, send

    def answered(self, timeout: float = 5.0) -> int:
        """Wait until the bot has answered in any way; the kind of the answer."""
        complaint = f"what {self._room.name} asked was not answered"
        return self._room.waits_for(lambda: self.interaction.answer or None, complaint, timeout)

    def reply(self, timeout: float = 10.0) -> Message:
        """Wait for the message that answers, once the bot is not thinking any more."""

        def there() -> Message | None:
            channel = self._room.cloud.channels[self.interaction.channel]
            found = channel.messages.get(self.interaction.original or 0)
            return found if found and not found.thinking else None

        return self._room.waits_for(there, f"{self._room.name} got no reply", timeout)

    def modal(self, timeout: float = 5.0) -> Modal:
        """Wait for the form that opens."""
        kind = self.answered(timeout)
        assert kind == OPEN_FORM, f"no form opened for {self._room.name}, but an answer of kind {kind} came"
        assert self.interaction.form is not None
        return Modal(self.interaction.form, lambda data: self._send(self.interaction, data))
