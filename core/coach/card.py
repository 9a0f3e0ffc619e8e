"""A session as the card a runner trains from (PRODUCT 4.2)."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from core.chat.reply import CardBlock, SessionCard
from core.coach.schedule import Planned
from core.dialogue.onboarding.running import RUN_NAMES
from core.text import Message, Series, Weekday, say, shown
from core.training.choice.catalogue import Load, catalogue
from core.training.loads.search import search_ends_at, search_of
from core.training.profile import Profile, Run, RunType
from core.training.reasons import Reason
from core.training.safety.limits import Limit
from core.training.safety.screen import decide
from core.training.session import Kind, Main, Prescription, Session, Unit

MINUTE = 60
BREATHE = frozenset({Limit.BLOOD_PRESSURE, Limit.PREGNANCY})
"""Limits that forbid holding one's breath (8.1)."""
SEARCH = say(
    "**Find your weight**: where it says so, start light and add 10-20 % a set, at least one step,"
    " at most 4 sets, until about as many clean repetitions are left as the line says."
    " Tell me the last set when you log."
)
PINS = say(
    "Barbell squats only with safety pins or arms just below your lowest point: nobody is there to help."
)


def title(session: Session) -> Message:
    """What a session is called: "Strength A", "Light session"."""
    match session.kind:
        case Kind.FULL:
            return say("Strength {letter}", letter=session.name)
        case Kind.LIGHT:
            return say("Light session")
        case Kind.PRIMER:
            return say("Primer")


def session_card(one: Planned, profile: Profile) -> SessionCard:
    """The card of a session: four blocks in their order, what is new, and tomorrow's run."""
    session = one.session
    return SessionCard(
        title=title(session),
        facts=_facts(session, profile),
        warm_up=_warm_up(session),
        plyometric=_plyometric(session),
        main=_main(session.main, profile),
        assistance=_assistance(session, profile),
        notes=_notes(session, profile),
    )


def _facts(session: Session, profile: Profile) -> Message:
    about = say(
        "{day}, about {minutes} min",
        day=Weekday(session.date.weekday(), short=False),
        minutes=session.minutes,
    )
    if not session.after_run:
        return about
    run = run_on(profile, session.date)
    if run and run.type.key:
        return say("{about}, at least 6 hours after your run", about=about)
    return say("{about}, after your run", about=about)


def _warm_up(session: Session) -> CardBlock:
    block = session.warm_up
    minutes = round(block.seconds / 60)
    head = say("Warm-up, {minutes} min", minutes=minutes)
    if not block.items:
        return CardBlock(head, _why_empty(block.empty))
    # The drills follow each other without a rest: one line, so that the card fits a phone.
    return CardBlock(head, (shown(Series(tuple(_plain(item) for item in block.items))),))


def _plyometric(session: Session) -> CardBlock:
    block = session.plyometric
    if not block.items:
        return CardBlock(say("Jumps"), _why_empty(block.empty))
    head = say("Jumps, {contacts} of {budget} contacts", contacts=block.contacts, budget=block.budget)
    return CardBlock(head, tuple(_plain(item) for item in block.items))


def _main(block: Main, profile: Profile) -> CardBlock:
    lines = [_lift(item, profile) for item in block.items]
    if block.paired:
        lines.append(say("The first two in turn: a set of one, 75 s, a set of the other, 75 s."))
    return CardBlock(say("Main lifts"), tuple(lines) or _why_empty(block.empty))


def _assistance(session: Session, profile: Profile) -> CardBlock:
    block = session.assistance
    lines = tuple(_small(item, profile) for item in block.items)
    return CardBlock(say("Assistance"), lines or _why_empty(block.empty))


def _why_empty(reason: Reason | None) -> tuple[Message, ...]:
    return (reason.text,) if reason else ()


def dose(item: Prescription) -> Message:
    """Sets and what a set holds: "3 × 8-10 each side"; one set is only what it holds."""
    much = _much(item)
    line = much if item.sets == 1 else say("{sets} × {much}", sets=item.sets, much=much)
    return say("{dose} each side", dose=line) if item.per_side else line


def _much(item: Prescription) -> Message:
    low, high = item.reps
    if item.aim is not None and item.unit is Unit.REPS and low < high:
        return say("{aim} ({low}-{high})", aim=item.aim, low=low, high=high)
    if item.unit is not Unit.SECONDS:
        return shown(low) if low == high else say("{low}-{high}", low=low, high=high)
    if low != high:
        return say("{low}-{high} s", low=low, high=high)
    if low >= MINUTE and low % MINUTE == 0:
        return say("{n} min", n=low // MINUTE)
    return say("{n} s", n=low)


def _plain(item: Prescription) -> Message:
    return say("{exercise} {dose}", exercise=catalogue()[item.exercise].name, dose=dose(item))


def _small(item: Prescription, profile: Profile) -> Message:
    """An assistance lift; its weight is not searched for but picked by feel (5.2, RIR 3)."""
    if item.load is None and catalogue()[item.exercise].load.external:
        if item.unit is Unit.SECONDS:
            return say("{exercise}, a weight you could hold a little longer", exercise=_plain(item))
        return say("{exercise}, a weight that leaves 3", exercise=_plain(item))
    return _with_load(item, profile)


def _with_load(item: Prescription, profile: Profile) -> Message:
    if item.load is None:
        return _plain(item)
    load = weight(item.exercise, item.load, profile.units)
    return say("{exercise} at **{load}**", exercise=_plain(item), load=load)


def _lift(item: Prescription, profile: Profile) -> Message:
    if item.find_load:
        search = search_of(item, profile)
        return say(
            "{exercise}: find your weight, sets of {reps} from {load}, each at least {step} more,"
            " until {left} are left",
            exercise=catalogue()[item.exercise].name,
            reps=search.reps,
            load=weight(item.exercise, item.load or search.start, profile.units),
            step=amount(search.increment, profile.units),
            left=search_ends_at(item, search),
        )
    lift = _led_up(_paced(_with_load(item, profile), item), item, profile)
    if item.rir is None:
        # A hold ends with its time, not with what is left.
        return say("{lift}, rest {rest} s", lift=lift, rest=item.rest_s)
    if item.load is None and catalogue()[item.exercise].load.external:
        return say(
            "{lift}, a weight that leaves {rir}, rest {rest} s", lift=lift, rir=item.rir, rest=item.rest_s
        )
    return say("{lift}, leave {rir}, rest {rest} s", lift=lift, rir=item.rir, rest=item.rest_s)


def _paced(lift: Message, item: Prescription) -> Message:
    """With the slower lowering or the pause that stand in for load (5.2, 7.3)."""
    if item.lower_s is not None:
        lift = say("{lift}, lower for {seconds} s", lift=lift, seconds=item.lower_s)
    if item.pause_s is not None:
        lift = say("{lift}, hold the lowest point {seconds} s", lift=lift, seconds=item.pause_s)
    return lift


def _led_up(lift: Message, item: Prescription, profile: Profile) -> Message:
    """With the ramp sets before it (5.2)."""
    if not item.ramp:
        return lift
    sets = tuple(
        say("{reps} × {load}", reps=reps, load=amount(load, profile.units)) for reps, load in item.ramp
    )
    return say("{lift} (first {sets})", lift=lift, sets=Series(sets))


def amount(load: Decimal, units: str) -> Message:
    """A load with its unit."""
    return say("{load} kg", load=load) if units == "kg" else say("{load} lb", load=load)


def weight(exercise: str, load: Decimal, units: str) -> Message:
    """A load with its unit; dumbbells say whether it is one or one in each hand (7.1)."""
    lift = catalogue()[exercise]
    told = amount(load, units)
    if lift.load is Load.DUMBBELL:
        return (
            say("{weight} in each hand", weight=told)
            if lift.hands == 2
            else say("{weight}, one weight", weight=told)
        )
    return told


def _notes(session: Session, profile: Profile) -> tuple[Message, ...]:
    notes = []
    if any(item.find_load for item in session.main.items):
        notes.append(SEARCH)
        if profile.body_mass is None:
            notes.append(
                say("Type `weight` to tell me your body weight: the search then starts nearer to your loads.")
            )
    if any(item.find_load and _under_the_bar(item.exercise) for item in session.main.items):
        notes.append(PINS)
    limits = decide(profile.age, profile.screen).limits
    if not BREATHE.isdisjoint(limits):
        notes.append(say("Breathe through every repetition; never hold your breath."))
    tomorrow = run_on(profile, session.date + timedelta(days=1))
    notes.append(
        say("Tomorrow: {run} run.", run=RUN_NAMES[tomorrow.type]) if tomorrow else say("Tomorrow: no run.")
    )
    return tuple(notes)


def _under_the_bar(exercise: str) -> bool:
    lift = catalogue()[exercise]
    return lift.category == "squat" and lift.load is Load.BARBELL


def run_on(profile: Profile, on: date) -> Run | None:
    """The hardest run of a date, a race before all others; None on a day without one."""
    if any(race.date == on for race in profile.races):
        return Run(on.weekday(), RunType.RACE)
    runs = [run for run in profile.runs if run.day == on.weekday()]
    return max(runs, key=lambda run: (run.type.key, run.minutes or 0), default=None)
