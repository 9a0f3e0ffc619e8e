from __future__ import annotations

from datetime import UTC, datetime

import pytest

from core.dialogue import cities
from core.dialogue.form import Fault, Reading, Unsure
from core.dialogue.places import OFFERED, place
from core.text import Message
from core.text.translator import translator

EVENING = datetime(2026, 11, 22, 17, 0, tzinfo=UTC)


def read(text: str, language: str = "en") -> Reading:
    return place(text, language, EVENING)


def said(message: Message, language: str = "en") -> str:
    return translator(language).plain(message)


def offered(reading: Reading, language: str = "en") -> dict[str, str]:
    assert isinstance(reading, Unsure), reading
    return {zone: said(label, language) for zone, label in reading.options}


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("Berlin", "Europe/Berlin"),
        ("berlin!", "Europe/Berlin"),
        ("BERLIN", "Europe/Berlin"),
        ("Zurich", "Europe/Zurich"),
        ("Zürich", "Europe/Zurich"),
        ("München", "Europe/Berlin"),
        ("Peking", "Asia/Shanghai"),
        ("東京", "Asia/Tokyo"),
        ("New York", "America/New_York"),
        ("Vienna, Austria", "Europe/Vienna"),
        ("Vienna, AT", "Europe/Vienna"),
        ("Germany", "Europe/Berlin"),
        ("Europe/Lisbon", "Europe/Lisbon"),
        ("europe/lisbon", "Europe/Lisbon"),
        ("US/Eastern", "America/New_York"),
        ("Pacific Time", "America/Los_Angeles"),
    ],
)
def test_a_place_means_its_zone(text: str, zone: str) -> None:
    assert read(text) == zone


def test_a_place_may_be_named_in_the_runners_language() -> None:
    assert read("Wien", "de") == "Europe/Vienna"
    assert read("Deutschland", "de") == "Europe/Berlin"
    assert read("MEZ", "de") == "Europe/Berlin"


def test_a_name_of_several_cities_asks_which() -> None:
    asked = read("Paris")
    assert isinstance(asked, Unsure)
    assert said(asked.text) == "There is more than one place of that name. Which is yours?"
    assert offered(asked)["Europe/Paris"] == "Paris, France (Paris)"
    assert next(iter(offered(asked))) == "Europe/Paris", "the largest first"
    assert "Europe/Paris" in offered(read("Paris", "de"), "de")
    assert offered(read("Paris", "de"), "de")["Europe/Paris"] == "Paris, Frankreich (Paris)"


def test_a_country_of_several_zones_asks_which_city() -> None:
    asked = read("Australia")
    assert isinstance(asked, Unsure)
    assert said(asked.text) == "That name is used in several places. Which is yours?"
    assert {"Australia/Sydney", "Australia/Perth"} <= offered(asked).keys()
    assert len(asked.options) == OFFERED


def test_a_city_that_is_not_in_the_named_country_is_looked_for_as_a_country() -> None:
    assert isinstance(read("Vienna, Brazil"), Unsure | Fault)
    assert read("Berlin, Germany") == "Europe/Berlin"


def test_a_mistyped_city_is_offered_not_taken() -> None:
    asked = read("Berln")
    assert isinstance(asked, Unsure)
    assert said(asked.text) == "I don't know “Berln”. Did you mean one of these?"
    assert "Europe/Berlin" in offered(asked)


@pytest.mark.parametrize("text", ["18:00", "18.05", "6:00 pm", "it's 17:56 here", "18", "6 pm"])
def test_a_clock_asks_which_of_the_places_that_show_it(text: str) -> None:
    asked = read(text)
    assert isinstance(asked, Unsure)
    assert {"Europe/Berlin", "Africa/Lagos"} <= offered(asked).keys()
    assert "Europe/London" not in offered(asked)


def test_a_clock_around_midnight() -> None:
    late = datetime(2026, 11, 22, 16, 58, tzinfo=UTC)
    asked = place("00:01", "en", late)
    assert isinstance(asked, Unsure)
    assert "Asia/Ho_Chi_Minh" in dict(asked.options) or "Asia/Bangkok" in dict(asked.options)


def test_a_time_no_clock_shows() -> None:
    asked = read("18:37")
    assert isinstance(asked, Fault)
    assert "14:35" in said(asked.text)


@pytest.mark.parametrize(
    "text",
    ["qwrtzp", "xx", "x" * 2000, "../../etc/passwd", "Etc/GMT+5", "right/Europe/Berlin", "Europe/", "/", ",",
     "a\tb", "'; DROP TABLE city", "25:00", "{name}", "**", "😀"],
)  # fmt: skip
def test_what_is_no_place_asks_again(text: str) -> None:
    assert isinstance(read(text), Fault)


def test_every_zone_that_is_offered_reads_back_to_itself() -> None:
    assert [zone for zone in cities.peopled_zones() if read(zone) != zone] == []


def test_names_of_zones_that_are_unclear_are_offered() -> None:
    assert list(offered(read("GST"))) == ["Asia/Dubai", "Atlantic/South_Georgia"]


def test_an_airport_code_is_no_city() -> None:
    assert cities.named_otherwise("BER") == ()
    assert cities.named_otherwise("muc") == ()


def test_a_name_with_a_line_end_finds_nothing() -> None:
    assert cities.named_otherwise("München\nWien") == ()
