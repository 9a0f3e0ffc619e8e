"""What can be wrong between us and Telegram, in plain words, and what to do about it."""

from __future__ import annotations

from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError


class TelegramFault(Exception):  # noqa: N818 - a fault of the operator's world
    """The bot cannot go on; the text is one line with its remedy."""


def told(error: TelegramError, home: str) -> TelegramFault:
    """A refusal as a fault; `home` is the address of the Bot API server. The library's words are not used."""
    match error:
        # One is a token nobody has, the other a text that is no token at all.
        case InvalidToken():
            return TelegramFault(
                "Telegram refuses the token in POGO_TELEGRAM_TOKEN."
                " Copy it anew from @BotFather: /mybots, your bot, API Token."
            )
        case Conflict():
            return TelegramFault(
                "Another process is receiving this bot's messages."
                " Stop it and start again, or give each its own bot and token."
            )
        case RetryAfter():
            return TelegramFault("Telegram asks this bot to wait. Start it again in some minutes.")
        case _:
            return TelegramFault(
                f"Telegram cannot be reached at {home}."
                " Check this machine's network, and POGO_TELEGRAM_BASE_URL if you set it; then start again."
            )
