"""From a `Message` to text in one language: catalogue, plural, numbers, days and dates."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from decimal import Decimal
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Literal, assert_never

from babel import Locale
from babel.dates import format_date, format_datetime, format_time, get_timezone_location
from babel.lists import format_list
from babel.numbers import format_decimal
from babel.support import NullTranslations, Translations

from core.text.message import Message, Series, Value, Weekday, ZoneName, sense
from core.text.spans import Span, Style, marked

DOMAIN = "pogo"
LOCALES = Path(__file__).resolve().parents[2] / "locales"
SOURCE = "en"

DATE = sense("CLDR date pattern", "EEE d MMM")
DATE_AND_TIME = sense("CLDR date pattern", "EEE d MMM HH:mm")
TIME = sense("CLDR date pattern", "HH:mm")

_HOLE = re.compile(r"\{(\w+)\}")
_COMMA = ", "
_ITEM = "\0"
_ITEMS = re.compile("(\0)")


@lru_cache(maxsize=4096)
def _number(value: int | Decimal, language: str) -> str:
    return format_decimal(value, locale=Locale.parse(language))


@lru_cache(maxsize=16384)
def _pieces(template: str) -> tuple[tuple[str, Style, bool], ...]:
    """A template cut at marks and holes: text or the name of a hole, its style, whether it is a hole."""
    pieces: list[tuple[str, Style, bool]] = []
    for span in marked(template):
        at = 0
        for hole in _HOLE.finditer(span.text):
            if hole.start() > at:
                pieces.append((span.text[at : hole.start()], span.style, False))
            pieces.append((hole[1], span.style, True))
            at = hole.end()
        if at < len(span.text):
            pieces.append((span.text[at:], span.style, False))
    return tuple(pieces)


class Translator:
    """Speaks one language. Immutable after construction and safe to share between threads."""

    def __init__(
        self,
        language: str,
        catalogue: NullTranslations,
        wrap: Callable[[str], str] | None = None,
    ) -> None:
        """`wrap` changes each template before values are put in (the pseudo-locale uses it)."""
        self.language = language
        self._locale = Locale.parse(language)
        self._catalogue = catalogue
        self._wrap = wrap

    def plain(self, message: Message) -> str:
        """The message as text without marks."""
        return "".join(span.text for span in self._spans(message, "plain"))

    def spans(self, message: Message) -> tuple[Span, ...]:
        """The message as styled runs; a message among the values keeps its own marks."""
        return tuple(self._spans(message, "plain"))

    def template(self, message: Message) -> str:
        """The text of this language before values are put in; the source where none is known."""
        found = self._look_up(message)
        return self._wrap(found) if self._wrap else found

    def _look_up(self, message: Message) -> str:
        known: Any = self._catalogue
        if message.plural is not None and message.n is not None:
            if message.context is not None:
                return str(known.npgettext(message.context, message.id, message.plural, message.n))
            return str(known.ngettext(message.id, message.plural, message.n))
        if message.context is not None:
            return str(known.pgettext(message.context, message.id))
        return str(known.gettext(message.id))

    def _spans(self, message: Message, outer: Style) -> Iterator[Span]:
        values = dict(message.values)
        for text, marks, hole in _pieces(self.template(message)):
            style = outer if marks == "plain" else marks
            if hole:
                yield from self._value(values[text], style)
            else:
                yield Span(text, style)

    def _value(self, value: Value, style: Style) -> Iterator[Span]:
        match value:
            case Message():
                yield from self._spans(value, style)
            case Series():
                for part in self._joined(value):
                    yield from self._value(part, style)
            case _:
                day = value if isinstance(value, date) and not isinstance(value, datetime) else None
                yield Span(self.value(value), style, day)

    def value(self, value: Value) -> str:
        """One value as this language writes it. Text given by a runner comes out untouched."""
        match value:
            case Message():
                return self.plain(value)
            case str():
                return value
            case int() | Decimal():
                return _number(value, self.language)
            case Weekday():
                width = "abbreviated" if value.short else "wide"
                return str(self._locale.days["stand-alone"][width][value.index])
            case ZoneName():
                return zone_city(value.key, self.language)
            case datetime():
                return format_datetime(value, self._look_up(DATE_AND_TIME), locale=self._locale)
            case date():
                return format_date(value, self._look_up(DATE), locale=self._locale)
            case time():
                return format_time(value, self._look_up(TIME), locale=self._locale)
            case Series():
                return "".join(self.value(part) for part in self._joined(value))
        assert_never(value)

    def _joined(self, series: Series) -> Iterator[Value]:
        """The items of a series with the words between them ("a", ", ", "b", " and ", "c")."""
        if series.style == "list":
            words = _COMMA.join(_ITEM for _ in series.items)
        else:
            style: Literal["standard", "or"] = "or" if series.style == "or" else "standard"
            words = format_list([_ITEM] * len(series.items), style=style, locale=self._locale)
        items = iter(series.items)
        for part in _ITEMS.split(words):
            if part == _ITEM:
                yield next(items)
            elif part:
                yield part


@lru_cache(maxsize=2048)
def zone_city(key: str, language: str) -> str:
    """The city that names a zone, in a language Babel knows."""
    return str(get_timezone_location(key, locale=language, return_city=True))


@cache
def translator(language: str) -> Translator:
    """The translator of a shipped language; of English for any other."""
    if language == SOURCE or language not in languages():
        return Translator(SOURCE, NullTranslations())
    return Translator(language, Translations.load(str(LOCALES), [language], DOMAIN))


@cache
def languages() -> tuple[str, ...]:
    """The languages that are shipped, English first."""
    compiled = LOCALES.glob(f"*/LC_MESSAGES/{DOMAIN}.mo")
    return (SOURCE, *sorted(path.parts[-3] for path in compiled))
