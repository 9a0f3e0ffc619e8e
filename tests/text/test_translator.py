"""From a message to text: catalogue, plural, context, values in the reader's language, marks."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.support import Translations

from core.text import Message, Series, Span, Value, Weekday, ZoneName, count, say, sense
from core.text.translator import Translator, languages, translator


@pytest.fixture
def german(tmp_path) -> Translator:
    """German with a few texts of its own, independent of what is shipped."""
    catalogue = Catalog(locale="de")
    catalogue.add("Rest on {day}.", "Am {day} ist Pause.")
    catalogue.add(("{n} run", "{n} runs"), ("{n} Lauf", "{n} Läufe"))
    catalogue.add("Back", "Zurück", context="button")
    catalogue.add("Back", "Rücken", context="body")
    catalogue.add(("{n} set", "{n} sets"), ("{n} Satz", "{n} Sätze"), context="lift")
    catalogue.add("**Bold** {x}", "**Fett** {x}")
    catalogue.add("EEE d MMM", "ccc d. MMM", context="CLDR date pattern")
    catalogue.add("EEE d MMM HH:mm", "ccc d. MMM HH:mm", context="CLDR date pattern")
    path = tmp_path / "pogo.mo"
    with path.open("wb") as file:
        write_mo(file, catalogue)
    with path.open("rb") as file:
        return Translator("de", Translations(file))


ENGLISH = translator("en")
X = "{x}"


def shown(speaker: Translator, value: Value) -> str:
    return speaker.plain(Message(X, (("x", value),)))


def test_a_text_is_said_in_the_language(german: Translator) -> None:
    message = say("Rest on {day}.", day=Weekday(5))
    assert ENGLISH.plain(message) == "Rest on Sat."
    assert german.plain(message) == "Am Sa ist Pause."


def test_a_text_without_translation_is_said_in_english(german: Translator) -> None:
    assert german.plain(say("Unknown {n}", n=2)) == "Unknown 2"


@pytest.mark.parametrize(
    ("n", "text"), [(0, "0 Läufe"), (1, "1 Lauf"), (2, "2 Läufe"), (1000, "1.000 Läufe")]
)
def test_a_count_takes_the_form_of_the_language(german: Translator, n: int, text: str) -> None:
    assert german.plain(count("{n} run", "{n} runs", n)) == text


def test_a_count_without_translation_takes_the_form_of_english() -> None:
    assert [ENGLISH.plain(count("{n} hop", "{n} hops", n)) for n in (1, 2)] == ["1 hop", "2 hops"]


def test_a_context_tells_equal_sources_apart(german: Translator) -> None:
    assert german.plain(sense("button", "Back")) == "Zurück"
    assert german.plain(sense("body", "Back")) == "Rücken"
    assert german.plain(say("Back")) == "Back"


def test_a_count_may_have_a_context(german: Translator) -> None:
    message = Message("{n} set", (("n", 2),), plural="{n} sets", n=2, context="lift")
    assert german.plain(message) == "2 Sätze"


@pytest.mark.parametrize(
    ("value", "english", "german_text"),
    [
        (Decimal("82.5"), "82.5", "82,5"),
        (Decimal("80.00"), "80", "80"),
        (Decimal("1.25"), "1.25", "1,25"),
        (1234, "1,234", "1.234"),
        (-5, "-5", "-5"),
        (date(2026, 11, 23), "Mon 23 Nov", "Mo 23. Nov."),
        (date(2026, 3, 1), "Sun 1 Mar", "So 1. März"),
        (datetime(2026, 11, 23, 7, 5, tzinfo=UTC), "Mon 23 Nov 07:05", "Mo 23. Nov. 07:05"),
        (time(7, 0), "07:00", "07:00"),
        (Weekday(2), "Wed", "Mi"),
        (Weekday(2, short=False), "Wednesday", "Mittwoch"),
        (ZoneName("Europe/Vienna"), "Vienna", "Wien"),
        (ZoneName("Asia/Tokyo"), "Tokyo", "Tokio"),
        (ZoneName("America/New_York"), "New York", "New York"),
        (Series(("a",), "and"), "a", "a"),
        (Series(("a", "b"), "and"), "a and b", "a und b"),
        (Series(("a", "b", "c"), "and"), "a, b, and c", "a, b und c"),
        (Series(("a", "b", "c"), "or"), "a, b, or c", "a, b oder c"),
        (Series((Weekday(0), Weekday(3)), "list"), "Mon, Thu", "Mo, Do"),
        (Series((Decimal("2.5"), Decimal(5)), "or"), "2.5 or 5", "2,5 oder 5"),
        (Series((), "and"), "", ""),
        (Series((), "list"), "", ""),
    ],
)
def test_a_value_is_written_as_the_language_writes_it(
    german: Translator, value: Value, english: str, german_text: str
) -> None:
    assert shown(ENGLISH, value) == english
    assert shown(german, value) == german_text
    assert german.value(value) == german_text


@pytest.mark.parametrize(
    "words", ["{name} **bold** `code`", "{", "}{", "%s %(x)s", "{0}", "\\g<1>", "", "\0", "⟦x⟧"]
)
def test_the_words_of_a_runner_come_out_untouched(german: Translator, words: str) -> None:
    message = say("**Bold** {x}", x=words)
    assert german.plain(message) == f"Fett {words}"
    assert german.plain(say("**Bold** {x}", x=Series((words, words)))) == f"Fett {words}, {words}"
    assert [span.style for span in german.spans(message)] in (
        ["strong", "plain"],
        ["strong", "plain", "plain"],
    )


def test_a_message_among_the_values_is_translated_and_keeps_its_marks(german: Translator) -> None:
    inner = say("**Bold** {x}", x=1)
    assert german.spans(say("See: {it}.", it=inner)) == (
        Span("See: "),
        Span("Fett", "strong"),
        Span(" "),
        Span("1"),
        Span("."),
    )


def test_a_value_takes_the_style_it_stands_in() -> None:
    assert ENGLISH.spans(say("**{x} kg** now", x=80)) == (
        Span("80", "strong"),
        Span(" kg", "strong"),
        Span(" now"),
    )


def test_messages_of_a_series_are_translated_and_keep_their_marks(german: Translator) -> None:
    days = Series((sense("button", "Back"), say("**Bold** {x}", x="x")), "and")
    assert german.spans(say("{days}", days=days)) == (
        Span("Zurück"),
        Span(" und "),
        Span("Fett", "strong"),
        Span(" "),
        Span("x"),
    )


def test_a_text_that_names_an_unknown_value_is_a_fault() -> None:
    with pytest.raises(KeyError):
        ENGLISH.plain(say("Rest on {day}."))


@pytest.mark.parametrize("language", ["xx", "tlh", "fr", "", "../../etc", "de\0"])
def test_a_language_that_is_not_shipped_is_answered_in_english(language: str) -> None:
    assert translator(language).language == "en"
    assert translator(language).plain(say("Rest")) == "Rest"


def test_english_is_always_shipped_and_first() -> None:
    assert languages()[0] == "en"
    assert [translator(language).language for language in languages()] == list(languages())
