"""Which setting a line names, and the value behind it: "settings zone berlin", "units lb"."""

from __future__ import annotations

from dataclasses import replace

from core.coach import reaching
from core.coach.answer import Heard
from core.coach.reaching import WHERE
from core.coach.state import RunnerState
from core.dialogue.form import Asking, Fault, Form
from core.dialogue.onboarding.setting import HOUR, UNITS, ZONE
from core.dialogue.platforms import platform_meant
from core.dialogue.vocabulary import Vocabulary, listed
from core.text import Message, sense
from core.text.languages import language_name
from core.text.translator import languages

# Skipping means leaving it as it is here, not taking the default of a newcomer.
FORMS = {
    step.key: Form(f"setting.{step.key}", (replace(step, default=None),)) for step in (HOUR, ZONE, UNITS)
}
LANGUAGE = "language"
WORDS: dict[str, Message] = {
    "hour": sense("words", "hour, reminder, reminder hour, reminders, time, reminder time"),
    "zone": sense("words", "zone, time zone, timezone, place, city, i moved"),
    "units": sense("words", "units, unit, kilograms or pounds"),
    LANGUAGE: sense("words", "language, languages"),
    WHERE: reaching.WORDS,
}


def setting_told(text: str, language: str) -> tuple[str, str] | None:
    """The setting a text begins with and the value behind it, "zone berlin"; None where it names none."""
    names = Vocabulary((field, listed(words, language)) for field, words in WORDS.items())
    parts = text.split()
    for size in range(len(parts), 0, -1):
        if field := names.exact(" ".join(parts[:size])):
            return field, " ".join(parts[size:])
    mistyped = names.meaning(text)
    return (mistyped, "") if mistyped else None


def setting_alone(line: str, state: RunnerState, heard: Heard) -> tuple[str, str] | None:
    """The setting and value of a line that names no command.

    A sentence is none unless it has a value: "city marathon in may" is about no zone.
    """
    told = setting_told(line, state.settings.language)
    if told is None or not told[1] or (told[0] in FORMS and " " not in told[1]):
        return told
    return told if _readable(*told, state, heard) else None


def _readable(field: str, value: str, state: RunnerState, heard: Heard) -> bool:
    form = FORMS.get(field)
    if form is None:
        return platform_told(value, state) is not None
    asking = Asking({}, state.settings.language, heard.now)
    return not isinstance(form.steps[0].read(value, asking), Fault)


def platform_told(text: str, state: RunnerState) -> str | None:
    """The platform of the runner's that a text names."""
    return platform_meant(text, reaching.platforms(state), state.settings.language)


def language_told(text: str, language: str) -> str | None:
    """A shipped language by its code or its name."""
    return text if text in languages() else language_meant(text, language)


def language_meant(text: str, language: str) -> str | None:
    """A shipped language named in itself, in English or in the runner's language."""
    names = Vocabulary(
        (code, {language_name(code, tongue) for tongue in (code, "en", language)}) for code in languages()
    )
    return names.meaning(text)
