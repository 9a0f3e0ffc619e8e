"""Who may have written while a platform told nothing."""

from __future__ import annotations

from dataclasses import dataclass

from core.chat.where import Identity


@dataclass(frozen=True, slots=True)
class Expected:
    """Somebody to look after: `chat` is the private conversation, `trail` how far the platform had
    got in it; None where that is not known."""

    identity: Identity
    trail: str | None
    chat: str | None
