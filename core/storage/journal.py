"""Journals as rows. Entries never change, so what was read or written once is kept in memory."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select

from core.storage.codec import VERSION, decode, encode
from core.storage.registry import FACTS
from core.storage.shapes import Undecodable
from core.storage.tables import JOURNAL, RUNNER
from core.training.journal import Entry

ENTRIES_KEPT = 50_000
"""A session card is the largest of them, some kilobytes."""

_KINDS = {made: kind for kind, made in FACTS.items()}
_ADD = insert(JOURNAL)
_LOAD = (
    select(JOURNAL)
    .join(RUNNER, RUNNER.c.id == JOURNAL.c.runner)
    .where(JOURNAL.c.runner.in_(bindparam("ids", expanding=True)), JOURNAL.c.number >= RUNNER.c.journal_since)
    .order_by(JOURNAL.c.runner, JOURNAL.c.number)
)


class Journals:
    """The journals of the runners who were last here, without gaps; for one thread."""

    def __init__(self, most: int = ENTRIES_KEPT) -> None:
        """`most` entries in all are kept."""
        self._most = most
        self._entries = 0
        self._by_runner: OrderedDict[int, tuple[Entry, ...]] = OrderedDict()

    def read(self, runner: int, since: int, until: int) -> tuple[Entry, ...] | None:
        """The entries numbered from `since` up to, without, `until`; None when some are not kept."""
        kept = self._by_runner.get(runner)
        if kept is None or not kept or kept[0].number > since or kept[-1].number + 1 != until:
            return () if since == until else None
        self._by_runner.move_to_end(runner)
        return kept[since - kept[0].number :]

    def keep(self, runner: int, entries: tuple[Entry, ...]) -> None:
        """Keep a runner's journal in place of what was kept of it."""
        self._entries += len(entries) - len(self._by_runner.pop(runner, ()))
        self._by_runner[runner] = entries
        while self._entries > self._most:
            _, dropped = self._by_runner.popitem(last=False)
            self._entries -= len(dropped)

    def forget(self, runner: int) -> None:
        """Keep nothing of a runner."""
        self._entries -= len(self._by_runner.pop(runner, ()))


def journals(
    connection: Connection, spans: Sequence[tuple[int, int, int]], cache: Journals
) -> dict[int, tuple[Entry, ...] | Undecodable]:
    """The entries of runners given as (id, first number, number after the last)."""
    found: dict[int, tuple[Entry, ...] | Undecodable] = {}
    for runner, since, until in spans:
        kept = cache.read(runner, since, until)
        if kept is not None:
            found[runner] = kept
    missing = [runner for runner, _, _ in spans if runner not in found]
    rows = connection.execute(_LOAD, {"ids": missing}).all() if missing else []
    loaded = {runner: _entries(of_one) for runner, of_one in groupby(rows, key=lambda row: int(row.runner))}
    for runner, since, until in spans:
        if runner in found:
            continue
        entries = loaded.get(runner, ())
        if isinstance(entries, tuple):
            if [entry.number for entry in entries] == list(range(since, until)):
                cache.keep(runner, entries)
            else:
                entries = Undecodable("the journal has gaps")
        found[runner] = entries
    return found


def _entries(rows: Iterable[Any]) -> tuple[Entry, ...] | Undecodable:
    try:
        return tuple(Entry(row.number, row.at, decode(row.body, row.version), row.source) for row in rows)
    except Undecodable as error:
        return error


def rows_of(runner: int, entries: Iterable[Entry]) -> list[dict[str, Any]]:
    """Rows of new entries. TypeError when a fact cannot be stored."""
    return [
        {
            "runner": runner,
            "number": entry.number,
            "at": entry.at,
            "kind": _KINDS[type(entry.fact)],
            "version": VERSION,
            "body": encode(entry.fact),
            "source": entry.source,
        }
        for entry in entries
    ]


def add(connection: Connection, rows: Sequence[dict[str, Any]]) -> None:
    """Write rows made by `rows_of`."""
    if rows:
        connection.execute(_ADD, rows)
