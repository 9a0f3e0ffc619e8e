"""`delete`: everything about a runner, once the word is typed that nobody types by accident."""

from __future__ import annotations

from dataclasses import replace

from core.chat.reply import Action, Ask, Blank, Control, Paragraph, Reply
from core.coach.answer import Answer, Heard
from core.coach.effects import Delete
from core.coach.guide import way_on
from core.coach.reaching import names
from core.coach.state import RunnerState
from core.dialogue.onboarding import ONBOARDING
from core.dialogue.reading import clean
from core.text import say, sense
from core.text.translator import SOURCE, translator

WORD = sense("word to confirm", "DELETE")
"""In capitals: `delete` alone is the command, and may come twice by itself."""
ASKS = "delete"
"""Names the question for a form of the platform."""
NOTHING = Paragraph(say("Nothing was deleted."))
_UMLAUTS = str.maketrans({"Ä": "AE", "Ö": "OE", "Ü": "UE"})
_MARKS = " .!\"'`„“”"


def delete(state: RunnerState, heard: Heard) -> Answer:
    """What goes, and the word with which it does."""
    if heard.rest:
        text = say(
            "`undo` takes back what was logged last. `delete` alone is for everything I keep about you."
        )
        return Answer(state, Reply((Paragraph(text),), way_on(state)))
    if len(state.linked) > 1:
        goes = say(
            "This deletes your answers, your plan and your log, on {platforms}.", platforms=names(state)
        )
    else:
        goes = say("This deletes your answers, your plan and your log.")
    for_ever = say("It can't be taken back.")
    how = say("To do it, type `{word}`, in capitals. Anything else leaves all as it is.", word=WORD)
    parts = tuple(Paragraph(text) for text in (goes, for_ever, how))
    return Answer(_asked(state), Reply(parts, _controls()))


def not_in_capitals(state: RunnerState) -> Answer:
    """The word is still awaited: it was typed in small letters."""
    text = say("Not deleted. In capitals: `{word}`.", word=WORD)
    return Answer(state, Reply((Paragraph(text),), _controls()))


def _controls() -> tuple[Control, ...]:
    blank = Blank("word", say("The word that deletes everything"))
    return Ask(blanks=(blank,), token=ASKS), Action(say("Leave it as it is"), "not_deleted")


def _asked(state: RunnerState) -> RunnerState:
    """The runner who is asked for the word. The questions of the onboarding stay, a smaller one is over."""
    form = state.conversation.form
    kept = form if form and form.form == ONBOARDING.name else None
    return replace(state, conversation=replace(state.conversation, form=kept, deleting=True))


def let_be(state: RunnerState) -> RunnerState:
    """The runner who is asked for the word no more."""
    return replace(state, conversation=replace(state.conversation, deleting=False))


def not_deleted(state: RunnerState, _heard: Heard) -> Answer:
    """Everything stays."""
    return Answer(state, Reply((NOTHING,), way_on(state)))


def confirmed(state: RunnerState, typed: str) -> bool:
    """Whether what was typed is the word, as it was asked for."""
    return _spelled(typed) in _words(state)


def in_small_letters(state: RunnerState, typed: str) -> bool:
    """Whether what was typed would be the word, were it in capitals."""
    return _spelled(typed.upper()) in _words(state) and not confirmed(state, typed)


def _words(state: RunnerState) -> set[str]:
    tongues = (translator(state.settings.language), translator(SOURCE))
    return {_spelled(speak.plain(WORD)) for speak in tongues}


def _spelled(text: str) -> str:
    """A text as it is compared: "LÖSCHEN" is "LOESCHEN" on a keyboard without umlauts."""
    return clean(text).strip(_MARKS).translate(_UMLAUTS)


def deleted(state: RunnerState) -> Answer:
    """The last reply there is; with the button somebody new begins."""
    texts = (
        say("Everything about you is deleted. What stands in this chat stays until you remove it."),
        say("To begin anew, write `start`."),
    )
    parts = tuple(Paragraph(text) for text in texts)
    reply = Reply(parts, (Action(say("Start"), "start"),))
    return Answer(let_be(state), reply, withdraw=True, effect=Delete())


def beside(answer: Answer) -> Answer:
    """Another answer where the word was awaited: that nothing was deleted stands above it."""
    reply = answer.reply
    asked_again = answer.state.conversation.deleting
    if reply is None or reply.tone == "urgent" or asked_again or reply.parts[0] == NOTHING:
        return answer
    return replace(answer, reply=replace(reply, parts=(NOTHING, *reply.parts)))
