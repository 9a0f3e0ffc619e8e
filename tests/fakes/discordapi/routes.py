"""The routes, by the short names that faults and tests call them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from fakes.discordapi import answering, applications, following, posting
from fakes.discordapi.asks import Ask
from fakes.discordapi.cloud import Cloud

Handler = Callable[[Cloud, Ask], Any]


@dataclass(frozen=True)
class Route:
    """A route: `open` ones need no token of the bot, for one stands in their path."""

    name: str
    method: str
    path: str
    handler: Handler
    open: bool = False

    @property
    def template(self) -> str:
        """The route as documentation writes it, `POST /channels/{}/messages`."""
        return f"{self.method} {re.sub('{[a-z]+}', '{}', self.path)}"

    def match(self, method: str, path: str) -> Mapping[str, str] | None:
        """What the path names, None where it is another route's."""
        pattern = re.sub(r"{([a-z]+)}", r"(?P<\1>[^/]+)", self.path)
        found = re.fullmatch(pattern, path) if method == self.method else None
        return found.groupdict() if found else None


MESSAGES = "/channels/{channel}/messages"
HOOK = "/webhooks/{webhook}/{token}"
COMMANDS = "/applications/{application}/commands"

ROUTES = (
    Route("GET me", "GET", "/users/@me", applications.get_me),
    Route("GET application", "GET", "/oauth2/applications/@me", applications.get_application),
    Route("GET application", "GET", "/applications/@me", applications.get_application),
    Route("GET commands", "GET", COMMANDS, applications.get_commands),
    Route("PUT commands", "PUT", COMMANDS, applications.put_commands),
    Route("POST dm", "POST", "/users/@me/channels", posting.open_dm),
    Route("GET user", "GET", "/users/{user}", posting.get_user),
    Route("GET channel", "GET", "/channels/{channel}", posting.get_channel),
    Route("POST typing", "POST", "/channels/{channel}/typing", posting.typing),
    Route("POST channel-message", "POST", MESSAGES, posting.create_message),
    Route("GET channel-messages", "GET", MESSAGES, posting.get_messages),
    Route("GET channel-message", "GET", MESSAGES + "/{message}", posting.get_message),
    Route("PATCH channel-message", "PATCH", MESSAGES + "/{message}", posting.edit_message),
    Route("DELETE channel-message", "DELETE", MESSAGES + "/{message}", posting.delete_message),
    Route(
        "POST callback",
        "POST",
        "/interactions/{interaction}/{token}/callback",
        answering.answer_interaction,
        True,
    ),
    Route("POST followup", "POST", HOOK, following.follow_up, True),
    Route("GET original", "GET", HOOK + "/messages/@original", following.get_original, True),
    Route("PATCH original", "PATCH", HOOK + "/messages/@original", following.edit_original, True),
    Route("DELETE original", "DELETE", HOOK + "/messages/@original", following.delete_original, True),
    Route("GET followup", "GET", HOOK + "/messages/{message}", following.get_followup, True),
    Route("PATCH followup", "PATCH", HOOK + "/messages/{message}", following.edit_followup, True),
    Route("DELETE followup", "DELETE", HOOK + "/messages/{message}", following.delete_followup, True),
)
"""`GET gateway` is answered by the gate itself, which knows the address."""


def find(method: str, path: str) -> tuple[Route, Mapping[str, str]] | None:
    """The route of a request, and what its path names."""
    for route in ROUTES:
        if (ids := route.match(method, path)) is not None:
            return route, ids
    return None
