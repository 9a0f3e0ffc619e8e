"""What Discord says instead of a result."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


class Refused(Exception):  # noqa: N818 - an answer like any other
    """A request was refused: the HTTP status, Discord's own code, its sentence, and what is wrong where."""

    def __init__(
        self,
        status: int,
        code: int,
        message: str,
        errors: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
        **more: Any,
    ) -> None:
        super().__init__(f"{status} {code} {message}")
        self.status, self.code, self.message = status, code, message
        self.errors, self.headers, self.more = errors, dict(headers or {}), more

    @property
    def answer(self) -> dict[str, Any]:
        """The body of the answer."""
        body: dict[str, Any] = {"message": self.message, "code": self.code, **self.more}
        return {**body, "errors": self.errors} if self.errors else body


def unknown(code: int, what: str) -> Refused:
    """404: there is none."""
    return Refused(404, code, f"Unknown {what}")


def unknown_channel() -> Refused:
    """404: no such channel."""
    return unknown(10003, "Channel")


def unknown_message() -> Refused:
    """404: no such message, or one that is not for the eyes of who asks."""
    return unknown(10008, "Message")


def unknown_webhook() -> Refused:
    """404: an interaction that has no answer yet takes no further messages."""
    return unknown(10015, "Webhook")


def unknown_interaction() -> Refused:
    """404: there was none, or it was not answered in time."""
    return unknown(10062, "interaction")


def acknowledged() -> Refused:
    """400: an interaction is answered once."""
    return Refused(400, 40060, "Interaction has already been acknowledged.")


def empty_message() -> Refused:
    """400: a message shows something."""
    return Refused(400, 50006, "Cannot send an empty message")


def missing_access() -> Refused:
    """403: the bot is not there."""
    return Refused(403, 50001, "Missing Access")


def closed_to_bot() -> Refused:
    """403: direct messages are closed, or the bot is blocked."""
    return Refused(403, 50007, "Cannot send messages to this user")


def no_server_in_common() -> Refused:
    """403: the person and the bot share no server any more."""
    return Refused(403, 50278, "Cannot send messages to this user due to having no mutual guilds")


def another_author() -> Refused:
    """403: the message is not the bot's."""
    return Refused(403, 50005, "Cannot edit a message authored by another user")


def expired_token() -> Refused:
    """401: an interaction can be answered for a quarter of an hour."""
    return Refused(401, 50027, "Invalid Webhook Token")


def unauthorized() -> Refused:
    """401: a wrong token."""
    return Refused(401, 0, "401: Unauthorized")


def not_found() -> Refused:
    """404: no such route."""
    return Refused(404, 0, "404: Not Found")


def too_large() -> Refused:
    """413: a file is over the limit."""
    return Refused(413, 40005, "Request entity too large")


def not_json() -> Refused:
    """400: nothing that can be read."""
    return Refused(400, 50109, "The request body contains invalid JSON.")
