"""The schema is made by its migrations, all of a step or nothing of it."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlmodel import SQLModel

import core.storage.tables
from core.coach.state import Settings
from core.dialogue.conversation import Conversation, FormState
from core.storage.codec import encode
from core.storage.engine import open_store
from core.storage.registry import Kept
from core.storage.schema import HEAD

FIRST = Path(__file__).parent / "fixtures" / "0.1.0.sql"
FORM = FormState("small", (("name", 'typed "form":{} and {"form":{}}'),))


def test_the_migrations_make_the_tables_the_code_has(tmp_path: Path) -> None:
    store = open_store(f"sqlite:///{tmp_path}/pogo.db")
    with store.reading() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, SQLModel.metadata) == []
        assert set(SQLModel.metadata.tables) == {
            *("runner", "identity", "journal", "incoming", "outbox"),
            *("link_code", "note"),
        }
        made = connection.exec_driver_sql("SELECT sql FROM sqlite_master WHERE name = 'runner'").scalar_one()
    store.close()
    assert "AUTOINCREMENT" in made, "a number is never given twice"
    assert core.storage.tables.RUNNER.name == "runner"


def test_the_head_named_in_code_is_the_newest() -> None:
    scripts = ScriptDirectory(str(Path(core.storage.tables.__file__).parent / "migrations"))
    assert scripts.get_heads() == [HEAD]


def test_alembic_is_loaded_only_to_upgrade(tmp_path: Path) -> None:
    code = "import sys; from core.storage.engine import open_store; open_store(sys.argv[1]).close()"
    code += "; sys.exit(3 if 'alembic' in sys.modules else 0)"
    opens = [sys.executable, "-c", code, f"sqlite:///{tmp_path}/pogo.db"]
    assert [subprocess.run(opens, check=False).returncode for _ in range(2)] == [3, 0]


def _first_release(file: Path) -> None:
    with closing(sqlite3.connect(file)) as raw:
        raw.executescript(FIRST.read_text())


@pytest.mark.parametrize(
    ("conversation", "asked"),
    [
        (Conversation(), 0),
        (Conversation(form=FORM), 1),
        (Conversation(form=FormState("small")), 1),
        (Conversation(aside=FORM, answers=FORM.answers), 0),
    ],
)
def test_an_open_form_of_the_first_release_is_found(
    tmp_path: Path, conversation: Conversation, asked: int
) -> None:
    file = tmp_path / "pogo.db"
    _first_release(file)
    with closing(sqlite3.connect(file)) as raw:
        raw.execute("UPDATE runner SET body = ?", [encode(Kept(Settings(), None, conversation))])
        raw.commit()
    store = open_store(f"sqlite:///{file}")
    with store.reading() as connection:
        assert connection.exec_driver_sql("SELECT form_open FROM runner").all() == [(asked,)]
    store.close()


def test_a_step_that_fails_at_its_end_changes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "pogo.db"
    _first_release(file)
    with closing(sqlite3.connect(file)) as raw:
        raw.execute("CREATE TABLE note (in_the TEXT)")
        before = list(raw.iterdump())
    with pytest.raises(Exception, match="note already exists"):
        open_store(f"sqlite:///{file}")
    with closing(sqlite3.connect(file)) as raw:
        assert list(raw.iterdump()) == before
        raw.execute("DROP TABLE note")
    store = open_store(f"sqlite:///{file}")
    with store.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) > 5 FROM journal").scalar_one()
    store.close()


def test_what_hangs_on_a_runner_goes_with_them_and_nothing_else(tmp_path: Path) -> None:
    """Also in a database that was brought up to date."""
    file = tmp_path / "pogo.db"
    _first_release(file)
    open_store(f"sqlite:///{file}").close()
    with closing(sqlite3.connect(file, isolation_level=None)) as raw:
        raw.execute("PRAGMA foreign_keys = ON")
        raw.execute("INSERT INTO link_code VALUES (1, 'x', '2026-11-23')")
        raw.execute(
            "INSERT INTO runner (platform, chat, version, body, next_entry, journal_since, merged_into)"
            " VALUES ('two', 'a', 1, '', 1, 1, 1)"
        )
        raw.execute("INSERT INTO identity VALUES ('two', 'a', 2, 'a', 1, NULL)")
        with pytest.raises(sqlite3.IntegrityError):
            raw.execute("INSERT INTO identity VALUES ('two', 'b', 2, 'b', NULL, NULL)")
        with pytest.raises(sqlite3.IntegrityError):
            raw.execute("DELETE FROM runner WHERE id = 1")
        raw.execute("UPDATE runner SET merged_into = NULL")
        raw.execute("DELETE FROM runner WHERE id = 1")
        counts = {
            table: raw.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            for table in ("runner", "identity", "journal", "outbox", "link_code")
        }
        assert counts == {"runner": 1, "identity": 1, "journal": 0, "outbox": 0, "link_code": 0}
        assert raw.execute("SELECT former FROM identity").fetchall() == [(None,)]
