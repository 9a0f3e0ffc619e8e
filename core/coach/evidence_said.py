"""`evidence`: the studies of science.md section 1, each with how sure it is and what it does not show."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from core.chat.reply import Action, Bullets, Choice, Fields, Option, Paragraph, Reply
from core.coach.answer import Answer, Heard
from core.coach.card import title
from core.coach.evidence_topics import TOPICS, studies_on
from core.coach.guide import way_on
from core.coach.schedule import planned_as, week_at
from core.coach.state import RunnerState
from core.text import Message, say, shown
from core.training.evidence import Sure, evidence
from core.training.journal import SessionId
from core.training.reasons import Grade, Reason

ALL = "topics"
"""What a button says for the list of all topics."""
SURE: dict[Sure, Message] = {
    Sure.PAPER: say("seen in the paper or on its official page"),
    Sure.SECONDARY: say("seen on another page, not in the paper"),
    Sure.MEMORY: say("from memory, so I give no figures"),
}
_OURS = (Grade.COACH_PRACTICE, Grade.SAFETY_DEFAULT)
"""Rules that are told without a study, as `core.coach.why` tells them."""


def evidence_said(state: RunnerState, heard: Heard) -> Answer:
    """The studies that are named, those behind what was decided last, else the topics."""
    asked = heard.rest or " ".join(heard.arguments)
    if not asked:
        return _behind(state) or _topics(state)
    found = studies_on(asked, state.settings.language)
    if len(found) == 1:
        return _one(state, found[0])
    if found:
        return _several(state, None, found)
    return _topics(state, None if asked == ALL else say("I know no study on that."))


def _topics(state: RunnerState, before: Message | None = None) -> Answer:
    head = say("What studies show, by topic. Or type `evidence E07`, or a word: `evidence calf`.")
    options = tuple(Option(topic.name, f"evidence:{topic.key}") for topic in TOPICS)
    parts = tuple(Paragraph(text) for text in (before, head) if text)
    return Answer(state, Reply(parts, (Choice(options), *way_on(state))))


def _one(state: RunnerState, key: str) -> Answer:
    study = evidence()[key]
    rows = [(say("Source"), shown(study.source)), (say("How sure"), SURE[study.sure])]
    if study.figure:
        rows.insert(0, (say("Details"), study.figure))
    rows.append((say("Not evidence for"), study.not_for))
    return Answer(state, Reply((Paragraph(_claim(key)), Fields(tuple(rows))), (_all(), *way_on(state))))


def _several(state: RunnerState, head: Message | None, keys: Iterable[str]) -> Answer:
    keys = tuple(keys)
    parts = (*((Paragraph(head),) if head else ()), Bullets(tuple(map(_claim, keys))))
    options = tuple(Option(shown(key), f"evidence:{key}") for key in keys)
    return Answer(state, Reply(parts, (Choice(options), _all(), *way_on(state))))


def _claim(key: str) -> Message:
    study = evidence()[key]
    if study.sure is Sure.MEMORY:
        return say("**{id}** {claim} (from memory)", id=key, claim=study.claim)
    return say("**{id}** {claim}", id=key, claim=study.claim)


def _all() -> Action:
    return Action(say("Topics"), f"evidence:{ALL}")


def _behind(state: RunnerState) -> Answer | None:
    """The studies behind the session or the week that was shown last; None where nothing was."""
    decided = _decided(state)
    if decided is None:
        return None
    subject, reasons = decided
    studies = (key for reason in reasons if reason.grade not in _OURS for key in reason.evidence)
    keys = tuple(dict.fromkeys(studies))
    if not keys:
        ours = say("Behind {subject}: no study, but our rules of thumb and caution.", subject=subject)
        return _topics(state, ours)
    return _several(state, say("Behind {subject}:", subject=subject), keys)


def _decided(state: RunnerState) -> tuple[Message, tuple[Reason, ...]] | None:
    match state.conversation.why:
        case ("s", text) if (name := SessionId.read(text)) and (one := planned_as(state, name)):
            session = one.session
            return say("{session}, {date}", session=title(session), date=session.date), session.reasons
        case ("week", text) if week := week_at(state, date.fromisoformat(text)):
            placed = week.placement
            days = (*placed.chosen, *((day, one) for day, one in placed.lost if day in placed.rest))
            return say("the week of {date}", date=week.start), (*placed.reasons, *(one for _, one in days))
        case _:
            return None
