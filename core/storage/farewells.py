"""The last reply to somebody who had everything deleted: an address, until it was sent there."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, insert, literal_column, select

from core.chat.where import Address
from core.storage.codec import VERSION
from core.storage.outbound import FAREWELL
from core.storage.outbox import WAITING
from core.storage.tables import OUTBOX, RUNNER

_NEW = insert(RUNNER).returning(RUNNER.c.id)
# In so many words, not as a parameter: that is how a database knows the index of these rows.
_FAREWELLS = select(OUTBOX.c.runner).where(OUTBOX.c.kind == literal_column(f"'{FAREWELL}'"))
_END = delete(RUNNER).where(RUNNER.c.id.in_(_FAREWELLS.where(OUTBOX.c.state != WAITING)))
_TIDY = delete(RUNNER).where(RUNNER.c.id.in_(_FAREWELLS.where(OUTBOX.c.created < bindparam("before"))))


def begin(connection: Connection, address: Address) -> int:
    """The id of a runner who is nothing but an address: a row of the outbox must be somebody's."""
    row = {"platform": address.platform, "chat": address.chat, "version": VERSION, "body": ""}
    return int(connection.execute(_NEW, row).scalar_one())


def end(connection: Connection) -> None:
    """Forget those that were sent, or never will be."""
    connection.execute(_END)


def tidy(connection: Connection, before: datetime) -> None:
    """Forget those said before a moment (UTC): nobody took them."""
    connection.execute(_TIDY, {"before": before})
