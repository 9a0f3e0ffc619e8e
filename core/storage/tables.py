"""The tables. Values are kept as JSON in text (`core.storage.codec`), what is searched by as columns."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Column, DateTime, Dialect, ForeignKey, Index, Integer, Text, text
from sqlalchemy.types import TypeDecorator
from sqlmodel import Field, SQLModel


class Moment(TypeDecorator[datetime]):
    """A moment in UTC; aware in the program also where the database keeps no zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Refuses a moment without a zone."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a stored moment needs a zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Aware, in UTC."""
        if value is None or value.tzinfo is not None:
            return value
        return value.replace(tzinfo=UTC)


def _runner(**more: Any) -> Column[int]:
    return Column("runner", Integer, ForeignKey("runner.id", ondelete="CASCADE"), nullable=False, **more)


def _some(name: str, *columns: str, where: str) -> Index:
    """An index of few rows among many; a statement uses it where it says the same, in the same words."""
    return Index(name, *columns, sqlite_where=text(where), postgresql_where=text(where))


class RunnerRow(SQLModel, table=True):
    """A runner: where reminders go, what is known, when something is due (UTC).

    `journal_since` is the number of the first journal entry a turn loads, a cache of
    `core.storage.runners.first_needed`. Ids are never given twice.
    """

    __tablename__ = "runner"
    __table_args__ = (
        _some("runner_due", "due_at", "id", where="unreachable_since IS NULL"),
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, primary_key=True)
    platform: str = Field(sa_type=Text)
    chat: str = Field(sa_type=Text)
    version: int
    body: str = Field(sa_type=Text)
    next_entry: int = 1
    journal_since: int = 1
    due_at: datetime | None = Field(default=None, sa_type=Moment)
    unreachable_since: datetime | None = Field(default=None, sa_type=Moment)


class IdentityRow(SQLModel, table=True):
    """Who on a platform is which runner."""

    __tablename__ = "identity"

    platform: str = Field(sa_type=Text, primary_key=True)
    user: str = Field(sa_type=Text, primary_key=True)
    runner: int = Field(sa_column=_runner(index=True))


class JournalRow(SQLModel, table=True):
    """One entry of a runner's journal; never changed. `kind` is the fact's short name."""

    __tablename__ = "journal"

    runner: int = Field(sa_column=_runner(primary_key=True))
    number: int = Field(primary_key=True)
    at: datetime = Field(sa_type=Moment)
    kind: str = Field(sa_type=Text)
    version: int
    body: str = Field(sa_type=Text)
    source: str | None = Field(default=None, sa_type=Text)


class IncomingRow(SQLModel, table=True):
    """What has been answered, so that a second delivery changes nothing."""

    __tablename__ = "incoming"

    id: str = Field(sa_type=Text, primary_key=True)
    at: datetime = Field(sa_type=Moment, index=True)


class OutboxRow(SQLModel, table=True):
    """A reply on its way. `state`: waiting, sent, failed, withdrawn (pointless), dropped (too late)."""

    __tablename__ = "outbox"
    __table_args__ = (
        Index("outbox_to", "platform", "chat", "id"),
        Index("outbox_of", "runner", "state"),
        _some("outbox_waiting", "platform", "id", where="state = 'waiting'"),
        _some("outbox_worded", "created", where="body != ''"),
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(sa_type=Text, unique=True)
    runner: int = Field(sa_column=_runner())
    kind: str = Field(sa_type=Text)
    platform: str = Field(sa_type=Text)
    chat: str = Field(sa_type=Text)
    handle: str | None = Field(default=None, sa_type=Text)
    version: int
    body: str = Field(sa_type=Text)
    state: str = Field(sa_type=Text)
    created: datetime = Field(sa_type=Moment)
    useful_until: datetime | None = Field(default=None, sa_type=Moment)
    sent_at: datetime | None = Field(default=None, sa_type=Moment)
    message: str | None = Field(default=None, sa_type=Text)


RUNNER = SQLModel.metadata.tables["runner"]
IDENTITY = SQLModel.metadata.tables["identity"]
JOURNAL = SQLModel.metadata.tables["journal"]
INCOMING = SQLModel.metadata.tables["incoming"]
OUTBOX = SQLModel.metadata.tables["outbox"]
