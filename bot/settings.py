"""The environment and `.env`, read once into frozen settings. Every fault is told at once."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from core.text.translator import languages

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


def read() -> Settings:
    """The settings of this process. Raises SettingsFault with every fault."""
    try:
        return Settings()
    except ValidationError as fault:
        raise SettingsFault(
            tuple(
                f"POGO_{str(error['loc'][0]).upper()} {error['msg'].removeprefix('Value error, ')}"
                f" (it is {error['input']!r})."
                for error in fault.errors()
            )
        ) from None
    except (OSError, UnicodeDecodeError) as fault:
        raise SettingsFault((f"The file .env cannot be read ({fault}).",)) from fault
