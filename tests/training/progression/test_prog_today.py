"""Today's card of a lift: primer, days away, pain, ramp sets (3.4, 4.2, 5.2, 8.2)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from profiles_strategy import TIERS
from training.progression.lifting import ROW, SPLIT_SQUAT, Lifting, level, said

from core.training.choice.catalogue import Load
from core.training.progression.prescribe import Today, prescribe
from core.training.progression.ramp import ramp
from core.training.session import Phase, Prescription


def ramp_of(card: Prescription) -> list[tuple[int, str]]:
    return [(reps, f"{load.normalize():f}") for reps, load in card.ramp]


class TestPrimer:
    def primer(self, lift: Lifting, percent: int | None = 65) -> tuple[Prescription, list[str]]:
        item = replace(lift.table(Phase.TAPER), sets=2, reps=(3, 3), rir=None, percent_1rm=percent)
        card, reasons = prescribe(
            item, lift.exercise, lift.track, lift.kit, Today(Phase.TAPER, may_search=False)
        )
        return card, [reason.code for reason in reasons]

    def test_it_takes_its_share_of_the_estimate_with_one_ramp_set(self) -> None:
        card, codes = self.primer(Lifting().did(4, "80", 2))
        assert card.load == Decimal("60")
        assert ramp_of(card) == [(5, "30")]
        assert codes == ["load_primer"]

    def test_never_above_the_last_load_nor_below_the_lightest(self) -> None:
        lift = Lifting(phase=Phase.ADAPTATION).did(10, "60", 2)
        far = replace(lift.track, e1rm=Decimal(200))
        lift_item = replace(lift.table(Phase.TAPER), reps=(3, 3), rir=None, percent_1rm=65)
        assert prescribe(lift_item, lift.exercise, far, lift.kit, Today(Phase.TAPER))[0].load == 60
        assert self.primer(Lifting().did(4, "20", 2))[0].load == 20

    def test_a_heavy_lift_without_an_estimate_is_picked_by_feel(self) -> None:
        card, codes = self.primer(Lifting().did(12, "80", 2))
        assert (card.load, codes) == (None, [])

    def test_a_backpack_stays_as_it_is(self) -> None:
        lift = Lifting("sq_backpack", kit=TIERS["E1"]).did(10, "10", 2)
        assert self.primer(lift, None)[0].load == 10


class TestDaysAway:
    @pytest.mark.parametrize(
        ("days", "load"),
        [(1, "100"), (13, "100"), (14, "90"), (20, "90"), (21, "85"), (27, "85"), (28, "80"), (55, "80")],
    )
    def test_a_lift_comes_back_with_its_share(self, days: int, load: str) -> None:
        card = Lifting().did("5 5 5 4", "100", 1).card(away_days=days)
        assert card.load == Decimal(load)
        assert not card.eased

    def test_after_eight_weeks_it_is_searched_for_again(self) -> None:
        card = Lifting().did(4, "100", 2).card(away_days=56)
        assert (card.load, card.find_load) == (None, True)

    def test_without_an_estimate_repetitions_go_too(self) -> None:
        card = Lifting(SPLIT_SQUAT).did(7, "8", 2).card(away_days=14)
        assert (card.load, card.aim, card.reps) == (Decimal(6), 4, (4, 8))

    def test_a_bodyweight_lift_is_as_it_was(self) -> None:
        assert Lifting("sq_bw", kit=TIERS["E1"]).did(10, left=2).card(away_days=20).aim == 11

    def test_the_reason_tells_the_days(self) -> None:
        _, reasons = Lifting().did(4, "100", 2).shown(away_days=15)
        assert (
            said(reasons)[-1]
            == "Barbell back squat after 15 days without it: 90 % of its last load, so 90 kg."
        )


class TestLessToday:
    def test_amber_pain_leaves_four_fifths_and_the_track_stays(self) -> None:
        lift = Lifting().did(4, "80", 2)
        card, reasons = lift.shown(share=Decimal("0.8"))
        assert (card.load, card.eased) == (Decimal("62.5"), True)
        assert said(reasons)[-1] == "Barbell back squat: 80 % of 80 kg today, so 62.5 kg."
        assert lift.stands("80", 5)

    def test_what_the_card_would_have_been_is_not_told(self) -> None:
        lift = Lifting().did(4, "80", 2)
        assert "load_same_more_reps" in lift.codes
        assert [reason.code for reason in lift.shown(share=Decimal("0.8"))[1]] == ["load_eased"]
        assert [reason.code for reason in lift.shown(away_days=15)[1]] == ["load_away"]

    def test_what_is_true_all_the_same_is_told(self) -> None:
        lift = Lifting().did(4, "80", 2).did(4, "120", 2)
        codes = [reason.code for reason in lift.shown(share=Decimal("0.8"))[1]]
        assert codes == ["load_confirm", "load_eased"]
        back = Lifting().did(4, "80", 2).cut("0.9")
        codes = [reason.code for reason in back.shown(share=Decimal("0.8"))[1]]
        assert codes == ["time_off", "load_cut", "load_eased"]

    def test_a_lift_that_carries_the_body_loses_repetitions_at_both_ends(self) -> None:
        card, reasons = Lifting(SPLIT_SQUAT).did(6, "20", 2).shown(share=Decimal("0.8"))
        assert (card.load, card.reps, card.aim) == (Decimal(16), (4, 6), 4)
        assert said(reasons) == [
            "Dumbbell rear-foot elevated split squat:"
            " 80 % of 20 kg today, so 16 kg and 2 repetitions fewer a set."
        ]

    def test_a_seated_machine_keeps_its_repetitions(self) -> None:
        lift = Lifting("ca_seated_machine", "calf").did(8, "40", 2)
        card, reasons = lift.shown(share=Decimal("0.8"))
        assert (card.load, card.reps) == (Decimal(30), lift.table().reps)
        assert said(reasons) == ["Seated calf machine: 80 % of 40 kg today, so 30 kg."]

    def test_days_away_and_pain_multiply(self) -> None:
        assert Lifting().did(4, "100", 2).card(share=Decimal("0.8"), away_days=14).load == Decimal("70")

    def test_what_the_tables_eased_stays_so(self) -> None:
        lift = Lifting().did(4, "80", 2)
        item = replace(lift.table(), eased=True)
        assert prescribe(item, lift.exercise, lift.track, lift.kit, Today(Phase.HEAVY))[0].eased

    def test_assistance_keeps_its_repetitions(self) -> None:
        card = Lifting(ROW, None).did(10, "16", 3).card(share=Decimal("0.8"))
        assert (card.load, card.reps) == (Decimal(12), (11, 11))

    def test_in_a_deload_the_table_has_taken_its_repetitions_already(self) -> None:
        card = Lifting(SPLIT_SQUAT).did(6, "20", 2).card(Phase.DELOAD, share=Decimal("0.8"))
        assert (card.load, card.reps) == (Decimal(14), (6, 6))


class TestMoreInReserve:
    """The first week back and tired days ask for one or two repetitions more left (7.3, 7.4)."""

    def lift(self) -> Lifting:
        """9 in every set of 8-10 with 3 left, so 10 next."""
        lift = Lifting(phase=Phase.ADAPTATION).did(9, "60", 3)
        assert lift.stands("60", 10)
        return lift

    @pytest.mark.parametrize(("more", "aim"), [(1, 8), (2, 8)])
    def test_the_repetitions_of_last_time_go_down_by_it(self, more: int, aim: int) -> None:
        card, reasons = self.lift().shown(eased_rir=more)
        assert (card.load, card.aim) == (Decimal(60), aim)
        assert said(reasons) == [
            f"Barbell back squat: {more} more left than usual, so {aim} in every set today."
        ]

    def test_a_raised_load_begins_at_the_low_end_as_always(self) -> None:
        card, reasons = self.lift().did(10, left=3).shown(eased_rir=1)
        assert (card.load, card.aim) == (Decimal("62.5"), 8)
        assert [reason.code for reason in reasons] == ["load_raised"]

    def test_at_the_low_end_nothing_is_taken(self) -> None:
        lift = Lifting(phase=Phase.ADAPTATION).did(8, "60", 2)
        assert lift.card(eased_rir=1).aim == 8
        assert [reason.code for reason in lift.shown(eased_rir=1)[1]] == ["load_same"]


class TestRamp:
    def test_two_sets_lead_up_to_a_heavy_bar(self) -> None:
        assert ramp_of(Lifting().did("5 5 5 4", "100", 1).card()) == [(5, "50"), (3, "75")]

    def test_three_at_level_2_in_heavy_and_power(self) -> None:
        lift = Lifting(level=level(2)).did(3, "100", 0)
        assert ramp_of(lift.card()) == [(5, "50"), (3, "70"), (1, "85")]
        assert len(lift.card(Phase.POWER).ramp) == 3
        assert len(lift.card(Phase.MAINTENANCE).ramp) == 2

    def test_one_in_adaptation_deload_and_with_dumbbells(self) -> None:
        lift = Lifting().did(4, "100", 2)
        assert len(lift.card(Phase.ADAPTATION).ramp) == 1
        assert len(lift.card(Phase.DELOAD).ramp) == 1
        assert len(lift.card(Phase.TAPER).ramp) == 2
        assert ramp_of(Lifting("sq_goblet").did(6, "20", 2).card()) == [(5, "10")]

    def test_never_below_the_lightest_and_each_heavier_than_the_one_before(self) -> None:
        bar, step = Decimal(20), Decimal("2.5")

        def sets(load: str) -> list[str]:
            return [str(one) for _, one in ramp(Decimal(load), step, bar, Load.BARBELL, Phase.HEAVY, 1)]

        assert sets("20") == []
        assert sets("25") == ["20"]
        assert sets("30") == ["20", "22.5"]

    def test_only_m1_has_them(self) -> None:
        assert Lifting(SPLIT_SQUAT, "m2").did(6, "20", 2).card().ramp == ()
