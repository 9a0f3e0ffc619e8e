"""Runners, their journal, what arrived and what goes out."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """To this schema."""
    op.create_table(
        "runner",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("platform", sa.Text, nullable=False),
        sa.Column("chat", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("next_entry", sa.Integer, nullable=False),
        sa.Column("journal_since", sa.Integer, nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True)),
        sa.Column("unreachable_since", sa.DateTime(timezone=True)),
        sqlite_autoincrement=True,
    )
    _create_some("runner_due", "runner", "due_at", "id", where="unreachable_since IS NULL")
    op.create_table(
        "identity",
        sa.Column("platform", sa.Text, primary_key=True),
        sa.Column("user", sa.Text, primary_key=True),
        _runner(),
    )
    op.create_index("ix_identity_runner", "identity", ["runner"])
    op.create_table(
        "journal",
        _runner(primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("source", sa.Text),
    )
    op.create_table(
        "incoming",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index("ix_incoming_at", "incoming", ["at"])
    _outbox()


def _outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("key", sa.Text, nullable=False, unique=True),
        _runner(),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("platform", sa.Text, nullable=False),
        sa.Column("chat", sa.Text, nullable=False),
        sa.Column("handle", sa.Text),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("useful_until", sa.DateTime(timezone=True)),
        sa.Column("sent_at", sa.DateTime(timezone=True)),
        sa.Column("message", sa.Text),
        sqlite_autoincrement=True,
    )
    op.create_index("outbox_to", "outbox", ["platform", "chat", "id"])
    op.create_index("outbox_of", "outbox", ["runner", "state"])
    _create_some("outbox_waiting", "outbox", "platform", "id", where="state = 'waiting'")
    _create_some("outbox_worded", "outbox", "created", where="body != ''")


def _create_some(name: str, table: str, *columns: str, where: str) -> None:
    """An index of those rows only."""
    only = sa.text(where)
    op.create_index(name, table, list(columns), sqlite_where=only, postgresql_where=only)


def _runner(primary_key: bool = False) -> sa.Column[int]:
    """A reference to a runner; what hangs on it goes with it."""
    to = sa.ForeignKey("runner.id", ondelete="CASCADE")
    return sa.Column("runner", sa.Integer, to, nullable=False, primary_key=primary_key)
