"""The one table of commands: from it come `help`, the intents and every platform's menu.

A new use case brings its words, its place in the help and its menu entry by one line here;
`core.coach.dispatch` maps the names to functions, and a test holds both together.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from core.dialogue.vocabulary import Vocabulary, listed
from core.text import Message, say, sense


@dataclass(frozen=True, slots=True)
class Command:
    """A use case as a runner meets it: the word to type, other words for it, what it does.

    `menu`: shown in a platform's menu and in the help, in the order of the table. `public`:
    answered where others read along too.
    """

    name: str
    word: Message
    words: Message
    description: Message
    menu: bool = True
    public: bool = False


COMMANDS = (
    Command(
        "today",
        sense("command", "today"),
        sense("words", "today, session, workout, what today, what do i do today, training today"),
        say("Today's session, or when the next one is"),
    ),
    Command(
        "week",
        sense("command", "week"),
        sense("words", "week, this week, plan, my week, my plan, schedule, show week, show me the week"),
        say("Your week: runs, strength, rest"),
        public=True,
    ),
    Command(
        "done",
        sense("command", "done"),
        sense(
            "words",
            "done, did it, finished, trained, completed, did, all done, i did it, did everything,"
            " ✓, ✔, ✅, 👍, ☑",
        ),
        say("Log a session as trained"),
    ),
    Command(
        "skip",
        sense("command", "skip"),
        sense(
            "words",
            "skip, skipped, not today, skip it, skip today, can't today, cannot today,"
            " no training today, missed, let it go",
        ),
        say("Let a session go"),
    ),
    Command(
        "pain",
        sense("command", "pain"),
        sense("words", "pain, it hurts, something hurts, i have pain, injured, i am injured, hurts"),
        say("Tell what hurts; the plan leaves it alone"),
    ),
    Command(
        "race",
        sense("command", "race"),
        sense("words", "race, my race, races, new race, add race, race date, change race"),
        say("Tell about a race, or change it"),
    ),
    Command(
        "settings",
        sense("command", "settings"),
        sense("words", "settings, setting, options, preferences, change settings"),
        say("Reminder hour, time zone, units, language"),
    ),
    Command(
        "runs",
        sense("command", "runs"),
        sense("words", "runs, my runs, running week, my runs changed, change runs, change my runs"),
        say("Change your running week"),
    ),
    Command(
        "answers",
        sense("command", "answers"),
        sense("words", "answers, my answers, change, change an answer, change answers, profile, edit"),
        say("Change any answer your plan is built from"),
    ),
    Command(
        "why",
        sense("command", "why"),
        sense("words", "why, why?, reason, reasons, how come, explain"),
        say("The reasons, with their sources"),
    ),
    Command(
        "undo",
        sense("command", "undo"),
        sense("words", "undo, take it back, take back, undo that, revert, oops"),
        say("Take back what was logged or changed last"),
    ),
    Command(
        "privacy",
        sense("command", "privacy"),
        sense("words", "privacy, my data, my data?, data"),
        say("What is kept, and what is not"),
    ),
    Command(
        "start",
        sense("command", "start"),
        sense("words", "start, hello, hi, hey, begin, good morning, good evening"),
        say("Set up your plan, or see where it stands"),
    ),
    Command(
        "help",
        sense("command", "help"),
        sense("words", "help, help me, commands, what can you do, what can i say, menu, info"),
        say("What you can say"),
        public=True,
    ),
    Command(
        "cancel",
        sense("command", "cancel"),
        sense("words", "cancel, stop, quit, abort, leave it, never mind, nevermind, exit"),
        say("Leave a question open"),
    ),
    Command(
        "days",
        sense("command", "days"),
        sense("words", "days, change days, my days, other days, change the days"),
        say("Change the days that work for strength"),
        menu=False,
    ),
    Command(
        "weight",
        sense("command", "weight"),
        sense("words", "weight, body weight, bodyweight, body mass, my weight, i weigh"),
        say("Tell your body weight: the search for loads starts nearer"),
        menu=False,
    ),
    Command(
        "restart",
        sense("command", "start again"),
        sense("words", "start again, start over, restart, from the beginning, begin again, new plan"),
        say("Answer the questions from the beginning"),
        menu=False,
    ),
    Command(
        "about",
        sense("command", "about"),
        sense(
            "words",
            "who are you, what are you, are you human, are you a human, are you a person, are you real,"
            " are you a bot, are you a doctor, about you",
        ),
        say("Who I am, and what I am not"),
        menu=False,
    ),
    Command(
        "language",
        sense("command", "language"),
        sense("words", "language, languages, sprache"),
        say("Choose the language"),
        menu=False,
    ),
    Command(
        "back",
        sense("command", "back"),
        sense("words", "back, go back, previous, previous question"),
        say("The question before"),
        menu=False,
    ),
)

AT_ONCE = frozenset({"done", "skip", "undo"})
"""Commands that change something as soon as they are said: no link may say them for somebody."""
BY_NAME = {command.name: command for command in COMMANDS}


@lru_cache(maxsize=32)
def command_words(language: str) -> Vocabulary[str]:
    """The vocabulary of all commands: their words, and their names as they are."""
    return Vocabulary(
        (command.name, {*listed(command.word, language), *listed(command.words, language), command.name})
        for command in COMMANDS
    )
