"""The zones that a typed name means, in the runner's language and in others."""

from __future__ import annotations

from zoneinfo import ZoneInfo, available_timezones

import pytest
from babel.core import get_global

from core.text.golden_zones import GOLDEN
from core.text.zones import canonical, territory_name, zone_by_name


@pytest.mark.parametrize(
    ("text", "language", "zone"),
    [
        ("Europe/Vienna", "en", "Europe/Vienna"),
        ("  europe/VIENNA ", "de", "Europe/Vienna"),
        ("america/new york", "en", "America/New_York"),
        ("Asia/Calcutta", "en", "Asia/Kolkata"),
        ("UTC", "en", "Etc/UTC"),
        ("Japan", "en", "Asia/Tokyo"),
        ("Wien", "de", "Europe/Vienna"),
        ("wien", "en", "Europe/Vienna"),
        ("Vienna", "de", "Europe/Vienna"),
        ("Tokio", "de", "Asia/Tokyo"),
        ("東京", "ja", "Asia/Tokyo"),
        ("東京", "de", "Asia/Tokyo"),
        ("Londres", "fr", "Europe/London"),
        ("Москва", "en", "Europe/Moscow"),
        ("New York", "fr", "America/New_York"),
        ("Sao Paulo", "en", "America/Sao_Paulo"),
        ("são paulo", "de", "America/Sao_Paulo"),
        ("St. John's", "en", "America/St_Johns"),
        ("Mitteleuropäische Zeit", "de", "Europe/Berlin"),
        ("mitteleuropaische  zeit", "de", "Europe/Berlin"),
        ("MEZ", "de", "Europe/Berlin"),
        ("Central European Standard Time", "en", "Europe/Paris"),
        ("Mitteleuropäische Zeit", "fr", "Europe/Paris"),
        ("heure d’Europe centrale", "fr", "Europe/Paris"),
        ("heure d'Europe centrale", "ja", "Europe/Paris"),
        ("日本標準時", "ja", "Asia/Tokyo"),
        ("Eastern Time", "en", "America/New_York"),
        ("EST", "en", "America/New_York"),
        ("British Summer Time", "en", "Europe/London"),
    ],
)
def test_a_name_means_its_zone(text: str, language: str, zone: str) -> None:
    assert zone_by_name(text, language) == (zone,)


@pytest.mark.parametrize(
    "text",
    ["", "  ", "+", "UTC+2", "UTC +02:00", "+02:00", "GMT+1", "gmt0", "Etc/GMT-2", "Etc/GMT+5", "localtime",
     "Factory", "../../etc/passwd", "nowhere at all", "7:00", "\0", "x" * 10_000],
)  # fmt: skip
@pytest.mark.parametrize("language", ["en", "de"])
def test_what_is_no_zone_has_none(text: str, language: str) -> None:
    assert zone_by_name(text, language) == ()


def test_an_unclear_name_has_several() -> None:
    assert zone_by_name("GST", "de") == ("Asia/Dubai", "Atlantic/South_Georgia")


def test_every_answer_is_a_zone_of_today() -> None:
    for key in available_timezones():
        for zone in zone_by_name(key, "de"):
            assert canonical(zone) == zone
            assert ZoneInfo(zone).key == zone


def test_golden_zones_are_zones_of_their_clock() -> None:
    clocks = get_global("meta_zones")
    of_zone = {canonical(key): clock for key, clock in clocks.items()}
    assert {clock: of_zone[zone] for clock, zone in GOLDEN.items()} == {clock: clock for clock in GOLDEN}
    several = {clock for clock in clocks.values() if list(clocks.values()).count(clock) > 1}
    assert several <= GOLDEN.keys()


@pytest.mark.parametrize(
    ("code", "language", "name"),
    [("DE", "de", "Deutschland"), ("us", "fr", "États-Unis"), ("JP", "ja", "日本"), ("QX", "en", "QX")],
)
def test_a_country_has_its_name(code: str, language: str, name: str) -> None:
    assert territory_name(code, language) == name
