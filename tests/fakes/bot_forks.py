"""The process that lives of the bot are forked from: `python -m fakes.bot_forks SOCKET`.

Each byte that arrives brings five ends of pipes and is one life: orders to read, its standard input, output
and error, and where to tell its number and, when it has ended, its exit code.
"""

from __future__ import annotations

import gc
import json
import os
import socket
import sys

NUMBER = 8
"""Bytes of a number that is told."""


def told(number: bytes) -> int:
    """A number of a process, or an exit code, which is negative after a signal."""
    return int.from_bytes(number, "big", signed=True)


def _serve(asked: socket.socket) -> int:
    """Fork for each who asks, until nobody can; this returns in every fork as well, with its exit code."""
    watching: set[int] = set()
    with asked:
        while True:
            _, ends, _, _ = socket.recv_fds(asked, 1, 5)
            watching -= {one for one in watching if os.waitpid(one, os.WNOHANG)[0]}
            if not ends:
                return 0
            one = os.fork()
            if not one:
                break
            watching.add(one)
            for end in ends:
                os.close(end)
    return _watch(*ends)


def _watch(orders: int, typed: int, out: int, err: int, telling: int) -> int:
    """Tell the number of a life, and how it ended: only its parent hears that."""
    life = os.fork()
    if not life:
        os.close(telling)
        return _live(orders, typed, out, err)
    for end in (orders, typed, out, err):
        os.close(end)
    _tell(telling, life)
    _, how = os.waitpid(life, 0)
    _tell(telling, os.waitstatus_to_exitcode(how))
    # Only a stand-in: nothing of it is to be kept or covered.
    os._exit(0)


def _tell(telling: int, number: int) -> None:
    os.write(telling, number.to_bytes(NUMBER, "big", signed=True))


def _live(orders: int, *streams: int) -> int:
    from bot.cli.app import run

    with open(orders, encoding="utf-8") as given:
        arguments, folder, env = json.load(given)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(env)
    for number, end in enumerate(streams):
        os.dup2(end, number)
        os.close(end)
    # The ones there are were made for what 0, 1 and 2 were before.
    for number, name, mode in ((0, "stdin", "r"), (1, "stdout", "w"), (2, "stderr", "w")):
        setattr(sys, name, open(number, mode, 1, encoding="utf-8", closefd=False))  # noqa: SIM115 - for good
    return run(arguments)


def _load() -> None:
    """What a life would load while somebody waits for it."""
    from datetime import UTC, datetime

    import alembic.command
    import alembic.config
    import alembic.script  # noqa: F401

    import bot.cli.run
    import bot.discord.app
    import bot.http.server
    import bot.telegram.app
    import bot.wiring  # noqa: F401
    from core.coach.warm import warm_up

    warm_up(datetime(2026, 11, 21, tzinfo=UTC))
    # A life would look through all of it at its end, and copy what it looks at.
    gc.freeze()


if __name__ == "__main__":
    _load()
    sys.exit(_serve(socket.socket(fileno=int(sys.argv[1]))))
