"""The numeric cases of `testcases.yaml` for loads, contacts and sessions."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from session_driver import PHASES, session
from training.worked_weeks import cases

from core.training.loads.estimate import e1rm, guard_e1rm, pct, round_load, start_load
from core.training.recipes.contacts import contact_budget


def by_id(case: dict[str, Any]) -> str:
    return str(case["id"])


@pytest.mark.parametrize("case", cases("e1rm"), ids=by_id)
def test_e1rm(case: dict[str, Any]) -> None:
    load, reps, rir = case["args"]
    assert e1rm(Decimal(load), reps, rir) == case["expect"]


@pytest.mark.parametrize("case", cases("pct"), ids=by_id)
def test_pct(case: dict[str, Any]) -> None:
    assert float(pct(*case["args"])) == pytest.approx(case["expect"], abs=0.00005)


@pytest.mark.parametrize("case", cases("start_load"), ids=by_id)
def test_start_load(case: dict[str, Any]) -> None:
    one_rep_max, low, rir, increment, last = case["args"]
    made = start_load(Decimal(one_rep_max), low, rir, Decimal(str(increment)), Decimal(last))
    assert made == Decimal(str(case["expect"]))


@pytest.mark.parametrize("case", cases("round_load"), ids=by_id)
def test_round_load(case: dict[str, Any]) -> None:
    load, increment = (Decimal(str(number)) for number in case["args"])
    assert round_load(load, increment) == Decimal(str(case["expect"]))


@pytest.mark.parametrize("case", cases("guard_e1rm"), ids=by_id)
def test_guard_e1rm(case: dict[str, Any]) -> None:
    old, new = (Decimal(number) for number in case["args"])
    assert guard_e1rm(old, new) == (case["expect"][0], Decimal(str(case["expect"][1])))


@pytest.mark.parametrize("case", cases("contacts"), ids=by_id)
def test_contacts(case: dict[str, Any]) -> None:
    named = dict(zip(("level", "phase", "week", "weeks", "length"), case.get("args", ()), strict=False))
    named |= case.get("kwargs", {})
    made = contact_budget(
        named["level"],
        PHASES[named["phase"]],
        named["week"],
        named["weeks"],
        named["length"],
        home=named.get("tier") in ("E0", "E1"),
        age=named.get("age", 30),
        third=named.get("session") == "C",
    )
    assert made == case["expect"]


@pytest.mark.parametrize("case", cases("session"), ids=by_id)
def test_session(case: dict[str, Any]) -> None:
    letter, level, kit, minutes, phase = case["args"]
    made = session(letter, level, kit, minutes, phase, **case.get("pain", {}))
    expect = case["expect"]
    main = [item.exercise for item in made.main.items]
    everything = {item.exercise for item in made.items}
    assert made.minutes <= expect["max_minutes"]
    assert made.plyometric.contacts <= expect["max_contacts"]
    assert main == expect.get("main", main)
    assert set(expect.get("main_has", ())) <= set(main)
    assert set(expect.get("has", ())) <= everything
    assert everything.isdisjoint(expect.get("excluded", ()))


def test_every_kind_of_case_is_there() -> None:
    calls = ("e1rm", "pct", "start_load", "round_load", "guard_e1rm", "contacts", "session")
    assert [len(cases(call)) for call in calls] == [1, 2, 2, 1, 1, 7, 7]
