"""What goes wrong between us and Discord, in words for the operator and as a state for the sender."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace
from typing import Any

import pytest
from discord import ConnectionClosed, DiscordException, HTTPException, LoginFailure
from fakes.virtual_time import in_no_time

from bot.delivery.sending import Closed, Later, Refused
from bot.discord.faults import DiscordFault, insisted, meaning, told

HOME = "https://discord.example/api/v10"


def refusal(status: int, code: int = 0) -> HTTPException:
    answer: Any = SimpleNamespace(status=status, reason="no")
    return HTTPException(answer, {"code": code, "message": "SECRET"})


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (refusal(403, 50007), Closed),
        (refusal(403, 50278), Closed),
        (refusal(404, 10013), Closed),
        (refusal(401), Later),
        (refusal(429), Later),
        (refusal(500), Later),
        (refusal(503), Later),
        (refusal(400, 40003), Later),
        (refusal(400, 20028), Later),
        (refusal(400, 50035), Refused),
        (refusal(403, 50001), Refused),
    ],
)
def test_a_refusal_means_a_state(error: HTTPException, kind: type[Exception]) -> None:
    found = meaning(error)
    assert type(found) is kind
    assert "SECRET" not in str(found)


def closed(code: int) -> ConnectionClosed:
    socket: Any = SimpleNamespace(close_code=code)
    return ConnectionClosed(socket, shard_id=0, code=code)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (LoginFailure("no"), "refuses the token"),
        (closed(4004), "refuses the token"),
        (closed(4013), "cannot be reached at https://discord.example"),
        (refusal(429), "asks this bot to wait"),
        (refusal(503), "cannot be reached at https://discord.example"),
        (OSError(), "cannot be reached at https://discord.example"),
    ],
)
def test_what_keeps_us_from_beginning_is_one_line(error: Exception, words: str) -> None:
    fault = str(told(error, HOME))
    assert words in fault
    assert "\n" not in fault


class FakeLogin:
    """Fails with each of the errors, then is done."""

    def __init__(self, *errors: Exception) -> None:
        self.errors, self.tries = list(errors), 0

    async def __call__(self) -> None:
        self.tries += 1
        if self.errors:
            raise self.errors.pop(0)


def test_a_request_is_made_some_times() -> None:
    login = FakeLogin(OSError(), refusal(503))
    assert in_no_time(insisted(login, HOME, asyncio.Event())) is True
    assert login.tries == 3


def test_a_request_that_never_succeeds_is_told() -> None:
    login = FakeLogin(*(OSError() for _ in range(9)))
    with pytest.raises(DiscordFault, match="cannot be reached"):
        in_no_time(insisted(login, HOME, asyncio.Event()))
    assert login.tries == 4


def test_a_token_that_is_refused_is_not_tried_again() -> None:
    login = FakeLogin(LoginFailure("no"), OSError())
    with pytest.raises(DiscordFault, match="refuses the token"):
        in_no_time(insisted(login, HOME, asyncio.Event()))
    assert login.tries == 1


def test_nobody_insists_when_it_is_time_to_stop() -> None:
    async def drive() -> bool:
        stopping = asyncio.Event()
        login = FakeLogin(*(DiscordException() for _ in range(9)))
        asyncio.get_running_loop().call_later(0.7, stopping.set)
        return await insisted(login, HOME, stopping)

    assert in_no_time(drive()) is False
