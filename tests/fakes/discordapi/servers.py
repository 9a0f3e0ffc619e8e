"""Servers (guilds) with one channel each, and who is in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fakes.discordapi.channels import EVERYTHING, Channel
from fakes.discordapi.cloud import Cloud
from fakes.discordapi.sessions import GUILDS
from fakes.discordapi.transcript import note_person

if TYPE_CHECKING:
    from fakes.discordapi.people import Person

Json = dict[str, Any]


class Server:
    """`server = fake.server("Runners")`, `server.invites_bot()`, `ann.says("hello", server.channel)`."""

    def __init__(self, cloud: Cloud, id: int, name: str, locale: str) -> None:
        self.cloud, self.id, self.name, self.locale = cloud, id, name, locale
        number = cloud.clock.snowflake()
        self.channel = Channel(number, "general", server=id, locale=locale, opened=True, open_to_bot=False)
        self.members: list[Person] = []
        self.has_bot = False
        cloud.servers[id] = self
        cloud.channels[number] = self.channel

    def adds(self, *people: Person) -> None:
        """Let people in."""
        with self.cloud.changed:
            self.members += [one for one in people if one not in self.members]

    def invites_bot(self) -> None:
        """Let the bot in."""
        with self.cloud.changed:
            self.has_bot = self.channel.open_to_bot = True
            note_person(self.cloud, self.channel.id, self.name, "invites the bot")
            self.cloud.tells("GUILD_CREATE", self.shown, self.id, GUILDS)

    def removes_bot(self) -> None:
        """Throw the bot out."""
        with self.cloud.changed:
            self.has_bot = self.channel.open_to_bot = False
            note_person(self.cloud, self.channel.id, self.name, "removes the bot")
            self.cloud.tells("GUILD_DELETE", {"id": str(self.id)}, self.id, GUILDS)

    @property
    def shown(self) -> Json:
        """The server as the gateway shows it."""
        everyone: Json = {
            "id": str(self.id),
            "name": "@everyone",
            "color": 0,
            "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
            "hoist": False,
            "icon": None,
            "unicode_emoji": None,
            "position": 0,
            "permissions": EVERYTHING,
            "managed": False,
            "mentionable": False,
            "flags": 0,
        }
        user = self.cloud.bot
        member: Json = {
            "user": user,
            "roles": [],
            "nick": None,
            "joined_at": self.cloud.clock.stamp(),
            "flags": 0,
        }
        member |= {"deaf": False, "mute": False, "pending": False, "avatar": None}
        return {
            "id": str(self.id),
            "name": self.name,
            "icon": None,
            "splash": None,
            "owner_id": "1001",
            "afk_channel_id": None,
            "afk_timeout": 300,
            "verification_level": 0,
            "default_message_notifications": 0,
            "explicit_content_filter": 0,
            "mfa_level": 0,
            "nsfw_level": 0,
            "premium_tier": 0,
            "premium_progress_bar_enabled": False,
            "preferred_locale": self.locale,
            "system_channel_id": None,
            "system_channel_flags": 0,
            "rules_channel_id": None,
            "features": [],
            "emojis": [],
            "stickers": [],
            "roles": [everyone],
            "joined_at": self.cloud.clock.stamp(),
            "large": False,
            "unavailable": False,
            "member_count": len(self.members) + 1,
            "members": [member],
            "channels": [self.channel.shown],
            "threads": [],
            "presences": [],
            "voice_states": [],
            "stage_instances": [],
            "guild_scheduled_events": [],
            "soundboard_sounds": [],
        }
