"""`evidence`: what studies show, how sure that is, and what it does not show."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from chat import Chat
from onboarded import answering, standing, with_plan

from core.chat.incoming import Commanded, Pressed
from core.chat.reply import Choice, Reply
from core.coach.evidence_said import SURE
from core.coach.evidence_topics import TOPICS, studies_on
from core.coach.schedule import planned
from core.dialogue.vocabulary import listed
from core.text.translator import languages, translator
from core.training.evidence import Sure, evidence
from core.training.reasons import Grade


@pytest.fixture
def chat() -> Chat:
    return with_plan()


def picks(reply: Reply) -> list[str]:
    return [one.token for part in reply.controls if isinstance(part, Choice) for one in part.options]


def test_a_study_is_told_with_its_figure_its_source_and_what_it_does_not_show(chat: Chat) -> None:
    chat.says("evidence E07")
    chat.sees(
        "E07 In recreational middle-aged runners",
        "used 2.0 % less oxygen",
        "Source",
        "Eihara et al. 2024, Jumps or resistance training in recreational runners, Eur J Sport Sci",
        "How sure",
        "seen in the paper or on its official page",
        "Not evidence for",
        "That stronger calves cause better economy.",
    )


@pytest.mark.parametrize("key", sorted(evidence()))
def test_each_study_is_told_whole(chat: Chat, key: str) -> None:
    study, speak = evidence()[key], translator("en")
    chat.says(f"evidence {key}")
    told = [study.claim, study.not_for, SURE[study.sure], *([study.figure] if study.figure else [])]
    chat.sees(key, study.source, *map(speak.plain, told))


def test_where_it_was_seen_is_told_of_each_kind() -> None:
    assert SURE.keys() == set(Sure)


def test_what_is_from_memory_has_no_figure_and_says_so(chat: Chat) -> None:
    chat.says("evidence E25")
    chat.sees(
        "E25 Most people can do a little more than they guess. (from memory)",
        "from memory, so I give no figures",
    )
    chat.sees_not("Details")


def test_what_is_from_memory_says_so_in_a_list_too(chat: Chat) -> None:
    chat.says("evidence jumps")
    chat.sees(
        "E06 For running economy, heavy lifting looks slightly better than jumps alone.\n", "(from memory)"
    )


@pytest.mark.parametrize("typed", ["E07", "e07", "e7", "E 7", "E-07"])
def test_an_id_is_read_as_people_type_it(typed: str) -> None:
    assert studies_on(typed, "en") == ("E07",)


@pytest.mark.parametrize(
    ("typed", "keys"),
    [
        ("calf", ("E07", "E34")),
        ("calfs", ("E07", "E34")),
        ("taper", ("E22", "E18")),
        ("does the taper help", ("E22", "E18")),
        ("Eihara", ("E06", "E07")),
        ("eihara 2024", ("E07",)),
        ("rugby", ("E12",)),
        ("childbirth", ("E33", "E37")),
        ("soreness", ("E08", "E31", "E32", "E38")),
        ("E01", ("E01",)),
        ("E38", ("E38",)),
    ],
)
def test_words_lead_to_studies(typed: str, keys: tuple[str, ...]) -> None:
    assert studies_on(typed, "en") == keys


@pytest.mark.parametrize("typed", ["E00", "E39", "E99", "Norway", "xyzzy", "of the"])
def test_words_without_a_study_lead_to_the_topics(chat: Chat, typed: str) -> None:
    assert studies_on(typed, "en") == ()
    assert "I know no study on that." in chat.says(f"evidence {typed}")
    assert len(picks(chat.reply)) == len(TOPICS)


def test_german_words_and_english_ones_are_understood() -> None:
    assert studies_on("wade", "de") == studies_on("calf", "de") == ("E07", "E34")
    assert studies_on("sauerstoff", "de") == studies_on("running economy", "de")
    assert studies_on("rugbyspieler", "de") == ("E12",)


def test_every_study_has_a_topic_and_every_topic_studies_and_words_of_its_own() -> None:
    assert {key for topic in TOPICS for key in topic.ids} == evidence().keys()
    assert all(len(set(topic.ids)) == len(topic.ids) > 0 for topic in TOPICS)
    assert len({topic.key for topic in TOPICS}) == len(TOPICS) <= 25


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.key)
def test_each_word_of_a_topic_and_its_name_lead_to_it(language: str, topic: object) -> None:
    words = listed(topic.words, language) | {translator(language).plain(topic.name).lower()}  # type: ignore[attr-defined]
    assert [word for word in words if not set(studies_on(word, language)) & set(topic.ids)] == []  # type: ignore[attr-defined]


def test_a_topic_and_a_study_are_picked(chat: Chat) -> None:
    chat.presses_token("evidence:topics")
    chat.presses("Calves", "E34")
    chat.sees("E34 How many single-leg calf raises people manage")
    chat.presses("Topics")
    assert picks(chat.reply) == [f"evidence:{topic.key}" for topic in TOPICS]


def test_alone_it_tells_what_stands_behind_the_week_that_was_shown(chat: Chat) -> None:
    chat.says("week", "evidence")
    chat.sees("Behind the week of Mon 23 Nov:", "E09 One lifting session", "E10 When running and lifting")
    assert picks(chat.reply) == ["evidence:E09", "evidence:E10"]


def test_alone_it_tells_what_stands_behind_the_session_that_was_shown(chat: Chat) -> None:
    chat.presses_token("show:1.20261123.A")
    chat.says("evidence")
    chat.sees("Behind Strength A, Mon 23 Nov:")
    assert "evidence:E07" in picks(chat.reply)


def test_asking_again_is_about_the_same(chat: Chat) -> None:
    chat.says("week", "evidence calf", "evidence")
    chat.sees("Behind the week of Mon 23 Nov:")


def test_what_rests_on_our_own_rules_alone_says_so() -> None:
    chat = with_plan(screen="some", low_energy="yes")
    chat.says("week", "evidence")
    chat.sees("no study, but our rules of thumb and caution.", "What studies show, by topic.")


def test_studies_of_our_own_rules_are_not_named(chat: Chat) -> None:
    chat.presses_token("show:1.20261123.A")
    chat.says("evidence")
    (session,) = (one.session for one in planned(chat.state, date(2026, 11, 23), date(2026, 11, 23)))
    ours = {key for one in session.reasons if one.grade is Grade.COACH_PRACTICE for key in one.evidence}
    theirs = {key for one in session.reasons if one.grade is Grade.TRIAL for key in one.evidence}
    shown = {token.removeprefix("evidence:") for token in picks(chat.reply)}
    assert theirs <= shown
    assert ours - shown


@pytest.mark.parametrize("subject", [("s", "1.20261124.A"), ("s", "x"), ("week", "20500103"), ("other",), ()])
def test_where_nothing_stands_behind_it_any_more_there_are_the_topics(
    chat: Chat, subject: tuple[str, ...]
) -> None:
    chat.state = replace(chat.state, conversation=replace(chat.state.conversation, why=subject))
    chat.says("evidence")
    chat.sees("What studies show, by topic.")


def test_without_a_plan_there_are_the_topics() -> None:
    chat = Chat()
    chat.says("evidence")
    chat.sees("What studies show, by topic.")
    chat.presses("Before a race")
    assert "Set up my plan" in chat.labels()


def test_in_the_questions_the_question_comes_again_below() -> None:
    chat = answering(Chat(), until="place")
    chat.sends(Commanded("evidence", "E22"))
    chat.sees("E22 Before a race", "of 10")
    step = standing(chat)
    assert step is not None
    assert step.key == "place"


def test_training_that_is_stopped_stays_stopped(chat: Chat) -> None:
    chat.says("chest pain", "evidence calf")
    chat.sees("I've stopped your training")


@pytest.mark.parametrize("token", ["evidence:E99", "evidence:zzz", "evidence:E07:x", "evidence:" + "x" * 40])
def test_a_button_that_names_none_leads_to_the_topics(chat: Chat, token: str) -> None:
    chat.sends(Pressed(token))
    chat.sees("What studies show, by topic.")
