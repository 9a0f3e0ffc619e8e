"""What is suggested while something is typed is legal: told as it is, it does what its label says."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from chat import Chat
from onboarded import answering, with_plan

from core.chat.incoming import Commanded
from core.chat.where import Address
from core.coach import suggest
from core.coach.suggestion import MOST, Suggestion
from core.dialogue.entries import composed, entries, entry_named
from core.text.translator import languages, translator
from core.training.journal import Changed, Completed, Skipped

SLOTS = [(entry.key, slot.key) for entry in entries() for slot in entry.slots if slot.suggests]


def on(moment: str = "2026-11-25T12:00", **typed: Any) -> Chat:
    chat = with_plan(**typed)
    chat.clock.goes_to(moment)
    return chat


def asked(chat: Chat, entry: str, slot: str, typed: str = "") -> tuple[Suggestion, ...]:
    return suggest(chat.state, entry, slot, typed, "en", chat.clock.now)


def labels(chat: Chat, entry: str, slot: str, typed: str = "") -> list[str]:
    speak = translator(chat.state.settings.language)
    return [speak.plain(one.label) for one in asked(chat, entry, slot, typed)]


def sent(chat: Chat, key: str, slot: str, value: str) -> Chat:
    entry = entry_named(key)
    assert entry is not None
    other = chat.twin()
    other.sends(Commanded(entry.command, composed(entry, {slot: value})))
    return other


def test_days_are_those_that_can_be_logged() -> None:
    assert labels(on(), "done", "day") == ["Strength A, Mon 23 Nov", "Strength B, Thu 26 Nov"]
    later = on("2026-12-01T12:00")
    later.says("done monday", "skip", "skip", "skip")
    assert labels(later, "done", "day") == [
        "Strength B, Thu 26 Nov", "Strength A, Mon 23 Nov", "Strength B, Thu 3 Dec",
    ]  # fmt: skip


def test_before_the_plan_begins_nothing_can_be_logged() -> None:
    assert asked(with_plan(), "done", "day") == ()


def test_days_are_those_that_can_be_let_go() -> None:
    assert labels(on(), "skip", "day")[:2] == ["Strength B, Thu 26 Nov", "Strength A, Mon 30 Nov"]
    assert labels(on("2026-11-26T12:00"), "skip", "day")[0] == "Strength B, Thu 26 Nov"


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("moment", ["2026-11-23T08:00", "2026-11-26T12:00", "2026-12-06T12:00"])
def test_every_day_that_is_suggested_does_what_it_says(language: str, moment: str) -> None:
    chat = on(moment, language=language)
    for key, kind in (("done", Completed), ("skip", Skipped)):
        days = asked(chat, key, "day")
        assert days
        for one in days:
            after = sent(chat, key, "day", one.value)
            facts = [fact for fact in after.facts if isinstance(fact, Completed | Skipped)]
            assert [(type(fact), fact.session.planned) for fact in facts] == [
                (kind, date.fromisoformat(one.value))
            ]


@pytest.mark.parametrize("language", languages())
def test_every_topic_has_reasons(language: str) -> None:
    chat = on(language=language)
    topics = asked(chat, "why", "topic")
    assert len(topics) > 12
    for one in topics:
        assert len(sent(chat, "why", "topic", one.value).text.splitlines()) > 1


def test_topics_are_the_days_of_the_week_and_its_exercises() -> None:
    seen = labels(on(), "why", "topic")
    assert seen[:7] == [
        "Strength A, Mon 23 Nov", "Tue 24 Nov", "Wed 25 Nov", "Strength B, Thu 26 Nov", "Fri 27 Nov",
        "Sat 28 Nov", "Sun 29 Nov",
    ]  # fmt: skip
    assert "Dumbbell split squat" in seen
    assert labels(with_plan(), "why", "topic")[0] == "Strength A, Mon 23 Nov"
    years_later = datetime(2037, 12, 1, tzinfo=UTC)
    assert suggest(with_plan().state, "why", "topic", "", "en", years_later) == ()


@pytest.mark.parametrize(
    ("key", "typed", "first"),
    [
        ("why", "squat", "Dumbbell split squat"),
        ("why", "sqaut", "Dumbbell split squat"),
        ("why", "THU", "Strength B, Thu 26 Nov"),
        ("why", "thursday", "Strength B, Thu 26 Nov"),
        ("why", "today", "Wed 25 Nov"),
        ("why", "yester", "Tue 24 Nov"),
        ("why", "2026-11-28", "Sat 28 Nov"),
        ("why", "28", "Sat 28 Nov"),
        ("why", "strength b", "Strength B, Thu 26 Nov"),
    ],
)
def test_what_is_typed_filters(key: str, typed: str, first: str) -> None:
    assert labels(on(), key, "topic", typed)[0] == first


def test_the_language_of_the_runner_is_the_one_of_the_labels() -> None:
    chat = on(language="de")
    assert [one.value for one in asked(chat, "done", "day", "donnerstag")] == ["2026-11-26"]
    assert labels(chat, "done", "day", "do")[0].startswith("Kraft B, Do")
    assert asked(chat, "done", "day", "thursday") == ()
    assert labels(chat, "settings zone", "place", "wien")[0].startswith("Vienna, Österreich")


def test_nothing_fits() -> None:
    assert asked(on(), "why", "topic", "zzzz") == ()
    assert asked(on(), "why", "topic", "x" * 500) == ()
    assert asked(on(), "why", "nothing") == ()
    assert asked(on(), "nothing", "day") == ()
    assert asked(on(), "pain", "area") == ()


def test_what_may_not_be_told_is_not_suggested() -> None:
    new = Chat()
    for slot in ("done", "skip"):
        assert suggest(None, slot, "day", "", "de", new.clock.now) == ()
        assert asked(answering(Chat(), until="age"), slot, "day") == ()
    assert asked(new, "why", "topic") == ()
    stopped = on()
    stopped.says("chest pain")
    assert asked(stopped, "done", "day") == asked(stopped, "why", "topic") == ()
    stopped.presses("A doctor has looked at it")
    assert asked(stopped, "skip", "day") == ()
    assert asked(stopped, "settings zone", "place", "lisbon")


@pytest.mark.parametrize(
    ("typed", "hours"),
    [
        ("7", ["07:00", "07:30"]),
        ("07", ["07:00", "07:30"]),
        ("7.3", ["07:30"]),
        ("18:45", ["18:45"]),
        ("6 pm", ["18:00"]),
        ("18", ["18:00", "18:30"]),
        ("1", ["01:00", "01:30", "10:00", "10:30"]),
        ("25", []),
        ("soon", []),
    ],
)
def test_hours(typed: str, hours: list[str]) -> None:
    found = [one.value for one in asked(on(), "settings hour", "time", typed)]
    assert found[: len(hours)] == hours
    assert bool(found) == bool(hours)


def test_hours_before_anything_is_typed() -> None:
    chat = on()
    chat.says("settings time 18:45")
    assert [one.value for one in asked(chat, "settings hour", "time")][:2] == ["18:45", "05:00"]
    assert suggest(None, "settings hour", "time", "", "de", chat.clock.now)[0].value == "05:00"


@pytest.mark.parametrize("typed", ["", "1", "2", "7"])
def test_every_hour_is_taken(typed: str) -> None:
    chat = on()
    for one in asked(chat, "settings hour", "time", typed):
        after = sent(chat, "settings hour", "time", one.value)
        assert f"{after.state.settings.remind_at:%H:%M}" == one.value
        assert after.state.conversation.form is None


@pytest.mark.parametrize("typed", ["", "ber", "new", "europe/", "utc", "brlin", "germany"])
def test_every_zone_is_taken(typed: str) -> None:
    chat = on()
    zones = asked(chat, "settings zone", "place", typed)
    assert zones
    for one in zones:
        assert sent(chat, "settings zone", "place", one.value).state.settings.zone == one.value


def test_zones_begin_with_the_own_one() -> None:
    chat = on(zone="Lisbon")
    assert asked(chat, "settings zone", "place")[0].value == "Europe/Lisbon"
    assert suggest(None, "settings zone", "place", "", "de", chat.clock.now)[0].value == "Asia/Shanghai"


def test_a_date_is_told_as_it_is_understood() -> None:
    (one,) = asked(on(), "race", "date", "14 feb")
    assert (translator("en").plain(one.label), one.value) == ("Sun 14 Feb 2027", "2027-02-14")
    assert asked(on(), "race", "date", "soon") == asked(on(), "race", "date") == ()


def test_platforms_are_the_linked_ones() -> None:
    chat = on()
    assert labels(chat, "settings where", "platform") == ["Test"]
    linked = (chat.state.address, Address("console", "me"))
    chat.state = replace(chat.state, linked=linked)
    assert labels(chat, "settings where", "platform") == ["Test", "the terminal"]
    assert labels(chat, "settings where", "platform", "term") == ["the terminal"]
    after = sent(chat, "settings where", "platform", "console")
    assert Changed("where", "test", "console") in after.facts
    assert suggest(None, "settings where", "platform", "", "en", chat.clock.now) == ()


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize(("key", "slot"), SLOTS)
def test_there_are_never_too_many_and_each_fits(key: str, slot: str, language: str) -> None:
    chat = on(language=language)
    for typed in ("", "a", "s", "1", "san", "München"):
        found = asked(chat, key, slot, typed)
        shown = [translator(language).plain(one.label) for one in found]
        assert len(found) <= MOST
        assert len({one.value for one in found}) == len(found)
        assert len(set(shown)) == len(shown), shown
        assert all(1 <= len(text) <= 100 for text in (*shown, *(one.value for one in found)))
