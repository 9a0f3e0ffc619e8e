"""What a day asks of a lift (`science.md` 4.2, 6.2, 8.2)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from core.training.adapting.time_off import lift_share
from core.training.session import BUILDING, Phase

_ALL = Decimal(1)


@dataclass(frozen=True, slots=True)
class Today:
    """`away_days`: since the lift was last done, while another had its place; 0 where none had (4.2).

    `share`: what is left of the load today only, 0 to 1 (amber pain: 0.8); the track stays.
    `may_search`: False where nothing is new: deload, taper, race week. `eased_rir`: repetitions in reserve
    that the day adds to the table's, which set no load.
    """

    phase: Phase
    away_days: int = 0
    share: Decimal = _ALL
    may_search: bool = True
    eased_rir: int = 0

    @property
    def resting(self) -> bool:
        """Deload, taper or a light week: nothing moves on."""
        return self.phase not in BUILDING

    @property
    def away_share(self) -> Decimal:
        """The share of the load that is left after `away_days`; 0: it is found anew."""
        return lift_share(self.away_days) if self.away_days else _ALL

    @property
    def starts_afresh(self) -> bool:
        """So long away that the load is found anew."""
        return not self.away_share
