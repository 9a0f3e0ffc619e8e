"""A writer over a real file, with a coach that echoes and a clock that stands still."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from fakes.turn_desk import TurnDesk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[TurnDesk]:
    made = TurnDesk(tmp_path)
    made.opens()
    yield made
    made.closes()
