"""Time off: where the chain goes on in the week of the return (science.md 7.4, the phase column)."""

from __future__ import annotations

from core.training.adapting.time_off import After, after_gap
from core.training.phases.chain import Chain
from core.training.phases.letters import chain_rule, template
from core.training.phases.spacing import lengthened, run_start
from core.training.phases.turning_reasons import BEGINS, away_reason
from core.training.profile import Race

_NOTHING_STARTED = frozenset("L-")


def come_back(chain: Chain, days: int, missed: int = 0, begins: bool = False) -> None:
    """The runner is back after `days` without a session; `begins`: there was none before.

    With a race ahead the template is that of the weeks left. Without one the block grows by what is
    done again; the phase is that of the week in which the last session was. The `missed` weeks and
    those done again do not count in their phase, and after four weeks none before does. The weeks of
    return after a race stand by its date, and a stretch that begins in this week begins as it is.
    """
    row = after_gap(days).phase
    if begins and row == "new_block":
        # The block that nobody has begun yet is still the first one.
        row = "adaptation_2_weeks"
    if row == "continue" or chain.stretch == "return":
        return
    before, last = chain.letters, max(0, chain.at - 1 - missed)
    if row == "new_block":
        chain.maintaining = False
        chain.cut()
    elif chain.ended:
        return
    elif chain.target is not None:
        # From 28 days on its first two weeks are A, or less, in every template (6.1).
        chain.leave_out(0 if row == "adaptation_2_weeks" else max(0, chain.at - missed))
        chain.go_on(_to_race(chain, chain.target))
    else:
        first = last if row == "repeat_last_week" else run_start(chain.letters, last)
        chain.leave_out(0 if row == "adaptation_2_weeks" else first)
        chain.go_on(_again(chain.letters[first:], row))
    if row == "new_block" or chain.letters != before:
        chain.why.append(BEGINS if begins else away_reason(days, row, chain.target))


def _to_race(chain: Chain, race: Race) -> str:
    """The letters from this week on to a race.

    A novice too close to it starts nothing any more, but who has trained in this block and still
    lifts has started: the last weeks are those of a lifter, with maintenance and taper.
    """
    letters = chain.anew()
    if chain.lifting and "A" in chain.done and not _NOTHING_STARTED.isdisjoint(letters):
        return template(len(letters), 1, race.distance, lifting=True)[0]
    return letters


def _again(letters: str, row: After) -> str:
    """The letters from this week on where no race is ahead; `letters` are those that are done again."""
    if row != "adaptation_2_weeks" or letters[0] == "A":
        # An adaptation that begins again has its two weeks already.
        return letters
    return lengthened("A" * chain_rule("adaptation_weeks_after_time_off") + letters)
