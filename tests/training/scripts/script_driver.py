"""A script's runner: Mondays A, Thursdays B, in a gym; and what is answered to its journal."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from core.text import Message
from core.text.translator import translator
from core.training.journal import Entry
from core.training.reasons import Reason
from core.training.scripts.answer import Answer, answer
from core.training.scripts.asked_json import Asked, read_asked
from core.training.scripts.journal_walk import Walked, walk

MONDAY = date(2026, 11, 23)
SQUAT = "sq_back_barbell"
RUNNER: dict[str, Any] = {
    "start": "2026-11-23",
    "age": 35,
    "running_months": 36,
    "strength_level": 1,
    "runs": [
        {"day": "tue", "type": "easy"},
        {"day": "wed", "type": "quality"},
        {"day": "fri", "type": "easy"},
        {"day": "sun", "type": "long", "minutes": 120},
    ],
    "equipment": ["barbell", "rack", "bench", "dumbbell", "step"],
}


def day(number: int) -> str:
    """The date so many days after the first Monday."""
    return (MONDAY + timedelta(days=number)).isoformat()


def entry(number: int, **what: object) -> dict[str, object]:
    """An entry so many days after the first Monday."""
    return {"date": day(number), **what}


def read(*journal: dict[str, object], **changes: object) -> Asked:
    """What the script asks, which is right."""
    found = read_asked({**RUNNER, "journal": list(journal), **changes}, MONDAY)
    assert isinstance(found, Asked), found
    return found


def faults(*journal: object, **changes: object) -> tuple[str, ...]:
    """The faults of what the script asks."""
    found = read_asked({**RUNNER, "journal": list(journal), **changes}, MONDAY)
    assert isinstance(found, tuple)
    return found


def walked(*journal: dict[str, object], **changes: object) -> Walked:
    """The facts of a journal and what was set aside."""
    asked = read(*journal, **changes)
    return walk(asked.profile, asked.journal)


def facts(*journal: dict[str, object], **changes: object) -> list[Any]:
    """The facts of a journal of which nothing is set aside."""
    found = walked(*journal, **changes)
    assert found.set_aside == ()
    return [one.fact for one in found.entries]


def aside(*journal: dict[str, object], **changes: object) -> list[tuple[int, str]]:
    """What is set aside, with its reason in English."""
    return [(one.entry, english(one.why)) for one in walked(*journal, **changes).set_aside]


def answered(*journal: dict[str, object], **changes: object) -> Answer:
    """The answer."""
    return answer(read(*journal, **changes))


def codes(reasons: tuple[Reason, ...]) -> list[str]:
    """What reasons are called."""
    return [reason.code for reason in reasons]


def english(text: Message) -> str:
    """A text as it is read."""
    return translator("en").plain(text)


def kinds(entries: tuple[Entry, ...]) -> list[str]:
    """What kinds of facts there are, in their order."""
    return [type(one.fact).__name__ for one in entries]
