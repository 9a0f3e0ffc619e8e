"""From what somebody answers to "where are you?" to a time zone."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from core.dialogue import cities
from core.dialogue.cities import City
from core.dialogue.dates import typed_time
from core.dialogue.form import Fault, Reading, Unsure
from core.dialogue.reading import folded
from core.text import Message, ZoneName, say, shown
from core.text.zones import territory_name, zone_by_key, zone_by_name

OFFERED = 6
"""How many places are offered when an answer is not clear: what a phone shows at once."""
MINUTES_APART = 7
"""How far a clock may be off, and still be the one that was told."""
SEVERAL = say("That name is used in several places. Which is yours?")

_CLOCK = re.compile(r"\b\d{1,2}[:.]\d{2}(?:\s*(?:am|pm))?\b")
_DAY = 24 * 60


def place(text: str, language: str, now: datetime) -> Reading:
    """The zone an answer means: a city, a zone's name in any language, or the time it is there.

    A city name that stands in several zones, and a time of day, come back as options;
    a mistyped city as the nearest names.
    """
    if "/" in text and (zone := zone_by_key(text)):
        return zone
    clock = _CLOCK.search(folded(text))
    at = typed_time(clock[0] if clock else text)
    if at is not None:
        return _by_clock(at.hour * 60 + at.minute, now)
    return _named(text, language)


@lru_cache(maxsize=512)
def _named(text: str, language: str) -> Reading:
    """What a name means; a form reads its answers again at every turn, so the last ones are kept."""
    found = _cities_meant(text, language)
    if found:
        return _among(found, language)
    # The names of zones in all languages come last: reading them takes a moment.
    zones = zone_by_name(text, language)
    if len(zones) == 1:
        return zones[0]
    if zones:
        return Unsure(SEVERAL, tuple((zone, shown(ZoneName(zone))) for zone in zones[:OFFERED]))
    return _nearest(text, language)


def _cities_meant(text: str, language: str) -> tuple[City, ...]:
    """The cities of a name, "Vienna" or "Vienna, Austria"; all of a country that is named."""
    name, _, country = (part.strip() for part in text.partition(","))
    known = cities.named(name)
    if country:
        wanted = folded(country)
        known = tuple(city for city in known if wanted in cities.country_names(city.country, language))
    return known or cities.of_country(text, language) or cities.named_otherwise(name)


def _one_a_zone(found: Iterable[City]) -> dict[str, City]:
    by_zone: dict[str, City] = {}
    for city in found:
        by_zone.setdefault(city.zone, city)
    return by_zone


def _among(found: tuple[City, ...], language: str) -> Reading:
    by_zone = _one_a_zone(found)
    if len(by_zone) == 1:
        return next(iter(by_zone))
    several = say("There is more than one place of that name. Which is yours?")
    if len({city.name for city in found}) > 1:
        several = SEVERAL
    return Unsure(several, _choices(by_zone, language))


def _choices(by_zone: dict[str, City], language: str) -> tuple[tuple[str, Message], ...]:
    return tuple((city.zone, _label(city, language)) for city in list(by_zone.values())[:OFFERED])


def _label(city: City, language: str) -> Message:
    return say(
        "{city}, {country} ({zone})",
        city=city.name,
        country=territory_name(city.country, language),
        zone=ZoneName(city.zone),
    )


def _nearest(text: str, language: str) -> Reading:
    by_zone = _one_a_zone(cities.near(text.partition(",")[0]))
    if not by_zone:
        return Fault(
            say("I don't know that place. Try the nearest large city, or tell me what time it is there now.")
        )
    return Unsure(
        say("I don't know “{place}”. Did you mean one of these?", place=text[:40]),
        _choices(by_zone, language),
    )


def _by_clock(minutes: int, now: datetime) -> Reading:
    """Zones whose clocks show that time now, a few minutes apart, the most peopled first."""
    shows: list[str] = []
    for zone in cities.peopled_zones():
        local = now.astimezone(ZoneInfo(zone))
        apart = abs(local.hour * 60 + local.minute - minutes)
        if min(apart, _DAY - apart) <= MINUTES_APART:
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
