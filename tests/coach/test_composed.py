"""What a platform composes from an entry and its slots is understood, in every language."""

from __future__ import annotations

from datetime import date

import pytest
from chat import Chat
from onboarded import standing, with_plan

from core.chat.incoming import Commanded
from core.dialogue.entries import Entry, composed, entries, entry_named
from core.text.translator import languages
from core.training.journal import Completed, Skipped

VALUES = {
    "day": ("2026-11-23", "monday", "23 nov"),
    "topic": ("2026-11-28", "saturday", "squat", "un_split_squat_db"),
    "area": ("achilles", "pelvic_floor"),
    "level": ("0", "10"),
    "date": ("2027-02-14", "14 feb"),
    "distance": ("5k", "ultra"),
    "importance": ("A", "C"),
    "week": ("tue easy, sun long 90",),
    "time": ("18:30", "7"),
    "place": ("Europe/Lisbon", "Lisbon"),
    "units": ("kg", "lb"),
    "language": ("en", "de"),
    "platform": ("test",),
    "code": ("ABCD-EFGH",),
}
"""By the key of a slot, what is filled in."""


def filled(entry: Entry) -> list[str]:
    """The entry with nothing told, with one thing told at a time, and with everything."""
    made = [composed(entry, {})]
    for slot in entry.slots:
        made += [composed(entry, {slot.key: value}) for value in VALUES[slot.key]]
        made += [composed(entry, {slot.key: value}) for value, _ in slot.choices]
    for place in (0, -1):
        made.append(composed(entry, {slot.key: VALUES[slot.key][place] for slot in entry.slots}))
    return list(dict.fromkeys(made))


CASES = [(entry.key, text) for entry in entries() for text in filled(entry)]


def sent(key: str, text: str, language: str) -> Chat:
    chat = with_plan(language=language)
    chat.clock.goes_to("2026-11-23T12:00")
    entry = entry_named(key)
    assert entry is not None
    chat.sends(Commanded(entry.command, text))
    return chat


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize(("key", "text"), CASES)
def test_what_is_composed_is_understood(key: str, text: str, language: str) -> None:
    chat = sent(key, text, language)
    if chat.replies and key != "link":
        assert chat.reply.tone == "plain", chat.text
        chat.sees_not("I didn't get that", "Das habe ich nicht verstanden")


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("day", VALUES["day"])
def test_a_day_is_the_same_however_it_is_told(day: str, language: str) -> None:
    (done,) = (fact for fact in sent("done", day, language).facts if isinstance(fact, Completed))
    (skipped,) = (fact for fact in sent("skip", day, language).facts if isinstance(fact, Skipped))
    assert done.session.planned == skipped.session.planned == date(2026, 11, 23)


@pytest.mark.parametrize("language", languages())
def test_values_are_taken_at_once(language: str) -> None:
    assert sent("settings hour", "hour 18:30", language).state.settings.remind_at.hour == 18
    assert sent("settings zone", "zone Europe/Lisbon", language).state.settings.zone == "Europe/Lisbon"
    assert sent("settings units", "units lb", language).state.audience.units == "lb"
    assert sent("settings language", "language en", language).state.settings.language == "en"
    assert sent("settings language", "language de", language).state.settings.language == "de"


@pytest.mark.parametrize("language", languages())
def test_answers_are_taken_at_once(language: str) -> None:
    chat = sent("race", "2027-02-14 hm B", language)
    answers = dict(chat.state.conversation.form.answers)  # type: ignore[union-attr]
    assert (answers["race_date"], answers["race_distance"], answers["race_priority"]) == (
        "2027-02-14", "hm", "B",
    )  # fmt: skip
    assert standing(chat) is None
    chat = sent("pain", "knee_side 4", language)
    answers = dict(chat.state.conversation.form.answers)  # type: ignore[union-attr]
    assert (answers["pain"], answers["pain_areas"], answers["pain_knee_side"]) == ("yes", "knee_side", "4")
    assert standing(chat) is None


def test_a_day_without_a_session_is_told() -> None:
    chat = sent("done", "2026-11-25", "en")
    chat.sees("No session is planned on Wed 25 Nov. Nothing was changed.")
    assert not any(isinstance(fact, Completed) for fact in chat.facts)
    chat = sent("skip", "2026-11-26", "en")
    chat.sees("Strength B is let go.")


def test_a_day_ahead_that_is_not_this_week_is_not_done_yet() -> None:
    sent("done", "2026-11-26", "en").sees("Logged: Strength B")
    sent("done", "2026-12-03", "en").sees("That is not this week")
    sent("done", "1999-01-01", "en").sees("No session is planned")


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("week next", "Week of Mon 30 Nov"),
        ("week 2026-12-09", "Week of Mon 7 Dec"),
        ("week monday", "Week of Mon 23 Nov"),
        ("week", "Week of Mon 23 Nov"),
        ("week please", "Week of Mon 23 Nov"),
        ("week 2025-01-01", "Week of Mon 23 Nov"),
        ("why 2026-11-28", "Sat"),
        ("why 28 nov", "Sat"),
        ("why saturday", "Sat"),
        ("why 2020-01-01", "There is no week in the plan to explain yet."),
        ("why split squat", "Why Strength B on Thu 26 Nov is as it is:"),
        ("why dumbell split squat", "Why Strength B on Thu 26 Nov is as it is:"),
        ("why un_split_squat_db", "Why Strength B on Thu 26 Nov is as it is:"),
        ("why leg press", "Why Strength A on Mon 23 Nov is as it is:"),
        ("why so many", "Why Strength A on Mon 23 Nov is as it is:"),
        ("why b", "Why Strength A on Mon 23 Nov is as it is:"),
    ],
)
def test_a_week_and_a_reason_by_what_is_named(typed: str, seen: str) -> None:
    chat = with_plan()
    chat.clock.goes_to("2026-11-24T12:00")
    chat.says(typed)
    chat.sees(seen)


def test_an_exercise_is_one_of_the_next_open_session() -> None:
    chat = with_plan()
    chat.clock.goes_to("2026-11-23T12:00")
    chat.says("why calf machine")
    chat.sees("Why Strength A on Mon 23 Nov")
    chat.says("done")
    chat.says("skip", "skip", "skip", "why calf machine")
    chat.sees("Why Strength B on Thu 26 Nov")
