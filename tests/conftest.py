"""A writer over a real file, with a coach that echoes and a clock that stands still; which tests run when."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fakes.bot_nursery import close_nursery
from fakes.turn_desk import TurnDesk
from hypothesis import settings

settings.register_profile("short", max_examples=50)
settings.load_profile("short")

HERE = Path(__file__).parent
WAITING = "drives", "telegram", "discord", "console", "cli"
"""Folders whose tests mostly wait for processes."""
OF_SCENES = "preview/", "telegram/test_render.py", "discord/test_render.py", "coach/test_public.py"
"""Tests that look at every scene of the preview, which a process plays once."""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[TurnDesk]:
    made = TurnDesk(tmp_path)
    made.opens()
    yield made
    made.closes()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What waits begins first: what only computes fills its pauses, and nothing long is left for the end."""
    folders = {HERE / name: place for place, name in enumerate(WAITING)}
    items.sort(key=lambda item: folders.get(item.path.parent, len(folders)))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Tests of one file stay together, and so do all that need the same scenes."""
    if config.getoption("dist") != "loadfile":
        return None
    from xdist.scheduler import LoadFileScheduling  # type: ignore[import-untyped]

    class Together(LoadFileScheduling):  # type: ignore[misc]
        def _split_scope(self, nodeid: str) -> str:
            file = str(super()._split_scope(nodeid))
            return "scenes" if file.removeprefix("tests/").startswith(OF_SCENES) else file

    return Together(config, log)


def pytest_sessionfinish() -> None:
    """Lives of the bot are forked no more; what they were forked from writes down what it covered."""
    close_nursery()
