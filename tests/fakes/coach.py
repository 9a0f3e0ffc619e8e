"""A coach that counts and echoes, and fails when it is told to."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import cast

from core.chat.incoming import Incoming, Said
from core.chat.reply import Action, Paragraph, Reply
from core.chat.where import Address
from core.coach.state import RunnerState, Settings, Turn, Unasked
from core.dialogue.conversation import Conversation
from core.text import say
from core.training.journal import Completed, SessionId

SESSION = SessionId(1, date(2026, 11, 23), "A")


@dataclass
class FakeCoach:
    """Each thing said is a journal entry and is answered with how many there are.

    "boom" raises, "unstorable" leaves what cannot be stored, "gap" numbers its entry wrong,
    "quiet" gets no answer, "done" withdraws, "due" is due now, "later" in a day. `speechless`
    breaks the apology too.
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
    heard: list[str] = field(default_factory=list)

    def newcomer(self, runner: int, address: Address, language: str | None) -> RunnerState:
        if self.unwelcoming:
            raise RuntimeError("nobody may come in")
        return RunnerState(runner, address, Settings(language or "en"))

    def respond(self, state: RunnerState, incoming: Incoming, now: datetime) -> Turn:
        self.responded += 1
        text = incoming.content.text if isinstance(incoming.content, Said) else "pressed"
        self.heard.append(text)
        if text == "boom":
            raise RuntimeError(f"the runner said: {text}")
        after = state.noting(now, Completed(SESSION, now.date()), source=incoming.message)
        after = replace(after, conversation=Conversation(why=(str(after.next_entry - 1),)))
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

    def apologise(self, state: RunnerState, number: str, now: datetime) -> Turn:  # noqa: ARG002
        if self.speechless:
            raise RuntimeError("no words")
        return Turn(state, Reply((Paragraph(say("Sorry: {number}", number=number)),), tone="error"), None)
