"""The menus below a menu, and all that can be told beside a command: data for the one table."""

from __future__ import annotations

from core.dialogue.onboarding.body import PICKS as AREAS
from core.dialogue.onboarding.race import DISTANCES
from core.dialogue.slots import Group, Leaf, Slot
from core.text import say, sense

SESSION = Group(sense("command", "session"), sense("command", "A session: let it go, or ask why"))
LOG = Group(sense("command", "log"), sense("command", "What was logged"))
PLAN = Group(sense("command", "plan"), sense("command", "What your plan is made from"))
DATA = Group(sense("command", "data"), sense("command", "What is kept of you"))
PAIN = Group(sense("command", "pain"), sense("command", "What hurts"))
RACE = Group(sense("command", "race"), sense("command", "Your race"))

DAY = Slot(sense("command", "day"), sense("command", "Which day, if it is not today"), "day", suggests=True)
TOPIC = Slot(sense("command", "topic"), sense("command", "A day or an exercise"), "topic", suggests=True)
STUDY = Slot(TOPIC.name, sense("command", "A topic or a word, such as calf, or a number such as E07"))
AREA = Slot(
    sense("command", "area"),
    sense("command", "Where it hurts"),
    choices=tuple((pick.value, pick.label) for pick in AREAS),
)
LEVEL = Slot(
    sense("command", "level"),
    sense("command", "How much: 0 is nothing, 10 the worst"),
    "number",
    limits=(0, 10),
)
DATE = Slot(
    sense("command", "date"), sense("command", "When it is, such as 14 Feb 2027"), "date", suggests=True
)
DISTANCE = Slot(
    sense("command", "distance"),
    sense("command", "How far it is"),
    choices=tuple((pick.value, pick.label) for pick in DISTANCES),
)
PRIORITY = Slot(
    sense("command", "importance"),
    sense("command", "How important it is"),
    choices=(("A", say("My main race")), ("B", say("It matters")), ("C", say("For fun"))),
)
RUNS = Slot(
    sense("command", "week"), sense("command", "Your week, such as: tue easy, wed quality, sun long 120")
)

CODE = Slot(sense("command", "code"), sense("command", "The code from the other platform, if you have one"))
PLATFORM = Slot(
    sense("command", "platform"), sense("command", "One of those you have linked"), "platform", suggests=True
)

HOUR_LEAF = Leaf(
    sense("command", "time"),
    sense("command", "The time of day at which I write on session days"),
    "hour",
    (
        Slot(
            sense("command", "time"), sense("command", "A time of day, such as 18:30"), "hour", suggests=True
        ),
    ),
)
ZONE_LEAF = Leaf(
    sense("command", "zone"),
    sense("command", "Where you are, so that your hours are right"),
    "zone",
    (Slot(sense("command", "place"), sense("command", "A city or a time zone"), "zone", suggests=True),),
)
UNITS_LEAF = Leaf(
    sense("command", "units"),
    sense("command", "Kilograms or pounds"),
    "units",
    (
        Slot(
            sense("command", "units"),
            sense("command", "Kilograms or pounds"),
            choices=(("kg", say("kilograms")), ("lb", say("pounds"))),
        ),
    ),
)
LANGUAGE_LEAF = Leaf(
    sense("command", "language"),
    sense("command", "The language I write in"),
    "language",
    (Slot(sense("command", "language"), sense("command", "The language I write in"), "language"),),
)
WHERE_LEAF = Leaf(
    sense("command", "reminders"),
    sense("command", "On which of your platforms I remind you"),
    "where",
    (PLATFORM,),
)
SETTINGS = (HOUR_LEAF, ZONE_LEAF, UNITS_LEAF, LANGUAGE_LEAF, WHERE_LEAF)
"""A leaf for each setting."""
