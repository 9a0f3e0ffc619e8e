"""What a press or a pick on one of our messages means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from discord import Interaction

from bot.discord.keyboard import AskModal, Pick, Press, Private, read_custom
from core.chat.incoming import Picked, Pressed

Meant = Pressed | Picked | AskModal | Private | None


def meant(interaction: Interaction[Any]) -> Meant:
    """What was pressed; None for what is none of ours."""
    data: Any = interaction.data or {}
    match read_custom(str(data.get("custom_id", ""))):
        case Press(token=token):
            return Pressed(token)
        case Pick():
            return _picked(interaction, data)
        case other:
            return other


def _picked(interaction: Interaction[Any], data: Mapping[str, Any]) -> Meant:
    values = [str(value) for value in data.get("values", ())]
    select = _named(interaction, str(data.get("custom_id", "")))
    if select and (select.get("max_values", 1) > 1 or select.get("min_values", 1) == 0):
        # All of it: what was ticked just before may not be seen on the message yet.
        offered = [one.get("value") for one in select.get("options") or () if isinstance(one, Mapping)]
        return Picked(_tokens(values), _tokens(offered))
    one = read_custom(values[0]) if values else None
    return Pressed(one.token) if isinstance(one, Press) else None


def _tokens(values: Iterable[object]) -> tuple[str, ...]:
    """The tokens that options carry, each once."""
    meant = [read_custom(value) for value in values if isinstance(value, str)]
    return tuple(dict.fromkeys(one.token for one in meant if isinstance(one, Press)))


def _named(interaction: Interaction[Any], custom_id: str) -> Mapping[str, Any] | None:
    if interaction.message is None:
        return None
    shown: list[Any] = [one.to_dict() for one in interaction.message.components]
    return next((one for one in _all(shown) if one.get("custom_id") == custom_id), None)


def _all(components: Sequence[Any]) -> Iterator[Mapping[str, Any]]:
    for one in components:
        if isinstance(one, Mapping):
            yield one
            yield from _all(one.get("components") or ())
