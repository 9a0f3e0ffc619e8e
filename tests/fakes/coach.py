"""A coach that counts and echoes, and fails when it is told to."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import cast

from core.chat.incoming import Happened, Incoming, Said
from core.chat.reply import Action, Paragraph, Reply
from core.chat.where import Address
from core.coach.effects import AcceptCode, Delete, Effect, OfferCode, Side, Unlink
from core.coach.state import RunnerState, Settings, Turn, Unasked
from core.coach.suggestion import Suggestion
from core.dialogue.conversation import Conversation, FormState
from core.text import say
from core.training.journal import Cleared, Completed, Flagged, SessionId
from core.training.profile import Profile

GOOD_FOR = timedelta(minutes=10)
PLAN = Profile(age=35, running_months=36, runs=(), start=date(2026, 11, 23))
SESSION = SessionId(1, date(2026, 11, 23), "A")


@dataclass
class FakeCoach:
    """Each thing said is a journal entry and is answered with how many there are.

    "boom" raises, "unstorable" leaves what cannot be stored, "gap" numbers its entry wrong,
    "quiet" gets no answer, "done" withdraws, "due" is due now, "later" in a day. `speechless`
    breaks the apology too.

    "plan" gives a profile, "ask" opens a form, "flag WHAT" and "cleared" are such entries,
    "remind on PLATFORM" moves the reminders. "offer CODE", "accept CODE [SIDE]", "unlink
    PLATFORM" and "delete" are effects, and their outcomes are said back as entries as well;
    `restless` asks for another effect then, `stunned` fails.
    """

    responded: int = 0
    reminded: int = 0
    stuck: bool = False
    silent: bool = False
    failing: bool = False
    unmarked: bool = False
    speechless: bool = False
    unwelcoming: bool = False
    useful: timedelta = timedelta(hours=2)
    restless: bool = False
    stunned: bool = False
    heard: list[str] = field(default_factory=list)
    met: list[RunnerState] = field(default_factory=list)

    def newcomer(self, runner: int, address: Address, language: str | None) -> RunnerState:
        if self.unwelcoming:
            raise RuntimeError("nobody may come in")
        return RunnerState(runner, address, Settings(language or "en"))

    def respond(self, state: RunnerState, incoming: Incoming, now: datetime) -> Turn:
        self.responded += 1
        text = _text(incoming)
        self.heard.append(text)
        self.met.append(state)
        if text == "boom":
            raise RuntimeError(f"the runner said: {text}")
        after = state.noting(now, Completed(SESSION, now.date()), source=incoming.message)
        after = replace(after, conversation=Conversation(why=(str(after.next_entry - 1),)))
        after = _noted(after, text, now)
        effect = _effect(text, now)
        if isinstance(incoming.content, Happened):
            if self.stunned:
                raise RuntimeError("not that")
            effect = Delete() if self.restless else None
        if text == "unstorable":
            after = replace(after, conversation=Conversation(why=cast(tuple[str, ...], (object(),))))
        if text == "gap":
            after = replace(after, next_entry=after.next_entry + 1)
        reply = Reply(
            (Paragraph(say("{n}: {text}", n=after.next_entry - 1, text=text)),),
            (Action(say("More"), "more"),),
            replaces=True,
        )
        return Turn(
            after,
            None if text == "quiet" else reply,
            due={"due": now, "later": now + timedelta(days=1)}.get(text),
            withdraw=text == "done",
            effect=effect,
        )

    def remind(self, state: RunnerState, now: datetime) -> Turn:
        self.reminded += 1
        if self.failing:
            raise RuntimeError("no reminder today")
        due = now if self.stuck else now + timedelta(days=1)
        if self.silent:
            return Turn(state, None, due)
        reply = Reply((Paragraph(say("Your session")),), (Action(say("Done"), "done"),))
        mark = None if self.unmarked else Unasked("session", now.date(), now + self.useful)
        return Turn(state, reply, due, mark)

    def suggest(
        self, state: RunnerState | None, entry: str, slot: str, typed: str, language: str, now: datetime
    ) -> tuple[Suggestion, ...]:
        """Nothing comes to mind."""
        del state, entry, slot, typed, language, now
        return ()

    def apologise(self, state: RunnerState, number: str, now: datetime) -> Turn:  # noqa: ARG002
        if self.speechless:
            raise RuntimeError("no words")
        return Turn(state, Reply((Paragraph(say("Sorry: {number}", number=number)),), tone="error"), None)


def _text(incoming: Incoming) -> str:
    match incoming.content:
        case Said(text=text):
            return text
        case Happened(effect=effect, outcome=outcome, details=details):
            return " ".join((effect, outcome, *details))
    return "pressed"


def _noted(state: RunnerState, text: str, now: datetime) -> RunnerState:
    """What a word changes besides being counted."""
    match text.split():
        case ["plan"]:
            return replace(state, profile=PLAN)
        case ["ask"]:
            return state.asked(FormState("small"))
        case ["flag", ("emergency" | "today" | "days" | "crisis") as danger]:
            return state.noting(now, Flagged(danger))  # type: ignore[arg-type]
        case ["cleared"]:
            return state.noting(now, Cleared(now.date()))
        case ["remind", "on", platform]:
            return replace(state, address=next(home for home in state.linked if home.platform == platform))
    return state


def _effect(text: str, now: datetime) -> Effect | None:
    match text.split():
        case ["offer", code]:
            return OfferCode(code, now + GOOD_FOR)
        case ["accept", code, *side]:
            return AcceptCode(code, cast(Side, side[0]) if side else None)
        case ["unlink", platform]:
            return Unlink(platform)
        case ["delete"]:
            return Delete()
    return None
