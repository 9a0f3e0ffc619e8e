"""7 of 10: what there is to train with. Only what is ticked is ever prescribed."""

from __future__ import annotations

from core.dialogue.form import Answers, Asking, Step
from core.dialogue.steps import Pick, pick_one
from core.dialogue.ticks import tick_many
from core.text import Message, say, sense

ITEMS: tuple[tuple[str, Message, Message], ...] = (
    ("barbell", say("barbell"), sense("words", "barbell, bar, olympic bar, barbells")),
    ("rack", say("squat rack"), sense("words", "rack, squat rack, power rack")),
    ("trap_bar", say("trap bar"), sense("words", "trap bar, hex bar")),
    ("dumbbell", say("dumbbells"), sense("words", "dumbbell, dumbbells, dbs, db, free weights")),
    ("kettlebell", say("kettlebell"), sense("words", "kettlebell, kettlebells, kb")),
    ("bench", say("bench"), sense("words", "bench, weight bench")),
    ("box", say("jump box"), sense("words", "box, plyo box, jump box")),
    ("step", say("step or stair"), sense("words", "step, stairs, stair, steps")),
    ("leg_press", say("leg press"), sense("words", "leg press, legpress")),
    (
        "leg_curl_machine",
        say("leg curl machine"),
        sense("words", "leg curl, leg curl machine, hamstring curl"),
    ),
    ("calf_machine", say("standing calf machine"), sense("words", "calf machine, standing calf machine")),
    ("seated_calf_machine", say("seated calf machine"), sense("words", "seated calf machine, seated calf")),
    ("smith_machine", say("Smith machine"), sense("words", "smith machine, smith, multipress")),
    ("cable", say("cable pulley"), sense("words", "cable, cables, pulley, cable machine")),
    ("pullup_bar", say("pull-up bar"), sense("words", "pull-up bar, pullup bar, chin-up bar")),
    ("backpack", say("backpack to load"), sense("words", "backpack, rucksack, bag")),
    ("band", say("long band"), sense("words", "band, bands, long band, resistance band, resistance bands")),
    ("miniband", say("mini-band"), sense("words", "mini-band, miniband, mini bands, loop band")),
    ("slider", say("sliders"), sense("words", "slider, sliders, towel on the floor")),
    ("rope", say("skipping rope"), sense("words", "rope, skipping rope, jump rope")),
    ("hurdle", say("mini-hurdles"), sense("words", "hurdle, hurdles, mini hurdles, mini-hurdles")),
    ("anchor", say("anchor for the feet"), sense("words", "anchor, foot anchor")),
    ("runway", say("15 m of clear flat ground"), sense("words", "runway, clear ground, lane, track")),
)
PICKS = tuple(Pick(item, label, words) for item, label, words in ITEMS)

_USUAL = {
    "gym": (
        "barbell rack dumbbell kettlebell bench box step leg_press leg_curl_machine calf_machine"
        " seated_calf_machine smith_machine cable pullup_bar band miniband"
    ),
    "dumbbells": "dumbbell step",
    "bands": "band miniband backpack step",
    "varies": "step",
}
"""What a place usually has: only where the ticks start, the runner settles them."""

_WHY = say("I only prescribe what you have. A wall and a chair are taken for granted.")


def _usual(asking: Asking) -> tuple[str, ...]:
    return tuple(_USUAL.get(asking.answers.get("place", ""), "").split())


def _answered(answers: Answers) -> bool:
    return "place" in answers


STEPS: tuple[Step, ...] = (
    pick_one(
        "place",
        7,
        say("Where you train"),
        say("Where will you train?"),
        (
            Pick("gym", say("Gym"), sense("words", "gym, fitness studio, fitness centre, club, at the gym")),
            Pick(
                "dumbbells",
                say("Dumbbells at home"),
                sense("words", "dumbbells, home with dumbbells, dumbbells at home, weights at home"),
            ),
            Pick(
                "bands",
                say("Bands or bodyweight"),
                sense("words", "bands, bodyweight, home, at home, nothing, no equipment, bands / bodyweight"),
            ),
            Pick(
                "varies",
                say("It varies"),
                sense("words", "varies, it varies, depends, different, travel, both"),
            ),
        ),
        _WHY,
    ),
    tick_many(
        "equipment",
        7,
        say("Equipment"),
        say("Untick what isn't really there, tick what is missing. Then go on."),
        PICKS,
        _WHY,
        nothing=say("bodyweight only"),
        when=_answered,
        draft=_usual,
    ),
)
