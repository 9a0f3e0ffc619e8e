"""A form of three questions to try the engine with: one plain, one with a default, one to tick."""

from __future__ import annotations

from datetime import UTC, datetime

from core.chat.reply import Action, Choice, Reply
from core.dialogue.conversation import FormState
from core.dialogue.form import Asking, Form
from core.dialogue.leading import Moved, question, tapped, typed
from core.dialogue.steps import Pick, number, pick_one
from core.dialogue.ticks import tick_many
from core.text import say
from core.text.translator import translator

NOW = datetime(2026, 11, 22, 17, tzinfo=UTC)
WHY = say("Because.")
COLOURS = (Pick("red", say("Red")), Pick("blue", say("Blue")))
COLOUR = pick_one("colour", 1, say("Colour"), say("Colour?"), COLOURS, WHY)
COUNT = number("count", 2, say("Count"), say("How many?"), 1, 9, WHY, default="2")
FRUIT = tick_many(
    "fruit",
    3,
    say("Fruit"),
    say("Which?"),
    (Pick("apple", say("apple")), Pick("pear", say("pear"))),
    WHY,
    nothing=say("no fruit"),
    when=lambda answers: answers.get("colour") == "red",
)
FORM = Form("test", (COLOUR, COUNT, FRUIT), sections=3)
NEW = FormState("test")


def asking(state: FormState) -> Asking:
    return Asking(dict(state.answers), "en", NOW)


def after(*lines: str, state: FormState = NEW, form: Form = FORM) -> Moved:
    moved = Moved(state)
    for line in lines:
        moved = typed(form, moved.form, line, asking(moved.form))
    return moved


def press(moved: Moved | FormState, token: str, form: Form = FORM) -> Moved:
    state = moved.form if isinstance(moved, Moved) else moved
    code, *arguments = token.split(":")
    return tapped(form, state, code, tuple(arguments), asking(state))


def at(moved: Moved, form: Form = FORM) -> str | None:
    step = form.current(moved.form, asking(moved.form))
    return step.key if step else None


def note(moved: Moved) -> str:
    return translator("en").plain(moved.note) if moved.note else ""


def shown(moved: Moved, form: Form = FORM) -> Reply:
    reply = question(form, moved, asking(moved.form))
    assert reply is not None
    return reply


def tokens(reply: Reply) -> list[str]:
    made: list[str] = []
    for control in reply.controls:
        if isinstance(control, Action):
            made.append(control.token)
        elif isinstance(control, Choice):
            made += [option.token for option in control.options]
    return made
