"""What a runner of the random years told so far, read from the facts alone and not by the engine."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, TypeVar

from core.training.journal import (
    Away,
    Completed,
    Entry,
    Fact,
    Found,
    Hurt,
    Lifted,
    RaceChanged,
    RunsChanged,
    SessionId,
    Shortened,
    Shown,
    Undone,
)
from core.training.profile import Profile, Race, Run, Units
from core.training.session import Prescription, Session

DAY = timedelta(days=1)
WEEK = timedelta(weeks=1)
_LB_PER_KG = Decimal("2.2046")
_F = TypeVar("_F", bound=Fact)


def monday(day: date) -> date:
    """The Monday of a week."""
    return day - timedelta(days=day.weekday())


def in_units(load: Decimal, unit: Units, wanted: Units) -> Decimal:
    """A load in another unit, not rounded (science.md 2)."""
    if unit == wanted:
        return load
    return load * _LB_PER_KG if wanted == "lb" else load / _LB_PER_KG


@dataclass(frozen=True, slots=True)
class Trained:
    """A session that was done: when, with which card, and whether all of it."""

    id: SessionId
    on: date
    card: Session
    fact: Completed


class Diary:
    """A journal while it grows, and what counts of it."""

    def __init__(self, profile: Profile) -> None:
        self.profile = profile
        self.entries: list[Entry] = []
        self._live: dict[int, Fact] = {}
        self._by_kind: dict[type, list[Any]] = {}
        self._trained: list[Trained] | None = None

    @property
    def journal(self) -> tuple[Entry, ...]:
        """The journal as the engine is given it."""
        return tuple(self.entries)

    def note(self, on: date, *facts: Fact) -> None:
        """Facts told on a day."""
        for fact in facts:
            number = len(self.entries) + 1
            self.entries.append(Entry(number, datetime.combine(on, time(12), UTC), fact))
            if isinstance(fact, Undone):
                gone = self._live.pop(fact.entry)
                self._by_kind[type(gone)] = [live for live in self._live.values() if type(live) is type(gone)]
            else:
                self._live[number] = fact
                self._by_kind.setdefault(type(fact), []).append(fact)
            self._trained = None

    def without(self, number: int) -> tuple[Entry, ...]:
        """The journal as if one entry had never been."""
        return tuple(entry for entry in self.entries if entry.number != number)

    def last_live(self, *kinds: type) -> int | None:
        """The number of the last entry of some kinds that still counts."""
        return next((n for n, fact in reversed(self._live.items()) if isinstance(fact, kinds)), None)

    def all(self, kind: type[_F]) -> list[_F]:
        """The facts of a kind that count, in order."""
        return self._by_kind.get(kind, [])

    @property
    def trained(self) -> list[Trained]:
        """The sessions done, by their real dates."""
        if self._trained is None:
            cards = {fact.session: fact.card for fact in self.all(Shown)}
            done = {fact.session: fact for fact in self.all(Completed)}
            found = [
                Trained(name, fact.on, cards[name], fact) for name, fact in done.items() if name in cards
            ]
            self._trained = sorted(found, key=lambda one: one.on)
        return self._trained

    def runs(self, week: date) -> tuple[Run, ...]:
        """The running of a week."""
        changed = [fact for fact in self.all(RunsChanged) if fact.monday == week]
        return changed[-1].runs if changed else self.profile.runs

    def races(self) -> list[Race]:
        """The races as they are known now."""
        known = list(self.profile.races)
        for change in self.all(RaceChanged):
            if change.before in known:
                known.remove(change.before)
            if change.after is not None and change.after not in known:
                known.append(change.after)
        return known

    def kit(self, day: date) -> frozenset[str]:
        """What there is to train with on a day."""
        away = [fact.equipment for fact in self.all(Away) if fact.first <= day <= fact.last]
        return (away[-1] if away else self.profile.equipment) | {"wall", "chair"}

    def minutes(self, session: SessionId) -> int:
        """How long a session was asked to be."""
        short = [fact.minutes for fact in self.all(Shortened) if fact.session == session]
        return short[-1] if short else self.profile.session_minutes

    def hurts(self, day: date) -> dict[str, list[Hurt]]:
        """The reports of pain until a day by area, the last one last."""
        told: dict[str, list[Hurt]] = {}
        for hurt in sorted(self.all(Hurt), key=lambda hurt: hurt.on):
            if hurt.on <= day:
                told.setdefault(hurt.area, []).append(hurt)
        return told

    def told_of(self, session: SessionId, exercise: str) -> Lifted | Found | None:
        """What was told of a lift in a session."""
        lifted = [f for f in self.all(Lifted) if f.session == session and f.exercise == exercise]
        found = [f for f in self.all(Found) if f.session == session and f.exercise == exercise]
        return lifted[-1] if lifted else found[-1] if found else None

    def times(self, exercise: str, before: date) -> list[tuple[Trained, Prescription]]:
        """Every time a lift was on the card of a session that was done, before a day."""
        return [
            (one, item)
            for one in self.trained
            if one.on < before
            for item in (*one.card.main.items, *one.card.assistance.items)
            if item.exercise == exercise
        ]
