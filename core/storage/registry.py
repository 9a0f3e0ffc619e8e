"""The one list of stored types and their short names. A class may be renamed, its name here never."""

from __future__ import annotations

from dataclasses import dataclass

from core.chat import reply
from core.chat.where import Audience
from core.coach.state import Settings
from core.dialogue import conversation
from core.dialogue.conversation import Conversation
from core.text import message
from core.training import journal, profile, reasons, session
from core.training.profile import Profile


@dataclass(frozen=True, slots=True)
class Kept:
    """What a runner's row keeps of a `RunnerState`; the journal has its own rows."""

    settings: Settings
    profile: Profile | None
    conversation: Conversation


@dataclass(frozen=True, slots=True)
class Sending:
    """What a row of the outbox keeps: what is said, and for whom it is rendered."""

    reply: reply.Reply
    audience: Audience


FACTS: dict[str, type] = {
    "began": journal.Began,
    "shown": journal.Shown,
    "reminded": journal.Reminded,
    "completed": journal.Completed,
    "skipped": journal.Skipped,
    "found": journal.Found,
    "lifted": journal.Lifted,
    "felt": journal.Felt,
    "hurt": journal.Hurt,
    "seen": journal.Seen,
    "sick": journal.Sick,
    "well": journal.Well,
    "tested": journal.Tested,
    "recalled": journal.Recalled,
    "moved": journal.Moved,
    "runs_changed": journal.RunsChanged,
    "paused": journal.Paused,
    "resumed": journal.Resumed,
    "away": journal.Away,
    "shortened": journal.Shortened,
    "swapped": journal.Swapped,
    "race_changed": journal.RaceChanged,
    "chose": journal.Chose,
    "declined": journal.Declined,
    "changed": journal.Changed,
    "revised": journal.Revised,
    "flagged": journal.Flagged,
    "cleared": journal.Cleared,
    "screened": journal.Screened,
    "undone": journal.Undone,
}

TYPES: dict[str, type] = {
    **FACTS,
    "runner": Kept,
    "sending": Sending,
    "settings": Settings,
    "conversation": Conversation,
    "form": conversation.FormState,
    "offered": conversation.Offered,
    "message": message.Message,
    "weekday": message.Weekday,
    "zone": message.ZoneName,
    "series": message.Series,
    "reply": reply.Reply,
    "paragraph": reply.Paragraph,
    "bullets": reply.Bullets,
    "fields": reply.Fields,
    "card": reply.SessionCard,
    "card_block": reply.CardBlock,
    "week": reply.WeekView,
    "day": reply.DayLine,
    "progress": reply.Progress,
    "picture": reply.Picture,
    "file": reply.File,
    "choice": reply.Choice,
    "option": reply.Option,
    "action": reply.Action,
    "ask": reply.Ask,
    "blank": reply.Blank,
    "link": reply.Link,
    "in_private": reply.InPrivate,
    "audience": Audience,
    "profile": Profile,
    "run": profile.Run,
    "race": profile.Race,
    "pain": profile.Pain,
    "screen": profile.Screen,
    "session_id": journal.SessionId,
    "set_done": journal.SetDone,
    "session": session.Session,
    "warm_up": session.WarmUp,
    "plyometric": session.Plyometric,
    "main": session.Main,
    "assistance": session.Assistance,
    "prescription": session.Prescription,
    "reason": reasons.Reason,
}
