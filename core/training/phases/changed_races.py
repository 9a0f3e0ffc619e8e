"""A race is set, moved or cancelled: the weeks from this one on are planned anew (science.md 6.1)."""

from __future__ import annotations

from itertools import accumulate

from core.training.phases.chain import Chain
from core.training.phases.letters import LOADING, chain_rule, weeks_to
from core.training.phases.returning import return_letters
from core.training.phases.spacing import spaced
from core.training.phases.turning_reasons import race_gone, race_planned
from core.training.profile import Race


def change_races(chain: Chain, races: tuple[Race, ...]) -> None:
    """The A races are these from now on. A change that leaves the next race as it is changes no week.

    Only the next race shapes a block, and a block keeps its number. Weeks of return, of a season
    or of maintenance give way to what the changed races ask for.
    """
    old = chain.target
    chain.races = races
    new = chain.target
    chain.maintaining = chain.maintaining and new is None
    if chain.ended:
        return
    if chain.stretch == "return" or return_letters(races, chain.monday):
        chain.cut()
    elif new != old:
        if chain.stretch != "block" or chain.season is not None:
            chain.cut()
            kept = True
        else:
            kept = _plan_on(chain, new)
        chain.why.append(race_gone() if new is None else race_planned(new, kept))


def _plan_on(chain: Chain, target: Race | None) -> bool:
    """The block goes on to another race, or to none; False where that takes it one phase back.

    Our reading of 6.1: the new template is that of the whole block, from its first week to the new
    race, in a chain where it is longer than 16 weeks. "At this distance" is its letter for this
    week. Where it has had the runner's phase by this week, that phase goes on; where it has not,
    this week is one phase back (P to H, H to A). From there the rest of the template follows:
    never below the phase of this week, never two phases up at once. Without a race a block has 12
    weeks; one that is past them ends with a deload. A block that has not built anything yet begins with the
    template for the weeks left, and so does a novice who has had no A.
    """
    done = chain.letters[: chain.at]
    if "A" not in done if chain.block_level == 0 else not set(done) & set(LOADING):
        chain.go_on(chain.anew())
        return True
    if target is None and chain.at >= chain_rule("weeks_without_race"):
        chain.go_on("" if done[-1] == "D" else "D")
        return True
    total = chain.at + weeks_to(chain.monday, target.date) if target else chain_rule("weeks_without_race")
    parts = chain.plan(total)
    ends = list(accumulate(len(part) for part in parts))
    index = next(index for index, end in enumerate(ends) if end > chain.at)
    part, at = parts[index], chain.at - (ends[index] - len(parts[index]))
    phase = _phase(chain.letters, chain.at)
    kept = phase in part[: at + 1]
    start = phase if kept else LOADING[max(0, LOADING.index(phase) - 1)]
    chain.go_on(_from(part, at, start))
    chain.letters = spaced(chain.letters, chain.at)
    return kept


def _phase(letters: str, at: int) -> str:
    """The loading phase of a week; between two phases the one ahead, at the end the one before."""
    ahead = (letter for letter in letters[at:] if letter in LOADING)
    before = (letter for letter in reversed(letters[:at]) if letter in LOADING)
    return next(ahead, None) or next(before)


def _from(template: str, at: int, start: str) -> str:
    """The rest of a template from the week `at`, entered in the phase `start`."""
    # A short template of a novice has no H, and nobody is taken further than the template goes.
    highest = max((LOADING.index(letter) for letter in template if letter in LOADING), default=0)
    least = most = min(LOADING.index(start), highest)
    letters = ""
    for letter in template[at:]:
        if letter not in LOADING:
            letters += letter
            continue
        rank = min(max(LOADING.index(letter), least), most)
        letters, most = letters + LOADING[rank], rank + 1
    return letters
