"""The pages tell the truth: examples are what the program prints, names and paths are there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import typer.main

from bot.cli.app import app
from bot.settings import Settings
from core.dialogue.commands import command_words
from tests.docs.readme import README, written

ROOT = README.parent
PAGES = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "deploy/README.md")]
PATH = re.compile(
    r"`((?:\.ci|bot|core|deploy|locales|tests)/[\w./-]*|[\w-]+\.(?:md|toml|txt|yaml))(?::\d+)?`"
)
MADE = {"pogo.db", "profile.json", "preview.html", "locales/fr/LC_MESSAGES/pogo.po"}


def test_the_examples_are_what_the_program_prints() -> None:
    # Made anew by: python -m tests.docs.readme
    text = README.read_text("utf-8")
    assert written(text) == text


def test_the_readme_opens_with_two_commands() -> None:
    lines = [
        line.split("#")[0].strip() for line in README.read_text("utf-8").splitlines() if line[:4] == "    "
    ]
    assert lines[:2] == ["make chat", "make test"]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_path_that_is_named_is_there(page: Path) -> None:
    named = {name for name in PATH.findall(page.read_text("utf-8")) if "<" not in name}
    assert [name for name in sorted(named) if not _is_there(name, page)] == []


def _is_there(name: str, page: Path) -> bool:
    return name in MADE or (ROOT / name).exists() or (page.parent / name).exists() or _in_the_data(name)


def _in_the_data(name: str) -> bool:
    return (ROOT / "core" / "training" / "data" / name).exists()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_target_that_is_named_is_in_the_makefile(page: Path) -> None:
    makefiles = (ROOT / "Makefile").read_text("utf-8") + (ROOT / "locales" / "catalogues.mk").read_text(
        "utf-8"
    )
    targets = set(re.findall(r"^(\w+):", makefiles, re.MULTILINE))
    assert set(re.findall(r"\bmake (\w+)(?=[`\s])", _code(page))) - targets == set()


def _code(page: Path) -> str:
    """What stands as code on a page."""
    text = page.read_text("utf-8")
    return " ".join([*re.findall(r"`([^`\n]+`)", text), *re.findall(r"^    (.*\n)", text, re.MULTILINE)])


def test_every_option_of_pogo_that_is_named_exists() -> None:
    commands = typer.main.get_command(app).commands  # type: ignore[attr-defined]
    known = {option for command in commands.values() for one in command.params for option in one.opts}
    text = " ".join(page.read_text("utf-8") for page in PAGES)
    assert set(re.findall(r"(?<=[` ])--(?:database|language|clock|format|lines)\b", text)) <= known
    assert set(re.findall(r"\bpogo (chat|plan|\w+)(?=[` ])", _code(README))) <= set(commands)


def test_every_word_of_the_readme_s_commands_is_understood() -> None:
    table = README.read_text("utf-8").split("| in a conversation |")[1].split("| in a shell |")[0]
    words = [
        word
        for row in table.splitlines()
        for word in re.findall(r"`([^`]+)`", row.split("|")[1:2][0] if "|" in row else "")
    ]
    assert len(words) > 10
    assert [word for word in words if command_words("en").exact(word) is None and not _with_a_day(word)] == []


def _with_a_day(word: str) -> bool:
    first, _, day = word.partition(" ")
    return command_words("en").exact(first) is not None and day in {"yesterday", "monday", "saturday"}


def test_every_variable_of_the_environment_is_explained() -> None:
    names = {f"POGO_{name.upper()}" for name in Settings.model_fields} | {"POGO_DEBUG"}
    page = (ROOT / "deploy" / "README.md").read_text("utf-8")
    assert {name for name in names if name not in page} == set()
    example = (ROOT / ".env.example").read_text("utf-8")
    # The clock is for tests alone.
    assert set(re.findall(r"POGO_\w+", example)) == names - {"POGO_CLOCK"}


def test_every_line_of_the_log_that_is_explained_is_said() -> None:
    page = (ROOT / "deploy" / "README.md").read_text("utf-8")
    table = page.split("| line | what it means |")[1].split("\n\n")[0]
    lines = [
        line for row in table.splitlines() for line in re.findall(r"`([^`]+)`", "".join(row.split("|")[1:2]))
    ]
    source = "".join(
        module.read_text("utf-8")
        for name in ("delivery", "discord")
        for module in sorted((ROOT / "bot" / name).glob("*.py"))
    )
    assert len(lines) > 5
    assert [line for line in lines if line not in source] == []
