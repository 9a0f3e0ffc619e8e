"""Leading a form: what is typed or tapped moves it, and the question that follows is shown."""

from __future__ import annotations

from dataclasses import dataclass, replace

from core.chat.reply import Action, Ask, Blank, Choice, Control, Paragraph, Progress, Reply
from core.dialogue.conversation import FormState
from core.dialogue.form import (
    Asking,
    Fault,
    Form,
    Step,
    Unsure,
    answered,
    at_step,
    draft_of,
    options,
    ticked,
    with_answer,
)
from core.dialogue.intents import understood
from core.dialogue.reading import folded
from core.dialogue.vocabulary import listed
from core.text import Message, say, sense

GO_ON = sense("words", "ok, okay, next, go on, continue, that's it, thats it, ready, done, finished, right")


@dataclass(frozen=True, slots=True)
class Moved:
    """A form after something was typed or tapped. `note` says what was wrong or unclear first."""

    form: FormState
    note: Message | None = None
    unsure: Unsure | None = None
    fault: bool = False


def typed(form: Form, state: FormState, text: str, asking: Asking) -> Moved:
    """The form after a typed answer. The words that lead a conversation come before answers."""
    step = form.current(state, asking)
    if step is None:
        return Moved(state, say("Everything is answered."), fault=True)
    intent = understood(text, asking.language)
    named = intent.name if intent and not intent.rest else None
    if named in ("back", "undo"):
        return back(form, state, step.key, asking)
    if named == "skip":
        return skip(state, step, asking)
    if named == "why":
        return Moved(state, step.why)
    if step.toggle and folded(text) in listed(GO_ON, asking.language):
        return finish(state, step, asking)
    reading = step.read(text, asking)
    if isinstance(reading, Fault):
        return Moved(state, reading.text, fault=True)
    if isinstance(reading, Unsure):
        return Moved(at_step(state, step.key), reading.text, reading)
    return Moved(with_answer(state, step.key, reading))


def tapped(form: Form, state: FormState, code: str, arguments: tuple[str, ...], asking: Asking) -> Moved:
    """The form after a press: a (answer), t (tick), ok, skip, back, change; each names its step.

    A press that belongs to another question than the one that stands changes nothing.
    """
    current = form.current(state, asking)
    step = form.step(arguments[0]) if arguments else None
    if code == "change" and step and step.when(asking.answers):
        return Moved(at_step(state, step.key))
    if code == "back" and (step is None or current is None or step.key == current.key):
        return back(form, state, current.key if current else None, asking)
    if step is None or current is None or step.key != current.key:
        return _elsewhere(state, step, asking)
    match code:
        case "a":
            reading = step.read(":".join(arguments[1:]), asking)
            if isinstance(reading, str):
                return Moved(with_answer(state, step.key, reading))
        case "t" if after := ticked(state, step, ":".join(arguments[1:]), asking):
            return Moved(after)
        case "ok" if step.toggle:
            return finish(state, step, asking)
        case "skip":
            return skip(state, step, asking)
        case _:
            pass
    return Moved(state, say("That button is from an older version. Here is the question again."), fault=True)


def _elsewhere(state: FormState, step: Step | None, asking: Asking) -> Moved:
    if step and step.key in asking.answers and step.when(asking.answers):
        note = say(
            "That is answered already ({label}: {answer}). You can change it at the end.",
            label=step.label,
            answer=step.show(asking.answers[step.key], asking),
        )
        return Moved(state, note, fault=True)
    return Moved(state, say("That button belongs to another question. This one is next:"), fault=True)


def back(form: Form, state: FormState, key: str | None, asking: Asking) -> Moved:
    """The form at the question before `key`; its answer is kept until a new one is given."""
    before = form.before(key, asking)
    if before is None:
        return Moved(state, say("This is the first question."), fault=True)
    return Moved(at_step(state, before.key))


def skip(state: FormState, step: Step, asking: Asking) -> Moved:
    """The form with the answer left as it is, else with the default taken, where there is one."""
    if answered(step, asking):
        return Moved(at_step(state, None))
    if step.default is None:
        return Moved(state, say("This one I need to know."), fault=True)
    return Moved(with_answer(state, step.key, step.default))


def finish(state: FormState, step: Step, asking: Asking) -> Moved:
    """The form with the ticks taken as the answer."""
    reading = step.read(step.drafted(draft_of(state, step, asking)), asking)
    if isinstance(reading, str):
        return Moved(with_answer(state, step.key, reading))
    return Moved(state, reading.text, fault=True)


def question(form: Form, moved: Moved, asking: Asking) -> Reply | None:
    """The question that stands, with what was wrong before it; None when the form is complete."""
    step = form.current(moved.form, asking)
    if step is None:
        return None
    asked = step.ask(asking, draft_of(moved.form, step, asking))
    controls: tuple[Control, ...] = asked.controls
    parts = asked.parts
    if moved.unsure:
        offered = options(step.key, moved.unsure.options)
        controls = (Choice(offered), _typing(asked.controls))
        parts = ()
    note = (Paragraph(moved.note),) if moved.note else ()
    progress = (Progress(step.section, form.sections),) if form.sections > 1 else ()
    return Reply(
        (*note, *progress, *parts),
        (*(_named(control, form, step) for control in controls), *_ways_on(form, step, asking)),
        tone="error" if moved.fault else "plain",
    )


def _typing(controls: tuple[Control, ...]) -> Ask:
    return next((control for control in controls if isinstance(control, Ask)), Ask())


def _named(control: Control, form: Form, step: Step) -> Control:
    """A control; where something is typed it names its question, and one piece is called as that is."""
    if isinstance(control, Ask):
        blanks = control.blanks or (Blank(step.key, step.label),)
        return replace(control, blanks=blanks, token=f"{form.name}:{step.key}")
    return control


def _ways_on(form: Form, step: Step, asking: Asking) -> tuple[Action, ...]:
    ways = []
    if step.toggle:
        ways.append(Action(say("Go on"), f"ok:{step.key}"))
    if step.default is not None:
        ways.append(Action(say("Skip"), f"skip:{step.key}"))
    if form.before(step.key, asking):
        ways.append(Action(say("Back"), f"back:{step.key}"))
    return tuple(ways)
