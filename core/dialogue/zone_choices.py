"""Time zones to pick from while a place is being typed."""

from __future__ import annotations

from collections.abc import Iterable

from core.dialogue import cities
from core.dialogue.cities import City
from core.text import Message, ZoneName, say, shown
from core.text.zones import territory_name, zone_by_key

LARGE = 12
"""How many of the most peopled zones are offered before anything is typed."""

ZoneChoices = dict[str, Message]
"""Labels by zone, the best first."""


def zones_to_pick(typed: str, own: str | None, language: str) -> ZoneChoices:
    """The zones that what is typed may become, each once.

    With nothing typed the runner's own and the most peopled ones. Else a zone's key, a country, the
    cities of that name, then of that beginning, and the nearest names where there is nothing else.
    """
    if not typed.strip():
        large = list(cities.peopled_zones())[:LARGE]
        return {zone: shown(ZoneName(zone)) for zone in ([own] if own else []) + large}
    exactly = (*cities.named(typed), *cities.named_otherwise(typed.strip()))
    found = (*cities.of_country(typed, language), *exactly, *cities.beginning(typed))
    return {**_by_key(typed), **_labelled(found, language)} or _labelled(cities.near(typed), language)


def _by_key(typed: str) -> ZoneChoices:
    wanted = typed.strip().casefold()
    begun = [zone for zone in cities.peopled_zones() if "/" in wanted and zone.casefold().startswith(wanted)]
    exactly = zone_by_key(typed.strip())
    return {zone: shown(ZoneName(zone)) for zone in ([exactly] if exactly else []) + begun}


def _labelled(found: Iterable[City], language: str) -> ZoneChoices:
    labels: ZoneChoices = {}
    for city in found:
        labels.setdefault(city.zone, _label(city, language))
    return labels


def _label(city: City, language: str) -> Message:
    return say(
        "{city}, {country} ({zone})",
        city=city.name,
        country=territory_name(city.country, language),
        zone=ZoneName(city.zone),
    )
