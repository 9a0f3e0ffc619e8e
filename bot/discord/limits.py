"""What Discord bears, and what looks well there.

Discord does not say what it counts as a character; here it is UTF-16 units, which are never too few.
"""

from __future__ import annotations

COMPONENTS = 40
"""Of a message, those inside others counted."""
TEXT = 4000
"""Of all text displays of a message together, their marks counted."""
FILES = 10
"""Of a message, pictures counted."""
FILE_BYTES = 10 * 1024 * 1024
ALT = 1024
"""Of what a picture shows."""

ROW = 5
"""Buttons in a row."""
LABEL = 80
"""Of a button."""
CUSTOM_ID = 100
"""Of what a button, a select or an input is called by."""
TOKEN = 64
"""Bytes of a token of ours (`core.chat.tokens`)."""
URL = 512
"""Of a link button."""

OPTIONS = 25
"""Of one select."""
OPTION = 100
"""Of an option's label, value and description."""
PLACEHOLDER = 150
"""Of a select."""
CHOICE = 100
"""Of what is suggested while an option of a command is typed."""

TITLE = 45
"""Of a modal."""
INPUTS = 5
"""Of a modal."""
INPUT_LABEL = 45
DESCRIPTION = 100
"""Of an input, under its label."""
EXAMPLE = 100
"""Of an input, shown while it is empty."""
VALUE = 4000
"""Of an input."""

NONCE = 25
A_SECOND = 40.0
"""Requests of a bot that wait for their turn. Discord takes 50, those that answer an interaction not counted;
the rest is for what asks by itself: who we are, where the gateway is, the commands, channels to open."""
OPENED_A_SECOND = 1.0
OPENED_AT_ONCE = 10
"""Channels of direct messages: who opens many is taken for a sender of spam."""
REQUEST_SECONDS = 20
"""How long Discord may take to answer a request."""
LOOK_SECONDS = 2.0
"""For a look at the database before a first answer: after three seconds Discord waits no longer."""

BUTTONS = 10
"""Options that are shown as buttons; more are a select."""
SCALE = 15
"""So many of the shortest labels, the numbers of a scale, are seen at a glance as buttons."""
SHORT = 3
"""Characters of such a label."""
WHOLE = 38
"""Characters of a label that a phone shows whole."""
ACROSS = 46
"""Characters of a phone's width; beside its label a button takes `FRAME` of them."""
FRAME = 6
LONG_VALUE = 40
"""An answer longer than this is changed in a field of several lines."""
