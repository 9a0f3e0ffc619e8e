"""What is suggested while an option is typed: only what is legal for this runner now."""

from __future__ import annotations

from typing import Any

from fakes.discordapi.people import Choice, Person


def suggested(person: Person, name: str, option: str, typed: str, where: Any = None) -> list[Choice]:
    """What is suggested at last: the first time all the cities are looked at may be too slow."""
    for _ in range(5):
        if found := person.suggests(name, option, typed, where):
            return found
    raise AssertionError(f"nothing for {typed!r}")


def test_days_are_those_with_a_session_to_let_go(club: Any, ann: Person) -> None:
    days = ann.suggests("session skip", "day", "", club.server.channel)
    assert days[:2] == [
        Choice("Strength B, Thu 26 Nov", "2026-11-26"),
        Choice("Strength A, Mon 30 Nov", "2026-11-30"),
    ]
    assert ann.suggests("session skip", "day", "tuesday") == []
    assert ann.suggests("session skip", "day", "thu")[0].value == "2026-11-26"
    ann.commands("session skip", day=days[0].value).reply()
    assert ann.suggests("session skip", "day", "thu")[0].value == "2026-12-03"


def test_days_to_log_are_those_that_have_come(ann: Person) -> None:
    assert [one.value for one in ann.suggests("done", "day", "")] == ["2026-11-26", "2026-11-23"]
    ann.says("done")
    ann.sees("Logged")
    assert [one.value for one in ann.suggests("done", "day", "")] == ["2026-11-23"]


def test_topics_are_the_days_and_the_exercises_of_the_plan(ann: Person) -> None:
    names = [one.name for one in ann.suggests("session why", "topic", "squ")]
    assert names == ["Dumbbell split squat"]
    topics = ann.suggests("session why", "topic", "")
    assert len(topics) <= 25
    answer = ann.commands("session why", topic=ann.suggests("session why", "topic", "squ")[0].value).reply()
    assert "Why Strength B" in answer.text


def test_zones_times_and_dates_are_offered_as_they_are_understood(ann: Person) -> None:
    zone = suggested(ann, "settings zone", "place", "berl")[0]
    assert zone == Choice("Berlin, Germany (Berlin)", "Europe/Berlin")
    assert [one.value for one in ann.suggests("settings time", "time", "18")] == ["18:00", "18:30"]
    assert ann.suggests("race add", "date", "14.2.27") == [Choice("Sun 14 Feb 2027", "2027-02-14")]
    assert ann.suggests("race add", "date", "no date") == []
    assert ann.suggests("settings reminders", "platform", "") == [Choice("Discord", "discord")]


def test_suggestions_speak_the_runners_language(ann: Person) -> None:
    ann.commands("settings language", language="Deutsch").reply()
    ann.user.locale = "de"
    assert ann.suggests("session skip", "day", "")[0].name == "Kraft B, Do 26. Nov"
    assert [one.value for one in ann.suggests("session skip", "day", "mo")][:1] == ["2026-11-30"]
    assert suggested(ann, "settings zone", "place", "berl")[0].name == "Berlin, Deutschland (Berlin)"


def test_somebody_new_is_offered_zones_in_the_language_of_their_discord(club: Any) -> None:
    bob = club.newcomer(locale="de")
    found = suggested(bob, "settings zone", "place", "berlin")
    assert any("Deutschland" in one.name for one in found)
    assert bob.suggests("session skip", "day", "") == []


def test_nothing_is_suggested_that_does_not_fit(ann: Person) -> None:
    assert ann.suggests("settings zone", "place", 101 * "x") == []


def test_an_answer_comes_in_time(club: Any, ann: Person) -> None:
    ann.suggests("session skip", "day", "")
    asked = [one for one in club.api.cloud.interactions.values() if one.kind == 4 and one.user == ann.id]
    assert asked
    assert not any(one.late for one in asked)
