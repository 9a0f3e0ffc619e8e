"""What is told of an effect once it is done (`core.coach.effects`)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from core.chat.incoming import Happened
from core.coach import linking, parting
from core.coach.answer import Answer, Heard, UseCase
from core.coach.pressing import carried_out
from core.coach.state import RunnerState

CASES: Mapping[tuple[str, str], UseCase] = MappingProxyType(
    {
        ("accept_code", "unknown"): linking.unknown,
        ("accept_code", "own"): linking.own,
        ("accept_code", "taken"): linking.taken,
        ("accept_code", "choose"): linking.choose,
        ("accept_code", "linked"): linking.linked,
        ("unlink", "unlinked"): parting.unlinked,
        ("unlink", "unknown"): parting.unknown,
    }
)
"""By effect and outcome; the details are the arguments of what is heard."""


def told(state: RunnerState, happened: Happened, heard: Heard) -> Answer:
    """The answer to an outcome; none to what nobody asked for."""
    case = CASES.get((happened.effect, happened.outcome))
    if case is None:
        return Answer(state, None)
    heard = replace(heard, arguments=happened.details)
    if case is parting.unlinked and heard.here in happened.details:
        # Whoever is there now is somebody else: no question of this runner's stands below.
        return case(state, heard)
    return carried_out(case, state, heard)
