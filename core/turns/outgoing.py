"""A turn's reply addressed."""

from __future__ import annotations

from core.chat.incoming import Incoming, Picked, Pressed
from core.coach.state import Turn
from core.storage.outbound import ANSWER, Outbound


def answer_to(incoming: Incoming, turn: Turn) -> Outbound | None:
    """The reply to what arrived, sent where it came from. Its id comes with its row."""
    if turn.reply is None:
        return None
    # Only of a press is the message one of ours: a typed one is the runner's own.
    pressed = isinstance(incoming.content, Pressed | Picked)
    message = incoming.message if pressed and turn.reply.replaces else None
    return Outbound(
        id=0,
        key=incoming.id,
        runner=turn.state.id,
        address=incoming.place.address,
        handle=incoming.handle or message,
        reply=turn.reply,
        audience=turn.state.audience,
        kind=ANSWER,
    )


def unasked(turn: Turn) -> Outbound | None:
    """What the runner did not ask for, sent to their private address.

    Raises ValueError when nothing marks it: it could be sent twice.
    """
    if turn.reply is None:
        return None
    mark = turn.unasked
    if mark is None:
        raise ValueError("a reminder without its mark")
    return Outbound(
        id=0,
        key=f"{turn.state.id}:{mark.kind}:{mark.day}",
        runner=turn.state.id,
        address=turn.state.address,
        handle=None,
        reply=turn.reply,
        audience=turn.state.audience,
        kind=mark.kind,
        useful_until=mark.useful_until,
    )
