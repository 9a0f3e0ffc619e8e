"""Pictures and files of a reply are kept in the working folder, and nowhere else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from fakes.turn_desk import TurnDesk

from bot.console.deliver import Delivery
from bot.console.files import kept, saving_in
from bot.console.render import Style, render
from core.chat.reply import Action, File, Paragraph, Picture, Reply
from core.chat.where import Audience
from core.storage.outbound import Outbound
from core.text import say

LOADS = Picture(b"png", say("Your loads since March."))
LOG = File("log.csv", b"day,load\r\n")
REPLY = Reply((Paragraph(say("Here it is.")), LOADS, LOG), (Action(say("Done"), "ok"),), tone="quiet")


class Desk:
    """A delivery at a folder; `printed` is what it wrote."""

    def __init__(self, folder: Path, data: Path) -> None:
        self.desk = TurnDesk(data)
        self.desk.opens()
        self.printed: list[str] = []
        self.delivery = Delivery(self.desk.writer, self.printed.append, Style, saving_in(folder))

    def outbound(self, reply: Reply = REPLY) -> Outbound:
        """A reply that waits in the outbox."""
        return replace(self.desk.asks("hello")[0], reply=reply)

    def states(self) -> list[str]:
        return [state for (state,) in self.desk.rows("SELECT state FROM outbox ORDER BY id")]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "here"
    made.mkdir()
    return made


@pytest.fixture
def desk(folder: Path, tmp_path: Path):  # type: ignore[no-untyped-def]
    made = Desk(folder, tmp_path)
    yield made
    made.desk.closes()


def _files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_what_a_reply_brings_is_saved_and_told(desk: Desk, folder: Path) -> None:
    desk.delivery.deliver(desk.outbound())
    assert desk.printed == [
        "Here it is.\nYour loads since March.\nSaved as picture.png.\nSaved as log.csv.\n[1] Done\n\n"
    ]
    assert _files(folder) == {"picture.png": b"png", "log.csv": b"day,load\r\n"}
    assert desk.states() == ["sent"]
    assert [button.token for button in desk.delivery.buttons] == ["ok"]


def test_a_reply_without_files_stays_as_it_is(folder: Path) -> None:
    plain = replace(REPLY, parts=REPLY.parts[:1])
    assert kept(plain, saving_in(folder)) == plain
    assert _files(folder) == {}


def test_a_file_that_is_there_is_left_alone(desk: Desk, folder: Path) -> None:
    (folder / "log.csv").write_bytes(b"mine")
    (folder / "log-2.csv").mkdir()
    (folder / "log-3.csv").symlink_to(folder / "nowhere")
    desk.delivery.deliver(desk.outbound(Reply((LOG, LOG))))
    assert desk.printed == ["Saved as log-4.csv.\nSaved as log-5.csv.\n\n"]
    assert (folder / "log.csv").read_bytes() == b"mine"
    assert (folder / "log-5.csv").read_bytes() == b"day,load\r\n"
    assert not (folder / "nowhere").exists()


def test_what_is_shown_again_is_not_saved_again(desk: Desk, folder: Path) -> None:
    desk.delivery.show_again(desk.outbound())
    assert _files(folder) == {}
    assert desk.printed == ["Here it is.\nYour loads since March.\npicture.png\nlog.csv\n[1] Done\n\n"]


def test_what_is_not_wanted_any_more_is_not_saved(desk: Desk, folder: Path) -> None:
    outbound = desk.outbound()
    desk.desk.writer.acknowledge(outbound.id, "superseded").result(30)
    desk.delivery.deliver(outbound)
    assert (_files(folder), desk.printed) == ({}, [])


@pytest.mark.parametrize(
    ("name", "saved"),
    [
        ("../log.csv", "log.csv"),
        ("/etc/log.csv", "log.csv"),
        ("a\\b\\log.csv", "log.csv"),
        ("C:log.csv", "log.csv"),
        ("..", "file"),
        ("/", "file"),
        ("", "file"),
        (".profile", "profile"),
        ("a\x00\x1b\n\ud800b.csv", "ab.csv"),
        ("Läufe 1.csv", "Läufe 1.csv"),
    ],
)
def test_no_name_leaves_the_folder(name: str, saved: str, folder: Path) -> None:
    assert saving_in(folder)(name, b"x") == saved
    assert _files(folder) == {saved: b"x"}
    assert [path.name for path in folder.parent.iterdir()] == ["here"]


@pytest.mark.parametrize("name", ["gone/../log.csv", "log.csv"])
def test_a_folder_that_takes_nothing_is_told_in_a_line(desk: Desk, folder: Path, name: str) -> None:
    folder.rmdir()
    desk.delivery.deliver(desk.outbound(Reply((File(name, b"x"), LOADS))))
    assert desk.printed == [
        "log.csv cannot be saved in this folder.\n"
        "Your loads since March.\n"
        "picture.png cannot be saved in this folder.\n\n"
    ]
    assert desk.states() == ["sent"]


def test_a_name_that_is_too_long_is_told(folder: Path) -> None:
    (told,) = kept(Reply((File("a" * 300, b"x"),)), saving_in(folder)).parts
    assert told == Paragraph(say("{name} cannot be saved in this folder.", name="a" * 300))


def test_a_full_disk_leaves_no_half_a_file(folder: Path) -> None:
    import resource
    import signal

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
    try:
        with pytest.raises(OSError, match="too large"):
            saving_in(folder)("log.csv", b"x" * 100_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)
    assert _files(folder) == {}


def test_what_could_not_be_printed_waits(desk: Desk, folder: Path) -> None:
    def gone(_: str) -> None:
        raise BrokenPipeError

    delivery = Delivery(desk.desk.writer, gone, Style, saving_in(folder))
    with pytest.raises(BrokenPipeError):
        delivery.deliver(desk.outbound())
    assert desk.states() == ["waiting"]


def test_the_name_of_a_file_does_nothing_to_the_screen() -> None:
    reply = Reply((File("../\x1b[2Ja\n\u202eb.csv", b""),))
    assert render(reply, Audience("en"), Style()) == "[2Jab.csv\n"
