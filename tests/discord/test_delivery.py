"""What Discord may do to a sending: nothing is lost, nothing doubled, nobody else waits."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

from drives.telegram_runners import rows
from fakes.discordapi.faults import cloudflare_ban, hang_up, refuses, server_error, slow, too_many
from fakes.discordapi.people import Person


def nonces(club: Any, person: Person) -> list[Any]:
    return [call.body["nonce"] for call in club.sent(person)]


def test_a_message_carries_the_number_of_its_row(club: Any, ann: Person) -> None:
    ann.says("week")
    ann.sees("Strength B")
    club.notes(ann, "sent")
    ((row, key),) = rows(club.bot.database, "SELECT id, key FROM outbox WHERE chat = ?", f"{ann.id}")[-1:]
    (call,) = club.sent(ann)
    assert call.body["nonce"] == f"{row}.{sha256(key.encode()).hexdigest()[:8]}"
    assert call.body["enforce_nonce"] is True
    assert call.body["allowed_mentions"] == {"parse": []}


def test_a_message_that_was_taken_and_not_confirmed_is_there_once(club: Any, ann: Person) -> None:
    met = club.api.nonces_met
    club.api.faults.add("POST channel-message", hang_up("after"), channel=ann.dm.id)
    ann.says("week")
    ann.sees("Strength B")
    ann.waits_for(lambda: len(club.sent(ann)) == 2 or None, "not tried again", 10)
    club.notes(ann, "sent")
    first, again = nonces(club, ann)
    assert first == again
    assert club.api.nonces_met == met + 1
    assert sum(one.from_bot for one in ann.dm.messages.values()) == 1


def test_errors_of_the_server_are_tried_again(club: Any, ann: Person) -> None:
    club.api.faults.add("POST channel-message", server_error(503), channel=ann.dm.id)
    club.api.faults.add("POST channel-message", hang_up("before"), channel=ann.dm.id)
    ann.says("week")
    ann.sees("Strength B")
    assert len(set(nonces(club, ann))) == 1
    assert len(club.sent(ann)) == 3


def test_too_many_makes_that_channel_wait_and_no_other(club: Any, ann: Person) -> None:
    bob = club.planner()
    refused = club.api.faults.add("POST channel-message", too_many(1), channel=ann.dm.id)
    ann.says("week")
    ann.waits_for(lambda: refused.happened or None, "not refused", 10)
    bob.says("week")
    bob.sees("Strength B")
    ann.sees("Strength B")
    (anns,) = (call for call in club.sent(ann) if call.ok)
    (bobs,) = club.sent(bob)
    assert bobs.at < anns.at


def test_too_many_for_all_makes_everybody_wait(club: Any, ann: Person) -> None:
    bob = club.planner()
    refused = club.api.faults.add("POST channel-message", too_many(1, global_=True), channel=ann.dm.id)
    ann.says("week")
    ann.waits_for(lambda: refused.happened or None, "not refused", 10)
    bob.says("week")
    bob.sees("Strength B")
    ann.sees("Strength B")
    bad, good = club.sent(ann)
    (bobs,) = club.sent(bob)
    assert min(good.at, bobs.at) - bad.at > 0.9


def test_a_refusal_before_discord_is_tried_again(club: Any, ann: Person) -> None:
    club.api.faults.add("POST channel-message", cloudflare_ban(), channel=ann.dm.id)
    ann.says("week")
    ann.sees("Strength B")


def test_what_discord_refuses_for_good_is_given_up_and_spoils_nothing_else(club: Any, ann: Person) -> None:
    club.api.faults.add("POST channel-message", refuses(400, 50035, "SECRET reasons"), channel=ann.dm.id)
    ann.says("help")
    club.notes(ann, "failed")
    ann.says("week")
    ann.sees("Strength B")
    assert "SECRET" not in club.bot.log
    assert "refused row" in club.bot.log


def test_a_long_answer_is_split_and_its_buttons_come_last(club: Any, ann: Person) -> None:
    ann.says("why")
    ann.sees("Why Strength B")
    ann.says("help")
    ann.sees("What you can say")
    parts = [call.body for call in club.sent(ann)]
    assert all(len(str(body["nonce"])) <= 25 for body in parts)
    assert not club.api.double_deliveries


def test_taps_that_follow_each_other_fast_end_where_the_last_one_leads(club: Any, ann: Person) -> None:
    ann.says("runs")
    grid = ann.sees("Your running week")
    club.api.faults.add("PATCH original", slow(0.5), channel=ann.dm.id)
    for day in ("mon", "thu", "sat", "mon", "thu"):
        ann.presses_id(f"t:runs:{day}", grid)

    def all_of_it() -> bool | None:
        now = ann.now(grid)
        return {"Mon quality", "Thu quality", "Sat easy"} <= set(now.labels if now else ()) or None

    ann.waits_for(all_of_it, "the last tap is not seen", 10)
    assert len(club.api.called("PATCH original", ann.dm.id)) < 5
    club.notes(ann, "dropped")


def test_a_message_to_change_that_is_gone_is_written_anew(club: Any, ann: Person) -> None:
    ann.says("units")
    asked = ann.sees("Kilograms or pounds")
    for route in ("PATCH original", "PATCH channel-message"):
        club.api.faults.add(route, refuses(404, 10008), channel=ann.dm.id)
    ann.presses_id("a:units:stone", asked)
    assert ann.sees("older version").id > asked.id


def test_a_channel_discord_does_not_know_any_more_is_opened_again(club: Any, ann: Person) -> None:
    club.api.faults.add("POST channel-message", refuses(404, 10003), channel=ann.dm.id)
    opened = len(club.api.called("POST dm"))
    ann.says("week")
    ann.sees("Strength B")
    assert len(club.api.called("POST dm")) == opened + 1
