"""Where a conversation stands. It survives a restart and a changed question."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from core.text import Message

SINCE = "since"
"""Among the answers of a form: a plan stands since then, and they are changed, not given anew."""


@dataclass(frozen=True, slots=True)
class FormState:
    """An open form: its name, the answers so far as given, and what is being ticked.

    `at` is a step the runner went back to or picked from the summary; without it the
    first step without a good answer is asked. `draft` are the options ticked so far.
    """

    form: str
    answers: tuple[tuple[str, str], ...] = ()
    at: str | None = None
    draft: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Offered:
    """A control of the last reply, so that typing its label means pressing it."""

    label: Message
    token: str


@dataclass(frozen=True, slots=True)
class Conversation:
    """What the coach must remember between two messages besides the journal."""

    form: FormState | None = None
    offered: tuple[Offered, ...] = ()
    why: tuple[str, ...] = ()
    """What `why` alone would ask about: the subject of the last decision shown."""
    answers: tuple[tuple[str, str], ...] = ()
    """The answers the plan was built from, so that one of them can be changed later."""
    aside: FormState | None = None
    """Questions of the onboarding that wait while something smaller passes."""
    code: str | None = None
    """The code of another platform that was told last, for the question which plan goes on."""
    tries: tuple[datetime, ...] = ()
    """When codes were wrong (UTC), the last of them."""
    deleting: bool = False
    """Whether the word is awaited with which everything is deleted."""

    @property
    def asks(self) -> bool:
        """Whether an answer is awaited that may be typed: to a form, the word, which plan goes on."""
        choosing = self.code is not None and any(self.code in one.token for one in self.offered)
        return self.form is not None or self.deleting or choosing
