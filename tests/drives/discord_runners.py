"""Runners with a plan whom the bot has written to on Discord this morning, before a drive starts."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from drives.telegram_runners import seed
from fakes.discordapi.people import Person

PLATFORM = "discord"
REMINDED = (
    "INSERT INTO outbox (key, runner, kind, platform, chat, version, body, state, created, useful_until,"
    " sent_at, message)"
    " SELECT identity.runner || substr(key, 2), identity.runner, kind, outbox.platform, identity.user,"
    " version, body, state, created, useful_until, sent_at, message FROM outbox, identity"
    " WHERE outbox.runner = 1 AND outbox.kind != 'answer' AND identity.runner != 1"
    " AND identity.platform = outbox.platform"
)
FOLLOWED = "UPDATE identity SET trail = ? WHERE platform = ? AND user = ?"


def reminded(database: Path, people: Sequence[Person]) -> None:
    """All have their plan, and were sent today's session: the bot knows their channels by that."""
    seed(database, [person.id for person in people], PLATFORM)
    with closing(sqlite3.connect(database)) as raw, raw:
        raw.execute(REMINDED)
        for person in people:
            person.dm.opened = True
            raw.execute(FOLLOWED, (f"{person.dm.id}/{person.dm.id}", PLATFORM, f"{person.id}"))
