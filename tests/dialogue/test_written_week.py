"""A running week is written as it can be typed: reading it gives the same week, in every language."""

from __future__ import annotations

import pytest
from chat import Chat
from hypothesis import given, settings
from hypothesis import strategies as st
from onboarded import answering, standing, with_plan

from core.chat.reply import Ask
from core.dialogue.form import Asking
from core.dialogue.onboarding import ONBOARDING
from core.dialogue.run_names import written_week
from core.dialogue.typed_week import kept, typed_week
from core.text.translator import languages, translator
from core.training.profile import Run, RunType

EASY = st.builds(
    Run,
    st.integers(0, 6),
    st.sampled_from([RunType.EASY, RunType.QUALITY]),
    time=st.sampled_from(["am", "pm", "any"]),
)
LONG = st.builds(
    Run,
    st.integers(0, 6),
    st.just(RunType.LONG),
    st.none() | st.integers(5, 480),
    st.sampled_from(["am", "pm", "any"]),
)
WEEKS = st.lists(EASY | LONG, unique_by=lambda run: run.day, max_size=7)


@pytest.mark.parametrize("language", languages())
@given(runs=WEEKS)
@settings(derandomize=True, deadline=None, max_examples=100)
def test_what_is_written_reads_back(language: str, runs: list[Run]) -> None:
    week = tuple(sorted(runs, key=lambda run: run.day))
    text = translator(language).plain(written_week(week))
    step = ONBOARDING.step("runs")
    assert step is not None
    assert step.read(text, Asking({}, language, Chat().clock.now)) == kept(week)
    if week:
        assert typed_week(text, language) == week


def test_it_looks_as_people_write_it() -> None:
    week = (Run(1, RunType.EASY, 40, "am"), Run(2, RunType.QUALITY), Run(6, RunType.LONG, 120))
    assert translator("en").plain(written_week(week)) == "Tue easy morning, Wed quality, Sun long 120"


def current(chat: Chat) -> str | None:
    ask = next(control for control in chat.reply.controls if isinstance(control, Ask))
    return translator(chat.state.settings.language).plain(ask.current) if ask.current else None


@pytest.mark.parametrize("language", languages())
def test_the_question_has_the_week_as_it_is_now(language: str) -> None:
    chat = answering(Chat(language=language), until="runs")
    assert current(chat) is None
    chat.presses_token("t:runs:tue")
    assert current(chat)
    chat.says(current(chat) or "")
    changed = with_plan(language=language)
    changed.says("runs")
    week = current(changed)
    assert week
    changed.says(week)
    assert standing(changed) is None
    changed.sees_not("120")


def test_a_week_without_runs_is_typed_too() -> None:
    chat = answering(Chat(language="de"), until="runs")
    chat.says("keine")
    chat.presses("Zurück")
    assert current(chat) == "keine Läufe"
    chat.says("keine Läufe")
    assert dict(chat.state.conversation.form.answers)["runs"] == "none"  # type: ignore[union-attr]
