"""The schema is made by its migrations, all of a step or nothing of it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlmodel import SQLModel

import core.storage.tables
from core.storage.engine import open_store
from core.storage.schema import HEAD


def test_the_migrations_make_the_tables_the_code_has(tmp_path: Path) -> None:
    store = open_store(f"sqlite:///{tmp_path}/pogo.db")
    with store.reading() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, SQLModel.metadata) == []
        assert set(SQLModel.metadata.tables) == {"runner", "identity", "journal", "incoming", "outbox"}
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
