"""What Telegram may do to a sending, and that one chat's trouble is nobody else's."""

from __future__ import annotations

from typing import Any

from fakes.botapi.faults import cut, delay, status, too_many
from fakes.botapi.people import Person


def test_too_many_makes_that_chat_wait_and_no_other(crowd: Any, ann: Person) -> None:
    bob = crowd.newcomer()
    refused = crowd.api.faults.add("sendMessage", too_many(2), chat=ann.id)
    ann.says("week")
    ann.waits_for(lambda: refused.happened or None, "not refused", 10)
    bob.starts()
    bob.sees("around your running")
    ann.sees("Strength B")
    (anns,) = (call for call in crowd.calls("sendMessage", ann) if call.ok)
    (bobs,) = (call for call in crowd.calls("sendMessage", bob) if call.ok)
    assert bobs.at < anns.at


def test_errors_of_the_server_and_the_network_are_tried_again(crowd: Any, ann: Person) -> None:
    crowd.api.faults.add("sendMessage", status(502), chat=ann.id)
    crowd.api.faults.add("sendMessage", cut("before"), chat=ann.id)
    ann.says("week")
    ann.sees("Strength B")
    assert len(crowd.calls("sendMessage", ann)) == 3


def test_an_account_that_is_gone_is_left_alone(crowd: Any, ann: Person) -> None:
    ann.says("week")
    ann.sees("Strength B")
    ann.says("help")
    ann.deletes_account()
    crowd.notes(ann, "failed")
    assert [call.status for call in crowd.calls("sendMessage", ann)] == [200, 403]


def test_a_message_to_edit_that_is_gone_is_sent_anew(crowd: Any, ann: Person) -> None:
    ann.says("units")
    asked = ann.sees("Kilograms or pounds")
    gone = status(400, "Bad Request: message to edit not found")
    crowd.api.faults.add("editMessageText", gone, chat=ann.id)
    ann.presses_data("a:units:stone", asked.id)
    assert ann.sees("older version").id > asked.id


def test_an_edit_that_changes_nothing_is_as_good_as_sent(crowd: Any, ann: Person) -> None:
    ann.says("answers")
    listed = ann.sees("Which answer?")
    ann.presses("1/3 ›", listed.id)
    ann.sees("Which answer?")
    ann.presses_data("~1", listed.id)
    ann.waits_for(lambda: True if len(crowd.calls("editMessageText", ann)) == 2 else None, "no edit", 10)
    assert "not modified" in crowd.calls("editMessageText", ann)[-1].description
    ann.says("week")
    ann.sees("Strength B")
    assert len(crowd.calls("sendMessage", ann)) == 2


def test_edits_that_a_later_one_replaces_are_not_sent(crowd: Any, ann: Person) -> None:
    ann.says("runs")
    grid = ann.sees("Your running week")
    crowd.api.faults.add("editMessageText", delay(0.5), chat=ann.id)
    for day in ("mon", "thu", "sat", "mon", "thu"):
        ann.presses_data(f"t:runs:{day}", grid.id)

    def all_of_it() -> bool | None:
        labels = next(one.labels for one in ann.chat if one.id == grid.id)
        return {"Mon quality", "Thu quality", "Sat easy"} <= set(labels) or None

    ann.waits_for(all_of_it, "the last tap is not seen", 10)
    assert len(crowd.calls("editMessageText", ann)) < 5
    crowd.notes(ann, "dropped")


def test_a_group_that_becomes_a_supergroup_is_answered_there(crowd: Any, ann: Person) -> None:
    old, new = crowd.api.group(-1771, members=[ann]), crowd.api.group(-100777, members=[ann])
    moved = "Bad Request: group chat was upgraded to a supergroup chat"
    crowd.api.faults.add("sendMessage", status(400, moved, migrate_to_chat_id=new.id), chat=old.id)
    ann.says("/week", chat=old)
    new.sees("Strength B")


def test_what_telegram_refuses_for_good_is_given_up_and_spoils_nothing_else(crowd: Any, ann: Person) -> None:
    crowd.api.faults.add("sendMessage", status(400, "Bad Request: SECRET reasons"), chat=ann.id)
    ann.says("help")
    crowd.notes(ann, "failed")
    ann.says("week")
    ann.sees("Strength B")
    assert "SECRET" not in crowd.bot.log


def test_a_page_that_cannot_be_turned_is_left_as_it_is(crowd: Any, ann: Person) -> None:
    ann.says("answers")
    listed = ann.sees("Which answer?")
    crowd.api.faults.add("editMessageText", status(500), chat=ann.id)
    ann.presses("1/3 ›", listed.id)
    ann.waits_for(lambda: True if crowd.calls("editMessageText", ann) else None, "no edit", 10)
    ann.presses("1/3 ›", listed.id)
    ann.sees("Which answer?")
    assert "Equipment" in ann.last.labels
