"""`pogo preview`: the page with every reply, for whoever works on the texts."""

from __future__ import annotations

from pathlib import Path

from bot.cli.faults import Refused
from bot.preview.page import page
from bot.preview.talk import Scene


def preview_command(file: str, scenes: tuple[Scene, ...]) -> int:
    """Write the page of some scenes to `file` and say where it is."""
    path = Path(file)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("w", encoding="utf-8") as out:
            out.write(page(scenes))
    except OSError as fault:
        raise Refused(f"The page cannot be written to {file} ({fault.strerror}).") from None
    print(f"{path.resolve().as_uri()}: {len(scenes)} scenes")
    return 0
