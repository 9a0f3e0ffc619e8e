"""Words and commands, through the library's own machinery, in a Discord without a network."""

from __future__ import annotations

from fakes.simcord_club import Club, in_club
from fakes.simcord_people import text_of


@in_club
async def test_words_in_direct_messages_are_answered_with_their_errors(club: Club) -> None:
    await club.ann.says("doen")
    assert "Logged: Strength B, as planned" in club.ann.alone.sees()


@in_club
async def test_an_edited_message_is_taken_at_its_new_word(club: Club) -> None:
    said = await club.ann.says("done")
    await club.ann.user.edit(said, "done monday")
    assert "Strength A" in club.ann.alone.sees()


@in_club
async def test_words_in_a_server_are_none_of_ours(club: Club) -> None:
    await club.ann.member.send(club.channel, "done")
    assert club.ann.there.messages == club.ann.alone.messages == []


@in_club
async def test_a_command_in_a_server_is_answered_for_one_person_alone(club: Club) -> None:
    answer = await club.ann.there.commands("today")
    assert answer.ephemeral
    assert "Strength B" in text_of(answer.response)
    assert club.ann.alone.messages == club.bob.there.messages == []


@in_club
async def test_a_command_in_direct_messages_fills_the_message_that_says_thinking(club: Club) -> None:
    answer = await club.ann.alone.commands("today")
    assert not answer.ephemeral
    assert answer.response is not None
    assert [one.id for one in club.ann.alone.messages] == [answer.response.id]


@in_club
async def test_what_is_told_beside_a_command_is_heard(club: Club) -> None:
    suggested = await club.ann.there.types("session skip", "day")
    await club.ann.there.commands("session skip", day=suggested[1]["value"])
    assert suggested[1]["name"] == "Strength A, Mon 30 Nov"
    assert "Strength A is let go" in club.ann.there.sees()
    await club.ann.there.commands("race add", date="14 Feb 2027", distance="hm", importance="B")
    assert "Half marathon" in club.ann.there.sees()


@in_club
async def test_a_race_is_understood_while_it_is_typed(club: Club) -> None:
    assert await club.ann.alone.types("race add", "date", "14 feb") == [
        {"name": "Sun 14 Feb 2027", "value": "2027-02-14"}
    ]


@in_club
async def test_a_place_is_suggested_to_somebody_new_as_well(club: Club) -> None:
    suggested = await club.bob.alone.types("settings zone", "place", "berl")
    assert suggested[0]["value"] == "Europe/Berlin"
    assert await club.bob.there.types("session skip", "day") == []


@in_club
async def test_a_week_is_shown_to_all_where_its_runner_says_so(club: Club) -> None:
    answer = await club.ann.there.commands("week", public=True)
    assert not answer.ephemeral
    assert "Strength A" in club.bob.there.sees()
    assert "min" not in club.bob.there.sees()


@in_club
async def test_more_of_a_public_week_is_for_who_asks_for_it(club: Club) -> None:
    await club.ann.there.commands("week", public=True)
    shown = club.ann.there.last
    await club.ann.there.presses("More in private")
    assert "27 min" in club.ann.there.sees()
    assert club.ann.there.last.flags.ephemeral
    await club.bob.member.click(shown, label="More in private")
    assert "27 min" not in club.bob.there.sees()
    assert club.bob.there.last.flags.ephemeral
    assert text_of(shown) == text_of(club.ann.there.messages[0])


@in_club
async def test_a_message_is_logged_as_training_from_its_menu(club: Club) -> None:
    said = await club.ann.member.send(club.channel, "monday")
    answer = await club.ann.member.context_menu(club.channel, "Log this as training", said)
    assert answer.ephemeral
    assert "Logged: Strength A" in text_of(answer.response)


@in_club
async def test_what_a_program_wrote_of_a_run_can_be_logged(club: Club) -> None:
    program = club.env.guild.add_member(club.env.create_user("watch", bot=True))
    posted = await program.send(club.channel, "Easy run: 8 km in 44:00")
    answer = await club.ann.member.context_menu(club.channel, "Log this as training", posted)
    assert answer.ephemeral
    assert text_of(answer.response)


@in_club
async def test_a_command_of_before_says_what_there_is_now(club: Club) -> None:
    club.env.backend.register_commands(None, [{"name": "plank", "description": "What was there before"}])
    answer = await club.ann.there.commands("plank")
    assert answer.ephemeral
    assert "week" in text_of(answer.response)


@in_club
async def test_commands_are_published_once_in_every_language(club: Club) -> None:
    (published,) = club.requests("PUT", "/commands")
    today = next(one for one in published.json if one["name"] == "today")
    assert today["name_localizations"] == {"de": "heute"}
    assert today["contexts"] == [0, 1, 2]
    assert today["integration_types"] == [0, 1]
    await club.restarts()
    assert len(club.requests("PUT", "/commands")) == 1
    await club.ann.there.commands("today")
    assert "Strength B" in club.ann.there.sees()
