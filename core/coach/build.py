"""From complete answers to a plan: the training block begins, and its first week is shown."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from core.chat.reply import Action, Paragraph, Reply
from core.coach.answer import Answer, Heard
from core.coach.answers import profile_of
from core.coach.card import title
from core.coach.moments import local
from core.coach.revision import red
from core.coach.schedule import WEEK, monday, next_planned, planned, week_at
from core.coach.state import RunnerState
from core.coach.week import week_reply
from core.dialogue.conversation import Conversation
from core.dialogue.form import Answers
from core.dialogue.onboarding.setting import kept_hour
from core.text import say, shown
from core.training.journal import Began, Completed, counting
from core.training.plan import length_reason
from core.training.profile import Profile
from core.training.safety.screen import decide
from core.training.version import RULES_VERSION

LATEST_START_HOUR = 20
"""After this hour today's session is not asked for any more on the day the plan is made."""


def build(state: RunnerState, answers: Answers, heard: Heard) -> Answer:
    """The plan of the answers.

    It begins this week where no session of it is over and none was trained, else next Monday.
    """
    settings = replace(state.settings, zone=answers["zone"], remind_at=kept_hour(answers["hour"]))
    placed = replace(state, settings=settings)
    profile = _beginning(placed, answers, heard)
    began = Began(_block(state), profile.start, RULES_VERSION)
    conversation = Conversation(answers=tuple(answers.items()))
    after = replace(placed, profile=profile, conversation=conversation).noting(
        heard.now, began, source=heard.source
    )
    return Answer(after, _first_week(after, profile, heard), withdraw=True)


def _block(state: RunnerState) -> int:
    numbers = [entry.fact.block for entry in state.journal if isinstance(entry.fact, Began)]
    return max(numbers, default=0) + 1


def _beginning(state: RunnerState, answers: Answers, heard: Heard) -> Profile:
    now = local(heard.now, state.settings.zone)
    this_week = profile_of(answers, monday(now.date()))
    first_day = now.date() + timedelta(days=now.hour >= LATEST_START_HOUR)
    # What was changed in the plan before says nothing about this one.
    probe = replace(state, profile=this_week, journal=())
    week = week_at(probe, this_week.start)
    trained = any(
        isinstance(entry.fact, Completed) and entry.fact.on >= this_week.start
        for entry in counting(state.journal)
    )
    if not trained and week and week.sessions and all(session.date >= first_day for session in week.sessions):
        return this_week
    return profile_of(answers, this_week.start + WEEK)


def _first_week(state: RunnerState, profile: Profile, heard: Heard) -> Reply:
    week = week_reply(state, profile.start, heard.today(state))
    limits = decide(profile.age, profile.screen).reasons
    searched = any(
        item.find_load
        for one in planned(state, profile.start, profile.start + WEEK)
        for item in one.session.main.items
    )
    calm = (say("The first sessions are light: we look for your weights."),) if searched else ()
    promise = say(
        "One message on session days at {hour}, and none on other days. Reply `done` when you've trained.",
        hour=shown(state.settings.remind_at),
    )
    actions = [
        Action(say("Looks good"), "good"),
        Action(say("Change days"), "revise:days_unavailable"),
        *week.controls,
    ]
    texts = (
        length_reason(profile).text,
        *red(dict(state.conversation.answers)),
        *(reason.text for reason in limits),
        *calm,
        promise,
    )
    parts = (*week.parts, *(Paragraph(text) for text in texts))
    return replace(week, parts=parts, controls=tuple(actions))


def good(state: RunnerState, heard: Heard) -> Answer:
    """What to expect, and when it starts (science.md 9, expectation)."""
    text = say(
        "Give it 8-12 weeks. Most people feel stronger within 3-4. What studies show best is running economy,"
        " using a bit less energy at the same pace. It isn't a promise of faster races"
        " and it isn't injury insurance."
    )
    parts = [Paragraph(text)]
    following = next_planned(state, heard.today(state))
    if following:
        line = say(
            "First: {session} on {date}. Until then nothing to do but run.",
            session=title(following.session),
            date=following.session.date,
        )
        parts.append(Paragraph(line))
    return Answer(state, Reply(tuple(parts), (Action(say("Show week"), "week"),)))
