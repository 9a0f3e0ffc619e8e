"""Names of commands and options as Discord lets them be, in its languages."""

from __future__ import annotations

from discord import Locale
from discord.app_commands import TranslationContextLocation as Location
from discord.app_commands import TranslationContextTypes, Translator, locale_str

from core.text import Message
from core.text.translator import SOURCE, languages, translator

_NAMES = frozenset({Location.command_name, Location.group_name, Location.parameter_name})


def name(message: Message) -> locale_str:
    """A word as a name: small letters, no spaces."""
    return locale_str(as_name(translator(SOURCE).plain(message)), message=message)


def text(message: Message) -> locale_str:
    """A text as it is."""
    return locale_str(translator(SOURCE).plain(message), message=message)


def as_name(word: str) -> str:
    """A word as the name of a command or an option."""
    return word.lower().replace(" ", "-")


def language_of(locale: str) -> str | None:
    """The shipped language a locale of Discord's means; None for others."""
    language = locale.partition("-")[0].lower()
    return language if language in languages() else None


class Names(Translator):
    """Tells the library every name and description in each shipped language."""

    async def translate(
        self, string: locale_str, locale: Locale, context: TranslationContextTypes
    ) -> str | None:
        """The text for a locale; None where the one in English stands."""
        message: Message | None = string.extras.get("message")
        language = language_of(locale.value)
        if message is None or language is None or language == SOURCE:
            return None
        translated = translator(language).plain(message)
        menu = context.location is Location.command_name and " " in string.message
        return as_name(translated) if context.location in _NAMES and not menu else translated
