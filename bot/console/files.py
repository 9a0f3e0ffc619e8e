"""Pictures and files of a reply, kept in a folder: never over one that is there, never outside of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path, PureWindowsPath

from core.chat.reply import File, Paragraph, Part, Picture, Reply
from core.text import Message, say

PICTURE = "picture.png"
NAMELESS = "file"

Save = Callable[[str, bytes], str]
"""Keeps content under a name and gives the name it got, another where that is taken. Raises OSError."""


def kept(reply: Reply, save: Save) -> Reply:
    """The reply with its pictures and files saved, and told as words where they are."""
    return replace(reply, parts=tuple(told for part in reply.parts for told in _told(part, save)))


def _told(part: Part, save: Save) -> Iterator[Part]:
    if isinstance(part, Picture):
        yield Paragraph(part.text)
        yield Paragraph(_outcome(PICTURE, part.png, save))
    elif isinstance(part, File):
        yield Paragraph(_outcome(part.name, part.content, save))
    else:
        yield part


def _outcome(name: str, content: bytes, save: Save) -> Message:
    try:
        return say("Saved as {name}.", name=save(name, content))
    except OSError:
        return say("{name} cannot be saved in this folder.", name=bare(name))


def saving_in(folder: Path) -> Save:
    """Saves in a folder: log.csv, or log-2.csv where that is taken, and so on."""

    def save(name: str, content: bytes) -> str:
        whole = Path(bare(name))
        path, number = folder / whole, 1
        while True:
            try:
                _write(path, content)
            except FileExistsError:
                number += 1
                path = folder / f"{whole.stem}-{number}{whole.suffix}"
            else:
                return path.name

    return save


def bare(name: str) -> str:
    """The name without folders of any system, leading dots and what cannot be seen."""
    visible = "".join(letter for letter in PureWindowsPath(name).name if letter.isprintable())
    return visible.strip(". ") or NAMELESS


def _write(path: Path, content: bytes) -> None:
    """Write a new file whole, or none. FileExistsError for one that is there, be it a link to nowhere."""
    file = path.open("xb")
    try:
        with file:
            file.write(content)
    except OSError:
        path.unlink(missing_ok=True)
        raise
