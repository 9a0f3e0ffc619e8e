"""`pogo run` without what it needs: lines that say so, exit code 2, and nothing begun."""

import os
import subprocess
import sys
from pathlib import Path

from bot.settings import Settings

ROOT = Path(__file__).parents[2]


def runs(folder: Path, **env: str) -> tuple[int, list[str]]:
    """One `pogo run` with nothing set but this: its exit code and its lines on standard error."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("POGO_")}
    done = subprocess.run(
        [sys.executable, "-m", "bot", "run"],
        env={**kept, "PYTHONPATH": str(ROOT), **env},
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    return done.returncode, done.stderr.splitlines()


def test_without_a_token_both_platforms_are_named(tmp_path: Path) -> None:
    code, lines = runs(tmp_path)
    assert code == 2
    assert "POGO_TELEGRAM_TOKEN" in lines[0]
    assert "POGO_DISCORD_TOKEN" in lines[0]
    assert "@BotFather" in lines[1]
    assert "developer portal" in lines[1]
    assert "pogo chat" in lines[1]
    assert list(tmp_path.iterdir()) == []


def test_an_empty_token_is_none(tmp_path: Path) -> None:
    code, lines = runs(tmp_path, POGO_TELEGRAM_TOKEN="", POGO_DISCORD_TOKEN="")
    assert code == 2
    assert "There is no platform to talk on" in lines[0]


def test_every_fault_of_every_platform_is_told_at_once_and_no_secret(tmp_path: Path) -> None:
    wrong = {
        "POGO_DATABASE_URL": "pogo.db",
        "POGO_LANGUAGE": "tlh",
        "POGO_CLOCK": "nowhere",
        "POGO_TELEGRAM_TOKEN": "hunter2",
        "POGO_TELEGRAM_BASE_URL": "telegram",
        "POGO_TELEGRAM_WEBHOOK_URL": "webhook",
        "POGO_TELEGRAM_WEBHOOK_SECRET": "swordfish",
        "POGO_TELEGRAM_PAID_BROADCAST": "5",
        "POGO_DISCORD_TOKEN": "xyzzy.xyzzy.xyzzy",
        "POGO_DISCORD_API_URL": "discord.com",
        "POGO_DISCORD_GATEWAY_URL": "https://gateway.example.org",
        "POGO_HTTP_PORT": "x",
    }
    assert set(wrong) == {f"POGO_{name.upper()}" for name in Settings.model_fields} - {"POGO_HTTP_HOST"}
    code, lines = runs(tmp_path, **wrong)
    assert code == 2
    assert sorted(line.split()[1] for line in lines) == sorted(wrong)
    assert all(line.startswith("pogo: POGO_") for line in lines)
    for secret in ("hunter2", "swordfish", "xyzzy"):
        assert secret not in " ".join(lines)
    assert list(tmp_path.iterdir()) == []


def test_faults_in_the_file_are_told_as_well(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("POGO_DISCORD_TOKEN=xyzzy\nPOGO_DISCORD_GATEWAY_URL=gateway\n")
    code, lines = runs(tmp_path)
    assert code == 2
    assert [line.split()[1] for line in lines] == ["POGO_DISCORD_TOKEN", "POGO_DISCORD_GATEWAY_URL"]
    assert "xyzzy" not in " ".join(lines)
