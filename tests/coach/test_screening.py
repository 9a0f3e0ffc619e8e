"""The outcomes of the health questions (science.md 8.1), as a conversation."""

from __future__ import annotations

import pytest
from chat import Chat
from onboarded import answering, standing, with_plan

from core.text import Message
from core.text.translator import translator
from core.training.course.placing import weeks_after_birth
from core.training.course.weeks import WEEK
from core.training.safety.limits import Limit
from core.training.safety.screen import decide

CLEARANCE = "please check with your doctor that heavy strength training is fine for you"
EMERGENCY = "Please stop training now."


def told(**answers: str) -> Chat:
    """Somebody who said "one or more", with these answers and no to all the others, up to the age."""
    chat = Chat()
    chat.presses_token("begin")
    chat.says("one or more")
    while (step := standing(chat)) is not None and step.section == 1:
        before = step.key
        chat.says(answers.get(step.key, "no"))
        after = standing(chat)
        if after is not None and after.key == before:
            break
        if chat.labels().get("Start again"):
            break
    return chat


def key(chat: Chat) -> str | None:
    step = standing(chat)
    return step.key if step else None


@pytest.mark.parametrize(
    "answer", ["chest_pain", "faint", "unusual_breathless", "acute_injury_cannot_bear_weight"]
)
def test_what_blocks_blocks_at_once_and_tells_of_help_first(answer: str) -> None:
    chat = told(**{answer: "yes"})
    assert chat.text.startswith(EMERGENCY)
    assert chat.reply.tone == "urgent"
    assert list(chat.labels()) == ["Back", "Start again"]
    for words in ("build", "yes", "week", "today", "my doctor said yes", "they said yes"):
        chat.says(words)
        assert chat.state.profile is None
        assert CLEARANCE not in chat.text
    for token in ("cleared", "build", "a:age:35", "skip:age"):
        chat.presses_token(token)
        assert chat.state.profile is None
        assert "Build my plan" not in chat.labels()


@pytest.mark.parametrize(
    ("answers", "limit"),
    [
        ({"heart_metabolic_kidney": "yes"}, Limit.START_GENTLY),
        ({"told_to_restrict": "yes"}, Limit.START_GENTLY),
        ({"blood_pressure": "not under control"}, Limit.START_GENTLY),
        ({"bone_stress_12w_or_unhealed": "yes"}, Limit.BONE_STRESS),
        ({"birth": "pregnant"}, Limit.PREGNANCY),
    ],
)
def test_what_asks_for_a_doctor_waits_for_the_word(answers: dict[str, str], limit: Limit) -> None:
    chat = told(**answers)
    chat.sees(CLEARANCE)
    assert list(chat.labels()) == ["My doctor said yes", "Back", "Start again"]
    chat.says("ok, I will ask", "yes", "build", "35")
    chat.sees(CLEARANCE)
    chat.presses("My doctor said yes")
    assert key(chat) == "age"
    answering(chat)
    chat.presses("Build my plan")
    assert chat.state.profile is not None
    assert chat.state.profile.screen.cleared_on is not None
    assert limit in decide(35, chat.state.profile.screen).limits


@pytest.mark.parametrize("words", ["my doctor said yes", "They said yes.", "cleared", "she said yes"])
def test_the_word_can_be_typed(words: str) -> None:
    chat = told(heart_metabolic_kidney="yes")
    chat.says(words)
    assert key(chat) == "age"


def test_the_doctor_is_asked_once_about_all_of_it() -> None:
    chat = told(
        heart_metabolic_kidney="yes", bone_stress_12w_or_unhealed="yes", birth="pregnant", other="yes"
    )
    chat.sees(CLEARANCE)
    assert dict(chat.state.conversation.form.answers).keys() >= {"birth", "other"}  # type: ignore[union-attr]


def test_an_old_word_does_not_count_for_a_new_answer() -> None:
    chat = told(heart_metabolic_kidney="yes")
    chat.presses("My doctor said yes")
    answering(chat)
    chat.presses_token("change:birth")
    chat.says("pregnant")
    chat.sees(CLEARANCE)
    chat.presses("My doctor said yes")
    assert "Build my plan" in chat.labels()


def test_the_doctors_word_before_it_is_asked_for_does_nothing() -> None:
    chat = Chat()
    chat.presses_token("begin")
    chat.presses_token("cleared")
    chat.says("one or more")
    chat.presses_token("cleared")
    assert "cleared_on" not in dict(chat.state.conversation.form.answers)  # type: ignore[union-attr]
    for _ in range(13):
        chat.says("yes" if key(chat) == "heart_metabolic_kidney" else "no")
    chat.sees(CLEARANCE)


def test_the_most_severe_answer_wins() -> None:
    chat = told(heart_metabolic_kidney="yes", birth="gave birth", postpartum_weeks="3")
    chat.sees("The first six weeks after a birth are for recovery.")
    assert "My doctor said yes" not in chat.labels()


@pytest.mark.parametrize(
    ("answers", "limit"),
    [
        ({"blood_pressure": "yes, under control"}, Limit.BLOOD_PRESSURE),
        ({"osteoporosis": "yes"}, Limit.OSTEOPOROSIS),
        ({"birth": "gave birth", "postpartum_weeks": "8"}, Limit.NO_PLYO_NO_HEAVY),
        ({"birth": "gave birth", "postpartum_weeks": "20"}, Limit.AFTER_BIRTH_GRADED),
        ({"pelvic_symptoms": "yes"}, Limit.PELVIC_FLOOR),
        ({"low_energy": "yes"}, Limit.LOW_ENERGY),
        ({"other": "yes"}, Limit.LIGHT_ONLY),
    ],
)
def test_what_limits_is_told_with_the_plan(answers: dict[str, str], limit: Limit) -> None:
    chat = told(**answers)
    answering(chat)
    chat.presses("Build my plan")
    assert chat.state.profile is not None
    decision = decide(35, chat.state.profile.screen)
    assert limit in decision.limits
    for reason in decision.reasons:
        chat.sees(in_english(reason.text))


def in_english(message: Message) -> str:
    return translator("en").plain(message)


def test_somebody_under_16_gets_no_plan() -> None:
    chat = answering(Chat(), until="age")
    assert "I plan for runners from 16 on." in chat.says("15")
    assert list(chat.labels()) == ["Back", "Start again"]
    chat.says("build", "start")
    assert key(chat) == "age", "no way past it but an age"
    chat.says("14")
    chat.sees("I plan for runners from 16 on.")
    chat.presses("Back")
    chat.says("16")
    assert key(chat) == "running_months"


def test_a_slip_of_the_age_is_put_right_by_typing_it() -> None:
    chat = answering(Chat(), until="age")
    chat.says("15", "51")
    assert key(chat) == "running_months"


def test_sixteen_is_young_and_served() -> None:
    chat = with_plan(age="16")
    assert chat.state.profile is not None
    assert Limit.YOUTH in decide(16, chat.state.profile.screen).limits


def test_none_of_these_asks_nothing_more() -> None:
    chat = answering(Chat(), until="age")
    assert key(chat) == "age"
    assert dict(chat.state.conversation.form.answers) == {"screen": "none"}  # type: ignore[union-attr]


def test_start_again_forgets_the_answers() -> None:
    chat = told(chest_pain="yes")
    chat.presses("Start again")
    assert key(chat) == "screen"
    assert chat.state.conversation.form.answers == ()  # type: ignore[union-attr]


def test_weeks_since_a_birth_told_anew_are_counted_from_that_day() -> None:
    birth = {"screen": "some", "birth": "gave birth"}
    chat = with_plan(**birth, postpartum_weeks="8")
    chat.clock.goes_to("2027-01-11T12:00")
    chat.says("chest pain")
    chat.presses("A doctor has looked at it")
    answering(chat, **birth, postpartum_weeks="13")
    chat.presses("Use it")
    profile = chat.state.profile
    assert profile is not None
    later = (weeks_after_birth(profile, profile.start + week * WEEK) for week in (7, 8, 9))
    weeks = [one.screen.postpartum_weeks for one in later]
    assert weeks == [13, 14, 15], "told on the Monday of the eighth week"


def test_a_second_word_of_the_doctor_is_told_as_health() -> None:
    chat = told(told_to_restrict="yes")
    chat.presses("My doctor said yes")
    answering(chat)
    chat.presses("Build my plan")
    chat.clock.goes_to("2026-11-30T12:00")
    chat.says("chest pain")
    chat.presses("A doctor has looked at it")
    chat.says("one or more")
    while "My doctor said yes" not in chat.labels():
        step = standing(chat)
        assert step is not None
        chat.says("yes" if step.key == "told_to_restrict" else "no")
    chat.presses("My doctor said yes", "Use it")
    chat.sees("Changed: Health.")
