"""What is said when a command cannot go on: lines, never a traceback."""

import logging
from collections.abc import Iterator

import pytest

from bot.cli.faults import Refused, guarded, log_quietly


def _breaks() -> int:
    raise ZeroDivisionError("two\nlines")


def test_a_command_ends_with_its_own_code(capsys: pytest.CaptureFixture[str]) -> None:
    assert guarded(lambda: 7) == 7
    assert capsys.readouterr().err == ""


def test_a_refusal_is_a_line_a_fault(capsys: pytest.CaptureFixture[str]) -> None:
    def refuse() -> int:
        raise Refused("One is wrong.", "Two is wrong.")

    assert guarded(refuse) == 2
    assert capsys.readouterr().err == "pogo: One is wrong.\npogo: Two is wrong.\n"


def test_a_bug_is_one_line_with_a_number(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("POGO_DEBUG", raising=False)
    assert guarded(_breaks) == 1
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "ZeroDivisionError: two lines" in told
    assert "POGO_DEBUG=1" in told


def test_where_a_bug_is_shows_on_demand(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("POGO_DEBUG", "1")
    assert guarded(_breaks) == 1
    assert "in _breaks" in capsys.readouterr().err


def test_an_interrupt_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted() -> int:
        raise KeyboardInterrupt

    assert guarded(interrupted) == 130
    assert capsys.readouterr().err == ""


@pytest.fixture
def root_logger() -> Iterator[logging.Logger]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield root
    root.handlers[:] = handlers
    root.setLevel(level)


@pytest.mark.parametrize("debug", ["0", "1"])
@pytest.mark.usefixtures("root_logger")
def test_a_logged_exception_is_short_unless_asked_for(
    debug: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("POGO_DEBUG", debug)
    log_quietly()
    try:
        _breaks()
    except ZeroDivisionError:
        logging.getLogger("somewhere").exception("It broke.")
    told = capsys.readouterr().err
    assert told.startswith("pogo: ERROR somewhere: It broke.")
    assert "ZeroDivisionError" in told
    assert ("Traceback" in told) == (debug == "1")
