"""The page of `pogo plan` tells the truth: its example, every field and every kind of entry."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from dataclasses import fields
from pathlib import Path
from typing import Any

from core.training.profile import RunType, Screen
from core.training.scripts.asked_json import ASKED_FIELDS
from core.training.scripts.journal_json import KINDS, MOST_ENTRIES

PAGE = Path(__file__).resolve().parents[2] / "deploy" / "plan.md"
TEXT = PAGE.read_text("utf-8")
CODE = " ".join(re.findall(r"`([^`\n]+)`", TEXT))


def example(name: str) -> Any:
    """An example of the page."""
    (found,) = re.findall(rf"<!-- tested: {name} -->\n```json\n(.*?)```", TEXT, re.DOTALL)
    return json.loads(found)


def answer(given: Any) -> dict[str, Any]:
    """What the program answers."""
    done = subprocess.run(
        [sys.executable, "-m", "bot", "plan", "--format", "json"],
        input=json.dumps(given),
        capture_output=True,
        check=True,
        text=True,
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def keys_of(value: Any) -> set[str]:
    """Every name of a field in a value."""
    if isinstance(value, dict):
        return set(value) | {key for inner in value.values() for key in keys_of(inner)}
    return {key for inner in value for key in keys_of(inner)} if isinstance(value, list) else set()


def test_the_example_is_what_the_program_answers() -> None:
    found, told = answer(example("input")), example("output")
    assert {name: found[name] for name in told} == told


def test_every_field_of_an_answer_is_explained() -> None:
    suggested = {"kind", "swap", "days", "text"}
    inside = {"block", "items", "contacts", "budget", "seconds", "paired", "reason"}
    named = set(re.findall(r"\w+", CODE))
    assert keys_of(answer(example("input"))) - named - suggested - inside == set()


def test_every_field_and_kind_is_explained() -> None:
    assert [name for name in ASKED_FIELDS if f"`{name}`" not in TEXT] == []
    assert [name for name in KINDS if f'`"{name}": ' not in TEXT] == []
    beside = {name for kind in KINDS.values() for name in kind.beside}
    assert [name for name in sorted(beside) if name not in CODE] == []
    screen = {field.name for field in fields(Screen)} - {"postpartum_on"}
    assert [name for name in sorted(screen) if f"`{name}`" not in TEXT] == []
    assert [kind.value for kind in RunType if f"`{kind.value}`" not in TEXT] == []
    assert f"at most {MOST_ENTRIES} entries" in TEXT


def test_every_entry_of_the_table_is_read() -> None:
    rows = re.findall(r'^\| (`"[^|]*) \|', TEXT, re.MULTILINE)
    entries = [entry for row in rows for entry in re.findall(r"`([^`]+)`", row)]
    assert len(entries) > len(KINDS)
    whole = {"[...]": "[]", "{...}": '{"date": "2027-02-14", "distance": "hm"}'}
    journal = []
    for entry in entries:
        for short, written in whole.items():
            entry = entry.replace(short, written)  # noqa: PLW2901 - what stands for more is written out
        journal.append({"date": "2026-11-24", **json.loads(f"{{{entry}}}")})
    found = answer({**example("input"), "journal": journal})
    assert found["decision"] == "clear"
