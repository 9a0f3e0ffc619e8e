"""What Discord refuses, and what was written while nobody listened, in a Discord without a network."""

from __future__ import annotations

from datetime import UTC, datetime

from fakes.simcord_club import Club, in_club
from fakes.simcord_people import text_of

MONDAY = datetime(2026, 11, 30, 6, tzinfo=UTC)
MESSAGES, CALLBACK = "/channels/*/messages", "/interactions/*/*/callback"
ORIGINAL = "/webhooks/*/*/messages/@original"
UNREACHABLE = "SELECT id FROM runner WHERE unreachable_since IS NOT NULL"


@in_club
async def test_a_reminder_opens_direct_messages(club: Club) -> None:
    await club.reminds(MONDAY)
    assert "Strength A" in club.ann.alone.sees()
    assert [one.json for one in club.requests("POST", "/users/@me/channels")] == [
        {"recipient_id": str(club.ann.user.id)}
    ]
    await club.ann.alone.presses("Done")
    assert "Logged: Strength A" in club.ann.alone.sees()


@in_club
async def test_closed_direct_messages_end_reminders_until_the_runner_writes(club: Club) -> None:
    club.env.inject_error("POST", MESSAGES, status=403, code=50007)
    await club.reminds(MONDAY)
    assert club.ann.alone.messages == []
    assert club.rows(UNREACHABLE) == [1]
    await club.reminds(datetime(2026, 12, 3, 6, tzinfo=UTC))
    assert len(club.requests("POST", "/messages")) == 1
    await club.ann.says("today")
    assert "Strength B" in club.ann.alone.sees()
    await club.reminds(datetime(2026, 12, 7, 6, tzinfo=UTC))
    assert "Strength A" in club.ann.alone.sees()


@in_club
async def test_with_closed_direct_messages_commands_in_a_server_are_answered(club: Club) -> None:
    club.env.inject_error("POST", MESSAGES, status=403, code=50007, times=None)
    await club.reminds(MONDAY)
    await club.ann.there.commands("today")
    assert "Strength A" in club.ann.there.sees()
    await club.ann.there.presses("Done")
    assert "Logged: Strength A" in club.ann.there.sees()


@in_club
async def test_direct_messages_that_cannot_be_opened_are_closed(club: Club) -> None:
    club.env.inject_error("POST", "/users/@me/channels", status=403, code=50278)
    await club.reminds(MONDAY)
    assert club.ann.alone.messages == []
    assert club.rows(UNREACHABLE) == [1]


@in_club
async def test_a_channel_that_is_gone_is_opened_again(club: Club) -> None:
    await club.ann.says("week")
    club.env.inject_error("POST", MESSAGES, status=404, code=10003)
    await club.ann.says("today")
    assert "### Strength B" in club.ann.alone.sees()
    assert len(club.requests("POST", "/users/@me/channels")) == 1


@in_club
async def test_a_command_that_came_too_late_is_answered_in_direct_messages(club: Club) -> None:
    club.env.inject_error("POST", CALLBACK, status=404, code=10062)
    answer = await club.ann.there.commands("today")
    assert not answer.acknowledged
    assert "### Strength B" in club.ann.alone.sees()


@in_club
async def test_a_press_that_came_too_late_is_done_all_the_same(club: Club) -> None:
    await club.ann.there.commands("today")
    club.env.inject_error("POST", CALLBACK, status=404, code=10062)
    await club.ann.there.presses("Done")
    assert "Logged: Strength B" in club.ann.alone.sees()
    assert len(club.ann.there.messages) == 1


@in_club
async def test_a_command_whose_token_is_over_is_answered_in_direct_messages(club: Club) -> None:
    club.env.inject_error("PATCH", ORIGINAL, status=401, code=50027)
    await club.ann.there.commands("today")
    assert "### Strength B" in club.ann.alone.sees()


@in_club
async def test_a_public_week_whose_token_is_over_is_still_shown_to_all(club: Club) -> None:
    club.env.inject_error("PATCH", ORIGINAL, status=401, code=50027)
    await club.ann.there.commands("week", public=True)
    assert "Strength A" in club.bob.there.sees()


@in_club
async def test_where_we_may_not_speak_a_public_week_is_for_its_runner_alone(club: Club) -> None:
    club.env.inject_error("PATCH", ORIGINAL, status=401, code=50027)
    club.env.inject_error("POST", MESSAGES, status=403, code=50013)
    await club.ann.there.commands("week", public=True)
    assert "Strength A" in club.ann.alone.sees()


@in_club
async def test_an_acknowledgement_that_was_taken_already_loses_no_answer(club: Club) -> None:
    club.env.inject_error("POST", CALLBACK, status=400, code=40060)
    await club.ann.there.commands("today")
    assert "### Strength B" in club.ann.there.sees()
    assert club.ann.there.last.flags.ephemeral


@in_club
async def test_a_message_that_thinks_no_more_is_followed_by_another(club: Club) -> None:
    club.env.inject_error("PATCH", ORIGINAL, status=404, code=10008)
    answer = await club.ann.there.commands("today")
    assert "### Strength B" in text_of(answer.response)
    assert answer.ephemeral


@in_club
async def test_a_question_whose_message_is_gone_is_asked_in_a_new_one(club: Club) -> None:
    bob = club.bob.alone
    await bob.commands("start")
    await bob.presses("Start")
    for edited in (ORIGINAL, f"{MESSAGES}/*"):
        club.env.inject_error("PATCH", edited, status=404, code=10008)
    await bob.presses("None of these")
    assert "First, safety" in text_of(bob.messages[-2])
    assert "How old are you" in bob.sees()


@in_club
async def test_what_discord_never_takes_is_told_and_holds_nobody_up(club: Club) -> None:
    club.env.inject_error("POST", MESSAGES, status=400, code=50035)
    await club.ann.says("week")
    await club.ann.says("today")
    assert [text_of(one).splitlines()[0] for one in club.ann.alone.messages] == ["### Strength B"]
    club.told("refused row=")


@in_club
async def test_commands_that_are_refused_are_published_at_the_next_start(club: Club) -> None:
    (first,) = club.requests("PUT", "/commands")
    club.forgets("note")
    club.env.inject_error("PUT", "/applications/*/commands", status=403, code=50001)
    await club.restarts()
    club.told("commands not published")
    await club.restarts()
    assert [one.json for one in club.requests("PUT", "/commands")] == [first.json] * 3
    await club.restarts()
    assert len(club.requests("PUT", "/commands")) == 3


@in_club
async def test_what_was_written_while_nobody_listened_comes_first(club: Club) -> None:
    await club.ann.says("week")
    await club.loses_connection()
    await club.ann.says("done")
    assert "Week of" in club.ann.alone.sees()
    await club.connects_again()
    assert "Logged: Strength B" in club.ann.alone.sees()
    await club.ann.says("undo")
    assert "Taken back" in club.ann.alone.sees()
    assert club.rows("SELECT count(*) FROM journal WHERE runner = 1 AND kind = 'completed'") == [1]
