"""Scenes around the training: settings, help, emergencies, what is not understood, what goes wrong."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

from bot.preview.coaching import word
from bot.preview.runners import with_plan
from bot.preview.talk import ADDRESS, BEGINNING, Carried, Fault, InACorner, InPublic, Scene
from core.chat.incoming import Commanded, Edited, Filled, Happened, Picked, Pressed, Unreadable
from core.chat.where import Address
from core.coach.state import RunnerState
from core.training.journal import Changed

AROUND = "Around it"


def _settings(runner: RunnerState) -> Iterator[Scene]:
    yield Scene(AROUND, "Settings", (word("settings"), word("cancel"), word("cancel")), runner)
    yield Scene(
        AROUND,
        "Settings: hour",
        (Pressed("set:hour"), "why", "half past", "06:30", "settings hour", "6:30", word("undo")),
        runner,
    )
    yield Scene(AROUND, "Settings: place", ("time zone", "Springfield", "Tokyo"), runner)
    yield Scene(AROUND, "Settings: units", ("units", word("cancel"), "units", "lb", word("settings")), runner)
    yield Scene(
        AROUND, "Settings: language", ("language", "english", "german", "language", "english"), runner
    )
    yield Scene(AROUND, "Settings: unknown", (Pressed("set:shoes"),), runner)
    yield Scene(AROUND, "Back outside a question", (word("back"),), runner)


def _danger(runner: RunnerState) -> Iterator[Scene]:
    """What stops everything, what is answered meanwhile, and both ways on."""
    for line in ("chest pain", "my achilles popped", "stress fracture", "kill myself"):
        held = (line, word("today"), word("help"), Pressed("seen"), word("today"))
        yield Scene(AROUND, f"Danger: {line}", held, runner)
    yield Scene(AROUND, "Danger: meant otherwise", ("stroke", Pressed("mistaken"), word("today")), runner)
    left = ("chest pain", Pressed("seen"), word("cancel"), word("today"))
    yield Scene(AROUND, "Danger: the health questions left", left, runner)
    yield Scene(AROUND, "Danger: before a plan", ("chest pain", "hello", Pressed("seen")))
    yield Scene(AROUND, "Danger: buttons without one", (Pressed("seen"), Pressed("mistaken")), runner)


def _changes(runner: RunnerState) -> Iterator[Scene]:
    sore = (word("pain"), "yes", "knee", "7", Pressed("build"), word("undo"))
    yield Scene(AROUND, "Changing: pain", sore, runner)
    bone = (word("pain"), "yes", "shin", "2", "yes", "yes", Pressed("build"), word("today"))
    yield Scene(AROUND, "Changing: pain on a bone", bone, runner)
    race = (word("race"), "yes", "14 Feb 2027", "half", "main race", Pressed("build"))
    yield Scene(AROUND, "Changing: a race", race, runner)
    yield Scene(AROUND, "Changing: runs", (word("runs"), "sat long 100", Pressed("build")), runner)
    midweek = (word("runs"), "sat long 100", Pressed("build"), word("week"))
    monday = datetime(2026, 11, 23, 11, tzinfo=UTC)
    yield Scene(
        AROUND, "Changing: runs, one session done", midweek, runner, before=(word("done"), "skip"), at=monday
    )
    fewer = (word("answers"), "sessions a week", "1", "skip", Pressed("build"))
    yield Scene(
        AROUND, "Changing: sessions, one done", fewer, runner, before=(word("done"), "skip"), at=monday
    )
    both = (word("runs"), "sat long 100", "sessions a week", "1", Pressed("build"))
    yield Scene(
        AROUND,
        "Changing: runs and sessions, one done",
        both,
        runner,
        before=(word("done"), "skip"),
        at=monday,
    )
    yield Scene(
        AROUND, "Changing: nothing", (word("answers"), Pressed("change:age"), "35", Pressed("build")), runner
    )
    yield Scene(AROUND, "Changing: days", (word("days"), "tuesday", word("cancel")), runner)


def _weight(runner: RunnerState) -> Iterator[Scene]:
    pounds = replace(
        runner,
        profile=replace(runner.profile, units="lb") if runner.profile else None,
        conversation=replace(
            runner.conversation, answers=tuple({**dict(runner.conversation.answers), "units": "lb"}.items())
        ),
    )
    told = (word("weight"), "why", "7", "70 kg", Pressed("build"))
    yield Scene(AROUND, "Body weight", told, runner)
    yield Scene(AROUND, "Body weight in pounds", (word("weight"), "154", Pressed("build")), pounds)


def _rough(runner: RunnerState) -> Iterator[Scene]:
    yield Scene(
        AROUND,
        "Help",
        (word("help"), "?", word("about"), Commanded("week"), Picked(("today", "week"))),
        runner,
    )
    yield Scene(AROUND, "Not understood", ("xyzzy", "🦆", "x" * 2001), runner)
    yield Scene(AROUND, "Not text", (Unreadable("voice"), Filled("", ()), Pressed("launch")), runner)
    yield Scene(AROUND, "No answer is due", (Edited("done", "1"), Happened("export", "sent")), runner)
    yield Scene(AROUND, "A fault in the program", (Fault("4f2a91c0"),), runner)


def _public(runner: RunnerState) -> Iterator[Scene]:
    asked = (InPublic("week"), InPublic("help"), InPublic("done"), InPublic("done monday"), InPublic("xyzzy"))
    yield Scene(AROUND, "Where others read along", asked, runner)
    yield Scene(AROUND, "Where others read along: no plan", (InPublic("week"), InPublic("hello")))
    stopped = (InPublic("chest pain"), "chest pain", InPublic("week"))
    yield Scene(AROUND, "Where others read along: danger", stopped, runner)


def _told(outcome: str, *details: str) -> Carried:
    """A code that is told, and what comes of it."""
    return Carried("link ABCD-EFGH", Happened("accept_code", outcome, details))


def _links(runner: RunnerState) -> Iterator[Scene]:
    """One runner on several platforms: a code, a choice, and one that leaves again."""
    both = replace(runner, linked=(ADDRESS, Address("telegram", "runner")))
    yield Scene(AROUND, "Linking: a code", (word("link"), "link abc", _told("own")), runner)
    told = (word("link"), _told("unknown"), _told("taken", "telegram"))
    yield Scene(AROUND, "Linking: somebody new", (*told, _told("linked", "preview", "telegram")))
    wrong = (_told("unknown"),) * 5
    yield Scene(AROUND, "Linking: too many wrong codes", ("link ABCD-EFGH",), runner, before=wrong)
    yield Scene(AROUND, "Linking: too many from somebody new", ("link ABCD-EFGH",), before=wrong)
    yield Scene(AROUND, "Linking: two plans", (_told("choose", "telegram"), Pressed("as_it_is")), runner)
    kept = Carried(Pressed("keep:ABCDEFGH:there"), Happened("accept_code", "linked", ("console", "preview")))
    yield Scene(AROUND, "Linking: one plan stays", (_told("choose", "console"), kept), runner)
    settings = (word("settings"), "where", "telegram", "remind me here", "where telegram", word("undo"))
    yield Scene(AROUND, "Linking: where reminders go", (*settings, Pressed("set:where:preview")), both)
    yield Scene(AROUND, "Linking: one platform", ("where", word("unlink")), runner)
    moved = both.noting(BEGINNING, Changed("where", "console", "preview"))
    yield Scene(AROUND, "Linking: back to one that left", (word("undo"), Pressed("set:where:console")), moved)
    yield Scene(AROUND, "Unlinking", (word("unlink"), Pressed("unlink:console")), both)
    other = Carried("unlink telegram", Happened("unlink", "unlinked", ("telegram",)))
    yield Scene(AROUND, "Unlinking: who stays", (other,), runner)
    own = Happened("unlink", "unlinked", ("preview",))
    yield Scene(AROUND, "Unlinking: who leaves", (own,), replace(runner, address=both.linked[1]))


def _unreachable(runner: RunnerState) -> Iterator[Scene]:
    telegram = Address("telegram", "runner")
    elsewhere = replace(runner, address=telegram, linked=(ADDRESS, telegram), reachable=False)
    yield Scene(AROUND, "Reminders don't arrive", (word("week"), "remind me here"), elsewhere)
    closed = (InACorner("week"), InACorner("help"))
    yield Scene(AROUND, "Direct messages are closed", closed, replace(runner, reachable=False))


def _deleting(runner: RunnerState) -> Iterator[Scene]:
    for_good = (word("privacy"), word("delete"), "DELETE")
    yield Scene(AROUND, "Everything is deleted", for_good, runner)
    left = (word("delete"), word("delete"), "yes", "delete yesterday")
    both = replace(runner, linked=(ADDRESS, Address("telegram", "runner")))
    yield Scene(AROUND, "Nothing is deleted", left, both)
    yield Scene(AROUND, "Nothing is deleted: in the questions", (Pressed("begin"), "delete", "none"))


def scenes() -> Iterator[Scene]:
    """All of them."""
    runner = with_plan()
    yield from _settings(runner)
    yield from _changes(runner)
    yield from _weight(runner)
    yield from _danger(runner)
    yield from _public(runner)
    yield from _links(runner)
    yield from _unreachable(runner)
    yield from _deleting(runner)
    yield from _rough(runner)
