"""The names of days as runners type them."""

from __future__ import annotations

import pytest

from core.text.days import day_names
from core.text.translator import languages


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("en", {"monday": 0, "mon": 0, "mo": 0, "tu": 1, "tue": 1, "tues": 1, "thurs": 3, "sundays": 6}),
        ("de", {"montag": 0, "mo": 0, "di": 1, "mittwoch": 2, "do": 3, "fr": 4, "samstag": 5, "sonnabend": 5,
                "so": 6, "dienstags": 1, "tue": 1, "saturday": 5}),
        ("fr", {"lundi": 0, "lun": 0, "mar": 1, "mercredi": 2, "je": 3, "ven": 4, "sam": 5, "dim": 6}),
        ("es", {"miércoles": 2, "miercoles": 2, "sáb": 5, "sab": 5, "dom": 6}),
        ("ja", {"月曜日": 0, "火曜": 1, "水": 2, "日": 6, "monday": 0}),
    ],
)  # fmt: skip
def test_a_name_means_its_day(language: str, names: dict[str, int]) -> None:
    assert {name: day_names(language).get(name) for name in names} == names


@pytest.mark.parametrize("language", [*languages(), "fr", "ja"])
def test_names_are_ready_to_compare(language: str) -> None:
    names = day_names(language)
    assert set(names.values()) == set(range(7))
    for name in names:
        assert name == name.casefold().strip(" .")
        assert name


def test_the_language_wins_over_english() -> None:
    assert day_names("fi")["su"] == 6
    assert day_names("sv")["to"] == 3
    assert day_names("it")["sa"] == 5


def test_a_beginning_shared_by_two_days_means_neither() -> None:
    assert "s" not in day_names("en")
    assert "t" not in day_names("de")
    assert "thu" in day_names("en")


def test_an_everyday_word_is_no_day() -> None:
    assert not {"die", "mit"} & day_names("de").keys()
