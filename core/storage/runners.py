"""Runners as rows: found by identity, loaded, saved, due."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, insert, select, tuple_, update

from core.chat.where import Address, Identity
from core.coach.state import RunnerState
from core.storage.codec import VERSION, decode, encode
from core.storage.journal import Journals, journals
from core.storage.registry import Kept
from core.storage.shapes import Undecodable
from core.storage.tables import IDENTITY, RUNNER
from core.training.journal import Began

_FARTHEST_ZONE = timedelta(hours=14)

_FIND = select(IDENTITY).where(
    tuple_(IDENTITY.c.platform, IDENTITY.c.user).in_(bindparam("pairs", expanding=True))
)
_LOAD = (
    select(RUNNER)
    .where(RUNNER.c.id.in_(bindparam("ids", expanding=True)))
    .order_by(RUNNER.c.id)
    .with_for_update()
)
_NEW = insert(RUNNER).returning(RUNNER.c.id)
_FORGET = delete(RUNNER).where(RUNNER.c.id == bindparam("runner"))
_NAME = insert(IDENTITY)
_SAVED = ("platform", "chat", "version", "body", "next_entry", "journal_since", "due_at")
_SAVE = (
    update(RUNNER)
    .where(RUNNER.c.id == bindparam("runner"))
    .values({column: bindparam(column) for column in _SAVED})
)
_REACH = update(RUNNER).where(RUNNER.c.id == bindparam("runner")).values(unreachable_since=bindparam("since"))
_CONTACT = select(RUNNER.c.platform, RUNNER.c.chat, RUNNER.c.unreachable_since).where(
    RUNNER.c.id == bindparam("runner")
)
_PUT_OFF = update(RUNNER).where(RUNNER.c.id == bindparam("runner")).values(due_at=bindparam("due_at"))
_REACHABLE = RUNNER.c.unreachable_since.is_(None)
_DUE = (
    select(RUNNER.c.id)
    .where(RUNNER.c.due_at <= bindparam("now"), _REACHABLE)
    .order_by(RUNNER.c.due_at, RUNNER.c.id)
    .limit(bindparam("most"))
)
_NEXT = select(func.min(RUNNER.c.due_at)).where(_REACHABLE)


@dataclass(frozen=True, slots=True)
class Stored:
    """A loaded runner. `due` and `unreachable_since` are UTC."""

    state: RunnerState
    due: datetime | None = None
    unreachable_since: datetime | None = None


def find(connection: Connection, identities: Iterable[Identity]) -> dict[Identity, int]:
    """Which runners the identities are; somebody new is missing."""
    pairs = [(who.platform, who.user) for who in identities]
    if not pairs:
        return {}
    rows = connection.execute(_FIND, {"pairs": pairs})
    return {Identity(row.platform, row.user): row.runner for row in rows}


def load(connection: Connection, ids: Iterable[int], cache: Journals) -> dict[int, Stored | Undecodable]:
    """The runners with the journal a turn needs; one that cannot be read is its error."""
    wanted = sorted(ids)
    if not wanted:
        return {}
    rows = connection.execute(_LOAD, {"ids": wanted}).all()
    entries = journals(connection, [(row.id, row.journal_since, row.next_entry) for row in rows], cache)
    return {row.id: _stored(row, entries[row.id]) for row in rows}


def _stored(row: Any, entries: Any) -> Stored | Undecodable:
    if isinstance(entries, Undecodable):
        return entries
    try:
        kept: Kept = decode(row.body, row.version)
    except Undecodable as error:
        return error
    state = RunnerState(
        id=row.id,
        address=Address(row.platform, row.chat),
        settings=kept.settings,
        profile=kept.profile,
        conversation=kept.conversation,
        journal=entries,
        next_entry=row.next_entry,
    )
    return Stored(state, row.due_at, row.unreachable_since)


def new(connection: Connection, identity: Identity, address: Address) -> int:
    """The id of a runner who has not been here before; `save` fills the row."""
    row = {"platform": address.platform, "chat": address.chat, "version": VERSION, "body": ""}
    runner = int(connection.execute(_NEW, row).scalar_one())
    connection.execute(_NAME, {"platform": identity.platform, "user": identity.user, "runner": runner})
    return runner


def forget(connection: Connection, runner: int) -> None:
    """Remove a runner and all that hangs on them."""
    connection.execute(_FORGET, {"runner": runner})


def row_of(state: RunnerState, due: datetime | None) -> dict[str, Any]:
    """A runner's row. TypeError when the state holds what cannot be stored."""
    return {
        "runner": state.id,
        "platform": state.address.platform,
        "chat": state.address.chat,
        "version": VERSION,
        "body": encode(Kept(state.settings, state.profile, state.conversation)),
        "next_entry": state.next_entry,
        "journal_since": first_needed(state),
        "due_at": due,
    }


def save(connection: Connection, rows: Sequence[dict[str, Any]]) -> None:
    """Write rows made by `row_of`."""
    if rows:
        connection.execute(_SAVE, rows)


def put_off(connection: Connection, until: dict[int, datetime]) -> None:
    """Change when runners are due (UTC), and nothing else of them."""
    if until:
        connection.execute(_PUT_OFF, [{"runner": key, "due_at": value} for key, value in until.items()])


def contact(connection: Connection, runner: int) -> tuple[Address, datetime | None]:
    """Where a runner is written to unasked, and since when (UTC) that has not been possible."""
    row = connection.execute(_CONTACT, {"runner": runner}).one()
    return Address(row.platform, row.chat), row.unreachable_since


def reach(connection: Connection, since: dict[int, datetime | None]) -> None:
    """Since when runners cannot be reached; None, they can."""
    if since:
        connection.execute(_REACH, [{"runner": key, "since": value} for key, value in since.items()])


def first_needed(state: RunnerState) -> int:
    """The number of the first journal entry the next turn needs: from the block's start less 35 days on."""
    since = state.journal_since
    if since is None:
        return state.journal[0].number if state.journal else state.next_entry
    edge = datetime.combine(since, time(), UTC) - _FARTHEST_ZONE
    latest = max(entry.fact.start for entry in state.journal if isinstance(entry.fact, Began))
    for entry in state.journal:
        if entry.at >= edge or (isinstance(entry.fact, Began) and entry.fact.start == latest):
            return entry.number
    return state.next_entry


def due(connection: Connection, now: datetime, limit: int) -> tuple[int, ...]:
    """Reachable runners with something due at `now`, the longest due first."""
    return tuple(connection.execute(_DUE, {"now": now, "most": limit}).scalars())


def next_due(connection: Connection) -> datetime | None:
    """The earliest moment (UTC) at which something is due for anybody who can be reached."""
    return connection.execute(_NEXT).scalar()
