from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.dialogue.typed_week import Unknown, from_kept, kept, typed_week
from core.training.profile import Run, RunType

RUNS = st.builds(
    Run,
    st.integers(0, 6),
    st.sampled_from([RunType.EASY, RunType.QUALITY, RunType.LONG]),
    st.none() | st.integers(5, 480),
    st.sampled_from(["am", "pm", "any"]),
)


def week(text: str, language: str = "en") -> str:
    runs = typed_week(text, language)
    assert not isinstance(runs, Unknown), runs
    return kept(runs)


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        (
            "tue easy, wed quality, fri easy, sun long 120",
            "tue:easy wed:quality fri:easy sun:long/120",
        ),
        ("Tuesday easy Wednesday quality", "tue:easy wed:quality"),
        ("tue and fri easy, sun long", "tue:easy fri:easy sun:long"),
        ("easy: tue, fri; long: sun", "tue:easy fri:easy sun:long"),
        ("easy on tuesdays and fridays, long run sunday 2h", "tue:easy fri:easy sun:long/120"),
        ("easy tue, quality wed", "tue:easy wed:quality"),
        ("easy tue, wed quality", "tue:easy wed:quality"),
        ("easy tue quality", "tue:quality"),
        ("tue easy run, sun long run", "tue:easy sun:long"),
        ("long run sunday", "sun:long"),
        ("tue run, thu run", "tue:easy thu:easy"),
        ("run tue, thu", "tue:easy thu:easy"),
        ("runs: tue easy, sun long run 2h", "tue:easy sun:long/120"),
        ("sun long 1.5 h", "sun:long/90"),
        ("sun long 1,5h", "sun:long/90"),
        ("sun long 90 min in the morning", "sun:long/90@am"),
        ("mon intervals evening, thu jog am", "mon:quality@pm thu:easy@am"),
        ("tuesday esay, wensday qualty, sundy long", "tue:easy wed:quality sun:long"),
        ("sun long, tue easy", "tue:easy sun:long"),
        ("tue easy, tue quality", "tue:quality"),
        ("mon easy, tue easy, mon rest", "tue:easy"),
        ("mon rest", "none"),
        ("tue easy 40, sun long 100", "tue:easy sun:long/100"),
        ("sun long 3", "sun:long"),
        ("sun long 999", "sun:long"),
        ("sun long " + "9" * 1500, "sun:long"),
        ("sun long " + "9" * 1500 + "h", "sun:long"),
        ("rest morning", "none"),
        ("mon easy, mon rest, morning", "none"),
        ("mon-wed easy, sat long", "mon:easy tue:easy wed:easy sat:long"),
        ("", "none"),
    ],
)
def test_a_week_is_read_as_people_write_it(text: str, runs: str) -> None:
    assert week(text) == runs


def test_a_week_is_read_in_the_runners_language_and_in_english() -> None:
    assert week("di locker, mi intervalle, so lang 120", "de") == "tue:easy wed:quality sun:long/120"
    assert week("tue easy, sun long 2h", "de") == "tue:easy sun:long/120"


def test_what_is_unclear_is_named() -> None:
    assert typed_week("mon-foo easy", "en") == Unknown("foo")
    assert typed_week("tue easy, wed swimming", "en") == Unknown("swimming")
    assert typed_week("tue easy, wed", "en") == Unknown("wed", 2)


def test_no_runs() -> None:
    assert from_kept("none") == ()


@pytest.mark.parametrize(
    "answer",
    [
        "",
        "tue",
        "xxx:easy",
        "tue:swim",
        "tue:race",
        "sun:long/999",
        "sun:long/1",
        "sun:long/",
        "tue:easy tue:long",
        "tue:easy@noon",
        "tue:easy, wed:easy",
        "TUE:EASY",
    ],
)
def test_what_was_never_kept_is_no_answer(answer: str) -> None:
    assert from_kept(answer) is None


@given(st.lists(RUNS, unique_by=lambda run: run.day, max_size=7))
@settings(derandomize=True, deadline=None, max_examples=100)
def test_a_kept_week_reads_back_to_itself(runs: list[Run]) -> None:
    assert from_kept(kept(tuple(runs))) == tuple(runs)


@given(st.text(max_size=300))
@settings(derandomize=True, deadline=None, max_examples=120)
def test_any_text_is_read_or_refused(text: str) -> None:
    runs = typed_week(text, "en")
    assert isinstance(runs, Unknown) or from_kept(kept(runs)) == runs
