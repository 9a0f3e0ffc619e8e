"""Changed answers that count from the day they were told on, so that what was before stays what it was.

Pain is a report of its day (science.md 8.2), a race is set, moved or cancelled on a day (6.1), and new
runs place the rest of a week that has begun anew (3.6).
"""

from __future__ import annotations

from datetime import date

from core.coach.answers import levels_of, on_a_bone, profile_of
from core.dialogue.form import Answers
from core.training.course.weeks import monday
from core.training.journal import Fact, Hurt, RaceChanged, RunsChanged
from core.training.profile import Profile


def dated(before: Answers, after: Answers, start: date, today: date, begun: bool) -> tuple[Fact, ...]:
    """The facts that a change of answers is. `begun`: something of this week is done or let go."""
    now = profile_of(after, start)
    facts: list[Fact] = [
        *_pains(before, after, today),
        *_races(profile_of(before, start), now, today),
    ]
    if begun and before["runs"] != after["runs"]:
        facts.append(RunsChanged(monday(today), now.runs, today))
    return tuple(facts)


def _pains(before: Answers, after: Answers, today: date) -> list[Hurt]:
    was, now = levels_of(before), levels_of(after)
    return [
        Hurt(area, today, now.get(area, 0), bone=area in now and on_a_bone(area, after))
        for area in sorted({*was, *now})
        if was.get(area, 0) != now.get(area, 0) or on_a_bone(area, before) != on_a_bone(area, after)
    ]


def _races(was: Profile, now: Profile, today: date) -> list[RaceChanged]:
    """A race that is over stays what it was."""
    gone = [race for race in was.races if race not in now.races and race.date >= today]
    new = [race for race in now.races if race not in was.races]
    if gone and new:
        return [RaceChanged(today, gone[0], new[0])]
    return [RaceChanged(today, race, None) for race in gone] + [
        RaceChanged(today, None, race) for race in new
    ]
