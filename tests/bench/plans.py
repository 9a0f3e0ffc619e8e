"""How many one-week plans a minute `pogo plan --lines` makes on one core.

Run by itself: `python -m tests.bench.plans [PROFILES]`. Every profile is drawn anew from one seed,
so no two lines are the same; the program is started as a user starts it.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import time

from tests.bench.table import Row, tell

GOAL = 20_000
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
KITS = (
    [],
    ["step", "backpack", "band"],
    ["dumbbell", "bench", "step", "miniband"],
    ["barbell", "rack", "bench", "dumbbell", "step"],
    ["barbell", "rack", "leg_press", "calf_machine", "dumbbell", "box", "runway", "cable"],
)
AREAS = ("knee_front", "achilles", "low_back", "shin", "hip_side")


def profile(draw: random.Random) -> dict[str, object]:
    """One runner: 2 to 7 runs, every kind of equipment, some with a race, some with pain."""
    days = draw.sample(DAYS, draw.randint(2, 7))
    kinds = ["long", "quality", *draw.choices(("easy", "quality", "strides", "recovery"), k=5)]
    return {
        "start": "2026-11-23",
        "age": draw.randint(16, 80),
        "running_months": draw.randint(0, 240),
        "strength_level": draw.randint(0, 2),
        "plyo_tier": draw.choice(("low", "moderate", "high")),
        "runs": [
            {"day": day, "type": kind, "minutes": draw.randint(30, 180)}
            for day, kind in zip(days, kinds, strict=False)
        ],
        "sessions_per_week": draw.choice((1, 2, 2, 2, 3)),
        "session_minutes": draw.choice((20, 30, 45, 60)),
        "equipment": draw.choice(KITS),
        "days_unavailable": draw.sample(DAYS, draw.randint(0, 2)),
        "allow_key_day_double": draw.random() < 0.7,
        "races": [{"date": f"2027-{draw.randint(1, 9):02}-1{draw.randint(0, 9)}", "distance": "hm"}]
        if draw.random() < 0.5
        else [],
        "pain": [{"area": draw.choice(AREAS), "level": draw.randint(1, 6)}] if draw.random() < 0.2 else [],
        "weeks": 1,
    }


def measured(count: int) -> Row:
    """How many plans a minute, the start of the program included."""
    draw = random.Random(1)
    lines = "".join(json.dumps(profile(draw)) + "\n" for _ in range(count)).encode()
    began = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "bot", "plan", "--lines"], input=lines, stdout=subprocess.PIPE, check=True
    )
    took = time.perf_counter() - began
    plans = [json.loads(line) for line in done.stdout.splitlines()]
    made = sum("weeks" in plan for plan in plans)
    if made != count:
        raise SystemExit(f"{count} profiles, but {made} plans")
    a_minute = count / took * 60
    return Row("one-week plans a minute, one core", f"{a_minute:,.0f}", f"{GOAL:,} (goal)", a_minute / GOAL)


if __name__ == "__main__":
    tell(measured(int(sys.argv[1]) if len(sys.argv) > 1 else 5000))
