"""The environment and `.env`, read once into frozen settings. Every fault is told at once."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

from pydantic import Field, SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, SettingsConfigDict

from core.text.translator import languages

TELEGRAM = "https://api.telegram.org"
DISCORD = "https://discord.com/api/v10"
_TOKEN = re.compile(r"\d{3,20}:[A-Za-z0-9_-]{10,100}")
_DISCORD_TOKEN = re.compile(r"[A-Za-z0-9_-]{18,}\.[A-Za-z0-9_-]{4,}\.[A-Za-z0-9_-]{10,}")
_SECRET = re.compile(r"[A-Za-z0-9_-]{16,256}")
_ADDRESS = re.compile(r"https?://[^\s/?#]+[^\s?#]*")
_GATEWAY = re.compile(r"wss?://[^\s/?#]+[^\s?#]*")

DATABASE = "sqlite:///pogo.db"
"""A file in the working folder."""


class SettingsFault(Exception):  # noqa: N818 - a fault of the operator's world
    """What is wrong in the environment, one line a fault."""

    def __init__(self, lines: tuple[str, ...]) -> None:
        super().__init__("; ".join(lines))
        self.lines = lines


class Settings(BaseSettings):
    """What an operator may set; each field is POGO_ and its name. See `.env.example`."""

    model_config = SettingsConfigDict(
        env_prefix="POGO_",
        env_file=".env",
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
    )

    database_url: str = DATABASE
    """Where everything is kept."""
    language: str | None = None
    """The language of somebody new, where their platform does not say."""
    clock: Path | None = Field(default=None)
    """For tests: a file that holds the moment, read anew each time."""
    telegram_token: SecretStr | None = None
    """The bot's token, from @BotFather."""
    telegram_base_url: str = TELEGRAM
    """Where the Bot API is: Telegram's, or one's own server."""
    telegram_webhook_url: str | None = None
    """Where Telegram reaches our HTTP server; without it we ask Telegram."""
    telegram_webhook_secret: SecretStr | None = Field(default=None, validate_default=True)
    """What Telegram tells with each call, so that we know it."""
    telegram_paid_broadcast: int | None = Field(default=None, ge=31, le=1000)
    """Messages a second, where they are paid for; else 30, which are free."""
    discord_token: SecretStr | None = None
    """The bot's token, from the developer portal."""
    discord_api_url: str = DISCORD
    """Where Discord's API is: Discord's, or a proxy."""
    discord_gateway_url: str | None = None
    """The gateway to use, whatever Discord names; for a proxy."""
    http_host: str = "127.0.0.1"
    http_port: int = Field(default=8080, ge=1, le=65535)
    """Where our HTTP server listens, where something needs it."""

    @field_validator("database_url")
    @classmethod
    def _is_a_url(cls, value: str) -> str:
        if "://" not in value:
            raise ValueError("is a database URL, such as sqlite:///pogo.db")
        return value

    @field_validator("language")
    @classmethod
    def _is_shipped(cls, value: str | None) -> str | None:
        if value is not None and value not in languages():
            raise ValueError(f"is one of {', '.join(languages())}")
        return value

    @field_validator("clock")
    @classmethod
    def _is_there(cls, value: Path | None) -> Path | None:
        if value is not None and not value.is_file():
            raise ValueError("is the path of a file that is there")
        return value

    @field_validator("telegram_token")
    @classmethod
    def _is_a_token(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not _TOKEN.fullmatch(value.get_secret_value()):
            raise ValueError("is a token of @BotFather, such as 123456789:AAE1b2c3 and so on")
        return value

    @field_validator("discord_token")
    @classmethod
    def _is_a_discord_token(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not _DISCORD_TOKEN.fullmatch(value.get_secret_value()):
            raise ValueError("is a bot's token of Discord's developer portal: three parts with dots between")
        return value

    @field_validator("discord_gateway_url")
    @classmethod
    def _is_a_gateway(cls, value: str | None) -> str | None:
        if value is not None and not _GATEWAY.fullmatch(value):
            raise ValueError("is an address such as wss://gateway.example.org")
        return value

    @field_validator("telegram_base_url", "telegram_webhook_url", "discord_api_url")
    @classmethod
    def _is_an_address(cls, value: str | None) -> str | None:
        if value is not None and not _ADDRESS.fullmatch(value):
            raise ValueError("is an address such as https://bot.example.org")
        return value.rstrip("/") if value is not None else None

    @field_validator("telegram_webhook_url")
    @classmethod
    def _is_called_by_telegram(cls, value: str | None, info: ValidationInfo) -> str | None:
        if value and value.startswith("http:") and info.data.get("telegram_base_url") == TELEGRAM:
            raise ValueError("begins with https:, or Telegram does not call it")
        return value

    @field_validator("telegram_webhook_secret")
    @classmethod
    def _is_a_secret(cls, value: SecretStr | None, info: ValidationInfo) -> SecretStr | None:
        if value is None and info.data.get("telegram_webhook_url"):
            raise ValueError("is needed with POGO_TELEGRAM_WEBHOOK_URL: 16 to 256 letters, digits, _ and -")
        if value is not None and not _SECRET.fullmatch(value.get_secret_value()):
            raise ValueError("is 16 to 256 letters, digits, _ and -")
        return value


def read() -> Settings:
    """The settings of this process. Raises SettingsFault with every fault."""
    try:
        return Settings()
    except ValidationError as fault:
        raise SettingsFault(tuple(_line(error) for error in fault.errors())) from None
    except (OSError, UnicodeDecodeError) as fault:
        raise SettingsFault((f"The file .env cannot be read ({fault}).",)) from fault


def _line(error: ErrorDetails) -> str:
    said = error["msg"].removeprefix("Value error, ")
    name = str(error["loc"][0])
    secret = SecretStr in get_args(Settings.model_fields[name].annotation)
    return f"POGO_{name.upper()} {said}" + ("." if secret else f" (it is {error['input']!r}).")
