"""The entries of menus below menus: one for each thing the table has, in words a platform takes."""

from __future__ import annotations

import re
from collections import Counter
from datetime import UTC, datetime

import pytest

from core.dialogue.commands import BY_NAME, COMMANDS
from core.dialogue.entries import Entry, composed, entries, entry_named
from core.dialogue.form import Asking
from core.dialogue.onboarding import ONBOARDING
from core.dialogue.slots import Slot
from core.text import Message
from core.text.translator import languages, translator

NAME = re.compile(r"[\w-]{1,32}")
NOW = datetime(2026, 11, 22, 17, tzinfo=UTC)
LONGEST = 100
MOST_CHOICES = 25


def spoken(message: Message, language: str) -> str:
    return translator(language).plain(message)


def descriptions() -> set[Message]:
    groups = {entry.group.description for entry in entries() if entry.group}
    slots = {slot.description for entry in entries() for slot in entry.slots}
    return groups | slots | {entry.description for entry in entries()}


def test_the_menu_is_the_one_of_the_product() -> None:
    paths = [" ".join(word.id for word in entry.path) for entry in entries()]
    assert sorted(paths) == sorted(
        ["today", "week", "done", "session skip", "session why", "log undo", "pain report", "race add",
         "plan runs", "plan answers", "evidence", "settings time", "settings zone", "settings units",
         "settings language", "settings reminders", "data privacy", "data delete", "data unlink",
         "link", "start", "help"]
    )  # fmt: skip


def test_every_command_of_the_menu_is_in_it_but_those_that_are_only_said() -> None:
    assert {entry.command for entry in entries()} == {
        command.name for command in COMMANDS if command.menu and command.name != "cancel"
    } | {"unlink"}
    assert not BY_NAME["unlink"].menu
    assert {entry.public for entry in entries() if entry.command in ("week", "help")} == {True}


def test_an_entry_is_found_by_its_key() -> None:
    assert all(entry_named(entry.key) == entry for entry in entries())
    assert entry_named("settings") is None


@pytest.mark.parametrize("language", languages())
def test_names_are_taken_by_a_platform_and_each_is_there_once(language: str) -> None:
    siblings: dict[str, list[str]] = {"": []}
    for entry in entries():
        path = [spoken(word, language) for word in entry.path]
        siblings.setdefault(" ".join(path[:-1]), []).append(path[-1])
        slots = [spoken(slot.name, language) for slot in entry.slots]
        assert len(slots) == len(set(slots)), entry.key
        assert all(NAME.fullmatch(name) and name == name.lower() for name in (*path, *slots)), (path, slots)
    groups = {spoken(entry.group.word, language) for entry in entries() if entry.group}
    assert not groups & set(siblings[""])
    twice = [name for names in siblings.values() for name, times in Counter(names).items() if times > 1]
    assert twice == []


@pytest.mark.parametrize("language", languages())
def test_descriptions_and_choices_fit(language: str) -> None:
    assert [text for one in descriptions() if not 1 <= len(text := spoken(one, language)) <= LONGEST] == []
    for entry in entries():
        for slot in entry.slots:
            labels = [spoken(label, language) for _, label in slot.choices]
            assert len(labels) <= MOST_CHOICES
            assert len(labels) == len(set(labels)), slot.key
            assert all(1 <= len(label) <= LONGEST for label in labels)
            assert not (slot.choices and slot.suggests)


def test_a_slot_of_a_question_offers_the_answers_of_it() -> None:
    for entry, slot, key in (
        ("pain", "area", "pain_areas"),
        ("race", "distance", "race_distance"),
        ("race", "importance", "race_priority"),
        ("settings units", "units", "units"),
    ):
        step = ONBOARDING.step(key)
        assert step is not None
        for value, _ in slots_of(entry)[slot].choices:
            assert step.read(value, Asking({}, "de", NOW)) == value


def slots_of(key: str) -> dict[str, Slot]:
    entry = entry_named(key)
    assert entry is not None
    return {slot.key: slot for slot in entry.slots}


def test_the_words_of_a_group_and_of_its_command_agree() -> None:
    settings = [entry.group for entry in entries() if entry.command == "settings"]
    assert {group.word for group in settings if group} == {BY_NAME["settings"].word}


@pytest.mark.parametrize(
    ("key", "values", "text"),
    [
        ("done", {}, ""),
        ("done", {"day": "2026-11-26"}, "2026-11-26"),
        ("done", {"day": "  "}, ""),
        ("race", {"importance": "A", "date": "11 Oct", "distance": "hm"}, "11 Oct hm A"),
        ("pain", {"level": "3", "area": "achilles", "colour": "red"}, "achilles 3"),
        ("settings zone", {"place": " Berlin "}, "zone Berlin"),
        ("settings zone", {}, "zone"),
        ("today", {"day": "x"}, ""),
        ("unlink", {"platform": "telegram"}, "telegram"),
    ],
)
def test_what_is_told_follows_the_command(key: str, values: dict[str, str], text: str) -> None:
    entry = entry_named(key)
    assert isinstance(entry, Entry)
    assert composed(entry, values) == text
