"""Every generated example of `science.md` 5.5, read from the page itself."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from itertools import groupby
from math import ceil
from pathlib import Path
from typing import NamedTuple

import pytest
from session_driver import PHASES, place_of, runner, session

import core.training
from core.training.profile import Profile
from core.training.recipes.fit import fit
from core.training.recipes.full_session import draft_full, lifts_of
from core.training.recipes.timing import estimate_s
from core.training.recipes.week_context import week_context
from core.training.session import Prescription, Session, Unit

_PAGE = Path(core.training.__file__).with_name("data") / "science.md"
_HEAD = re.compile(r"(?P<letter>[ABC]) L(?P<level>\d) (?P<kit>E\d) (?P<minutes>\d+) min (?P<phase>\w+): .*")
_PAINS = {"knee pain 3/10": {"knee_front": 3}, "Achilles pain 3/10": {"achilles": 3}}


class Example(NamedTuple):
    letter: str
    level: int
    kit: str
    minutes: int
    phase: str
    pain: tuple[tuple[str, int], ...]
    estimate: Decimal
    trims: list[str]
    lines: list[str]


@cache
def examples() -> tuple[Example, ...]:
    part = _PAGE.read_text("utf-8").split("### 5.5 Examples (generated)")[1].split("```")[1]
    found = []
    for line in part.strip().splitlines():
        if head := _HEAD.fullmatch(line):
            estimate, trims = re.fullmatch(r".*: est ([\d.]+) min; trims \[(.*)\]", line).groups()  # type: ignore[union-attr]
            found.append(
                Example(
                    head["letter"],
                    int(head["level"]),
                    head["kit"],
                    int(head["minutes"]),
                    head["phase"],
                    (),
                    Decimal(estimate),
                    [trim.strip("'") for trim in trims.split(", ") if trim],
                    [],
                )
            )
        else:
            text, _, pain = line.partition("   # ")
            if pain:
                found[-1] = found[-1]._replace(pain=tuple(_PAINS[pain].items()))
            found[-1].lines.append(" ".join(text.split()))
    return tuple(found)


def name(example: Example) -> str:
    return "-".join(str(part) for part in (*example[:5], *dict(example.pain)))


def printed(of: Session) -> list[str]:
    """A session in the words of the page, blocks in their order."""
    lines = [f"warm-up {of.warm_up.seconds // 60} min"]
    lines += [f"plyo {_jump(item)}" for item in of.plyometric.items]
    lines += [f"{(item.slot or '').replace('m', 'M')} {_lift(item)}" for item in of.main.items]
    return lines + [f"assist {_small(item)}" for item in of.assistance.items]


def _side(item: Prescription) -> str:
    return "/side" if item.per_side else ""


def _jump(item: Prescription) -> str:
    contacts = item.sets * item.reps[1] * (2 if item.per_side else 1)
    dose = f"{item.sets} x {item.reps[1]}{_side(item)} ({contacts} contacts)"
    return f"{item.exercise}: {dose}, rest {item.rest_s} s"


def _lift(item: Prescription) -> str:
    percent = f" ~{item.percent_1rm} %1RM" if item.percent_1rm else ""
    low, high = item.reps
    dose = f"{item.sets} x {low}-{high}{_side(item)} RIR {item.rir}{percent}"
    return f"{item.exercise}: {dose}, rest {item.rest_s} s"


def _small(item: Prescription) -> str:
    seconds = " s" if item.unit is Unit.SECONDS else ""
    return f"{item.exercise}: {item.sets} x {item.reps[0]}{seconds}{_side(item)}, rest {item.rest_s} s"


def whole_percent(line: str) -> str:
    """The page prints tenths of a percent; a session has whole ones."""
    return re.sub(r"~(\d+\.\d) %1RM", lambda match: f"~{round(Decimal(match[1]))} %1RM", line)


def test_all_examples_are_read() -> None:
    assert len(examples()) == 14
    assert [letter for letter, _ in groupby(examples(), lambda example: example.letter)][:3] == [
        "A",
        "B",
        "A",
    ]


@pytest.mark.parametrize("example", examples(), ids=name)
def test_an_example_is_reproduced_line_by_line(example: Example) -> None:
    made = session(
        example.letter, example.level, example.kit, example.minutes, example.phase, **dict(example.pain)
    )
    assert printed(made) == [whole_percent(line) for line in example.lines]
    assert made.minutes in (
        ceil(example.estimate - Decimal("0.05")),
        ceil(example.estimate + Decimal("0.05")),
    )


@pytest.mark.parametrize("example", examples(), ids=name)
def test_an_example_takes_the_printed_time_and_gives_up_the_printed_things(example: Example) -> None:
    profile: Profile = runner(example.level, example.kit, example.minutes, **dict(example.pain))
    context = week_context(profile, (), place_of(PHASES[example.phase]))
    letter = example.letter
    lifts = lifts_of(context, letter, frozenset())  # type: ignore[arg-type]
    draft, _ = draft_full(context, letter, lifts, with_jumps=not example.pain)  # type: ignore[arg-type]
    trims = fit(draft, example.minutes)
    assert [trim.value for trim in trims] == example.trims
    assert abs(Decimal(estimate_s(draft)) / 60 - example.estimate) <= Decimal("0.051")
