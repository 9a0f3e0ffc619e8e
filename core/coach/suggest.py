"""What may be told beside a command, while it is being typed: only what is taken then. Pure."""

from __future__ import annotations

from datetime import datetime, time

from core.chat.words import platform_name
from core.coach import reaching, stop
from core.coach.moments import local
from core.coach.sessions_said import sessions_to_log, sessions_to_skip, topics
from core.coach.state import RunnerState
from core.coach.suggestion import MOST, Candidate, Suggestion, fitting
from core.dialogue.dates import typed_time
from core.dialogue.entries import entry_named
from core.dialogue.form import Asking
from core.dialogue.onboarding import ONBOARDING
from core.dialogue.onboarding.race import DATE
from core.dialogue.onboarding.setting import BARE
from core.dialogue.platforms import called
from core.dialogue.reading import folded
from core.dialogue.slots import Kind
from core.dialogue.zone_choices import zones_to_pick
from core.text import shown
from core.training.journal import unscreened

FIRST_HOURS = range(5, 23)
"""The hours offered before anything is typed."""
LONGEST = 100
"""More than that nobody types here."""


def suggest(
    state: RunnerState | None, entry: str, slot: str, typed: str, language: str, now: datetime
) -> tuple[Suggestion, ...]:
    """At most 25 suggestions for a slot of an entry (`core.dialogue.entries`), the best first.

    `state` is None for somebody new, whom the platform guesses to speak `language`.
    """
    found = entry_named(entry)
    kinds = [one.kind for one in found.slots if one.key == slot and one.suggests] if found else []
    if found is None or not kinds or len(typed) > LONGEST:
        return ()
    tongue = state.settings.language if state else language
    match kinds[0]:
        case "zone":
            own = state.settings.zone if state else None
            zones = zones_to_pick(typed, own, tongue)
            return tuple(Suggestion(label, zone) for zone, label in zones.items())[:MOST]
        case "hour":
            return _hours(state, typed)
        case "date":
            return _date(typed, tongue, now)
        case kind:
            candidates = _of_plan(state, found.command, kind, now) if state else ()
            return fitting(candidates, typed, tongue)


def _of_plan(state: RunnerState, command: str, kind: Kind, now: datetime) -> tuple[Candidate, ...]:
    """What depends on the plan; nothing while training is stopped."""
    if kind == "platform":
        return _platforms(state)
    if stop.hold(state) or unscreened(state.journal):
        return ()
    today = local(now, state.settings.zone).date()
    if kind == "topic":
        return topics(state, today)
    return sessions_to_log(state, today) if command == "done" else sessions_to_skip(state, today)


def _platforms(state: RunnerState) -> tuple[Candidate, ...]:
    language = state.settings.language
    return tuple(
        Candidate(Suggestion(platform_name(one), one), tuple(called(one, language)))
        for one in reaching.platforms(state)
    )


def _hours(state: RunnerState | None, typed: str) -> tuple[Suggestion, ...]:
    """Whole and half hours that begin as typed, and a time that is typed in full."""
    wanted = folded(typed)
    halves = [time(hour, minute) for hour in range(24) for minute in (0, 30)]
    if not wanted:
        own = [state.settings.remind_at] if state else []
        times = [*own, *(time(hour) for hour in FIRST_HOURS)]
    else:
        begun = wanted.replace(".", ":")
        exact = typed_time(typed) if wanted not in BARE else None
        times = [exact] if exact else []
        times += [at for at in halves if f"{at:%H:%M}".startswith(begun) or _short(at).startswith(begun)]
    return tuple(Suggestion(shown(at), f"{at:%H:%M}") for at in dict.fromkeys(times))[:MOST]


def _short(at: time) -> str:
    return f"{at.hour}:{at.minute:02}"


def _date(typed: str, language: str, now: datetime) -> tuple[Suggestion, ...]:
    """The date as it is understood, so that it is seen before it is sent."""
    step, asking = ONBOARDING.step(DATE), Asking({}, language, now)
    reading = step.read(typed, asking) if step else None
    if step is None or not isinstance(reading, str):
        return ()
    return (Suggestion(step.show(reading, asking), reading),)
