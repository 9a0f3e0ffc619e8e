"""A code that one side offers and the other tells."""

from __future__ import annotations

from chat import Chat

from core.coach.effects import OfferCode

CODE = "ABCDEFGH"
TOLD = "link ABCD-EFGH"


def there() -> Chat:
    """Somebody new on another platform."""
    return Chat(place=Chat().at("discord").place)


def offering(chat: Chat) -> str:
    """The code that was offered, as it is told."""
    assert isinstance(chat.effect, OfferCode)
    return f"{chat.effect.code[:4]}-{chat.effect.code[4:]}"


def tell_wrong(chat: Chat, times: int) -> None:
    for _ in range(times):
        chat.says(TOLD)
        chat.happens("accept_code", "unknown")
