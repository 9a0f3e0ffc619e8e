"""Warming up builds what would be built while somebody waits."""

from datetime import UTC, datetime

from core.coach.warm import warm_up
from core.dialogue import cities
from core.training.choice.catalogue import catalogue


def test_what_takes_long_is_there_afterwards() -> None:
    cities._by_name.cache_clear()
    catalogue.cache_clear()
    warm_up(datetime(2026, 11, 22, tzinfo=UTC))
    assert cities._by_name.cache_info().currsize == 1
    assert catalogue.cache_info().currsize == 1
