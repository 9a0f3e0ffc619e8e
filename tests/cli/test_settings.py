"""The environment becomes settings, or every fault at once."""

import os
from pathlib import Path

import pytest

from bot.settings import DATABASE, DISCORD, SettingsFault, read

# Put together here, so that nothing in this file looks like a token to who searches for lost ones.
TOKEN = ".".join(("M" + 23 * "T", "G" + 5 * "x", "_" + 36 * "a" + "-"))
OLD_TOKEN = ".".join(("N" + 23 * "D", "X" + 5 * "y", 27 * "b"))


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in [name for name in os.environ if name.startswith("POGO_")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


def test_everything_has_a_default() -> None:
    settings = read()
    assert (settings.database_url, settings.language, settings.clock) == (DATABASE, None, None)
    assert (settings.discord_token, settings.discord_api_url) == (None, DISCORD)
    assert settings.discord_gateway_url is None


def test_the_file_is_read_and_the_environment_wins(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("POGO_DATABASE_URL=sqlite:///a.db\nPOGO_LANGUAGE=en\nSOMETHING_ELSE=1\n")
    assert read().database_url == "sqlite:///a.db"
    assert read().language == "en"
    monkeypatch.setenv("POGO_DATABASE_URL", "sqlite:///b.db")
    assert read().database_url == "sqlite:///b.db"


def test_an_empty_variable_is_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POGO_DATABASE_URL", "")
    assert read().database_url == DATABASE


def test_every_fault_is_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POGO_DATABASE_URL", "pogo.db")
    monkeypatch.setenv("POGO_LANGUAGE", "tlh")
    monkeypatch.setenv("POGO_CLOCK", "nowhere")
    with pytest.raises(SettingsFault) as fault:
        read()
    assert [line.split()[0] for line in fault.value.lines] == [
        "POGO_DATABASE_URL",
        "POGO_LANGUAGE",
        "POGO_CLOCK",
    ]
    assert all("\n" not in line for line in fault.value.lines)


def test_a_file_that_is_no_text_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SettingsFault, match=r"\.env cannot be read"):
        read()


def test_settings_are_frozen() -> None:
    with pytest.raises(ValueError, match="frozen"):
        read().language = "de"  # type: ignore[misc]


@pytest.mark.parametrize("token", [TOKEN, OLD_TOKEN])
def test_a_token_of_discord_is_taken_and_never_shown(token: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POGO_DISCORD_TOKEN", token)
    settings = read()
    assert settings.discord_token is not None
    assert settings.discord_token.get_secret_value() == token
    assert token not in repr(settings)


@pytest.mark.parametrize(
    "token",
    [
        "hunter2",
        f"Bot {TOKEN}",
        f"{TOKEN}.more",
        f"{TOKEN} ",
        TOKEN.rpartition(".")[0],
        "1200000000000000001",
        "7000000001:" + 35 * "A",
    ],
    ids=["a word", "with Bot before", "four parts", "a space", "two parts", "the number", "Telegram's"],
)
def test_what_is_no_token_of_discord_is_told_without_it(token: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert told(monkeypatch, POGO_DISCORD_TOKEN=token) == (
        "POGO_DISCORD_TOKEN is a bot's token of Discord's developer portal: three parts with dots between.",
    )


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://proxy.example.org/api/v10", "https://proxy.example.org/api/v10"),
        ("http://127.0.0.1:8081/", "http://127.0.0.1:8081"),
    ],
)
def test_the_api_of_discord_may_be_elsewhere(
    address: str, kept: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("POGO_DISCORD_API_URL", address)
    assert read().discord_api_url == kept


@pytest.mark.parametrize(
    "address", ["discord.com", "wss://discord.com", "https://", "https://a b", "https://a.example?v=10"]
)
def test_what_is_no_address_of_an_api_is_told(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert told(monkeypatch, POGO_DISCORD_API_URL=address) == (
        f"POGO_DISCORD_API_URL is an address such as https://bot.example.org (it is {address!r}).",
    )


@pytest.mark.parametrize("address", ["wss://gateway.example.org", "ws://127.0.0.1:8082/gateway"])
def test_the_gateway_of_discord_may_be_elsewhere(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POGO_DISCORD_GATEWAY_URL", address)
    assert read().discord_gateway_url == address


@pytest.mark.parametrize(
    "address", ["gateway.example.org", "https://gateway.example.org", "wss://", "wss://a.example?v=10"]
)
def test_what_is_no_gateway_is_told(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert told(monkeypatch, POGO_DISCORD_GATEWAY_URL=address) == (
        f"POGO_DISCORD_GATEWAY_URL is an address such as wss://gateway.example.org (it is {address!r}).",
    )


def told(monkeypatch: pytest.MonkeyPatch, **env: str) -> tuple[str, ...]:
    """What is said of wrong settings."""
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(SettingsFault) as fault:
        read()
    return fault.value.lines
