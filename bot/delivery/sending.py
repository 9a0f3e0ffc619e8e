"""What a platform is told about a sending, and what it answers where nothing was sent."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.delivery.budget import Priority


class Unwanted(Exception):  # noqa: N818 - a state: what waited has become pointless
    """Not sent: by the time there was room nobody wanted it any more."""


class Closed(Exception):  # noqa: N818 - a state of the chat
    """Not sent: the chat is closed to us until its runner opens it."""


class Refused(Exception):  # noqa: N818 - an answer of the platform
    """Not sent: the platform never takes this. Its reason may quote the text, so it is not told."""


class Later(Exception):  # noqa: N818 - a state of the platform
    """Not sent yet: worth another try. The text is a word for the log."""


@dataclass(frozen=True, slots=True)
class Sending:
    """What is about to be sent: how urgent, and whether it is still wanted, asked right before."""

    priority: Priority
    wanted: Callable[[], Awaitable[bool]]


async def always() -> bool:
    """Wanted, whatever happens."""
    return True
