"""Telegram calls the real process."""

from __future__ import annotations

import json
from http.client import HTTPConnection
from pathlib import Path

from fakes.bot_process import SECRET, BotProcess
from fakes.botapi.people import Person
from fakes.botapi.server import FakeBotApi
from on_telegram import Wall


def post(port: int, path: str, body: bytes, secret: str | None = SECRET) -> int:
    """The status of one request to the process."""
    connection = HTTPConnection("127.0.0.1", port, timeout=20)
    headers = {"Content-Type": "application/json"}
    if secret is not None:
        headers["X-Telegram-Bot-Api-Secret-Token"] = secret
    try:
        connection.request("POST", path, body, headers)
        return connection.getresponse().status
    finally:
        connection.close()


def path_of(api: FakeBotApi) -> str:
    url = api.waits_until_called("setWebhook").params["url"]
    return "/" + str(url).split("/", 3)[3]


def test_a_conversation_by_webhook(api: FakeBotApi, planner: Person, wall: Wall, tmp_path: Path) -> None:
    with BotProcess(api, tmp_path, webhook=True, POGO_CLOCK=str(wall.file)) as bot:
        bot.ready()
        asked = api.waits_until_called("setWebhook").params
        assert asked["max_connections"] == 40
        assert asked["secret_token"] == SECRET
        assert set(asked["allowed_updates"]) == {
            *("message", "edited_message", "callback_query", "my_chat_member")
        }
        planner.says("week")
        planner.sees("Strength B")
        pressed = planner.presses("Why?")
        planner.sees("no heavy legs")
        planner.answered(pressed)
        api.waits_until_empty()
        assert bot.ends() == 0
        assert bot.complaints == []


def test_who_does_not_know_both_secrets_finds_nothing(
    api: FakeBotApi, planner: Person, wall: Wall, tmp_path: Path
) -> None:
    with BotProcess(api, tmp_path, webhook=True, POGO_CLOCK=str(wall.file)) as bot:
        bot.ready()
        path = path_of(api)
        forged = json.dumps({"update_id": 1, "message": {}}).encode()
        assert post(bot.port, path, forged, "another-secret-entirely") == 404
        assert post(bot.port, path, forged, None) == 404
        assert post(bot.port, "/telegram/0000", forged) == 404
        assert post(bot.port, "/", forged) == 404
        assert post(bot.port, path, b"[" * 100_000) == 200
        assert post(bot.port, path, b"null") == 200
        assert post(bot.port, path, b"x" * (1024 * 1024 + 1)) == 413
        assert post(bot.port, path, forged) == 200
        planner.says("week")
        planner.sees("Strength B")
        assert bot.ends() == 0
        malformed = [line for line in bot.complaints if "malformed" in line]
        assert len(malformed) == 3
        assert malformed == bot.complaints


def test_after_a_webhook_it_polls_again(api: FakeBotApi, planner: Person, wall: Wall, tmp_path: Path) -> None:
    for webhook in (True, False):
        with BotProcess(api, tmp_path, webhook, POGO_CLOCK=str(wall.file)) as bot:
            bot.ready()
            planner.says("week")
            planner.sees("Strength B")
            assert bot.ends() == 0
