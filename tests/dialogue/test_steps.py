"""Every question of the onboarding: what it keeps it reads back, what it offers it takes."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import combinations

import pytest

from core.chat import tokens
from core.chat.reply import Choice
from core.dialogue.form import Asking, Fault, Step
from core.dialogue.onboarding import ONBOARDING
from core.dialogue.onboarding.body import AREAS
from core.dialogue.onboarding.kit import PICKS as KIT
from core.dialogue.onboarding.running import DAY_PICKS
from core.text.translator import languages, translator

NOW = datetime(2026, 11, 22, 17, tzinfo=UTC)
PLAIN = Asking({}, "en", NOW)


def step(key: str) -> Step:
    found = ONBOARDING.step(key)
    assert found is not None
    return found


def read(key: str, text: str, language: str = "en") -> object:
    return step(key).read(text, Asking({}, language, NOW))


def offered(one: Step, asking: Asking) -> list[str]:
    controls = one.ask(asking, one.draft(asking)).controls
    return [option.token for control in controls if isinstance(control, Choice) for option in control.options]


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("one", ONBOARDING.steps, ids=lambda one: one.key)
def test_what_is_offered_is_taken_and_kept_as_it_is(one: Step, language: str) -> None:
    asking = Asking({}, language, NOW)
    for made in offered(one, asking):
        code, (key, value) = tokens.read(made)
        assert (key, code in ("a", "t")) == (one.key, True)
        assert len(made.encode()) <= tokens.LIMIT
        assert one.read(value, asking) == value
        assert translator(language).plain(one.show(value, asking))


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("one", ONBOARDING.steps, ids=lambda one: one.key)
def test_every_label_can_be_typed(one: Step, language: str) -> None:
    asking = Asking({}, language, NOW)
    for control in one.ask(asking, one.draft(asking)).controls:
        for option in control.options if isinstance(control, Choice) else ():
            value = tokens.read(option.token)[1][1]
            assert one.read(translator(language).plain(option.label), asking) == value, option.label


@pytest.mark.parametrize("one", [one for one in ONBOARDING.steps if one.default], ids=lambda one: one.key)
def test_a_default_is_an_answer(one: Step) -> None:
    assert one.default is not None
    assert one.read(one.default, PLAIN) == one.default


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize(
    ("key", "values"),
    [
        ("pain_areas", [area for area, _, _ in AREAS]),
        ("equipment", [pick.value for pick in KIT]),
        ("days_unavailable", [pick.value for pick in DAY_PICKS[:6]]),
    ],
)
def test_ticks_read_back_to_themselves(key: str, values: list[str], language: str) -> None:
    for some in (*combinations(values, 2), *combinations(values[::3], 3), tuple(values)):
        assert read(key, " ".join(some), language) == " ".join(some)


@pytest.mark.parametrize(
    ("key", "text", "kept"),
    [
        ("screen", "nope", "none"),
        ("screen", "None of these", "none"),
        ("screen", "ONE OR MORE", "some"),
        ("age", "35", "35"),
        ("age", "I am 35 years old", "35"),
        ("age", "٣٥", "35"),
        ("age", "I'm 35", "35"),
        ("age", "twelve", "12"),
        ("lifting_sessions", "none", "0"),
        ("pain_foot", "nothing", "0"),
        ("sessions_per_week", "two", "2"),
        ("running_months", "2 years", "m24"),
        ("running_months", "1.5 y", "m18"),
        ("running_months", "about 8 months", "m8"),
        ("running_months", "36", "m36"),
        ("running_months", "26 weeks", "m6"),
        ("running_months", "since 2019", "m94"),
        ("running_months", "two years", "m24"),
        ("running_months", "Under 6 months", "m3"),
        ("runs", "none", "none"),
        ("runs", "No", "none"),
        ("runs", "sun:long tue:easy", "tue:easy sun:long"),
        ("sessions_per_week", "1", "1"),
        ("session_minutes", "50", "45"),
        ("session_minutes", "1 hour", "60"),
        ("long_min", "2 h", "120"),
        ("long_min", "1.5 hours", "90"),
        ("long_min", "1h30", "90"),
        ("long_min", "1 h 45 min", "105"),
        ("long_min", "100 min", "100"),
        ("session_minutes", "15 min", "20"),
        ("session_minutes", "240", "60"),
        ("pain_areas", "my achilles", "achilles"),
        ("pain_areas", "knee and calf", "calf knee_front"),
        ("pain_foot", "0", "0"),
        ("pain_foot", "3/10", "3"),
        ("pain_foot", "4 out of 10", "4"),
        ("equipment", "dumbbells; step", "dumbbell step"),
        ("equipment", "nothing", "none"),
        ("equipment", "—", "none"),
        ("race_distance", "halfmarathon", "hm"),
        ("race_distance", "10 km", "10k"),
        ("hour", "6.30", "0630"),
        ("units", "pounds", "lb"),
    ],
)
def test_what_people_type(key: str, text: str, kept: str) -> None:
    assert read(key, text) == kept
    assert read(key, kept) == kept


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("age", "0"),
        ("age", "-5"),
        ("age", "91"),
        ("age", "1e999"),
        ("age", "99999999999999999999"),
        ("age", "thirty"),
        ("age", "35 or 36"),
        ("age", ""),
        ("running_months", "61 years"),
        ("running_months", "800"),
        ("running_months", "8"),
        ("running_months", "0"),
        ("age", "35.5"),
        ("age", "tue easy, wed hard, fri easy, sun long 80"),
        ("running_months", "since school"),
        ("lifting_sessions", "85"),
        ("postpartum_weeks", "none"),
        ("runs", "x"),
        ("runs", ""),
        ("runs", "tue"),
        ("sessions_per_week", "3"),
        ("sessions_per_week", "0"),
        ("session_minutes", "9"),
        ("pain_foot", "11"),
        ("pain_areas", "none"),
        ("days_unavailable", "not tuesday"),
        ("pain_areas", "soul"),
        ("race_date", "2026-11-21"),
        ("race_date", "2029-01-01"),
        ("race_date", "someday"),
        ("hour", "25"),
        ("units", "stone"),
    ],
)
def test_what_cannot_be_taken(key: str, text: str) -> None:
    assert not isinstance(read(key, text), str)


def test_a_race_that_is_over_is_asked_for_again() -> None:
    answers = {"screen": "none", "race": "yes", "race_date": "2026-12-01"}
    date = step("race_date")
    assert date.read("2026-12-01", Asking(answers, "en", NOW)) == "2026-12-01"
    later = Asking(answers, "en", datetime(2026, 12, 2, 12, tzinfo=UTC))
    assert isinstance(date.read("2026-12-01", later), Fault)


def test_three_sessions_say_what_opens_them() -> None:
    fault = read("sessions_per_week", "3")
    assert isinstance(fault, Fault)
    assert translator("en").plain(fault.text).startswith("Three opens later")


def shown(key: str, answer: str) -> str:
    return translator("en").plain(step(key).show(answer, PLAIN))


@pytest.mark.parametrize(
    ("key", "answer", "text"),
    [
        ("running_months", "m24", "1-3 years"),
        ("running_months", "m48", "4 years"),
        ("running_months", "m1", "1 month"),
        ("running_months", "m30", "30 months"),
        ("runs", "tue:easy sun:long/120", "Tue easy, Sun long, 120 min"),
        ("runs", "none", "no runs"),
        ("age", "35", "35"),
        ("sessions_per_week", "2", "2 (recommended)"),
        ("equipment", "none", "bodyweight only"),
        ("days_unavailable", "mon fri", "Monday, Friday"),
        ("race_date", "2028-02-14", "Mon 14 Feb 2028"),
        ("zone", "America/New_York", "New York"),
        ("hour", "0630", "06:30"),
        ("screen", "gone", "Health"),
    ],
)
def test_an_answer_as_it_is_shown(key: str, answer: str, text: str) -> None:
    assert shown(key, answer) == text


def test_a_tap_takes_a_day_through_its_kinds() -> None:
    runs = step("runs")
    assert runs.toggle is not None
    week: tuple[str, ...] = ()
    seen = []
    for _ in range(4):
        week = runs.toggle(week, "tue")
        seen.append(" ".join(week))
    assert seen == ["tue:easy", "tue:quality", "tue:long", "none"]
    assert runs.toggle(("sun:long",), "mon") == ("mon:easy", "sun:long")
    assert runs.toggle(("sun:long",), "zzz") == ("sun:long",)
    assert runs.toggle(("junk",), "zzz") == ("junk",)


def test_the_kit_starts_from_the_place() -> None:
    kit = step("equipment")
    assert kit.draft(Asking({"place": "dumbbells"}, "en", NOW)) == ("dumbbell", "step")
    assert kit.draft(PLAIN) == ()


@pytest.mark.parametrize("one", ONBOARDING.steps, ids=lambda one: one.key)
def test_every_question_says_why(one: Step) -> None:
    assert translator("en").plain(one.why)
    assert 1 <= one.section <= ONBOARDING.sections
