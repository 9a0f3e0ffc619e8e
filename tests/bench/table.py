"""The rows of the performance table: what was measured, beside what, and how they compare."""

from __future__ import annotations

import sys
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One measure. `ratio` is ours to what stands beside it: times as many, or times as long."""

    measure: str
    ours: str
    beside: str
    ratio: float


def tell(*rows: Row) -> None:
    """Print the rows under one head, columns aligned."""
    cells = [("", "here", "beside", "ratio")]
    cells += [(row.measure, row.ours, row.beside, f"{row.ratio:.2f}") for row in rows]
    widths = [max(len(cell[place]) for cell in cells) for place in range(4)]
    for measure, ours, beside, ratio in cells:
        line = f"{measure:{widths[0]}}  {ours:>{widths[1]}}  {beside:{widths[2]}}  {ratio:>{widths[3]}}"
        sys.stdout.write(line.rstrip() + "\n")
