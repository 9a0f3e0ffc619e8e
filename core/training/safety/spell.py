"""One area's reports of pain, told one after the other (`science.md` 8.2); `pain.py` names the decisions."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Literal

from core.training.journal import Hurt
from core.training.safety.rising import RisingFrom, rising_from
from core.training.safety.traffic import Light, pain_rules, traffic

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Cause:
    """What made the standing light: the report, the level before it, and where it had been rising from."""

    report: Hurt
    before: int
    rising: RisingFrom | None

    @property
    def kind(self) -> Literal["bone", "limp", "night", "level", "rising", "morning"]:
        """The condition of the table that it meets, the gravest first."""
        report = self.report
        if report.bone:
            return "bone"
        if report.limp:
            return "limp"
        if report.night:
            return "night"
        if report.level > pain_rules().red_above:
            return "level"
        if self.rising is not None:
            return "rising"
        return "morning" if report.when == "morning" and report.level > self.before else "level"


@dataclass(slots=True)
class Spell:
    """Where one area stands. Reports come in the order of their days; `settle` closes with a day.

    `during` and `rest` are the levels that stand. A session that hurts is one amber or one red, its
    morning belongs to it; a report on another day counts only where the light begins with it.
    """

    area: str
    seen: tuple[date, ...] = ()
    light: Light = "green"
    during: int = 0
    rest: int = 0
    last: date = date.min
    since: date | None = None
    amber_since: date | None = None
    bad: date | None = None
    """The last report that was amber or red."""
    ended: date | None = None
    """When the last red ended."""
    ambers: list[date] = field(default_factory=list)
    reds: list[date] = field(default_factory=list)
    cause: Cause | None = None
    bone: date | None = None
    """The last report of pain on a bone in this red."""
    limp: bool = False
    """Somewhere in this red it changed how the runner moves."""
    _told: list[Hurt] = field(default_factory=list)
    _in_session: Cause | None = None
    _at_rest: Cause | None = None
    """What made amber of the levels in `during` and `rest`; None where they are no reason for it."""
    _calm: Hurt | None = None
    _green: date | None = None

    @property
    def level(self) -> int:
        """The worst level that stands, as it was told."""
        return max(self.during, self.rest)

    @property
    def deciding(self) -> int:
        """The level for texts: while it is amber that of the report which made it so."""
        return self.cause.report.level if self.light == "amber" and self.cause else self.level

    def begin(self, report: Hurt, since: date | None) -> None:
        """What was told with the profile; it may have begun long before."""
        self.hear(report)
        if since is not None and since < report.on:
            self.since = since
            self.amber_since = since if self.amber_since else None

    def hear(self, report: Hurt) -> None:
        """The next report."""
        self.settle(report.on)
        if self.light == "green" and self.level == 0:
            self.since = None
        before = self.rest
        self._stand(report)
        rising = rising_from(self._told)
        light, cause = _light(report, before, rising), Cause(report, before, rising)
        self._note(report, cause if light == "amber" else None)
        if light == "green":
            self._hear_green(report)
            return
        self.since = self.since or report.on
        self.bad, self._calm, self._green = report.on, None, None
        if light == "red":
            self._hear_red(report, cause)
        elif self.light != "red":
            self._hear_amber(report)

    def settle(self, on: date) -> None:
        """Red may have ended by this day: after days of green, and seen by somebody where it was a bone."""
        if self.light != "red" or self.bad is None or self._green is None:
            return
        over = max(self.bad + pain_rules().green_days_after_red * _DAY, self._green)
        if self.bone is not None:
            looked = self.first_seen(self.bone)
            if looked is None:
                return
            over = max(over, looked)
        if over <= on:
            self.light, self.ended, self.bone, self.limp = "green", over, None, False

    def first_seen(self, since: date) -> date | None:
        """The first day from `since` on on which a professional had seen the area."""
        return next((looked for looked in self.seen if looked >= since), None)

    def often_amber(self, day: date) -> tuple[date, date] | None:
        """The last two ambers, where they came close together, lately, and nobody has seen the area since."""
        if len(self.ambers) < 2:
            return None
        first, second = self.ambers[-2:]
        near = pain_rules().two_ambers_days * _DAY
        fresh = self.light == "amber" or day - second <= near
        return (first, second) if second - first <= near and fresh and not self.first_seen(first) else None

    def long_amber(self, day: date) -> date | None:
        """Since when it is amber, where that is too long without anybody having seen it."""
        if self.amber_since is None:
            return None
        since = max((on for on in self.seen if on >= self.amber_since), default=self.amber_since)
        return self.amber_since if (day - since).days > pain_rules().long_amber_days else None

    def _stand(self, report: Hurt) -> None:
        self.last = report.on
        if report.level == 0:
            self.during = self.rest = 0
            self._told.clear()
            return
        self.since = self.since or report.on
        if report.when != "morning":
            self.during = report.level
        if report.when != "during":
            self.rest = report.level
        self._told.append(report)

    def _note(self, report: Hurt, cause: Cause | None) -> None:
        if report.when != "morning":
            self._in_session = cause
        if report.when != "during":
            self._at_rest = cause

    def _hear_green(self, report: Hurt) -> None:
        if self.light == "red":
            if report.on != self.bad:  # better on the evening of the same day is no day green
                self._green = self._green or report.on
            self._stands_at(report.level)
            return
        if report.level == 0:
            self._calm_down(0)
        elif self.light == "amber":
            calm, self._calm = self._calm, report
            confirms = calm is not None and report.when != "during" and calm.on < report.on
            if calm is not None and confirms and report.level <= calm.level:
                self._calm_down(calm.level)

    def _calm_down(self, level: int) -> None:
        self.light, self.amber_since, self._calm = "green", None, None
        self._stands_at(level)

    def _stands_at(self, level: int) -> None:
        """What was told before decides nothing any more."""
        self.during = self.rest = level
        self._in_session = self._at_rest = None

    def _hear_amber(self, report: Hurt) -> None:
        if self.light != "amber" or (report.when == "during" and self.ambers[-1] != report.on):
            self.ambers.append(report.on)
        self.amber_since = self.amber_since or report.on
        # A mild morning does not hide the session before it: the worst that stands decides.
        standing = [cause for cause in (self._in_session, self._at_rest) if cause is not None]
        self.light, self.cause = "amber", max(standing, key=_worst)

    def _hear_red(self, report: Hurt, cause: Cause) -> None:
        if self.light != "red" or (report.when == "during" and self.reds[-1] != report.on):
            self.reds.append(report.on)
        if report.bone:
            self.bone = report.on
        self.limp = self.limp or report.limp
        self.light, self.amber_since, self.cause = "red", None, cause


def _worst(cause: Cause) -> tuple[int, date]:
    return cause.report.level, cause.report.on


def _light(report: Hurt, before: int, rising: RisingFrom | None) -> Light:
    """The light of one report alone. A morning of 3 or more is amber even if the day before was no better."""
    calm_morning = report.when == "morning" and report.level < pain_rules().amber_from
    return traffic(
        during=0 if calm_morning else report.level,
        morning=report.level if report.when == "morning" else 0,
        before=before,
        night=report.night,
        limp=report.limp,
        bone=report.bone,
        rising_days=rising.days if rising else 0,
    )
