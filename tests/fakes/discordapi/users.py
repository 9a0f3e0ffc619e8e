"""People and the bot as Discord knows and shows them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from fakes.discordapi.channels import Channel
from fakes.discordapi.refusals import Refused

Json = dict[str, Any]

EUROPEAN = "da de en-GB en-US es-ES fr hr it lt hu nl no pl ro fi sv-SE tr cs el bg ru uk"
FURTHER = "id es-419 pt-BR vi hi th zh-CN ja zh-TW ko"
LOCALES = frozenset(f"{EUROPEAN} {FURTHER}".split())


@dataclass(eq=False)
class User:
    """Somebody; `dm` is their channel with the bot, `shut` what the bot hears when it writes there."""

    id: int
    name: str
    locale: str
    dm: Channel
    installed: bool = False
    shut: Refused | None = None

    @property
    def shown(self) -> Json:
        """The user as Discord shows it."""
        return user_shown(self.id, self.name)

    @property
    def member(self) -> Json:
        """The user as a member of a server, but for who it is."""
        return {
            "roles": [],
            "nick": None,
            "avatar": None,
            "joined_at": "2024-01-01T00:00:00.000000+00:00",
            "premium_since": None,
            "communication_disabled_until": None,
            "deaf": False,
            "mute": False,
            "pending": False,
            "flags": 0,
        }


def user_shown(id: int, name: str, bot: bool = False) -> Json:
    """A user as Discord shows it."""
    shown: Json = {
        "id": str(id),
        "username": name if bot else "".join(map(str.lower, filter(str.isalnum, name))) or "somebody",
        "global_name": None if bot else name,
        "discriminator": "0000" if bot else "0",
        "avatar": None,
        "public_flags": 0,
        "primary_guild": None,
        "avatar_decoration_data": None,
    }
    return {**shown, "bot": True} if bot else shown
