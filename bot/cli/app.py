"""The commands and their options. What a command needs is imported when it runs, so that help is quick."""

from __future__ import annotations

import os
import sys
from datetime import datetime
from enum import StrEnum
from io import TextIOWrapper
from typing import Annotated

import typer

from bot.cli.faults import guarded

app = typer.Typer(
    name="pogo",
    help="A strength coach for runners that lives in a chat.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


class Format(StrEnum):
    """How a plan is printed."""

    TEXT = "text"
    JSON = "json"


def run(arguments: list[str]) -> int:
    """Run one command line and give its exit code."""
    return guarded(lambda: _run(arguments))


def _run(arguments: list[str]) -> int:
    _open_closed_streams()
    for stream in (sys.stdout, sys.stderr):
        # A letter this terminal has not shall not end the talk.
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        app(arguments, prog_name="pogo")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 0
    return 0


def _open_closed_streams() -> None:
    """A shell can close them (`<&-`); then nothing is read or printed, and no file takes their number."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115 - for as long as we run


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"pogo {version('pogo-coach')}")
        raise typer.Exit


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter("a moment looks like 2026-11-23T06:00+01:00") from None
    if moment.tzinfo is None:
        raise typer.BadParameter("the offset is missing, as in 2026-11-23T06:00+01:00")
    if not 2000 <= moment.year < 2100:
        raise typer.BadParameter("the year is 2000 to 2099")
    return moment


def _language(text: str | None) -> str | None:
    if text is None:
        return None
    from core.text.translator import languages

    code = text.replace("_", "-").split("-")[0].lower()
    if code not in languages():
        raise typer.BadParameter(f"there is {', '.join(languages())}")
    return code


Database = Annotated[
    str | None,
    typer.Option(metavar="URL", help="Where everything is kept (sqlite:///pogo.db if not said)."),
]
Language = Annotated[
    str | None,
    typer.Option(metavar="CODE", callback=_language, help="The language, such as en or de."),
]


@app.callback()
def pogo(
    _: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Show the version and leave."),
    ] = False,
) -> None:
    """A strength coach for runners that lives in a chat."""


@app.command()
def chat(
    database: Database = None,
    language: Language = None,
    clock: Annotated[
        datetime | None,
        typer.Option(
            metavar="MOMENT",
            parser=_moment,
            help="Let time stand still at 2026-11-23T06:00+01:00; lines such as /clock +1d move it.",
        ),
    ] = None,
    echo: Annotated[bool, typer.Option("--echo", hidden=True, help="Print the lines read, too.")] = False,
) -> None:
    """Talk to the coach."""
    from bot.cli.chat import chat_command

    raise typer.Exit(chat_command(database, language, clock, echo))


@app.command("run")
def serve(
    database: Database = None,
) -> None:
    """Be on Telegram, until Ctrl-C."""
    from bot.cli.run import run_command

    raise typer.Exit(run_command(database))


@app.command()
def plan(
    profile: Annotated[
        str | None,
        typer.Argument(
            metavar="PROFILE.json",
            help="The profile, and the journal since its start; without it, standard input.",
        ),
    ] = None,
    format: Annotated[Format, typer.Option("--format", help="How to print it.")] = Format.TEXT,
    lines: Annotated[
        bool, typer.Option("--lines", help="One JSON profile a line in, one JSON plan a line out.")
    ] = False,
    language: Language = None,
) -> None:
    """Print the plan for a profile and its journal, without a database.

    What a profile and a journal may hold, and what comes out, is in deploy/plan.md.
    """
    from bot.cli.plan import plan_command
    from bot.clock import SystemClock

    today = SystemClock().now().astimezone().date()
    raise typer.Exit(plan_command(profile, format.value, lines, language, today))


@app.command(hidden=True)
def preview(file: Annotated[str, typer.Argument(metavar="FILE.html", help="Where the page goes.")]) -> None:
    """Write every reply of the coach, in every language, to one page."""
    from bot.cli.preview import preview_command
    from bot.preview.scenes import scenes

    raise typer.Exit(preview_command(file, scenes()))
