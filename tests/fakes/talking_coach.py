"""A coach small enough to test a platform against: it repeats, asks, reminds and fails on demand."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from core.chat.incoming import Commanded, Incoming, Pressed, Said
from core.chat.reply import Action, Ask, Control, Paragraph, Reply
from core.chat.where import Address
from core.coach.state import RunnerState, Settings, Turn, Unasked
from core.coach.suggestion import Suggestion
from core.dialogue.conversation import Conversation
from core.text import Message, say

USEFUL = timedelta(hours=12)


class FakeTalkingCoach:
    """Says back what it hears, with the number of the message.

    `ask` offers two buttons, `number` asks for one, `remind MOMENT` makes the runner due
    then and a day later each time, `quiet` ends that, `zone NAME` sets the zone, `fail` fails.
    """

    def newcomer(self, runner: int, address: Address, language: str | None) -> RunnerState:
        """Somebody new, in the language that was guessed."""
        return RunnerState(runner, address, Settings(language=language or "en"))

    def respond(self, state: RunnerState, incoming: Incoming, now: datetime) -> Turn:  # noqa: ARG002
        """What the docstring of the class promises."""
        heard, due = _memory(state)
        match incoming.content:
            case Commanded(name="start"):
                return _turn(state, heard, due, say("Welcome."), Action(say("Go"), "go"))
            case Pressed(token):
                return _turn(state, heard, due, say("Pressed {token}.", token=token))
            case Said("fail"):
                raise RuntimeError("on demand")
            case Said("ask"):
                return _turn(
                    state, heard, due, say("Which?"), Action(say("Left"), "l"), Action(say("Right"), "r")
                )
            case Said("number"):
                return _turn(
                    state, heard, due, say("How many?"), Action(say("Skip"), "skip"), Ask(number=True)
                )
            case Said("quiet"):
                return _turn(state, heard, None, say("Quiet."))
            case Said(text) if text.startswith("remind "):
                return _turn(state, heard, datetime.fromisoformat(text[7:]), say("I will."))
            case Said(text) if text.startswith("zone "):
                moved = replace(state, settings=replace(state.settings, zone=text[5:]))
                return _turn(moved, heard, due, say("You are in {zone}.", zone=text[5:]))
            case Said(text):
                words = say("{n}: {text} ({size})", n=heard, text=text[:40], size=len(text))
                return _turn(state, heard + 1, due, words)
        raise AssertionError(incoming)

    def remind(self, state: RunnerState, now: datetime) -> Turn:
        """A reminder; the next one is a day later."""
        heard, due = _memory(state)
        zone = ZoneInfo(state.settings.zone or "UTC")
        later = due or now
        while later <= now:
            later += timedelta(days=1)
        turn = _turn(state, heard, later, say("Time to train."), Action(say("Done"), "done"))
        return replace(turn, unasked=Unasked("session", now.astimezone(zone).date(), now + USEFUL))

    def suggest(
        self, state: RunnerState | None, entry: str, slot: str, typed: str, language: str, now: datetime
    ) -> tuple[Suggestion, ...]:
        """Nothing comes to mind."""
        del state, entry, slot, typed, language, now
        return ()

    def apologise(self, state: RunnerState, number: str, now: datetime) -> Turn:  # noqa: ARG002
        """Sorry."""
        heard, due = _memory(state)
        return _turn(state, heard, due, say("Sorry, {number}.", number=number))


def _memory(state: RunnerState) -> tuple[int, datetime | None]:
    heard, due = state.conversation.why or ("1", "")
    return int(heard), datetime.fromisoformat(due) if due else None


def _turn(state: RunnerState, heard: int, due: datetime | None, text: Message, *controls: Control) -> Turn:
    memory = (str(heard), due.astimezone(UTC).isoformat() if due else "")
    after = replace(state, conversation=Conversation(why=memory))
    return Turn(after, Reply((Paragraph(text),), controls), due and due.astimezone(UTC))
