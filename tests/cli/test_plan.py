"""`pogo plan`: shapes, faults, lines and languages, through the command's own function and process."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bot.cli.plan import plan_command

TODAY = date(2026, 11, 20)
ARTICLE: dict[str, Any] = {
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
    "races": [{"date": "2027-02-14", "distance": "hm", "priority": "A"}],
    "weeks": 1,
}


class FakeInput:
    """Standard input with these bytes."""

    def __init__(self, content: bytes) -> None:
        self.buffer = io.BytesIO(content)


def pogo_plan(
    content: bytes | str,
    monkeypatch: pytest.MonkeyPatch,
    *,
    format: str = "json",
    lines: bool = False,
    language: str | None = None,
) -> int:
    """Run the command with `content` on standard input."""
    given = content.encode() if isinstance(content, str) else content
    monkeypatch.setattr(sys, "stdin", FakeInput(given))
    return plan_command(None, format, lines, language, TODAY)


def test_the_shape_of_a_plan(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert pogo_plan(json.dumps(ARTICLE), monkeypatch) == 0
    plan = json.loads(capsys.readouterr().out)
    assert list(plan) == ["decision", "weeks", "reasons", "today", "next", "advice", "set_aside"]
    (week,) = plan["weeks"]
    assert (week["start"], week["phase"]) == ("2026-11-23", "adaptation")
    placement = week["placement"]
    assert (placement["full"], placement["light"], placement["rest"]) == (["mon", "thu"], [], ["sat"])
    assert (placement["after_run"], placement["suggestions"]) == ([], [])
    lost = {reason["day"]: reason["code"] for reason in placement["lost"]}
    assert lost["sat"] == "day_before_key_run"
    monday = week["sessions"][0]
    assert (monday["date"], monday["day"], monday["name"]) == ("2026-11-23", "mon", "A")
    assert (monday["kind"], monday["after_run"]) == ("full", False)
    assert monday["minutes"] <= 45
    blocks = {block["block"]: block for block in monday["blocks"]}
    assert list(blocks) == ["warm_up", "plyometric", "main", "assistance"]
    assert blocks["plyometric"]["contacts"] <= blocks["plyometric"]["budget"] == 40
    squat = blocks["main"]["items"][0]
    assert squat["exercise"] == "sq_back_barbell"
    assert {"slot": "m1", "sets": 3, "reps": [8, 10], "unit": "reps", "rir": 3}.items() <= squat.items()
    assert {"percent_1rm": 73, "rest_s": 120, "per_side": False, "find_load": True}.items() <= squat.items()
    reason = monday["reasons"][0]
    assert set(reason) == {"code", "text", "evidence", "grade"}
    assert (reason["evidence"], reason["grade"]) == ([], "coach practice")


def test_an_empty_block_is_there_with_its_reason(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    hurt = {**ARTICLE, "pain": [{"area": "knee_front", "level": 3}]}
    assert pogo_plan(json.dumps(hurt), monkeypatch) == 0
    jumps = json.loads(capsys.readouterr().out)["weeks"][0]["sessions"][0]["blocks"][1]
    assert (jumps["block"], jumps["items"], jumps["contacts"]) == ("plyometric", [], 0)
    assert jumps["reason"]["text"]


def test_a_suggestion_names_its_kind_and_days(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    week = {"thu": "quality", "fri": "easy", "sat": "easy", "sun": "long"}
    runs = [{"day": day, "type": kind} for day, kind in week.items()]
    only_free = {**ARTICLE, "runs": runs, "allow_key_day_double": False, "allow_easy_day": False}
    assert pogo_plan(json.dumps(only_free), monkeypatch) == 0
    double, swap = json.loads(capsys.readouterr().out)["weeks"][0]["placement"]["suggestions"]
    assert (double["kind"], double["days"]) == ("key_day_double", ["mon", "thu"])
    assert (swap["kind"], swap["swap"], swap["days"]) == ("swap", ["wed", "thu"], ["mon", "thu"])


def test_limits_are_named_and_refusals_have_no_week(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    limited = {**ARTICLE, "age": 17}
    blocked = {**ARTICLE, "screen": {"chest_pain": True}}
    assert pogo_plan("\n".join(map(json.dumps, (limited, blocked))), monkeypatch, lines=True) == 0
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert (first["decision"], first["limits"]) == ("clear_with_limits", ["youth"])
    assert (second["decision"], second["weeks"]) == ("blocked", [])
    assert second["reasons"][0]["text"]


def test_text_tells_days_sessions_and_why_saturday_lost(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert pogo_plan(json.dumps(ARTICLE), monkeypatch, format="text") == 0
    shown = capsys.readouterr().out
    assert "Mon 23 Nov: Strength A, about " in shown
    assert "Thu 26 Nov: Strength B, about " in shown
    assert "Sat is the day before Sun's long run: no heavy legs." in shown
    assert "Barbell back squat 3 × 8-10" in shown
    assert "{" not in shown


def test_the_file_is_read_where_one_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "profile.json"
    file.write_text("\ufeff" + json.dumps(ARTICLE), encoding="utf-8")
    assert plan_command(str(file), "json", False, None, TODAY) == 0
    assert json.loads(capsys.readouterr().out)["decision"] == "clear"


FAULTY: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "input: empty - "),
    "blank": (b" \n\n", "input: empty - "),
    "not JSON": (b"{age: 35}", "input: not JSON, "),
    "a list": (b"[]", "profile: not an object - "),
    "a number": (b"3", "profile: not an object - "),
    "binary": (b"\x00\xff\xfe\x80", "input: byte 2 is not UTF-8 text - "),
    "control characters": (b'{"age": "\x00\x1b"}', "input: not JSON, "),
    "not a number": (b'{"age": NaN}', "input: NaN is not a number - "),
    "infinite": (b'{"age": -Infinity}', "input: -Infinity is not a number - "),
    "too long a number": (b'{"age": ' + b"9" * 5000 + b"}", "input: a number is too long - "),
    "a vast number": (b'{"age": 1e99999, "running_months": 3, "runs": []}', "age: "),
    "deep": (b"[" * 100_000, "input: nested too deeply - "),
    "deep inside": (b'{"running_months": 3, "runs": [], "age": ' + b"[" * 900 + b"]" * 900 + b"}", "age: "),
    "huge": (b'"' + b"x" * 1_000_000 + b'"', "input: longer than 1000000 bytes - "),
    "half a pair": (b'{"age": "\\ud800", "running_months": 3, "runs": []}', 'age: "\\ud800" - '),
    "emoji only": ("🏃".encode(), "input: not JSON, "),
}


@pytest.mark.parametrize("content", FAULTY.values(), ids=FAULTY)
def test_a_fault_is_one_line_and_nothing_is_half_printed(
    content: tuple[bytes, str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert pogo_plan(content[0], monkeypatch) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith(content[1])
    assert shown.err.count("\n") == 1


@pytest.mark.parametrize("content", FAULTY.values(), ids=FAULTY)
def test_a_faulty_line_becomes_an_error_and_the_run_goes_on(
    content: tuple[bytes, str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    line = content[0].replace(b"\n", b" ")
    lines = b"\n".join((line, json.dumps(ARTICLE).encode()))
    assert pogo_plan(lines, monkeypatch, lines=True) == 0
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert first["error"][0].startswith(content[1])
    assert second["decision"] == "clear"


def test_every_fault_has_its_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = {**ARTICLE, "age": 15, "units": "stone", "hobby": "golf"}
    assert pogo_plan(json.dumps(wrong), monkeypatch) == 2
    assert capsys.readouterr().err.splitlines() == [
        "hobby: unknown field - one of "
        "age, running_months, runs, start, units, sex, body_mass, strength_level, plyo_tier, equipment, "
        "max_load, increment, bar_mass, sessions_per_week, session_minutes, days_unavailable, "
        "days_preferred, days_avoid, allow_key_day_double, allow_easy_day, races, pain, screen, weeks, "
        "long_min, running_on, today, journal",
        'units: "stone" - one of kg, lb',
        "age: 15 - a whole number from 16 to 90",
    ]


@pytest.mark.parametrize("path", ["missing.json", ".", "a\0b"])
def test_a_file_that_cannot_be_read_is_a_fault(
    path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for lines in (False, True):
        assert plan_command(path, "json", lines, None, TODAY) == 2
        shown = capsys.readouterr()
        assert shown.out == ""
        assert shown.err.startswith(f"file {path}: ")


def test_a_whole_process_reads_lines_and_ends_with_0() -> None:
    given = json.dumps(ARTICLE) + '\n{"age": 15}\n'
    done = subprocess.run(
        [sys.executable, "-m", "bot", "plan", "--lines", "--language", "de"],
        input=given.encode(),
        capture_output=True,
        check=False,
        env={"PATH": "", "LANG": "C"},
    )
    assert (done.returncode, done.stderr) == (0, b"")
    plan, fault = map(json.loads, done.stdout.decode().splitlines())
    assert plan["weeks"][0]["placement"]["full"] == ["mon", "thu"]
    assert fault["error"] == [
        "running_months: missing - a whole number from 0 to 720",
        "age: 15 - a whole number from 16 to 90",
        "runs: missing - a list of at most 14 runs",
    ]


def test_lines_are_answered_as_they_come() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "plan", "--lines"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert process.stdin is not None
    assert process.stdout is not None
    with process:
        for weeks in (1, 2):
            process.stdin.write(json.dumps({**ARTICLE, "weeks": weeks}).encode() + b"\n")
            process.stdin.flush()
            assert len(json.loads(process.stdout.readline())["weeks"]) == weeks
        process.stdin.close()
    assert process.returncode == 0
