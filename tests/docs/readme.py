"""The examples of the README, made by running the program.

`python -m tests.docs.readme` writes them into README.md; a test holds them to what is there.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent
README = HERE.parents[1] / "README.md"
START = "2026-11-21T18:00+01:00"
BLOCK = r"(<!-- made: {name} -->\n```\w*\n)(.*?)(```\n)"
PLAN_LINES = 25


def ran(*arguments: str, given: str = "") -> str:
    """What `pogo` prints."""
    command = [sys.executable, "-m", "bot", *arguments]
    done = subprocess.run(command, input=given, capture_output=True, text=True, check=True, timeout=60)
    return done.stdout


def blocks() -> dict[str, str]:
    """Every example by its name."""
    profile = (HERE / "profile.json").read_text("utf-8")
    plan = ran("plan", str(HERE / "profile.json")).splitlines(keepends=True)
    return {
        "conversation": "".join(conversation()),
        "profile": profile,
        "plan": "".join([*plan[:PLAN_LINES], "...\n"]),
    }


def conversation() -> Iterator[str]:
    """The turns of conversation.txt that are to be shown; `...` stands for those that are not."""
    wanted, hiding = [], False
    for line in (HERE / "conversation.txt").read_text("utf-8").splitlines():
        if line.startswith("# "):
            hiding = line == "# hide"
        else:
            wanted.append((line, not hiding))
    with tempfile.TemporaryDirectory() as folder:
        database = f"sqlite:///{folder}/pogo.db"
        lines = "".join(f"{line}\n" for line, _ in wanted)
        said = ran(
            "chat", "--echo", "--language", "en", "--clock", START, "--database", database, given=lines
        )
    turns = re.split(r"^(?=> )", said, flags=re.MULTILINE)[1:]
    if [turn.splitlines()[0] for turn in turns] != [f"> {line}" for line, _ in wanted]:
        raise SystemExit("the conversation went another way")
    before = True
    for turn, (_, shown) in zip(turns, wanted, strict=True):
        if shown:
            yield turn
        elif before:
            yield "...\n\n"
        before = shown


def written(text: str) -> str:
    """A README with its examples made anew."""
    for name, made in blocks().items():
        pattern = re.compile(BLOCK.format(name=name), re.DOTALL)
        if len(pattern.findall(text)) != 1:
            raise SystemExit(f"README.md has no one place for {name}")
        text = pattern.sub(lambda found, made=made: found[1] + made.rstrip("\n") + "\n" + found[3], text)
    return text


if __name__ == "__main__":
    README.write_text(written(README.read_text("utf-8")), "utf-8")
