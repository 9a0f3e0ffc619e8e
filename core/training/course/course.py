"""A runner's plan as it follows them: weeks and sessions from profile and journal (`science.md` 3 to 8)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import cached_property
from weakref import proxy

from core.training.adapting.jump_gates import Gate
from core.training.choice.changes import Trained
from core.training.choice.main_lifts import Letter
from core.training.course.adjust import adjusted
from core.training.course.away import away_days
from core.training.course.bodies import Body
from core.training.course.cuts import cuts_before
from core.training.course.early import early_deload
from core.training.course.folds import Folds
from core.training.course.jump_gate import jump_gate
from core.training.course.levels import level_at
from core.training.course.loads import Tracks
from core.training.course.log import Log
from core.training.course.making import make_session
from core.training.course.placing import place_week, span_around, weeks_after_birth
from core.training.course.race_weeks import race_of, within_ceiling
from core.training.course.replans import replanned
from core.training.course.seats import Seat, seats_of
from core.training.course.trained import trained_by_block
from core.training.course.waiting import waiting
from core.training.course.weeks import WEEK, Weeks, monday
from core.training.journal import Entry, SessionId
from core.training.placement.running_week import RunDays
from core.training.profile import Level, Profile
from core.training.reasons import Reason
from core.training.safety.limits import Limit
from core.training.safety.screen import decide
from core.training.session import Phase, Session
from core.training.week import Placement, Week, WeekPlace

NOTHING_HEAVY = frozenset({Limit.NO_PLYO_NO_HEAVY, Limit.PREGNANCY})
_FULL: tuple[Letter, ...] = ("A", "B", "C")


class Course:
    """The plan of one runner on a day. `block` is the number that its sessions' names begin with.

    Everything is worked out when it is asked for, and once. `folds`: of an earlier course of the same runner.
    """

    def __init__(
        self,
        profile: Profile,
        journal: Iterable[Entry],
        today: date,
        block: int = 1,
        folds: Folds | None = None,
    ) -> None:
        self.profile, self.today, self.block = profile, today, block
        self._folds = Folds() if folds is None else folds
        self.log: Log = self._folds.log(tuple(journal))
        self.body = Body(profile, self.log)
        self.weeks = Weeks(profile, self.log, today, proxy(self), self._folds)
        self._limits: dict[date, tuple[Limit, ...]] = {}
        self._spans: dict[date, RunDays] = {}
        self._bases: dict[date, Placement] = {}
        self._placements: dict[date, Placement] = {}
        self._seats: dict[date, tuple[Seat, ...]] = {}
        self._tracks: dict[date, Tracks] = {}
        self._sessions: dict[tuple[Seat, frozenset[str]], Session] = {}
        self._race_weeks: dict[date, dict[SessionId, Session]] = {}

    def place(self, week: date) -> WeekPlace:
        """The week of a Monday in its block; nothing heavy where that is ruled out (8.1)."""
        place = self.weeks.place(week)
        if place.phase in (Phase.HEAVY, Phase.POWER) and not NOTHING_HEAVY.isdisjoint(self.limits(week)):
            return replace(place, phase=Phase.ADAPTATION)
        return place

    def limits(self, week: date) -> tuple[Limit, ...]:
        """What the screen limits in a week (8.1)."""
        found = self._limits.get(week)
        if found is None:
            found = decide(self.profile.age, weeks_after_birth(self.profile, week).screen).limits
            self._limits[week] = found
        return found

    def placement(self, week: date) -> Placement:
        """Where the plan puts the sessions of a week, after a change of its running too (3.6)."""
        found = self._placements.get(week)
        if found is None:
            for ahead in self._not_placed_yet(week):
                self.placement(ahead)
            found = self._placements[week] = replanned(self, week)
        return found

    def seats(self, week: date) -> tuple[Seat, ...]:
        """The sessions of a week with what became of them, in the order of their days."""
        found = self._seats.get(week)
        if found is None:
            away = away_days(self.log, self.body, week)
            span = self.span(week)
            made = seats_of(self.placement(week), span, week, self.block, self.log, self.today, away)
            found = self._seats[week] = adjusted(self, week, waiting(self, week, made, away))
        return found

    def session(self, seat: Seat, met: frozenset[str] = frozenset()) -> Session:
        """The session of a seat: as it was shown where it is done, else as it would be shown now.

        `met`: exercises whose load is searched for in an earlier session that is still to come.
        """
        week = monday(seat.on)
        race = race_of(self, week)
        if race is None:
            return self._one(seat, met)
        if week not in self._race_weeks:
            seats = self.seats(week)
            made = tuple((one, self._one(one, met)) for one in seats)
            lighter = within_ceiling(self, race, week, made)
            self._race_weeks[week] = dict(zip((one.id for one in seats), lighter, strict=True))
        return self._race_weeks[week][seat.id]

    def week(self, week: date, met: frozenset[str] = frozenset()) -> Week:
        """A whole week."""
        sessions = []
        for seat in self.seats(week):
            session = self.session(seat, met)
            sessions.append(session)
            if seat.status == "open":
                met = met.union(item.exercise for item in session.items)
        return Week(week, self.place(week).phase, self.placement(week), tuple(sessions))

    def span(self, week: date) -> RunDays:
        """The running of a week and of those beside it, with the races."""
        found = self._spans.get(week)
        if found is None:
            found = self._spans[week] = span_around(self.profile, self.log, week, self.weeks.races(week))
        return found

    def tracks(self, day: date) -> Tracks:
        """Where every lift stands on a day."""
        found = self._tracks.get(day)
        if found is None:
            level = self.place(monday(day)).level
            profile = replace(self.profile, strength_level=level, equipment=self.kit(day))
            cuts = cuts_before(self, day)
            held = self.body.holds if self.body.hurts else None
            found = self._tracks[day] = Tracks(profile, self.log, day, level == 0, held, cuts, self._folds)
        return found

    def gate(self, day: date, needs: bool = False) -> Gate:
        """The jumps that are open on a day (7.7); with `needs` what the next tier still asks for."""
        return jump_gate(self, day, needs)

    def kit(self, day: date) -> frozenset[str]:
        """What there is to train with on a day; the last word told of it counts (4.2)."""
        for away in reversed(self.log.away):
            if away.first <= day <= away.last:
                return away.equipment
        return self.profile.equipment

    def familiar(self, day: date) -> frozenset[str]:
        """The exercises that were trained before a day."""
        return frozenset(
            item.exercise
            for done in self.log.trained
            if done.on < day and done.session in self.log.cards
            for item in self.log.cards[done.session].items
        )

    @cached_property
    def trained_by_block(self) -> dict[int, tuple[Trained, ...]]:
        """What was trained in each block of what the next one changes (4.2)."""
        return trained_by_block(self)

    def planned(self, week: date) -> tuple[date, ...]:
        """The days of the plan's sessions in a week, whatever became of them."""
        placement = self.placement(week)
        days = (*placement.full, *placement.light, *placement.primer)
        return tuple(week + timedelta(days=day) for day in sorted(days))

    def turned(self, week: date) -> None:
        """What was placed from a Monday on is placed anew: the chain turned aside in that week."""
        for known in (self._bases, self._placements, self._seats):
            for later in [day for day in known if day >= week]:
                del known[later]

    def early_deload(self, place: WeekPlace) -> Reason | None:
        """Why a week is to be a deload, if it is (6.2)."""
        return early_deload(self, place)

    def level_at(self, week: date, told: Level) -> tuple[Level, Reason | None]:
        """The level with which a block that begins then is made, and why (6.1, section 2)."""
        return level_at(self, week, told)

    def _one(self, seat: Seat, met: frozenset[str]) -> Session:
        card = self.log.cards.get(seat.id)
        if seat.status == "done" and card is not None:
            return card
        made = self._sessions.get((seat, met))
        if made is None:
            made = self._sessions[seat, met] = make_session(self, seat, met)
        return made

    def base(self, week: date) -> Placement:
        """Where the plan puts the sessions of a week, whatever the runner has changed in it."""
        found = self._bases.get(week)
        if found is None:
            after_sunday = self.last_full(week) == -1
            place, limits = self.place(week), self.limits(week)
            found = place_week(self.profile, self.span(week), place, limits, after_sunday)
            why_level = self.weeks.levels.get(week)
            if why_level is not None:
                found = replace(found, reasons=(*found.reasons, why_level))
            self._bases[week] = found
        return found

    def _not_placed_yet(self, week: date) -> Iterator[date]:
        """The weeks ahead whose last session decides where the next one begins, the nearest first."""
        ahead = max(monday(self.today) + WEEK, self.profile.start)
        while ahead < week:
            if ahead not in self._placements:
                yield ahead
            ahead += WEEK

    def last_full(self, week: date) -> int | None:
        """The day of the last full session of the week before, -7 to -1; None where there is none.

        What was done counts; a week that is still ahead counts as it is planned (H2).
        """
        if week <= self.profile.start:
            return None
        before = week - WEEK
        done = [
            (one.on - week).days
            for one in self.log.trained
            if before <= one.on < week and one.session.name in _FULL
        ]
        if week > monday(self.today):
            ahead = [(seat.on - week).days for seat in self.seats(before) if _counts_ahead(seat)]
            done = [*done, *ahead]
        return max(done, default=None)


def _counts_ahead(seat: Seat) -> bool:
    return seat.status == "open" and seat.name in _FULL
