"""Codes that make two runners one, kept as hashes; and runners whose identities went to another."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, insert, or_, select, update

from core.storage.tables import LINK_CODE, RUNNER

_HASH = LINK_CODE.c.hash == bindparam("hashed")
_OFFERED = select(LINK_CODE.c.runner).where(_HASH, LINK_CODE.c.until > bindparam("now"))
_OFFER = insert(LINK_CODE)
_REPLACE = delete(LINK_CODE).where(or_(LINK_CODE.c.runner == bindparam("of"), _HASH))
_USE = delete(LINK_CODE).where(LINK_CODE.c.runner.in_(bindparam("of", expanding=True)))
_TIDY = delete(LINK_CODE).where(LINK_CODE.c.until <= bindparam("now"))
_ARCHIVE = update(RUNNER).where(RUNNER.c.id == bindparam("one")).values(merged_into=bindparam("into"))
_RESTORE = update(RUNNER).where(RUNNER.c.id == bindparam("one")).values(merged_into=None)
_ARCHIVED = select(RUNNER.c.id).where(RUNNER.c.merged_into.in_(bindparam("into", expanding=True)))


def offer(connection: Connection, runner: int, code: str, until: datetime, now: datetime) -> None:
    """Keep a code until a moment (UTC), in place of the runner's earlier one."""
    hashed = _hash(code)
    holder = connection.execute(_OFFERED, {"hashed": hashed, "now": now}).scalar()
    connection.execute(_REPLACE, {"of": runner, "hashed": hashed})
    # The same code of two runners would let somebody into the wrong one's plan: it is good for neither.
    if holder is None or holder == runner:
        connection.execute(_OFFER, {"runner": runner, "hash": hashed, "until": until})


def offered(connection: Connection, code: str, now: datetime) -> int | None:
    """The runner who asked for a code that is still good."""
    return connection.execute(_OFFERED, {"hashed": _hash(code), "now": now}).scalar()


def use(connection: Connection, runners: Collection[int]) -> None:
    """The codes of these runners are good no more."""
    connection.execute(_USE, {"of": list(runners)})


def tidy(connection: Connection, now: datetime) -> None:
    """Forget codes that are over."""
    connection.execute(_TIDY, {"now": now})


def archive(connection: Connection, runner: int, into: int) -> None:
    """A runner is kept but nobody is them: they are another now, and who went into them stays theirs."""
    connection.execute(_ARCHIVE, {"one": runner, "into": into})


def restore(connection: Connection, runner: int) -> None:
    """An archived runner is somebody again."""
    connection.execute(_RESTORE, {"one": runner})


def archived(connection: Connection, into: int) -> tuple[int, ...]:
    """Those who went into a runner, and into those."""
    found: list[int] = []
    latest: list[int] = [into]
    while latest := list(connection.execute(_ARCHIVED, {"into": latest}).scalars()):
        found += latest
    return tuple(found)


def _hash(code: str) -> str:
    return hashlib.sha256(code.upper().encode(errors="replace")).hexdigest()
