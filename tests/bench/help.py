"""How long `pogo --help` takes to start, beside a Python that does nothing.

Run by itself: `python -m tests.bench.help [RUNS]`. The median of several runs.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time

from tests.bench.table import Row, tell


def median(command: list[str], runs: int) -> float:
    """Seconds from start to end of a program."""
    took = []
    for _ in range(runs):
        began = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
        took.append(time.perf_counter() - began)
    return statistics.median(took)


def measured(runs: int) -> Row:
    """How long help takes, and how much of it is Python itself."""
    ours = median([sys.executable, "-m", "bot", "--help"], runs)
    bare = median([sys.executable, "-c", "pass"], runs)
    return Row("pogo --help, ms", f"{ours * 1000:.0f}", f"{bare * 1000:.0f} (python -c pass)", ours / bare)


if __name__ == "__main__":
    tell(measured(int(sys.argv[1]) if len(sys.argv) > 1 else 10))
