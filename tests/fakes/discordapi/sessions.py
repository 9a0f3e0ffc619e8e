"""Sessions of the gateway: what the bot is to hear, in order, whether it listens or not."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]

GUILDS, MEMBERS, PRESENCES, GUILD_MESSAGES, DIRECT_MESSAGES, CONTENT = (
    1 << 0,
    1 << 1,
    1 << 8,
    1 << 9,
    1 << 12,
    1 << 15,
)
PRIVILEGED = MEMBERS | PRESENCES | CONTENT
KNOWN = 2**17 - 1 | 1 << 20 | 1 << 21 | 1 << 24 | 1 << 25
"""Bits that mean something."""


@dataclass(eq=False)
class Session:
    """What one shard is told since it identified; the caller holds the lock."""

    id: str
    shard: int
    shards: int
    intents: int
    events: list[Json] = field(default_factory=list)
    seq: int = 0
    resumed: int = 0
    connected: bool = False

    def puts(self, name: str, data: Any) -> None:
        """An event to come."""
        self.seq += 1
        self.events.append({"op": 0, "t": name, "s": self.seq, "d": data})

    def repeats(self, event: Json) -> None:
        """An event once more, as it was."""
        self.events.append(event)

    def after(self, seq: int) -> int:
        """Where the first event after a number stands."""
        return next((at for at, one in enumerate(self.events) if one["s"] > seq), len(self.events))

    def is_for(self, server: int | None) -> bool:
        """Whether what happens in a server, or in direct messages, is told to this shard."""
        return self.shard == (0 if server is None else (server >> 22) % self.shards)

    def wants(self, intent: int) -> bool:
        """Whether it asked for events of a kind, which is 0 for those nobody needs to ask for."""
        return not intent or bool(self.intents & intent)
