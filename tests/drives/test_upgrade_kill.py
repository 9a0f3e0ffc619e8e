"""SIGKILL in the middle of an upgrade: the next start does it again."""

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
from sqlmodel import SQLModel

from core.storage.engine import open_store
from core.storage.schema import HEAD, schema_of

KILLS = 100 if os.environ.get("POGO_FULL") else 20 if os.environ.get("POGO_DRIVES") else 3

_UPGRADING = """
import sys
import alembic.command, alembic.config, alembic.script
from core.storage.engine import open_store
for place in range(1000):
    print(place, flush=True)
    open_store(f"sqlite:///{sys.argv[1]}/{place}.db").close()
"""


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
