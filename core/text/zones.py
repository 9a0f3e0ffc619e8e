"""The IANA time zones that a typed name means: "Europe/Vienna", "Wien", "Mitteleuropäische Zeit"."""

from __future__ import annotations

import re
import unicodedata
import zoneinfo
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from babel import Locale
from babel.core import get_global
from babel.localedata import locale_identifiers

from core.text.golden_zones import GOLDEN
from core.text.translator import SOURCE

_OFFSET = re.compile(r"etc/gmt[+-].*|gmt[+-]?0|[emh]st")
"""Keys with a fixed offset: nobody lives in one, and "EST" means New York, not Panama."""

_NO_WORD = re.compile("[^a-z0-9]+")

Index = Mapping[str, frozenset[str]]


def zone_by_name(text: str, language: str) -> tuple[str, ...]:
    """The zones that `text` names, sorted; none when it names no zone, several when it is unclear.

    An IANA key in any case (spaces may stand for underscores); else a city that stands
    for a zone or a name such as "Central European Time", first in `language` and in
    English, then in every language Babel knows. An offset from UTC is not a zone.
    """
    key = zone_by_key(text)
    if key is not None:
        return (key,)
    wanted = _plain(text)
    if not wanted:
        return ()
    found = (
        _names(language, near=True).get(wanted)
        or _names(SOURCE, near=True).get(wanted)
        or _every_language().get(wanted, frozenset())
    )
    return tuple(sorted(found))


def zone_by_key(text: str) -> str | None:
    """The zone of an IANA key in any case (spaces may stand for underscores); None for no key."""
    return _keys().get("_".join(text.split()).casefold())


def territory_name(code: str, language: str) -> str:
    """A country by its ISO 3166 code, in a language; the code where it has no name."""
    return str(Locale.parse(language).territories.get(code.upper(), code))


@cache
def canonical(key: str) -> str | None:
    """The zone that a key of zoneinfo or CLDR stands for today; None for no zone."""
    zone: str = get_global("zone_aliases").get(key, key)
    return zone if zone in _available() else None


@cache
def _available() -> frozenset[str]:
    return frozenset(zoneinfo.available_timezones() - {"localtime", "Factory"})


@cache
def _keys() -> Mapping[str, str]:
    known = {key: canonical(key) for key in _available()}
    return {
        key.casefold(): zone
        for key, zone in known.items()
        if zone is not None and not _OFFSET.fullmatch(key.casefold())
    }


@cache
def _names(language: str, near: bool = False) -> Index:
    """The names of one language. `near`: the runner speaks it, so its country comes first."""
    locale = Locale.parse(language)
    return _indexed((*_keyed_cities(), *_cities(locale), *_clocks(locale, near)))


def _indexed(names: Iterable[tuple[str, str]]) -> Index:
    index: dict[str, set[str]] = {}
    for name, zone in names:
        index.setdefault(_plain(name), set()).add(zone)
    return {name: frozenset(zones) for name, zones in index.items() if name}


@cache
def _every_language() -> Index:
    """The names of all languages, once each; a country's variant of a language adds nothing.

    Without the cities of the keys themselves: they stand in every language, English included.
    """
    locales = (
        Locale.parse(identifier)
        for identifier in locale_identifiers()
        if all(len(part) == 4 for part in identifier.split("_")[1:])
    )
    return _indexed({pair for locale in locales for pair in (*_cities(locale), *_clocks(locale, False))})


def _keyed_cities() -> Iterator[tuple[str, str]]:
    for key in get_global("zone_territories"):
        zone = canonical(key)
        if zone is not None and "/" in zone and not zone.startswith("Etc/"):
            yield zone.rpartition("/")[2], zone


def _cities(locale: Locale) -> Iterator[tuple[str, str]]:
    for key, names in locale.time_zones.items():
        zone = canonical(key)
        if zone is None:
            continue
        if city := names.get("city"):
            yield city, zone
        for name in names.get("long", {}).values():
            yield name, zone


def _clocks(locale: Locale, near: bool) -> Iterator[tuple[str, str]]:
    zones = _zones_of_clocks()
    for clock, names in locale.meta_zones.items():
        if clock not in zones:
            continue
        zone = (_at_home(clock, locale) if near else None) or zones[clock][0]
        for width in ("long", "short"):
            for name in names.get(width, {}).values():
                yield name, zone


def _at_home(clock: str, locale: Locale) -> str | None:
    """The zone of a metazone in the country where most people speak the language."""
    likely = get_global("likely_subtags").get(locale.language, "")
    zones = _zones_of_clocks()[clock]
    at_home = [canonical(key) for key in get_global("territory_zones").get(likely.rpartition("_")[2], ())]
    if zones[0] in at_home:
        return zones[0]
    return next((zone for zone in at_home if zone in zones), None)


@cache
def _zones_of_clocks() -> Mapping[str, tuple[str, ...]]:
    """The zones of each metazone, its golden zone first."""
    found: dict[str, list[str]] = {}
    for key, clock in get_global("meta_zones").items():
        zone = canonical(key)
        if zone is not None:
            found.setdefault(clock, []).append(zone)
    return {
        clock: tuple(dict.fromkeys((GOLDEN.get(clock, zones[0]), *zones))) for clock, zones in found.items()
    }


def _plain(name: str) -> str:
    """A name for comparing: no case, accents or punctuation, one space between words."""
    folded = name.casefold()
    if folded.isascii():
        # Most are, and what is left to look at is simple.
        return " ".join(_NO_WORD.sub(" ", folded).split())
    parts = unicodedata.normalize("NFKD", folded)
    letters = (part for part in parts if unicodedata.combining(part) < 200)  # accents are 200 and more
    return " ".join("".join(c if unicodedata.category(c)[0] in "LMN" else " " for c in letters).split())
