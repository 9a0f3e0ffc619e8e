"""Run by Alembic; the connection, with its transaction begun, comes from `core.storage.schema`."""

from __future__ import annotations

from alembic import context
from sqlmodel import SQLModel

import core.storage.tables  # noqa: F401 - its tables are the target

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=SQLModel.metadata,
    # SQLite can roll a schema change back too, since the driver leaves transactions alone.
    transactional_ddl=True,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
