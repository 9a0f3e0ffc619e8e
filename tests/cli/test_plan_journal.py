"""`pogo plan` with a journal: what comes next, as data and as text, and what is refused or set aside."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from bot.cli.plan import plan_command
from bot.cli.plan_item import item_text
from core.text.translator import translator
from core.training.session import Prescription, Unit

TODAY = date(2026, 11, 20)
SQUAT = {
    "exercise": "sq_back_barbell",
    "sets": [{"reps": 10, "load": 40}, {"reps": 9, "load": 60}, {"reps": 8, "load": 82.5}],
    "rir": 3,
}
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
    "weeks": 2,
    "journal": [{"date": "2026-11-23", "session": "A", "effort": "right", "exercises": [SQUAT]}],
}


class FakeInput:
    """Standard input with this text."""

    def __init__(self, content: str) -> None:
        self.buffer = io.BytesIO(content.encode())


def pogo_plan(
    content: str, monkeypatch: pytest.MonkeyPatch, format: str = "json", lines: bool = False
) -> int:
    """Run the command with `content` on standard input."""
    monkeypatch.setattr(sys, "stdin", FakeInput(content))
    return plan_command(None, format, lines, None, TODAY)


def test_a_script_asks_what_next(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert pogo_plan(json.dumps(RUNNER), monkeypatch) == 0
    plan = json.loads(capsys.readouterr().out)
    assert (plan["today"], plan["next"]["id"]) == ("2026-11-24", "1.20261126.B")
    later = plan["weeks"][1]["sessions"][0]
    squat = later["blocks"][2]["items"][0]
    assert (squat["exercise"], squat["load"], squat["aim"]) == ("sq_back_barbell", 82.5, 8)
    assert any(reason.get("about") == "sq_back_barbell" for reason in later["reasons"])


def test_the_text_shows_loads_what_was_done_and_what_is_next(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    again = {"date": "2026-11-24", "session": "A"}
    assert pogo_plan(json.dumps({**RUNNER, "journal": [*RUNNER["journal"], again]}), monkeypatch, "text") == 0
    shown = capsys.readouterr().out
    assert "journal[1] does not count: Session A of Mon 23 Nov was logged before.\n" in shown
    assert "Next: session B on Thu 26 Nov.\n" in shown
    assert "Mon 23 Nov: Strength A, about " in shown
    assert " min (done)\n" in shown
    assert "Barbell back squat 3 × 8 (8-10) with 82.5 kg, leave 3, rest 120 s\n" in shown
    assert "{" not in shown


def test_the_text_tells_of_changes_that_would_make_room(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    runs = [
        {"day": day, "type": kind} for day, kind in (("thu", "quality"), ("fri", "easy"), ("sun", "long"))
    ]
    full = [*runs, *({"day": day, "type": "easy"} for day in ("mon", "tue", "wed", "sat"))]
    for week in ([*runs, {"day": "sat", "type": "easy"}], full):
        asked = {**RUNNER, "journal": [], "runs": week, "allow_key_day_double": False}
        asked["allow_easy_day"] = week is full
        assert pogo_plan(json.dumps(asked), monkeypatch, "text") == 0
    shown = capsys.readouterr().out
    assert "  If you can lift in the evening of a hard run's day, " in shown
    assert " min, after the run\n" in shown


def test_the_text_of_a_week_without_sessions_and_of_a_session_without_jumps(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    hurt = [{"area": "achilles", "level": 3}]
    race = {"date": "2026-12-02", "distance": "ultra"}
    asked = {**RUNNER, "journal": [], "pain": hurt, "races": [race]}
    assert pogo_plan(json.dumps(asked), monkeypatch, "text") == 0
    shown = capsys.readouterr().out
    assert " min" not in shown.split("Week 2, from Mon 30 Nov")[1]
    assert "    Jumps\n      Pain 3 of 10 (Achilles tendon): no jumps for now.\n" in shown


def test_every_line_of_an_exercise() -> None:
    speaker = translator("en")
    new = Prescription(
        "un_sl_rdl_db", 2, (8, 10), Unit.REPS, 90, True, "m2", 3, None, None, Decimal(12), True
    )
    assert speaker.plain(item_text(new, "lb")).endswith(
        "begin with 12 lb, one weight, leave 3, rest 90 s: find your weight"
    )
    slow = Prescription("sq_bw", 2, (12, 12), Unit.REPS, 90, lower_s=4, pause_s=2)
    assert speaker.plain(item_text(slow, "kg")).endswith("2 × 12, 4 s down, 2 s held at the lowest point")


def test_a_refusal_in_text_has_its_reason_alone(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert pogo_plan(json.dumps({**RUNNER, "screen": {"faint": True}}), monkeypatch, "text") == 0
    assert capsys.readouterr().out.count("\n") == 1


IMPOSSIBLE: dict[str, tuple[dict[str, Any], str]] = {
    "no day": ({"days_unavailable": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]}, "days_unavailable: "),
    "race over": ({"races": [{"date": "2026-11-22", "distance": "hm"}]}, "races[0].date: "),
    "no bar": ({"bar_mass": 0}, "bar_mass: 0 - a number from 10 to 25"),
    "too young": ({"age": 15}, "age: 15 - a whole number from 16 to 90"),
    "too light": ({"body_mass": 20}, "body_mass: 20 - a number from 35 to 180"),
    "two long runs": ({"runs": [{"day": "sun", "type": "long"}] * 2}, "runs[1].type: "),
    "unknown exercise": (
        {"journal": [{"date": "2026-11-23", "session": "A", "exercises": [{"exercise": "sq", "sets": 1}]}]},
        'journal[0].exercises[0].exercise: "sq" - the id of an exercise',
    ),
    "negative load": (
        {"journal": [{**RUNNER["journal"][0], "exercises": [{**SQUAT, "sets": [{"reps": 5, "load": -5}]}]}]},
        "journal[0].exercises[0].sets[0].load: -5 - a number from 0 to 1000",
    ),
    "the future": ({"today": "2026-11-22"}, 'journal[0].date: "2026-11-23" - in the order of their dates'),
    "out of order": (
        {"journal": [{"date": "2026-11-25", "sick": True}, {"date": "2026-11-24", "well": True}]},
        'journal[1].date: "2026-11-24" - in the order of their dates, one from 2026-11-25',
    ),
    "ten thousand": ({"journal": [{"date": "2026-11-25", "sick": True}] * 10_000}, "journal: "),
}


@pytest.mark.parametrize("wrong", IMPOSSIBLE.values(), ids=IMPOSSIBLE)
def test_what_cannot_be_is_refused_by_its_field(
    wrong: tuple[dict[str, Any], str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    changes, fault = wrong
    assert pogo_plan(json.dumps({**RUNNER, **changes}), monkeypatch) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith(fault)
    assert told.err.count("\n") == 1
    assert pogo_plan(json.dumps({**RUNNER, **changes}), monkeypatch, lines=True) == 0
    assert json.loads(capsys.readouterr().out)["error"] == [told.err.rstrip("\n")]


def test_the_help_names_the_page() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bot", "plan", "--help"], capture_output=True, check=True, text=True
    )
    assert "deploy/plan.md" in done.stdout
