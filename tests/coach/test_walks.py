"""Random conversations, the same each time; the drive of the same name takes many more."""

from __future__ import annotations

import pytest
from walks import walk

LINES = 60


@pytest.mark.parametrize("seed", range(12))
def test_a_random_conversation_goes_on(seed: int) -> None:
    walk(seed, LINES)
