"""What Telegram bears. Where the library names a number, it is taken from there."""

from __future__ import annotations

from telegram.constants import (
    FloodLimit,
    InlineKeyboardButtonLimit,
    InlineKeyboardMarkupLimit,
    MessageLimit,
    PollingLimit,
)

TEXT = int(MessageLimit.MAX_TEXT_LENGTH)
"""Of a message, in UTF-16 units, its marks not counted."""
CAPTION = int(MessageLimit.CAPTION_LENGTH)
ENTITIES = int(MessageLimit.MESSAGE_ENTITIES)
"""Marks of a message; those beyond would be ignored."""
CALLBACK = int(InlineKeyboardButtonLimit.MAX_CALLBACK_DATA)
"""Bytes of what a button carries."""
BUTTONS = int(InlineKeyboardMarkupLimit.TOTAL_BUTTON_NUMBER)

PER_PAGE = 8
"""Options shown at once; more of them are pages."""
SHARED_ROW = 24
"""Characters at the most of a label that shares its row, so that half a phone shows it whole."""
IN_A_ROW = ((3, 6), (9, 3), (20, 2))
"""Labels up to so many characters, and how many of them look well beside each other."""
SCALE = 18
"""So many of the shortest labels, the numbers of a scale, are seen at a glance without pages."""

UPDATES = int(PollingLimit.MAX_LIMIT)
"""Updates of one poll."""
POLL_SECONDS = 30
ANSWER_SECONDS = 20
"""How long Telegram may take to answer any other request."""
WEBHOOK_CONNECTIONS = 40

BOT_A_SECOND = int(FloodLimit.MESSAGES_PER_SECOND)
CHAT_A_SECOND = float(FloodLimit.MESSAGES_PER_SECOND_PER_CHAT)
CHAT_AT_ONCE = 3
"""Telegram lets a short burst pass: an answer in two messages, some quick taps."""
GROUP_A_SECOND = float(FloodLimit.MESSAGES_PER_MINUTE_PER_GROUP) / 60
