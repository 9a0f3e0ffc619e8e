"""What an answer or a setting is, by the changes that count: a fold, so any of them can be taken back."""

from __future__ import annotations

from collections.abc import Iterable

from core.training.journal import Began, Changed, Entry, Revised, counting

Change = tuple[str | None, str | None]


def value_now(journal: Iterable[Entry], key: str, without: frozenset[int] = frozenset()) -> str | None:
    """The value after the last change that counts, else the one before the first change of all.

    `without` are numbers of entries that are left out. Changes before the block began are
    settled: it was built from what they led to.
    """
    entries = tuple(journal)
    counted = {entry.number for entry in counting(entries)} - without
    changes = [(entry.number, change) for entry in _of_block(entries) if (change := _change(entry, key))]
    standing = [after for number, (_, after) in changes if number in counted]
    return standing[-1] if standing else changes[0][1][0]


def in_block(journal: Iterable[Entry], entry: Entry) -> bool:
    """Whether an entry was made in the current block, or before there was any."""
    return entry in _of_block(tuple(journal))


def _of_block(journal: tuple[Entry, ...]) -> tuple[Entry, ...]:
    begun = max((entry.number for entry in counting(journal) if isinstance(entry.fact, Began)), default=0)
    return tuple(entry for entry in journal if entry.number > begun)


def _change(entry: Entry, key: str) -> Change | None:
    match entry.fact:
        case Changed(field=field, before=before, after=after) if field == key:
            return before, after
        case Revised(changes=changes):
            return next(((before, after) for name, before, after in changes if name == key), None)
        case _:
            return None
