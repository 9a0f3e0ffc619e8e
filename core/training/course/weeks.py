"""Which week of which block a Monday begins, and all that turns it aside (`science.md` 6, 7.4)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Protocol

from core.training.course.folds import Folds, Settled
from core.training.course.gaps import Gap, last_trained, long_gaps
from core.training.course.log import Log, races_on
from core.training.phases.follow import Turning, follow
from core.training.phases.templates import first_level
from core.training.profile import Level, Profile, Race
from core.training.reasons import Reason
from core.training.safety.limit_effects import LIGHT_ONLY
from core.training.safety.screen import decide
from core.training.week import WeekPlace

WEEK = timedelta(weeks=1)
_AT_ONCE = 32
"""So many weeks of a chain are kept at hand."""


def monday(day: date) -> date:
    """The Monday of a date's week."""
    return day - timedelta(days=day.weekday())


class Sights(Protocol):
    """What the chain of weeks asks of the weeks before it."""

    def planned(self, week: date) -> tuple[date, ...]:
        """The days of the plan's sessions in the week of a Monday, before anything became of them."""

    def turned(self, week: date) -> None:
        """The weeks from a Monday on are others now."""

    def early_deload(self, place: WeekPlace) -> Reason | None:
        """Why this week is to be a deload, if it is (6.2)."""

    def level_at(self, week: date, told: Level) -> tuple[Level, Reason | None]:
        """The strength level with which a block that begins on a Monday is made, and why (6.1)."""


class Weeks:
    """The chain of weeks of one runner, as it looks on `today`."""

    def __init__(self, profile: Profile, log: Log, today: date, sights: Sights, folds: Folds) -> None:
        limits = decide(profile.age, profile.screen).limits
        self._start, self._log, self._today, self._sights = profile.start, log, today, sights
        self._profile, self._folds = profile, folds
        self._light = not LIGHT_ONLY.isdisjoint(limits)
        self._level = first_level(profile, limits)
        self._turnings: tuple[Turning, ...] = ()
        self._chain: tuple[WeekPlace, ...] = ()
        self._next = profile.start
        """The first Monday that was not looked at yet."""
        self._long = long_gaps(profile.start, log)
        self._this = monday(today)
        self._felt = bool(log.felts or log.hurts)
        self._told = frozenset(
            monday(day)
            for day in (
                *(fact.on for fact in log.races),
                *(fact.on for fact in log.chose),
                *(gap.back for gap in self._long),
            )
        )
        """The weeks in which something was told, or a gap ended, that may turn the chain aside."""
        self._back_looked_for = False
        self.gaps: tuple[Gap, ...] = ()
        """The gaps that count, a pending one last."""
        self.deloads: dict[date, Reason] = {}
        """Deloads that were brought forward, with their reason."""
        self.levels: dict[date, Reason] = {}
        """Why the block that begins in a week has its strength level."""
        settled = folds.settled(profile, self._this)
        if settled is not None:
            self._next, self._turnings, self.gaps = settled.until, settled.turnings, settled.gaps
            self.deloads, self.levels = dict(settled.deloads), dict(settled.levels)

    def place(self, week: date) -> WeekPlace:
        """The place of the week of a Monday, which is not before the plan's start."""
        last = self._this + WEEK
        while self._next <= min(week, last):
            if self._next == self._this:
                self._settle()
            self._next += WEEK
            self._look_at(self._next - WEEK)
        return self._place(week)

    def _settle(self) -> None:
        """All before this week is over: only a fact of those days can change it."""
        deloads, levels = dict(self.deloads), dict(self.levels)
        settled = Settled(self._profile, self._this, self._turnings, self.gaps, deloads, levels)
        self._folds.settle(settled)

    def races(self, week: date) -> tuple[Race, ...]:
        """The races as they are known in a week."""
        return races_on(self._log, self._profile.races, week + WEEK - timedelta(days=1))

    def _place(self, week: date) -> WeekPlace:
        weeks = (week - self._start).days // 7
        if weeks >= len(self._chain):
            self._chain = self._places(week)
        return self._chain[weeks]

    def _places(self, week: date) -> tuple[WeekPlace, ...]:
        races = _main(races_on(self._log, self._profile.races, self._start - timedelta(days=1)))
        weeks = max(_AT_ONCE, (week - self._start).days // 7 + 1)
        return follow(self._start, races, self._level, self._turnings, weeks, self._light)

    def _look_at(self, week: date) -> None:
        """Whatever turns the chain aside in this week; the weeks before it are settled."""
        log, gap = self._log, None
        if week in self._told:
            if any(monday(change.on) == week for change in log.races):
                self._turn(Turning(week, "races", races=_main(self.races(week))))
            for choice in log.chose:
                if monday(choice.on) == week:
                    kept = choice.what == "maintenance"
                    self._turn(Turning(week, "chose_maintenance" if kept else "chose_block"))
        if week in self._told or week >= self._this:
            gap = self._gap_back_in(week)
        if gap is not None:
            self.gaps += (self._come_back(week, gap),)
        place = self._place(week)
        if place.number == 1 and week > self._start:
            level, why_level = self._sights.level_at(week, place.level)
            if why_level is not None:
                self.levels[week] = why_level
            if level != place.level:
                self._turn(Turning(week, "level", level=level))
        why = self._sights.early_deload(place) if gap is None and self._felt else None
        if why is not None:
            self._turn(Turning(week, "early_deload"))
            self.deloads[week] = why

    def _turn(self, turning: Turning) -> None:
        self._turnings += (turning,)
        self._chain = ()
        self._sights.turned(turning.monday)

    def _come_back(self, week: date, gap: Gap) -> Gap:
        """Turn the chain for a gap. The gap as it is in the weeks that come of it.

        One that is still open ends with the first session of these weeks, which may be on a later day
        than that of the weeks before: then it is longer, and the chain is turned for that length instead.
        """
        turnings = self._turnings
        self._turn(_time_off(week, gap))
        later = self._ends(week, gap)
        if later != gap:
            self._turnings = turnings
            self._turn(_time_off(week, later))
            later = self._ends(week, later)
        return later

    def _ends(self, week: date, gap: Gap) -> Gap:
        """The gap up to the first open session of its last week; a gap that is over stays as it is."""
        if gap in self._long:
            return gap
        return replace(gap, back=next(iter(self._open_days(week)), gap.back))

    def _gap_back_in(self, week: date) -> Gap | None:
        """The gap that ends in this week, if a session of the plan was missed in it."""
        for gap in self._long:
            if monday(gap.back) == week and self._counts(gap):
                return gap
        if week < self._this or self._back_looked_for:
            return None
        return self._pending(week)

    def _pending(self, week: date) -> Gap | None:
        """The gap that the next open session would end."""
        open_days = self._open_days(week)
        if not open_days:
            return None
        self._back_looked_for = True
        gap = Gap(last_trained(self._start, self._log), open_days[0], not self._log.trained)
        return gap if gap.long and self._counts(gap) else None

    def _open_days(self, week: date) -> list[date]:
        done = {name.planned for name in self._log.done}
        return [day for day in self._sights.planned(week) if day >= self._today and day not in done]

    def _counts(self, gap: Gap) -> bool:
        """One missed session does not move the plan, unless so long went by that loads go down (7.4)."""
        done = {name.planned for name in self._log.done}
        missed = 0
        week = max(monday(gap.last), self._start)
        while week <= gap.back:
            planned = self._sights.planned(week)
            missed += sum(gap.last < day < gap.back and day not in done for day in planned)
            week += WEEK
        return missed > 1 or (missed == 1 and gap.deep)


def _time_off(week: date, gap: Gap) -> Turning:
    return Turning(week, "time_off", days=gap.days, missed=gap.weeks, begins=gap.begins)


def _main(races: tuple[Race, ...]) -> tuple[Race, ...]:
    """The races that shape the chain (6.1)."""
    return tuple(race for race in races if race.priority == "A")
