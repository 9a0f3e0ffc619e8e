"""Any journal is answered, and nothing of it is lost."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from training.scripts.script_driver import (
    MONDAY,
    RUNNER,
    SQUAT,
    entry,
)

from core.training.scripts.answer import Answer, answer
from core.training.scripts.asked_json import read_asked

CALF = "ca_single_db"

_LETTERS = st.sampled_from("ABCLP")
_EXERCISES = st.sampled_from([SQUAT, "hi_rdl_bb", CALF, "un_sl_rdl_db"])
_TOLD = st.one_of(
    st.builds(lambda letter: {"session": letter}, _LETTERS),
    st.builds(
        lambda letter, name, load, reps, rir: {
            "session": letter,
            "exercises": [{"exercise": name, "sets": 3, "reps": reps, "load": load, "rir": rir}],
        },
        _LETTERS,
        _EXERCISES,
        st.integers(0, 1000),
        st.integers(0, 100),
        st.none() | st.integers(0, 20),
    ),
    st.builds(lambda letter: {"skipped": letter}, _LETTERS),
    st.builds(lambda letter: {"short": {"session": letter, "minutes": 20}}, _LETTERS),
    st.builds(lambda level: {"pain": {"area": "achilles", "level": level}}, st.integers(0, 10)),
    st.sampled_from([{"sick": True}, {"well": True}, {"paused": True}, {"resumed": True}]),
)


@settings(max_examples=25)
@given(st.lists(st.tuples(st.integers(0, 5), _TOLD), max_size=12))
def test_any_journal_is_answered_and_nothing_of_it_is_lost(told: list[tuple[int, dict[str, object]]]) -> None:
    at, journal = 0, []
    for days, what in told:
        at += days
        journal.append(entry(at, **what))
    asked = read_asked({**RUNNER, "journal": journal, "weeks": 2}, MONDAY)
    assert not isinstance(asked, tuple)
    given_back: Answer = answer(asked)
    assert given_back.course is not None
    aside_ = {one.entry for one in given_back.set_aside}
    named = sum("session" in one or "skipped" in one or "short" in one for one in journal)
    assert len(aside_) <= named
    completed = len(given_back.course.log.done)
    assert completed == sum("session" in one for place, one in enumerate(journal) if place not in aside_)
