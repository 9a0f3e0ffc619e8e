"""Runners as rows: loaded, saved, due."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Any

from sqlalchemy import Connection, Select, bindparam, delete, func, insert, select, update

from core.chat.where import Address, Identity
from core.coach.state import RunnerState
from core.storage import identities, links
from core.storage.codec import VERSION, decode, encode
from core.storage.journal import Journals, journals
from core.storage.registry import Kept
from core.storage.shapes import Undecodable
from core.storage.tables import RUNNER
from core.training.journal import Began

_FARTHEST_ZONE = timedelta(hours=14)

_SEARCHED_BY = ("merged_into", "form_open")
"""Columns no turn reads."""
_LOOK = (
    select(*(column for column in RUNNER.c if column.name not in _SEARCHED_BY))
    .where(RUNNER.c.id.in_(bindparam("ids", expanding=True)))
    .order_by(RUNNER.c.id)
)
_LOAD = _LOOK.with_for_update()
_NEW = insert(RUNNER).returning(RUNNER.c.id)
_FORGET = delete(RUNNER).where(RUNNER.c.id.in_(bindparam("ids", expanding=True)))
_SAVED = ("platform", "chat", "version", "body", "next_entry", "journal_since", "form_open", "due_at")
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


def load(connection: Connection, ids: Iterable[int], cache: Journals) -> dict[int, Stored | Undecodable]:
    """The runners with the journal a turn needs, to be changed; one that cannot be read is its error."""
    return _read(connection, ids, cache, _LOAD)


def look(connection: Connection, identity: Identity) -> RunnerState | None:
    """A runner as they are now, only to look at; None for somebody new, or who cannot be read."""
    ids = identities.find(connection, [identity]).values()
    for stored in _read(connection, ids, Journals(), _LOOK).values():
        return stored.state if isinstance(stored, Stored) else None
    return None


def _read(
    connection: Connection, ids: Iterable[int], cache: Journals, asking: Select[Any]
) -> dict[int, Stored | Undecodable]:
    wanted = sorted(ids)
    if not wanted:
        return {}
    rows = connection.execute(asking, {"ids": wanted}).all()
    entries = journals(connection, [(row.id, row.journal_since, row.next_entry) for row in rows], cache)
    homes = identities.homes(connection, wanted)
    return {row.id: _stored(row, entries[row.id], homes.get(row.id, ())) for row in rows}


def _stored(row: Any, entries: Any, homes: tuple[Address, ...]) -> Stored | Undecodable:
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
        linked=homes,
        reachable=row.unreachable_since is None,
    )
    return Stored(state, row.due_at, row.unreachable_since)


def new(connection: Connection, identity: Identity, address: Address) -> int:
    """The id of a runner who has not been here before; `save` fills the row."""
    row = {"platform": address.platform, "chat": address.chat, "version": VERSION, "body": ""}
    runner = int(connection.execute(_NEW, row).scalar_one())
    identities.name(connection, identity, runner, address)
    return runner


def forget(connection: Connection, runner: int) -> None:
    """Remove a runner, those who went into them, and all that hangs on them."""
    connection.execute(_FORGET, {"ids": [runner, *links.archived(connection, runner)]})


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
        "form_open": state.conversation.asks,
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
