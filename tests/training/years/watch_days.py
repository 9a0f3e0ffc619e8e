"""Where the sessions of a random year may be: H1 to H8 (science.md 3.1, 6.3, 6.4), read anew."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from training.years.year_diary import DAY, WEEK, Diary, monday
from training.years.year_fault import Fault
from training.years.year_runner import Look

from core.training.course.seats import Seat
from core.training.profile import Race, Run

FULL = ("A", "B", "C")
# 6.3: days before an A race on which a full and a light session still stand, and the day of the primer.
BEFORE = {"5k": (5, 3, 2), "10k": (5, 4, 2), "hm": (7, 5, 3), "marathon": (10, 6, 3), "ultra": (12, 7, None)}
# 6.3: days before a B race on which a full session still stands.
BEFORE_B = {"5k": 3, "10k": 3, "hm": 3, "marathon": 5, "ultra": 5}
# 6.4: days after a race on which a light and a full session stand again.
AFTER = {"5k": (2, 3), "10k": (3, 5), "hm": (4, 8), "marathon": (8, 15), "ultra": (10, 21)}


def days_kept(look: Look, diary: Diary) -> Iterator[Fault]:
    """The rules for every session of the week that is still ahead."""
    ahead = [seat for seat in look.seats if seat.status == "open"]
    races = diary.races()
    for seat in ahead:
        if seat.on < look.day:
            yield Fault("open in the past", str(seat))
        for rule in _alone(seat, diary, races):
            yield Fault(rule, f"{seat.id} on {seat.on:%a %d %b}")
    yield from _together(look, diary, ahead, races)


def _alone(seat: Seat, diary: Diary, races: list[Race]) -> Iterator[str]:
    profile, on, full = diary.profile, seat.on, seat.name in FULL
    runs = _runs(diary, on)
    racing = {race.date for race in races}
    if on in racing or any(run.type == "race" for run in runs):
        yield "H3 race day"
        return
    tomorrow = on + DAY
    key_tomorrow = tomorrow in racing or any(run.type.key for run in _runs(diary, tomorrow))
    if full and key_tomorrow:
        yield "H1"
    if tomorrow in racing and seat.name != "P":
        yield "3.3 the day before a race"
    if any(run.type.key for run in runs):
        if not profile.allow_key_day_double:
            yield "H3 no key-day doubles"
        if any(run.type.key and run.time == "pm" for run in runs):
            yield "H3 key run in the evening"
        if not seat.after_run:
            yield "H3 not said to be after the run"
    elif runs and not profile.allow_easy_day:
        yield "H3 no easy days"
    if on.weekday() in profile.days_unavailable:
        yield "H4 unavailable"
    yield from _near(seat, races, full)


def _near(seat: Seat, races: list[Race], full: bool) -> Iterator[str]:
    for race in races:
        ahead = (race.date - seat.on).days
        if race.priority == "C":
            continue
        if ahead < 0:
            light_from, full_from = AFTER[race.distance]
            if -ahead < (full_from if full else light_from):
                yield f"H7 {race.distance} {race.priority}, {-ahead} days after"
        elif race.priority == "A":
            full_until, light_until, primer = BEFORE[race.distance]
            if full and ahead < full_until:
                yield f"H6 {race.distance}, {ahead} days before"
            elif seat.name == "L" and ahead < light_until:
                yield f"H6 {race.distance}, light {ahead} days before"
            elif seat.name == "P" and ahead < full_until and ahead not in (primer, *range(light_until, 15)):
                yield f"H6 {race.distance}, primer {ahead} days before"
        elif full and ahead < BEFORE_B[race.distance]:
            yield f"H6 B {race.distance}, {ahead} days before"


def _together(look: Look, diary: Diary, ahead: list[Seat], races: list[Race]) -> Iterator[Fault]:
    week = monday(look.day)
    done = [(one.on, one.id) for one in diary.trained if one.on >= week - WEEK]
    if not ahead:
        return
    full_done = [(on, name) for on, name in done if name.name in FULL]
    full = [(seat.on, seat.id) for seat in ahead if seat.name in FULL]
    for place, (on, name) in enumerate(full):
        for other, beside in (*full_done, *full[:place]):
            if name != beside and abs((on - other).days) < 2:
                yield Fault("H2", f"{name} on {on:%a %d %b}, {beside} on {other:%a %d %b}")
    days = [on for on, _ in done if on >= week] + [seat.on for seat in ahead]
    for seat in ahead:
        if days.count(seat.on) > 1:
            yield Fault("H4 two on a day", f"{seat.id} on {seat.on}")
    most = diary.profile.sessions_per_week
    of_full = sum(on >= week for on, _ in full_done) + len(full)
    if full and of_full > min(3, most):
        yield Fault("H5 full sessions", f"{of_full} of {most} in the week of {week}")
    if len(days) > max(3, most):
        yield Fault("H5 sessions", f"{len(days)} of {most} in the week of {week}")
    free = [on for on in (week + timedelta(n) for n in range(7)) if _free(on, diary, races)]
    if free and all(on in days for on in free) and any(seat.on in free for seat in ahead):
        yield Fault("H8", f"the week of {week}: " + ", ".join(f"{on:%a}" for on in sorted(days)))


def _free(on: date, diary: Diary, races: list[Race]) -> bool:
    return not _runs(diary, on) and all(race.date != on for race in races)


def _runs(diary: Diary, on: date) -> list[Run]:
    return [run for run in diary.runs(monday(on)) if run.day == on.weekday()]
