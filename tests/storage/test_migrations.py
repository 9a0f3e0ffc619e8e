"""The schema is made by its migrations, all of a step or nothing of it."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlmodel import SQLModel

import core.storage.tables
from core.storage.engine import open_store
from core.storage.schema import HEAD, schema_of

KILLS = {"": 3, "1": 20}[os.environ.get("POGO_DRIVES", "")]

_UPGRADING = """
import sys
import alembic.command, alembic.config, alembic.script
from core.storage.engine import open_store
for place in range(1000):
    print(place, flush=True)
    open_store(f"sqlite:///{sys.argv[1]}/{place}.db").close()
"""


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


def test_an_upgrade_killed_at_any_moment_is_done_again(tmp_path: Path) -> None:
    chance = random.Random(1)
    found: set[str | None] = set()
    for kill in range(KILLS):
        folder = tmp_path / str(kill)
        folder.mkdir()
        child = subprocess.Popen(
            [sys.executable, "-c", _UPGRADING, str(folder)], stdout=subprocess.PIPE, text=True
        )
        assert child.stdout
        assert child.stdout.readline() == "0\n"
        time.sleep(chance.uniform(0.001, 0.15))
        child.send_signal(signal.SIGKILL)
        child.wait()
        child.stdout.close()
        for file in sorted(folder.glob("*.db")):
            store = open_store(f"sqlite:///{file}")
            with store.reading() as connection:
                found.add(schema_of(connection))
                assert compare_metadata(MigrationContext.configure(connection), SQLModel.metadata) == []
            store.close()
    assert found == {HEAD}
