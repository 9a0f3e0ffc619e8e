"""The one table of commands: from it come `help`, the intents and every platform's menu.

A new use case brings its words, its place in the help and its menu entry by one line here;
`core.coach.dispatch` maps the names to functions, and a test holds both together.
"""

from __future__ import annotations

from functools import lru_cache

from core.dialogue import menus
from core.dialogue.slots import Command
from core.dialogue.vocabulary import Vocabulary, listed
from core.text import say, sense

__all__ = ["AT_ONCE", "BY_NAME", "COMMANDS", "Command", "command_words"]

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
        slots=(menus.DAY,),
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
        group=menus.SESSION,
        slots=(menus.DAY,),
    ),
    Command(
        "pain",
        sense("command", "pain"),
        sense("words", "pain, it hurts, something hurts, i have pain, injured, i am injured, hurts"),
        say("Tell what hurts; the plan leaves it alone"),
        group=menus.PAIN,
        leaf=sense("command", "report"),
        slots=(menus.AREA, menus.LEVEL),
    ),
    Command(
        "race",
        sense("command", "race"),
        sense("words", "race, my race, races, new race, add race, race date, change race"),
        say("Tell about a race, or change it"),
        group=menus.RACE,
        leaf=sense("command", "add"),
        slots=(menus.DATE, menus.DISTANCE, menus.PRIORITY),
    ),
    Command(
        "settings",
        sense("command", "settings"),
        sense("words", "settings, setting, options, preferences, change settings"),
        say("Reminder hour, time zone, units, language"),
        leaves=menus.SETTINGS,
    ),
    Command(
        "runs",
        sense("command", "runs"),
        sense("words", "runs, my runs, running week, my runs changed, change runs, change my runs"),
        say("Change your running week"),
        group=menus.PLAN,
        slots=(menus.RUNS,),
    ),
    Command(
        "answers",
        sense("command", "answers"),
        sense("words", "answers, my answers, change, change an answer, change answers, profile, edit"),
        say("Change any answer your plan is built from"),
        group=menus.PLAN,
    ),
    Command(
        "why",
        sense("command", "why"),
        sense("words", "why, why?, reason, reasons, how come, explain"),
        say("The reasons, with their sources"),
        group=menus.SESSION,
        slots=(menus.TOPIC,),
    ),
    Command(
        "evidence",
        sense("command", "evidence"),
        sense(
            "words",
            "evidence, the evidence, study, studies, the studies, research, paper, papers, source, sources,"
            " science, which studies, what studies, what do studies say",
        ),
        say("The studies, how sure they are, and what they do not show"),
        slots=(menus.STUDY,),
    ),
    Command(
        "undo",
        sense("command", "undo"),
        sense("words", "undo, take it back, take back, undo that, revert, oops"),
        say("Take back what was logged or changed last"),
        group=menus.LOG,
    ),
    Command(
        "privacy",
        sense("command", "privacy"),
        sense("words", "privacy, my data, my data?, data"),
        say("What is kept, and what is not"),
        group=menus.DATA,
    ),
    Command(
        "link",
        sense("command", "link"),
        sense(
            "words",
            "link, code, connect, link code, link account, link my account, link accounts, link platforms,"
            " link another platform, another platform, second platform",
        ),
        say("Use your plan on another platform too"),
        slots=(menus.CODE,),
    ),
    Command(
        "delete",
        sense("command", "delete"),
        sense(
            "words",
            "delete, delete my data, delete all my data, delete everything, delete all, delete me,"
            " delete my account, delete account, delete data, erase my data, erase everything, forget me",
        ),
        say("Delete everything I keep about you"),
        group=menus.DATA,
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
        spoken=True,
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
        "unlink",
        sense("command", "unlink"),
        sense("words", "unlink, disconnect, unlink account, unlink platform, unlink a platform"),
        say("Let a platform leave your plan"),
        menu=False,
        group=menus.DATA,
        slots=(menus.PLATFORM,),
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

AT_ONCE = frozenset({"done", "skip", "undo", "link", "unlink", "delete"})
"""Commands that change something as soon as they are said, and those by which a plan is given away
or lost: no link may say them for somebody."""
BY_NAME = {command.name: command for command in COMMANDS}


@lru_cache(maxsize=32)
def command_words(language: str) -> Vocabulary[str]:
    """The vocabulary of all commands: their words, and their names as they are."""
    return Vocabulary(
        (command.name, {*listed(command.word, language), *listed(command.words, language), command.name})
        for command in COMMANDS
    )
