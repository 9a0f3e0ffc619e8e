"""Small facts a platform keeps for itself, such as which commands it has published."""

from __future__ import annotations

from sqlalchemy import Connection, bindparam, delete, insert, select

from core.storage.tables import NOTE

_ONE = (NOTE.c.platform == bindparam("on"), NOTE.c.name == bindparam("called"))
_TAKE_OFF = delete(NOTE).where(*_ONE)
_PUT_UP = insert(NOTE)
_READ = select(NOTE.c.value).where(*_ONE)


def keep(connection: Connection, platform: str, name: str, value: str) -> None:
    """Keep a value under a name, in place of an earlier one."""
    connection.execute(_TAKE_OFF, {"on": platform, "called": name})
    connection.execute(_PUT_UP, {"platform": platform, "name": name, "value": value})


def read(connection: Connection, platform: str, name: str) -> str | None:
    """The value under a name."""
    return connection.execute(_READ, {"on": platform, "called": name}).scalar()
