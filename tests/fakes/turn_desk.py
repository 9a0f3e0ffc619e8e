"""Drives a writer over a real SQLite file through its public methods."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

from fakes.coach import FakeCoach
from fakes.steady_clock import FakeClock

from core.chat.incoming import Content, Incoming, Pressed, Said
from core.chat.reply import Paragraph, Reply
from core.chat.where import Address, Identity, Place
from core.storage.engine import Store, open_store
from core.storage.outbound import Outbound
from core.text.translator import translator
from core.turns.writer import Writer


def text_of(reply: Reply) -> str:
    """The first paragraph in English."""
    part = reply.parts[0]
    assert isinstance(part, Paragraph)
    return translator("en").plain(part.text)


@dataclass
class TurnDesk:
    """`released` is what was handed over to be sent, in order."""

    folder: Path
    coach: FakeCoach = field(default_factory=FakeCoach)
    clock: FakeClock = field(default_factory=FakeClock)
    released: list[Outbound] = field(default_factory=list)
    store: Store = field(init=False)
    writer: Writer = field(init=False)
    _numbers: Any = field(default_factory=lambda: count(1))

    @property
    def file(self) -> Path:
        return self.folder / "pogo.db"

    def opens(self, capacity: int = 1000, start: bool = True) -> None:
        self.store = open_store(f"sqlite:///{self.file}")
        self.writer = Writer(self.store, self.coach, self.clock, self.released.append, capacity)
        if start:
            self.writer.start()

    def closes(self) -> None:
        self.writer.stop()
        self.store.close()

    def restarts(self) -> None:
        self.closes()
        self.opens()

    def incoming(self, content: Content | str, who: str = "ann", id: str | None = None) -> Incoming:
        """`who` may name a platform besides the fake one, as in "two/ann"."""
        platform, _, user = who.rpartition("/")
        platform = platform or "fake"
        return Incoming(
            id or f"fake:{next(self._numbers)}",
            Identity(platform, user),
            Place(Address(platform, user)),
            Said(content) if isinstance(content, str) else content,
            message="m1" if isinstance(content, Pressed) else None,
        )

    def says(self, text: str, who: str = "ann", id: str | None = None) -> list[str]:
        """What is answered, once it is committed."""
        return [text_of(out.reply) for out in self.asks(text, who, id)]

    def told(self, text: str, who: str = "ann") -> str:
        """The one thing answered, without its number."""
        (answer,) = self.says(text, who)
        return answer.partition(": ")[2]

    def links(self, asks: str = "ann", types: str = "two/ann") -> str:
        """One asks for a code and the other types it; what that one is told."""
        self.says("offer abcd", asks)
        return self.told("accept abcd", types)

    def asks(self, content: Content | str, who: str = "ann", id: str | None = None) -> tuple[Outbound, ...]:
        return self.writer.submit(self.incoming(content, who, id)).result(30)

    def batch(self, *texts: tuple[str, str]) -> list[list[str]]:
        """What several runners (who, text) say at once, as one batch, and what each is answered."""
        self.closes()
        self.opens(start=False)
        futures = [self.writer.submit(self.incoming(text, who)) for who, text in texts]
        self.writer.start()
        return [[text_of(out.reply) for out in future.result(30)] for future in futures]

    def dump(self, *but: str) -> dict[str, list[tuple[Any, ...]]]:
        """Every row of every table, but for some."""
        tables = [name for (name,) in self.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {
            name: self.rows(f"SELECT * FROM {name}")
            for name in tables
            if not name.startswith("sqlite_") and name not in but
        }

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        with self.store.reading() as connection:
            return [tuple(row) for row in connection.exec_driver_sql(sql)]
