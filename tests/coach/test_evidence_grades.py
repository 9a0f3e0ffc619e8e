"""Our rules of thumb are told as ours: no study stands beside them, no text of theirs leans on one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from functools import cache

import pytest

from bot.preview.runners import MONDAY
from bot.preview.scenes import scenes
from core.coach.schedule import WEEK, planned, week_at
from core.coach.state import RunnerState
from core.coach.why import source_of, told
from core.text import say
from core.text.catalogues import sources
from core.text.translator import translator
from core.training.evidence import evidence
from core.training.reasons import Grade, Reason

LEANS = re.compile(
    r"\bresearch\b|\bscience\b|\b(a|the) study\b|\b(studies|trials) (show|say|prove|found)", re.IGNORECASE
)
WEEKS = 2
AUTHORS = {re.split(r" et al|,| &", study.source)[0].split()[0] for study in evidence().values()} - {
    "Repeated"
}


@cache
def reasons() -> frozenset[Reason]:
    """Those of the first weeks of every runner of the preview."""
    runners = {scene.runner for scene in scenes() if scene.runner.profile}
    return frozenset(reason for runner in runners for reason in _of(runner))


def _of(runner: RunnerState) -> Iterator[Reason]:
    start = runner.profile.start if runner.profile else MONDAY
    for place in range(WEEKS):
        first = start + place * WEEK
        week = week_at(runner, first)
        if week:
            yield from week.placement.reasons
            yield from (reason for _, reason in (*week.placement.chosen, *week.placement.lost))
        for one in planned(runner, first, first + timedelta(days=6)):
            yield from one.session.reasons


def ours() -> list[Reason]:
    return [reason for reason in reasons() if reason.grade is Grade.COACH_PRACTICE]


def english(reason: Reason) -> str:
    return translator("en").plain(told(reason))


def test_a_rule_of_ours_is_told_as_our_rule_of_thumb() -> None:
    assert len({reason.code for reason in ours()}) > 12
    assert any(reason.evidence for reason in ours()), "one that has studies beside it"
    assert {translator("en").plain(source_of(reason)) for reason in ours()} == {"our rule of thumb"}
    assert [text for text in map(english, ours()) if not text.endswith(" (our rule of thumb)")] == []


def test_no_rule_of_ours_names_a_study_or_leans_on_one() -> None:
    named = re.compile("|".join(rf"\b{re.escape(author)}\b" for author in AUTHORS))
    assert [text for text in map(english, ours()) if LEANS.search(text) or named.search(text)] == []


def test_no_text_of_the_training_engine_leans_on_research() -> None:
    texts = [
        text
        for message in sources()
        if any(name.startswith("core/training/") and name.endswith(".py") for name, _ in message.locations)
        for text in ([message.id] if isinstance(message.id, str) else message.id)
    ]
    assert len(texts) > 200
    assert [text for text in texts if LEANS.search(text)] == []


@pytest.mark.parametrize("grade", list(Grade))
@pytest.mark.parametrize("keys", [(), ("E09",), ("E09", "E10")])
def test_only_what_rests_on_studies_names_them(grade: Grade, keys: tuple[str, ...]) -> None:
    told_as = translator("en").plain(source_of(Reason("any", say("Because."), grade, keys)))
    names = bool(keys) and grade not in (Grade.COACH_PRACTICE, Grade.SAFETY_DEFAULT)
    assert ("Palmer" in told_as) == names
    assert told_as.startswith("our rule of thumb") == (grade is Grade.COACH_PRACTICE)
