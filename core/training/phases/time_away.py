"""Time off: where the chain goes on in the week of the return (science.md 7.4, the phase column)."""

from __future__ import annotations

from core.training.adapting.time_off import After, after_gap
from core.training.phases.chain import Chain
from core.training.phases.letters import chain_rule
from core.training.phases.spacing import lengthened, run_start
from core.training.phases.turning_reasons import BEGINS, away_reason

_WEEK_DAYS = 7


def come_back(chain: Chain, days: int, begins: bool = False) -> None:
    """The runner is back after `days` without a session; `begins`: there was none before.

    With a race ahead the template is that of the weeks left. Without one the block grows by what is
    done again; the phase is that of the week in which the last session was. What was missed counts
    as no loading. The weeks of return after a race stand by its date, and a stretch that begins
    in this week begins as it is.
    """
    row = after_gap(days).phase
    if begins and row == "new_block":
        # The block that nobody has begun yet is still the first one.
        row = "adaptation_2_weeks"
    if row == "continue" or chain.stretch == "return":
        return
    before = chain.letters
    if row == "new_block":
        chain.maintaining = False
        chain.cut()
    elif chain.ended:
        return
    elif chain.target is not None:
        # From 28 days on its first two weeks are A, or less, in every template (6.1).
        chain.go_on(chain.anew())
    else:
        chain.go_on(_again(chain.letters, chain.at, row, days))
    if row == "new_block" or chain.letters != before:
        chain.why.append(BEGINS if begins else away_reason(days, row, chain.target))


def _again(letters: str, at: int, row: After, days: int) -> str:
    """The letters from this week on where no race is ahead."""
    if row == "repeat_last_week":
        return letters[at - 1 :]
    rest = letters[run_start(letters, max(0, at - days // _WEEK_DAYS)) :]
    if row == "restart_phase" or rest[0] == "A":
        # An adaptation that begins again has its two weeks already.
        return rest
    return lengthened("A" * chain_rule("adaptation_weeks_after_time_off") + rest)
