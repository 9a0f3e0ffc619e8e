"""The composition root: the only module that names every part."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import tzinfo

import core.coach
from bot.clock import StillClock
from bot.console.app import Chat, Options
from bot.console.deliver import Released
from bot.console.still import StillTime
from core.storage.engine import open_store
from core.turns.ports import Clock, Coach, Releases
from core.turns.writer import Writer


@contextmanager
def writing(url: str, coach: Coach, clock: Clock, release: Releases) -> Iterator[Writer]:
    """A writer at work on a database; at the end everything that waited is kept. Raises StorageFault."""
    store = open_store(url)
    try:
        writer = Writer(store, coach, clock, release)
        writer.start()
        try:
            yield writer
        finally:
            writer.stop()
    finally:
        store.close()


def converse(
    url: str, clock: Clock, offset: tzinfo | None, options: Options, coach: Coach = core.coach
) -> None:
    """A conversation at the console. `offset` is that of `--clock`. Raises StorageFault."""
    released = Released()
    still = StillTime(clock, offset) if isinstance(clock, StillClock) else None
    with writing(url, coach, clock, released) as writer:
        Chat(writer, released, clock, still, options).run()
