"""What has been answered already."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import BindParameter, Connection, bindparam, delete, insert, select, union_all

from core.storage.tables import INCOMING, OUTBOX

_KEYS: BindParameter[Any] = bindparam("keys", expanding=True)
_KNOWN = union_all(
    select(INCOMING.c.id).where(INCOMING.c.id.in_(_KEYS)), select(OUTBOX.c.key).where(OUTBOX.c.key.in_(_KEYS))
)
_RECORD = insert(INCOMING)
_TIDY = delete(INCOMING).where(INCOMING.c.at < bindparam("before"))


def known(connection: Connection, keys: Collection[str]) -> set[str]:
    """Those of the ids that were answered, and of the outbox keys that were used."""
    return set(connection.execute(_KNOWN, {"keys": list(keys)}).scalars()) if keys else set()


def record(connection: Connection, ids: Collection[str], now: datetime) -> None:
    """Note what is answered in this transaction."""
    if ids:
        connection.execute(_RECORD, [{"id": key, "at": now} for key in ids])


def tidy(connection: Connection, before: datetime) -> int:
    """Forget what was answered before a moment; how many."""
    return connection.execute(_TIDY, {"before": before}).rowcount
