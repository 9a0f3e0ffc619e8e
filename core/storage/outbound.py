"""A reply on its way to a platform."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from core.chat.reply import Reply
from core.chat.where import Address, Audience

ANSWER = "answer"
FAREWELL = "farewell"
"""What the row of the last answer to a deleted runner is called; to a platform it is an answer."""


@dataclass(frozen=True, slots=True)
class Outbound:
    """One row of the outbox.

    `key` is unique for ever: the id of what it answers, or runner, kind and day of a
    message nobody asked for. `kind` is "answer", or the kind of such a message. `handle`
    is what the platform gave to find back to what is answered, else its id of the message to
    edit, set only when the reply replaces one.
    After `useful_until` (UTC) it is not sent any more; None is always useful.
    """

    id: int
    key: str
    runner: int
    address: Address
    handle: str | None
    reply: Reply
    audience: Audience
    kind: str = ANSWER
    useful_until: datetime | None = None
