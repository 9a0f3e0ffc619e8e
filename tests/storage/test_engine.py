"""A database that cannot be used is one line saying what and what to do."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from core.storage.engine import open_store
from core.storage.faults import StorageFault
from core.storage.schema import HEAD


def _fault(url: str) -> StorageFault:
    with pytest.raises(StorageFault) as caught:
        open_store(url)
    fault = caught.value
    assert "\n" not in str(fault)
    assert fault.what.endswith(".")
    assert fault.todo.endswith(".")
    return fault


def _url(path: Path) -> str:
    return f"sqlite:///{path}"


def test_a_new_file_gets_the_schema_and_is_safe(tmp_path: Path) -> None:
    store = open_store(_url(tmp_path / "pogo.db"))
    with store.reading() as connection:
        (version,) = connection.exec_driver_sql("SELECT version_num FROM alembic_version").one()
        pragmas = [
            connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "busy_timeout", "foreign_keys")
        ]
    store.close()
    assert version == HEAD
    assert pragmas == ["wal", 2, 5000, 1]


def test_an_empty_file_is_a_new_database(tmp_path: Path) -> None:
    (tmp_path / "pogo.db").touch()
    open_store(_url(tmp_path / "pogo.db")).close()


def test_a_file_in_use_is_refused_until_it_is_free(tmp_path: Path) -> None:
    url = _url(tmp_path / "pogo.db")
    store = open_store(url)
    held = "from core.storage.engine import open_store; import sys; open_store(sys.argv[1])"
    other = subprocess.run([sys.executable, "-c", held, url], capture_output=True, text=True, check=False)
    assert "in use by another process" in other.stderr
    assert "in use by another process" in _fault(url).what
    store.close()
    open_store(url).close()


def test_a_file_in_use_is_refused_by_another_name_too(tmp_path: Path) -> None:
    (tmp_path / "link.db").symlink_to(tmp_path / "pogo.db")
    store = open_store(_url(tmp_path / "pogo.db"))
    assert "in use by another process" in _fault(_url(tmp_path / "link.db")).what
    store.close()
    open_store(_url(tmp_path / "link.db")).close()


def test_a_file_another_program_writes_to_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.storage.engine.BUSY_SECONDS", 0.1)
    open_store(_url(tmp_path / "pogo.db")).close()
    other = sqlite3.connect(tmp_path / "pogo.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    assert "in use by another process" in _fault(_url(tmp_path / "pogo.db")).what
    other.close()
    open_store(_url(tmp_path / "pogo.db")).close()


@pytest.mark.parametrize("content", ["not a database\n", "x" * 10_000])
def test_a_text_file_is_refused_and_left_alone(tmp_path: Path, content: str) -> None:
    path = tmp_path / "notes.txt"
    path.write_text(content)
    assert "not a database" in _fault(_url(path)).what
    assert path.read_text() == content


def test_a_database_of_another_program_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "mail.db"
    with sqlite3.connect(path) as raw:
        raw.execute("CREATE TABLE mail (id INTEGER)")
    raw.close()
    before = path.read_bytes()
    assert "another program" in _fault(_url(path)).what
    assert path.read_bytes() == before


def test_a_newer_schema_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "pogo.db"
    open_store(_url(path)).close()
    with sqlite3.connect(path) as raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")
    raw.close()
    fault = _fault(_url(path))
    assert "newer version (9999" in fault.what
    assert "Run that version" in fault.todo


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert str(tmp_path / "none") in _fault(_url(tmp_path / "none" / "pogo.db")).what
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize(
    ("url", "what"),
    [
        ("pogo.db", "not given as a URL"),
        ("", "not given as a URL"),
        ("mysql://somewhere/pogo", "kind mysql"),
        ("ftp://somewhere/pogo", "kind ftp"),
        ("sqlite://", "names no file"),
        ("sqlite:///:memory:", "names no file"),
        ("sqlite:///pogo.db?mode=ro", "names no file"),
        ("sqlite:////tmp", "is a folder"),
        ("sqlite:////dev/null", "is not a file"),
        (f"sqlite:///{'long' * 100}", "name too long"),
    ],
)
def test_a_url_that_cannot_be_opened_says_why(url: str, what: str) -> None:
    assert what in _fault(url).what


_NOBODY = 65534
_AS_NOBODY = f"""
import os, sys
from core.storage.engine import open_store
# Once with the rights to load what it takes, then without: rights mean nothing to root.
open_store(sys.argv[1]).close()
for name in sys.argv[2:4]:
    os.chmod(name, 0o444)
os.chmod(sys.argv[4], int(sys.argv[5], 8))
if os.geteuid() == 0:
    os.setuid({_NOBODY})
open_store(sys.argv[1])
"""


@pytest.mark.parametrize("folder_mode", ["777", "555"])
def test_a_file_that_may_only_be_read_is_refused(folder_mode: str) -> None:
    # Anybody may enter this folder, which those of pytest do not let.
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "pogo.db"
        command = [
            sys.executable,
            "-c",
            _AS_NOBODY,
            _url(path),
            str(path),
            f"{path}.lock",
            folder,
            folder_mode,
        ]
        tried = subprocess.run(command, capture_output=True, text=True, check=False)
        Path(folder).chmod(0o755)
    assert "cannot be written to" in tried.stderr


def test_a_database_that_may_only_be_read_is_refused_though_it_can_be_locked() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "pogo.db"
        lock = Path(f"{path}.lock")
        command = [sys.executable, "-c", _AS_NOBODY, _url(path), str(path), str(path), folder, "777"]
        lock.touch()
        lock.chmod(0o666)
        tried = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "cannot be written to" in tried.stderr
    assert "in _prepare" in tried.stderr
