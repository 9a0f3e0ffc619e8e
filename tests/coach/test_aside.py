"""Questions of the onboarding wait, with their answers, while a card or a small question passes."""

from __future__ import annotations

from chat import Chat
from onboarded import answering, standing, with_plan

from core.training.journal import Completed


def half_way() -> Chat:
    """Somebody with a plan who began again and has come to the kit."""
    chat = with_plan()
    chat.says("start again")
    answering(chat, until="place", age="51")
    return chat


def key(chat: Chat) -> str | None:
    step = standing(chat)
    return step.key if step else None


def test_a_card_puts_them_aside_and_leads_back() -> None:
    chat = half_way()
    (card,) = chat.clock.goes_to("2026-11-23T08:00")
    assert "Strength A" in card
    assert "Logged: Strength A" in chat.says("done")
    assert any(isinstance(fact, Completed) for fact in chat.facts)
    chat.says("skip", "skip", "skip")
    chat.presses("Go on with the questions")
    assert key(chat) == "place"
    assert dict(chat.state.conversation.form.answers)["age"] == "51"  # type: ignore[union-attr]
    assert chat.state.conversation.aside is None


def test_the_card_itself_leads_back() -> None:
    chat = half_way()
    chat.clock.goes_to("2026-11-23T08:00")
    chat.presses("Go on with the questions")
    assert key(chat) == "place"


def test_the_word_start_leads_back() -> None:
    chat = half_way()
    chat.clock.goes_to("2026-11-23T08:00")
    chat.says("week", "start")
    assert key(chat) == "place"


def test_a_setting_in_between_leaves_them_waiting() -> None:
    chat = half_way()
    chat.says("settings hour", "18:30", "start")
    assert key(chat) == "place"
    assert dict(chat.state.conversation.form.answers)["age"] == "51"  # type: ignore[union-attr]


def test_nothing_waits_where_nothing_was_asked() -> None:
    chat = with_plan()
    chat.clock.goes_to("2026-11-23T08:00")
    assert "Go on with the questions" not in chat.labels()
    assert chat.state.conversation.aside is None


def test_a_new_plan_ends_the_waiting() -> None:
    chat = half_way()
    chat.clock.goes_to("2026-11-23T08:00")
    chat.presses("Go on with the questions")
    answering(chat)
    chat.presses("Build my plan")
    assert chat.state.conversation.aside is None
    assert chat.state.profile is not None
    assert chat.state.profile.age == 51
