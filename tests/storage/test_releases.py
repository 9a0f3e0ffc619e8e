"""What a release stored opens in this one, and its runner goes on where they were."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
from fakes.steady_clock import FakeClock

import core.coach
from core.chat.incoming import Happened, Incoming, Said
from core.chat.where import Address, Identity, Place
from core.coach.effects import AcceptCode, Effect, OfferCode, Unlink
from core.coach.state import RunnerState, Turn
from core.reminders.tick import tick
from core.storage import runners
from core.storage.codec import decode
from core.storage.engine import Store, open_store
from core.storage.journal import Journals
from core.storage.outbound import Outbound
from core.storage.registry import FACTS
from core.storage.runners import Stored, first_needed
from core.turns.writer import Writer

RELEASES = sorted(Path(__file__).parent.joinpath("fixtures").glob("*.sql"))


@pytest.fixture(params=RELEASES, ids=lambda path: path.stem)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    file = tmp_path / "pogo.db"
    with closing(sqlite3.connect(file)) as raw:
        raw.executescript(request.param.read_text())
    opened = open_store(f"sqlite:///{file}")
    yield opened
    opened.close()


def test_there_is_one_of_every_release() -> None:
    assert [path.stem for path in RELEASES] == ["0.1.0"]


def test_everything_stored_can_be_read(store: Store) -> None:
    with store.reading() as connection:
        for table in ("runner", "journal", "outbox"):
            rows = connection.exec_driver_sql(f"SELECT version, body FROM {table}").all()
            assert rows
            for version, body in rows:
                decode(body, version)
        kinds = set(connection.exec_driver_sql("SELECT DISTINCT kind FROM journal").scalars())
    assert kinds <= set(FACTS)
    assert {"began", "shown", "completed", "skipped", "undone", "found"} <= kinds


def test_what_is_kept_for_speed_is_what_would_be_made_again(store: Store) -> None:
    with store.reading() as connection:
        cached = "SELECT id, journal_since, form_open FROM runner"
        for runner, since, asked in connection.exec_driver_sql(cached).all():
            stored = runners.load(connection, [runner], Journals())[runner]
            assert isinstance(stored, Stored)
            assert first_needed(stored.state) == since
            assert stored.state.conversation.asks == asked


def test_where_reminders_go_is_the_private_conversation(store: Store) -> None:
    with store.reading() as connection:
        assert connection.exec_driver_sql("SELECT runner, platform, chat FROM identity").all() == (
            connection.exec_driver_sql("SELECT id, platform, chat FROM runner").all()
        )
        ((runner,),) = connection.exec_driver_sql("SELECT id FROM runner").all()
        stored = runners.load(connection, [runner], Journals())[runner]
        assert isinstance(stored, Stored)
        assert stored.state.linked == (stored.state.address,)


def test_its_runner_goes_on(store: Store) -> None:
    released: list[Outbound] = []
    clock = FakeClock()
    writer = Writer(store, core.coach, clock, released.append)
    writer.start()
    due = writer.next_due()
    assert due is not None
    clock.moment = due
    assert writer.remind(writer.due(due, 10)).result(30) == 1
    assert released[0].kind == "session"
    clock.goes_on(timedelta(hours=1))
    with store.reading() as connection:
        ((platform, user),) = connection.exec_driver_sql('SELECT platform, "user" FROM identity').all()
    place = Place(Address(platform, user))
    done = Incoming("later:1", Identity(platform, user), place, Said("done"))
    assert len(writer.submit(done).result(30)) == 1
    writer.stop()
    with store.reading() as connection:
        assert connection.exec_driver_sql(
            "SELECT kind FROM journal ORDER BY number DESC"
        ).scalars().first() == ("completed")


def test_its_runner_is_given_up_and_comes_back(store: Store) -> None:
    """With the coach's own rules of what is due, which are asked again by the next tick."""
    clock = FakeClock()
    coach = FakeLinkingCoach()
    writer = Writer(store, coach, clock, lambda _: None)
    writer.start()
    due = writer.next_due()
    assert due is not None
    clock.moment = due - timedelta(days=1)
    with store.reading() as connection:
        ((platform, user),) = connection.exec_driver_sql('SELECT platform, "user" FROM identity').all()
    numbers = count(1)

    def says(effect: Effect, platform: str, user: str) -> None:
        coach.effect = effect
        place = Place(Address(platform, user))
        said = Incoming(f"{next(numbers)}", Identity(platform, user), place, Said("?"))
        writer.submit(said).result(30)

    says(OfferCode("abcd", due), "new", "me")
    with store.writing() as connection:
        # A newcomer's plan is the one that is there already; only whose it is matters here.
        connection.exec_driver_sql("UPDATE runner SET body = (SELECT body FROM runner WHERE id = 1)")
    says(AcceptCode("abcd", keep="there"), platform, user)
    assert writer.next_due() is None
    says(Unlink(platform), "new", "me")
    assert writer.next_due() == clock.now()
    assert tick(writer, clock.now()) == 0
    assert writer.next_due() == due
    assert coach.outcomes == ["linked", "unlinked"]
    writer.stop()


@dataclass
class FakeLinkingCoach:
    """The coach, but for what it is told to do next."""

    effect: Effect | None = None
    outcomes: list[str] = field(default_factory=list)

    newcomer = staticmethod(core.coach.newcomer)
    remind = staticmethod(core.coach.remind)
    apologise = staticmethod(core.coach.apologise)
    suggest = staticmethod(core.coach.suggest)

    def respond(self, state: RunnerState, incoming: Incoming, now: datetime) -> Turn:  # noqa: ARG002
        """The effect where something is said, nothing where it is done."""
        if isinstance(incoming.content, Happened):
            self.outcomes.append(incoming.content.outcome)
            return Turn(state, None, None)
        return Turn(state, None, None, effect=self.effect)
