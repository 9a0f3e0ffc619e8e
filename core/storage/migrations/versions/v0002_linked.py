"""One runner on several platforms, what a platform keeps for itself, and farewells."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """To this schema."""
    _runners()
    _identities()
    op.create_table(
        "link_code",
        sa.Column(
            "runner",
            sa.Integer,
            sa.ForeignKey("runner.id", ondelete="CASCADE"),
            primary_key=True,
            autoincrement=False,
        ),
        sa.Column("hash", sa.Text, nullable=False, unique=True),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index("ix_link_code_until", "link_code", ["until"])
    op.create_table(
        "note",
        sa.Column("platform", sa.Text, primary_key=True),
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("value", sa.Text, nullable=False),
    )
    _create_some("outbox_unasked", "outbox", "created", where="kind != 'answer'")
    _create_some("outbox_farewell", "outbox", "id", where="kind = 'farewell'")


def _runners() -> None:
    # In words of SQL: SQLite takes a reference only within its column, and a table made anew would
    # take with it all that hangs on the rows of the old one.
    op.execute("ALTER TABLE runner ADD COLUMN merged_into INTEGER REFERENCES runner (id)")
    op.add_column("runner", sa.Column("form_open", sa.Boolean, nullable=False, server_default=sa.false()))
    # A form is the only object under this name, and in what somebody typed quotes are escaped.
    op.execute("""UPDATE runner SET form_open = true WHERE body LIKE '%"form":{%'""")
    _create_some("runner_asked", "runner", "id", where="form_open = true")
    _create_some("runner_merged", "runner", "merged_into", where="merged_into IS NOT NULL")


def _identities() -> None:
    op.drop_index("ix_identity_runner", "identity")
    former = sa.ForeignKey("runner.id", name="identity_former_fkey", ondelete="SET NULL")
    with op.batch_alter_table("identity") as table:
        table.add_column(sa.Column("chat", sa.Text))
        table.add_column(sa.Column("former", sa.Integer, former))
        table.add_column(sa.Column("trail", sa.Text))
    op.execute(
        "UPDATE identity SET chat = (SELECT runner.chat FROM runner"
        " WHERE runner.id = identity.runner AND runner.platform = identity.platform)"
    )
    op.create_index("identity_of", "identity", ["runner", "platform"], unique=True)
    _create_some("identity_former", "identity", "former", where="former IS NOT NULL")


def _create_some(name: str, table: str, *columns: str, where: str) -> None:
    """An index of those rows only."""
    only = sa.text(where)
    op.create_index(name, table, list(columns), sqlite_where=only, postgresql_where=only)
