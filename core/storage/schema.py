"""Whether a database has this program's schema, and how it gets it."""

from __future__ import annotations

from sqlalchemy import Connection, text
from sqlalchemy.exc import OperationalError, ProgrammingError

from core.storage.faults import StorageFault

HEAD = "0002"
"""The newest schema in `migrations/versions`; named here so that a start need not look there."""

_SCRIPTS = "core.storage:migrations"
_VERSION = text("SELECT version_num FROM alembic_version")
_TABLES = text("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")


def schema_of(connection: Connection) -> str | None:
    """The schema's name, None where Alembic has not been yet."""
    try:
        return connection.execute(_VERSION).scalar()
    except (OperationalError, ProgrammingError) as fault:
        if "no such table" in str(fault.orig):
            return None
        raise


def foreign(connection: Connection) -> bool:
    """Whether a file without our schema holds somebody else's tables."""
    return schema_of(connection) is None and bool(connection.execute(_TABLES).scalar())


def upgrade(connection: Connection) -> None:
    """Bring the schema to HEAD inside the connection's transaction, all or nothing.

    Raises StorageFault for the schema of a newer version.
    """
    # Heavy, and needed once in a release's life.
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", _SCRIPTS)
    found = schema_of(connection)
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if found is not None and found not in known:
        raise StorageFault(
            f"The database has the schema of a newer version ({found}, this program knows up to {HEAD}).",
            "Run that version, or name another database.",
        )
    config.attributes["connection"] = connection
    command.upgrade(config, HEAD)
