"""`pogo run` says in plain words what is missing or wrong, and ends well."""

from __future__ import annotations

import socket
from pathlib import Path

from fakes.bot_process import BotProcess, free_port, runs
from fakes.botapi.faults import status
from fakes.botapi.server import FakeBotApi

TOKEN = "7000000001:" + 35 * "A"


def test_without_a_token_it_says_how_to_get_one(tmp_path: Path) -> None:
    code, lines = runs(tmp_path)
    assert code == 2
    assert "POGO_TELEGRAM_TOKEN" in lines[0]
    assert "@BotFather" in lines[1]
    assert not (tmp_path / "pogo.db").exists()


def test_every_wrong_setting_is_told_at_once_and_no_secret_printed(tmp_path: Path) -> None:
    code, lines = runs(
        tmp_path,
        POGO_TELEGRAM_TOKEN="hunter2",
        POGO_TELEGRAM_BASE_URL="nowhere",
        POGO_TELEGRAM_WEBHOOK_URL="https://bot.example.org",
        POGO_TELEGRAM_WEBHOOK_SECRET="short",
        POGO_TELEGRAM_PAID_BROADCAST="5",
        POGO_HTTP_PORT="x",
    )
    assert code == 2
    named = [line.split()[1] for line in lines]
    assert sorted(named) == sorted(
        f"POGO_{name}"
        for name in (
            *("TELEGRAM_TOKEN", "TELEGRAM_BASE_URL", "TELEGRAM_WEBHOOK_SECRET"),
            *("TELEGRAM_PAID_BROADCAST", "HTTP_PORT"),
        )
    )
    assert "hunter2" not in " ".join(lines)
    assert "short" not in " ".join(lines)


def test_a_webhook_needs_its_secret_and_https(tmp_path: Path) -> None:
    code, lines = runs(
        tmp_path, POGO_TELEGRAM_TOKEN=TOKEN, POGO_TELEGRAM_WEBHOOK_URL="http://bot.example.org"
    )
    assert code == 2
    assert "begins with https:" in " ".join(lines)
    code, lines = runs(
        tmp_path, POGO_TELEGRAM_TOKEN=TOKEN, POGO_TELEGRAM_WEBHOOK_URL="https://bot.example.org"
    )
    assert code == 2
    assert "POGO_TELEGRAM_WEBHOOK_SECRET is needed" in lines[0]


def test_a_token_that_telegram_refuses(api: FakeBotApi, tmp_path: Path) -> None:
    refused = "7000000009:" + 35 * "B"
    code, lines = runs(tmp_path, POGO_TELEGRAM_TOKEN=refused, POGO_TELEGRAM_BASE_URL=api.url)
    assert code == 2
    assert lines == [
        "pogo: Telegram refuses the token in POGO_TELEGRAM_TOKEN."
        " Copy it anew from @BotFather: /mybots, your bot, API Token."
    ]


def test_no_network(tmp_path: Path) -> None:
    nobody = f"http://127.0.0.1:{free_port()}"
    code, lines = runs(tmp_path, POGO_TELEGRAM_TOKEN=TOKEN, POGO_TELEGRAM_BASE_URL=nobody)
    assert code == 2
    assert lines[-1].startswith(f"pogo: Telegram cannot be reached at {nobody}. Check this machine's network")


def test_another_process_that_polls(api: FakeBotApi, tmp_path: Path) -> None:
    api.faults.add("getUpdates", status(409, "Conflict: terminated by other getUpdates request"), times=None)
    code, lines = runs(tmp_path, POGO_TELEGRAM_TOKEN=api.token, POGO_TELEGRAM_BASE_URL=api.url)
    assert code == 2
    assert lines[-1].startswith("pogo: Another process is receiving this bot's messages. Stop it")


def test_a_second_process_on_the_same_database(api: FakeBotApi, tmp_path: Path) -> None:
    with BotProcess(api, tmp_path) as bot:
        bot.ready()
        database = f"sqlite:///{tmp_path}/pogo.db"
        code, lines = runs(
            tmp_path,
            POGO_TELEGRAM_TOKEN=api.token,
            POGO_TELEGRAM_BASE_URL=api.url,
            POGO_DATABASE_URL=database,
        )
        assert code == 2
        assert "in use by another process" in lines[0]
        assert bot.ends() == 0


def test_a_port_that_is_taken(api: FakeBotApi, tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        code, lines = runs(
            tmp_path,
            POGO_TELEGRAM_TOKEN=api.token,
            POGO_TELEGRAM_BASE_URL=api.url,
            POGO_TELEGRAM_WEBHOOK_URL=f"http://127.0.0.1:{port}",
            POGO_TELEGRAM_WEBHOOK_SECRET="a-secret-of-our-own",
            POGO_HTTP_PORT=str(port),
        )
    assert code == 2
    assert f"cannot listen on 127.0.0.1, port {port}" in lines[-1]


def test_a_webhook_that_telegram_does_not_take(api: FakeBotApi, tmp_path: Path) -> None:
    refused = status(400, "Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")
    api.faults.add("setWebhook", refused)
    with BotProcess(api, tmp_path, webhook=True) as bot:
        bot.waits_for(lambda: "does not take POGO_TELEGRAM_WEBHOOK_URL" in bot.log)
        assert bot._process.wait(20) == 2
