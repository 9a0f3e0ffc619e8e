"""The tables. Values are kept as JSON in text (`core.storage.codec`), what is searched by as columns."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Boolean, Column, DateTime, Dialect, ForeignKey, Index, Integer, Text, false, text
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
    `core.storage.runners.first_needed`; `form_open` is one of whether an answer is awaited
    (`Conversation.asks`). `merged_into` is the runner whose identities this one's went to: it is
    never due. A runner without a body is a mere address, until a farewell is sent there. Ids are
    never given twice.
    """

    __tablename__ = "runner"
    __table_args__ = (
        _some("runner_due", "due_at", "id", where="unreachable_since IS NULL"),
        _some("runner_asked", "id", where="form_open = true"),
        _some("runner_merged", "merged_into", where="merged_into IS NOT NULL"),
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
    merged_into: int | None = Field(default=None, foreign_key="runner.id")
    form_open: bool = Field(
        sa_column=Column("form_open", Boolean, nullable=False, default=False, server_default=false())
    )


class IdentityRow(SQLModel, table=True):
    """Who on a platform is which runner, one a platform.

    `chat` is their private conversation there, `trail` what the platform keeps of it,
    `former` the runner they were before they were linked.
    """

    __tablename__ = "identity"
    __table_args__ = (
        Index("identity_of", "runner", "platform", unique=True),
        _some("identity_former", "former", where="former IS NOT NULL"),
    )

    platform: str = Field(sa_type=Text, primary_key=True)
    user: str = Field(sa_type=Text, primary_key=True)
    runner: int = Field(sa_column=_runner())
    chat: str | None = Field(default=None, sa_type=Text)
    former: int | None = Field(
        sa_column=Column("former", Integer, ForeignKey("runner.id", ondelete="SET NULL"))
    )
    trail: str | None = Field(default=None, sa_type=Text)


class LinkCodeRow(SQLModel, table=True):
    """A code that makes two runners one, as its hash; one a runner, good until a moment (UTC)."""

    __tablename__ = "link_code"

    runner: int = Field(sa_column=_runner(primary_key=True, autoincrement=False))
    hash: str = Field(sa_type=Text, unique=True)
    until: datetime = Field(sa_type=Moment, index=True)


class NoteRow(SQLModel, table=True):
    """A small fact a platform keeps for itself."""

    __tablename__ = "note"

    platform: str = Field(sa_type=Text, primary_key=True)
    name: str = Field(sa_type=Text, primary_key=True)
    value: str = Field(sa_type=Text)


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
        _some("outbox_unasked", "created", where="kind != 'answer'"),
        _some("outbox_farewell", "id", where="kind = 'farewell'"),
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
LINK_CODE = SQLModel.metadata.tables["link_code"]
NOTE = SQLModel.metadata.tables["note"]
