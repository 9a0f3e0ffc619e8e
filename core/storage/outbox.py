"""Replies as rows, from their turn until the platform took them."""

from __future__ import annotations

import logging
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, and_, bindparam, insert, literal, or_, select, update

from core.chat.where import Address
from core.storage.codec import VERSION, decode, encode
from core.storage.outbound import ANSWER, FAREWELL, Outbound
from core.storage.registry import Sending
from core.storage.shapes import Undecodable
from core.storage.tables import OUTBOX, RUNNER

FORGOTTEN = ""
"""The body of a row whose words are not needed any more; its key stays, so nothing is said twice."""
LOG = logging.getLogger(__name__)

WAITING, SENT, FAILED, WITHDRAWN, DROPPED = "waiting", "sent", "failed", "withdrawn", "dropped"

# In so many words, not as a parameter: that is how a database knows the index of these rows.
_WAITS = OUTBOX.c.state == literal(WAITING, literal_execute=True)
_WORDED = OUTBOX.c.body != literal(FORGOTTEN, literal_execute=True)

_ADD = insert(OUTBOX).returning(OUTBOX.c.id, OUTBOX.c.key)
_UNASKED = and_(_WAITS, OUTBOX.c.kind != ANSWER)
_WITHDRAW = (
    update(OUTBOX)
    .where(OUTBOX.c.runner.in_(bindparam("of", expanding=True)), _UNASKED)
    .values(state=WITHDRAWN)
)
_ACKNOWLEDGE = (
    update(OUTBOX)
    .where(OUTBOX.c.id == bindparam("row"))
    .values(state=bindparam("state"), sent_at=bindparam("sent_at"), message=bindparam("message"))
)
_DROP = update(OUTBOX).where(_WAITS, OUTBOX.c.useful_until <= bindparam("now")).values(state=DROPPED)
# Who cannot be written to in private can be fine in public: only the reminders' address counts.
_AT_HOME = (
    select(RUNNER.c.id)
    .where(
        RUNNER.c.id == OUTBOX.c.runner,
        RUNNER.c.chat == OUTBOX.c.chat,
        RUNNER.c.platform == OUTBOX.c.platform,
    )
    .exists()
)
_WENT = select(OUTBOX.c.runner, OUTBOX.c.platform, OUTBOX.c.chat).where(OUTBOX.c.id == bindparam("row"))
_LOSE = (
    update(OUTBOX)
    .where(OUTBOX.c.runner.in_(bindparam("of", expanding=True)), _WAITS, _AT_HOME)
    .values(state=FAILED)
)
_USEFUL = or_(OUTBOX.c.useful_until.is_(None), OUTBOX.c.useful_until > bindparam("now"))
_REACHED = or_(
    RUNNER.c.unreachable_since.is_(None),
    RUNNER.c.chat != OUTBOX.c.chat,
    RUNNER.c.platform != OUTBOX.c.platform,
)
_OPEN = select(OUTBOX).join(RUNNER, RUNNER.c.id == OUTBOX.c.runner).where(_WAITS, _USEFUL, _REACHED)
_WANTED = _OPEN.with_only_columns(OUTBOX.c.id).where(OUTBOX.c.id == bindparam("row"))
_LEFT = _OPEN.where(OUTBOX.c.platform == bindparam("platform")).order_by(OUTBOX.c.id)
_SHOWN = (
    select(OUTBOX)
    .where(
        OUTBOX.c.platform == bindparam("platform"), OUTBOX.c.chat == bindparam("chat"), OUTBOX.c.state == SENT
    )
    .order_by(OUTBOX.c.id.desc())
    .limit(1)
)
_SHOWN_AS = _SHOWN.where(OUTBOX.c.message == bindparam("message"))

# A reply may quote what its runner typed, and only the newest one of a place is read again.
_LATER = OUTBOX.alias("later")
_NOT_NEWEST = (
    select(_LATER.c.id)
    .where(
        _LATER.c.platform == OUTBOX.c.platform,
        _LATER.c.chat == OUTBOX.c.chat,
        _LATER.c.id > OUTBOX.c.id,
        _LATER.c.state == SENT,
    )
    .exists()
)
_FORGET = (
    update(OUTBOX)
    .where(
        _WORDED,
        OUTBOX.c.created < bindparam("before"),
        OUTBOX.c.state != WAITING,
        or_(OUTBOX.c.state != SENT, _NOT_NEWEST),
    )
    .values(body=FORGOTTEN)
)


def row_of(outbound: Outbound, state: str, now: datetime) -> dict[str, Any]:
    """A row of the outbox; its id comes from the database. TypeError for what cannot be stored."""
    return {
        "key": outbound.key,
        "runner": outbound.runner,
        "kind": outbound.kind,
        "platform": outbound.address.platform,
        "chat": outbound.address.chat,
        "handle": outbound.handle,
        "version": VERSION,
        "body": encode(Sending(outbound.reply, outbound.audience)),
        "state": state,
        "created": now,
        "useful_until": outbound.useful_until,
    }


def add(connection: Connection, rows: Sequence[dict[str, Any]]) -> dict[str, int]:
    """Write rows made by `row_of`; the ids by key rise in the order given."""
    if not rows:
        return {}
    return {row.key: row.id for row in connection.execute(_ADD, list(rows))}


def withdraw(connection: Connection, runners: Collection[int]) -> None:
    """Take back what waits for runners who did not ask for it."""
    if runners:
        connection.execute(_WITHDRAW, {"of": list(runners)})


def lose(connection: Connection, runners: Collection[int]) -> None:
    """Give up what waits for runners at the address of their reminders: they cannot be reached there."""
    if runners:
        connection.execute(_LOSE, {"of": list(runners)})


def acknowledge(connection: Connection, rows: Sequence[dict[str, Any]]) -> None:
    """Note what became of sendings, of one at least: row, state, sent_at (UTC or None), message."""
    connection.execute(_ACKNOWLEDGE, list(rows))


def went(connection: Connection, row: int) -> tuple[int, Address] | None:
    """Whose a row is and where it went; None when it is gone with its runner."""
    found = connection.execute(_WENT, {"row": row}).first()
    return (found.runner, Address(found.platform, found.chat)) if found else None


def drop_late(connection: Connection, now: datetime) -> int:
    """Give up what is no longer useful; how many."""
    return connection.execute(_DROP, {"now": now}).rowcount


def forget(connection: Connection, before: datetime) -> int:
    """Blank what was said before a moment (UTC), but for the newest reply of each place; how many."""
    return connection.execute(_FORGET, {"before": before}).rowcount


def wanted(connection: Connection, row: int, now: datetime) -> bool:
    """Whether a row still waits, is useful, and its runner can be reached."""
    return connection.execute(_WANTED, {"row": row, "now": now}).first() is not None


def left(connection: Connection, platform: str, now: datetime) -> tuple[Outbound, ...]:
    """What waits for a platform and is useful, oldest first."""
    rows = connection.execute(_LEFT, {"platform": platform, "now": now})
    return tuple(outbound for row in rows if (outbound := _outbound(row)))


def last_shown(connection: Connection, address: Address) -> Outbound | None:
    """The newest reply that was sent to an address."""
    row = connection.execute(_SHOWN, {"platform": address.platform, "chat": address.chat}).first()
    return _outbound(row) if row else None


def shown_as(connection: Connection, address: Address, message: str) -> Outbound | None:
    """The newest reply that was sent as a message of the platform; None when its words are forgotten."""
    asked = {"platform": address.platform, "chat": address.chat, "message": message}
    row = connection.execute(_SHOWN_AS, asked).first()
    return _outbound(row) if row and row.body != FORGOTTEN else None


def numbered(outbound: Outbound, ids: dict[str, int]) -> Outbound:
    """The reply with the id its row was given."""
    return replace(outbound, id=ids[outbound.key])


def _outbound(row: Any) -> Outbound | None:
    try:
        sending: Sending = decode(row.body, row.version)
    except Undecodable as error:
        # One such row must not hold up the others.
        LOG.error("unreadable reply row=%s reason=%s", row.id, error)
        return None
    return Outbound(
        id=row.id,
        key=row.key,
        runner=row.runner,
        address=Address(row.platform, row.chat),
        handle=row.handle,
        reply=sending.reply,
        audience=sending.audience,
        kind=ANSWER if row.kind == FAREWELL else row.kind,
        useful_until=row.useful_until,
    )
