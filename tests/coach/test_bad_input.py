"""What nobody means: a short clear answer, the state kept, a way forward."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pytest
from chat import Chat
from junk import BROKEN_TOKENS, JUNK
from onboarded import answering, standing, with_plan

from core.chat.incoming import Edited, Filled, Happened, Located, Picked, Said, Unreadable
from core.chat.reply import Ask
from core.coach.state import RunnerState


def fresh() -> Chat:
    return Chat()


def at(key: str, **typed: str) -> Callable[[], Chat]:
    return lambda: answering(Chat(), until=key, **typed)


def at_the_end() -> Chat:
    return answering(Chat())


def refused() -> Chat:
    chat = answering(Chat(), until="chest_pain", screen="some")
    chat.says("yes")
    return chat


def planned() -> Chat:
    return with_plan()


def asked_for_a_load() -> Chat:
    chat = with_plan()
    chat.clock.goes_to("2026-11-23T07:00")
    chat.says("done")
    return chat


def asked_for_an_hour() -> Chat:
    chat = with_plan()
    chat.says("settings hour")
    return chat


STAGES: dict[str, Callable[[], Chat]] = {
    "new": fresh,
    "screen": at("screen"),
    "age": at("age"),
    "running_months": at("running_months"),
    "runs": at("runs"),
    "days": at("days_unavailable"),
    "sessions": at("sessions_per_week"),
    "equipment": at("equipment"),
    "pain": at("pain_areas", pain="yes"),
    "race": at("race_date", race="yes"),
    "zone": at("zone"),
    "hour": at("hour"),
    "units": at("units"),
    "summary": at_the_end,
    "refused": refused,
    "plan": planned,
    "load": asked_for_a_load,
    "setting": asked_for_an_hour,
}


@cache
def _standing_at(stage: str) -> Chat:
    return STAGES[stage]()


def standing_at(stage: str) -> Chat:
    """A conversation at a stage, made once and gone on with in each test anew."""
    return _standing_at(stage).twin()


MEANT = ("chest pain", "i want to die", "my calf is a bit sore")
NONSENSE = (
    "", " ", "...", "/", "\x00\x01\x02",
    "\u200f", "\ud800", "\u202e\u202c", "🏃🏽‍♀️🏃🏽‍♀️", "'; DROP TABLE runner; --",
    "<b>bold</b> **strong** `code` {name} {0} %s %(x)s \\n", "**", "`", "{date}", "1e999", "-5",
    "99999999999999999999", "a" * 1999, "qwrtzp qwrtzp", "\u0661\u0662\u0663\u0664\u0665\u0666",
)  # fmt: skip


def as_it_was(state: RunnerState) -> RunnerState:
    """A runner without what may change by any answer: what was offered and asked about last."""
    form = state.conversation.form
    form = replace(form, at=None) if form else None
    conversation = replace(state.conversation, offered=(), why=(), form=form)
    return replace(state, conversation=conversation)


def can_go_on(chat: Chat) -> bool:
    return bool(chat.labels()) or any(isinstance(control, Ask) for control in chat.reply.controls)


@pytest.mark.parametrize("stage", STAGES)
def test_nonsense_is_answered_and_changes_nothing(stage: str) -> None:
    chat = standing_at(stage)
    for text in NONSENSE:
        before = as_it_was(chat.state)
        chat.says(text)
        assert as_it_was(chat.state) == before, repr(text)
        assert can_go_on(chat), repr(text)
        assert len(chat.text) < 3000, repr(text)
    for text in JUNK:
        if text not in MEANT:
            chat.says(text)
            assert can_go_on(chat), repr(text)


@pytest.mark.parametrize("stage", STAGES)
def test_a_megabyte_is_too_long(stage: str) -> None:
    chat = standing_at(stage)
    before = as_it_was(chat.state)
    chat.says("x" * 1_000_000)
    chat.sees("too long for me: 2,000 characters at most", "Nothing was changed")
    chat.says("done " * 500)
    chat.sees("too long for me")
    assert as_it_was(chat.state) == before
    assert can_go_on(chat)


@pytest.mark.parametrize("stage", STAGES)
def test_a_broken_button_is_answered(stage: str) -> None:
    for token in BROKEN_TOKENS:
        chat = standing_at(stage)
        entries = len(chat.state.journal)
        chat.presses_token(token)
        assert can_go_on(chat), token[:80]
        assert len(chat.state.journal) <= entries + 3, token[:80]


LIVE = {
    "lang",
    "good",
    "begin",
    "restart",
    "set",
    "revise",
    "change",
    "back",
    "skip",
    "ok",
    "cleared",
    "build",
}
LIVE |= {"seen", "mistaken", "done", "undo", "show", "why"}
LOST = [token for token in BROKEN_TOKENS if token.partition(":")[0] not in LIVE]


@pytest.mark.parametrize("stage", STAGES)
def test_a_button_that_means_nothing_changes_nothing(stage: str) -> None:
    chat = standing_at(stage)
    for token in LOST:
        before = as_it_was(chat.state)
        chat.presses_token(token)
        assert as_it_was(chat.state) == before, token[:80]


@pytest.mark.parametrize("stage", STAGES)
def test_what_is_no_text_gets_one_short_answer(stage: str) -> None:
    chat = standing_at(stage)
    before = as_it_was(chat.state)
    empty = Filled("", (("a", " "), ("b", "")))
    for content in (Unreadable("sticker"), Unreadable("voice"), empty, Filled("", ()), Picked(())):
        chat.sends(content)
        chat.sees("I can only read text and buttons.")
        assert can_go_on(chat)
    assert chat.sends(Edited("done", "1")) is None
    assert chat.sends(Happened("export", "done")) is None
    assert as_it_was(chat.state) == before


def test_a_location_answers_where_one_is() -> None:
    chat = at("zone")()
    chat.sends(Located("Europe/Lisbon"))
    assert dict(chat.state.conversation.form.answers)["zone"] == "Europe/Lisbon"  # type: ignore[union-attr]
    chat.sends(Located("Nowhere/Land"))
    assert can_go_on(chat)


def test_several_options_at_once() -> None:
    chat = at("equipment", place="bands")()
    chat.sends(Picked(("t:equipment:step", "t:equipment:rope", "ok:equipment")))
    assert dict(chat.state.conversation.form.answers)["equipment"] == "backpack band miniband rope"  # type: ignore[union-attr]


def test_an_answer_two_questions_late_changes_nothing() -> None:
    chat = at("lifting")()
    before = chat.state.conversation.form
    for token in ("a:screen:some", "a:age:12", "t:runs:mon", "back:age", "skip:hour"):
        chat.presses_token(token)
        assert chat.state.conversation.form == before
        assert standing(chat) is not None
    chat.sees("That button belongs to another question. This one is next:")


def test_markup_comes_back_as_plain_characters() -> None:
    chat = at("runs")()
    chat.says("**tue** {day} `easy`")
    assert "{word}" not in chat.text
    chat = at("zone")()
    chat.says("Berlln{zone}")
    assert "{place}" not in chat.text


@pytest.mark.parametrize("language", ["de", "de-AT", "DE", "xx", "", None, "de_CH"])
def test_any_guess_of_a_language(language: str | None) -> None:
    chat = Chat(language=language)
    chat.says("hi")
    german = bool(language) and str(language).lower().startswith("de")
    assert chat.state.settings.language == ("de" if german else "en")


def test_emoji_with_any_skin_mean_done() -> None:
    chat = with_plan()
    chat.clock.goes_to("2026-11-23T07:00")
    chat.sends(Said("👍🏿"))
    chat.sees("Logged: Strength A")
