"""Opening a database: connections, transactions, and the faults an operator can do something about."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout
from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from core.storage.faults import StorageFault
from core.storage.schema import HEAD, foreign, schema_of, upgrade

__all__ = ["Connection", "Store", "open_store"]

BUSY_SECONDS = 5.0
_OTHER = "Name another database, such as sqlite:///pogo.db."


class Store:
    """An open database of this program's schema."""

    def __init__(self, engine: Engine, lock: FileLock | None = None) -> None:
        """`lock` keeps other processes away from a file and is let go by `close`."""
        self._engine = engine
        self._readers = engine.execution_options(pogo_reads=True)
        self._lock = lock

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that writes; committed at the end, StorageFault when the database refuses."""
        with told(), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that only reads; it never waits for one that writes."""
        with told(), self._readers.begin() as connection:
            yield connection

    def keep_a_log(self) -> None:
        """SQLite's write-ahead log: readers and the writer do not wait for each other. It stays on."""
        with told(), closing(self._engine.raw_connection()) as connection:
            connection.cursor().execute("PRAGMA journal_mode = WAL")

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()
        if self._lock:
            self._lock.release()


def open_store(url: str) -> Store:
    """Open a database and bring its schema up to date. The file is made, its folder is not.

    Raises StorageFault: locked, read-only, newer, not a database, another program's, no folder, unknown URL.
    """
    path = _file(url)
    lock = _lock(path)
    arguments = {"isolation_level": None, "timeout": BUSY_SECONDS}
    engine = create_engine(make_url(url), connect_args=arguments, hide_parameters=True)
    event.listen(engine, "connect", _connected)
    event.listen(engine, "begin", _begin)
    store = Store(engine, lock)
    try:
        _prepare(store)
    except BaseException:
        store.close()
        raise
    return store


def _file(url: str) -> Path:
    """The file of a URL."""
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise StorageFault("The database is not given as a URL.", _OTHER) from None
    if parsed.get_backend_name() != "sqlite":
        raise StorageFault(f"Databases of the kind {parsed.drivername} are not supported.", _OTHER)
    if parsed.host or parsed.query or not parsed.database or parsed.database == ":memory:":
        raise StorageFault("The database URL names no file.", _OTHER)
    path = Path(parsed.database).absolute()
    try:
        _look_at(path)
    except OSError as error:
        raise StorageFault(f"The database cannot be opened: {error.strerror}.", _OTHER) from None
    return path


def _look_at(path: Path) -> None:
    """Refuse what can be told without opening it; OSError where the system does not let us look."""
    if not path.parent.is_dir():
        raise StorageFault(f"The folder {path.parent} does not exist.", "Make it, or name another database.")
    if path.is_dir():
        raise StorageFault(f"{path} is a folder.", "Name a file in it.")
    if path.exists() and not path.is_file():
        raise StorageFault(f"{path} is not a file.", _OTHER)


def _lock(path: Path) -> FileLock:
    # The file itself is locked, whatever link it is called by.
    lock = FileLock(f"{path.resolve()}.lock")
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise _locked() from None
    except OSError:
        raise _read_only() from None
    return lock


def _prepare(store: Store) -> None:
    with store.reading() as connection:
        if foreign(connection):
            raise StorageFault("The database belongs to another program.", "Name another database.")
        found = schema_of(connection)
    store.keep_a_log()
    # Also in a database that is up to date: that it can be written to is found out now.
    with store.writing() as connection:
        if found != HEAD:
            upgrade(connection)
        connection.execute(text("UPDATE alembic_version SET version_num = version_num"))


def _connected(raw: Any, _record: object) -> None:
    raw.execute("PRAGMA synchronous = FULL")
    raw.execute("PRAGMA foreign_keys = ON")


def _begin(connection: Connection) -> None:
    # The driver is told to leave transactions alone (isolation_level=None): begun late and
    # for reading, one that writes would fail at its first write instead of waiting here.
    reads = connection.get_execution_options().get("pogo_reads")
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")


@contextmanager
def told() -> Iterator[None]:
    """Turn what a database refuses altogether into a StorageFault; other errors pass."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        fault = _fault(str(getattr(error, "orig", error)))
        if fault is None:
            raise
        raise fault from None


def _fault(said: str) -> StorageFault | None:
    if "locked" in said:
        return _locked()
    if "readonly" in said or "unable to open" in said:
        return _read_only()
    if "not a database" in said or "malformed" in said:
        return StorageFault("The file is not a database, or it is damaged.", _OTHER)
    if "full" in said or "disk I/O" in said:
        return StorageFault(f"The disk does not take what is written: {said}.", "Make room and start again.")
    return None


def _locked() -> StorageFault:
    return StorageFault(
        "The database is in use by another process.", "Stop that process, or name another database."
    )


def _read_only() -> StorageFault:
    return StorageFault(
        "The database cannot be written to.", "Give this user the right to write the file and its folder."
    )
