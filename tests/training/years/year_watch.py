"""Watches a random year: every look at the plan against the rules of science.md and the facts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, time
from time import process_time

from training.years.watch_days import days_kept
from training.years.watch_jumps import jumps_bounded
from training.years.watch_loads import loads_bounded
from training.years.watch_pain import pain_spared
from training.years.watch_shape import reasons_given, shape_kept
from training.years.year_diary import monday
from training.years.year_fault import Fault
from training.years.year_runner import Look, Runner

from core.training.course.course import Course
from core.training.journal import Entry, Felt, Lifted, Shortened, Undone


class Year:
    """One watched year: its faults, how many sessions, and the seconds of the engine and of the watcher."""

    def __init__(self, seed: int, every: int = 25) -> None:
        self.seed, self._every = seed, every
        self.faults: list[Fault] = []
        self.sessions = 0
        self.watching_s = self.all_s = 0.0

    def live(self) -> Year:
        """Live it through."""
        began = process_time()
        runner = Runner(self.seed)
        seen: set[tuple[str, str]] = set()
        try:
            for look in runner.days():
                at = process_time()
                for fault in self._faults(look, runner):
                    if (fault.rule, fault.what) not in seen:
                        seen.add((fault.rule, fault.what))
                        self.faults.append(replace(fault, seed=self.seed, day=runner.day))
                self.watching_s += process_time() - at
        except Exception as error:
            self.faults.append(Fault("crash", repr(error), self.seed, runner.day))
        self.all_s = process_time() - began
        return self

    def _faults(self, look: Look, runner: Runner) -> Iterator[Fault]:
        diary = runner.diary
        seat, session = look.seat, look.session
        if seat is None or session is None:
            yield from days_kept(look, diary)
            return
        self.sessions += 1
        yield from pain_spared(session, look.day, diary, "as shown")
        yield from loads_bounded(session, look.day, diary)
        yield from jumps_bounded(look, session, diary)
        yield from shape_kept(session, diary.minutes(seat.id), diary, "as shown")
        yield from reasons_given(session, diary)
        if self.sessions % self._every == 0:
            yield from self._short(look, runner)
            yield from self._undone(look, runner)
            yield from self._folded(look, runner)

    def _short(self, look: Look, runner: Runner) -> Iterator[Fault]:
        """The short version of the same session."""
        assert look.seat is not None
        entry = self._entry(runner, Shortened(look.seat.id, 20))
        course = Course(runner.profile, (*runner.diary.journal, entry), look.day)
        seat = next(one for one in course.seats(monday(look.day)) if one.id == look.seat.id)
        short = course.session(seat)
        yield from pain_spared(short, look.day, runner.diary, "short")
        yield from shape_kept(short, 20, runner.diary, "short")

    def _undone(self, look: Look, runner: Runner) -> Iterator[Fault]:
        """After an undo the week is what it was without the fact."""
        week, diary = monday(look.day), runner.diary
        before = Course(runner.profile, diary.journal, look.day).week(week)
        felt = self._entry(runner, Felt(look.day, 9, 1, True))
        undo = replace(felt, number=felt.number + 1, fact=Undone(felt.number))
        after = Course(runner.profile, (*diary.journal, felt, undo), look.day).week(week)
        if after != before:
            yield Fault("3.6 undo", f"a feeling, the week of {week}")
        number = diary.last_live(Lifted)
        if number is None:
            return
        undo = replace(felt, fact=Undone(number))
        after = Course(runner.profile, (*diary.journal, undo), look.day).week(week)
        if after != Course(runner.profile, diary.without(number), look.day).week(week):
            yield Fault("3.6 undo", f"entry {number}, the week of {week}")

    def _folded(self, look: Look, runner: Runner) -> Iterator[Fault]:
        """What was kept while the journal grew gives the week that reading all of it anew gives."""
        week = monday(look.day)
        if look.course.week(week) != Course(runner.profile, runner.diary.journal, look.day).week(week):
            yield Fault("folds", f"the week of {week}")

    def _entry(self, runner: Runner, fact: Shortened | Felt) -> Entry:
        last = runner.diary.entries[-1] if runner.diary.entries else None
        number = 1 if last is None else last.number + 1
        return Entry(number, datetime.combine(runner.day, time(13), UTC), fact)
