"""What a terminal bears."""

from __future__ import annotations

WIDTH = 80
"""Columns where the terminal does not say, and in a pipe."""
NARROWEST = 20
"""Nothing is laid out for less."""
WIDEST = 100
"""Longer lines are hard to read."""

LINE_BYTES = 1_000_000
"""A typed line is read up to here; the rest is thrown away at the reading."""
PASSED_ON = 64 * 1024
"""Of a line over LINE_BYTES the core gets so many bytes: enough to see that it is far too long."""
