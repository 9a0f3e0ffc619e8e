"""No text of any language says what science.md section 9 forbids."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from babel.messages.catalog import Catalog

from core.text.catalogues import sources, translations

Rule = dict[str, str | list[str]]
RULES: dict[str, list[Rule]] = yaml.safe_load(Path(__file__).with_name("forbidden.yaml").read_text("utf-8"))


def texts(catalogue: Catalog, *, translated: bool) -> list[str]:
    found: list[str] = []
    for message in catalogue:
        if message.id and not (message.context or "").startswith("words"):  # what runners type is theirs
            text = message.string if translated else message.id
            found.extend([text] if isinstance(text, str) else text)
    return found


def examples(rule: Rule) -> list[str]:
    like = rule["like"]
    return [like] if isinstance(like, str) else like


def claims(language: str, lines: list[str], rules: list[Rule] | None = None) -> list[str]:
    patterns = [re.compile(str(rule["never"]), re.IGNORECASE) for rule in rules or RULES[language]]
    return [line for line in lines if any(pattern.search(line) for pattern in patterns)]


@pytest.mark.parametrize(
    ("language", "rule"),
    [(language, rule) for language, rules in RULES.items() for rule in rules],
    ids=lambda value: value if isinstance(value, str) else examples(value)[0],
)
def test_a_rule_finds_what_it_is_for(language: str, rule: Rule) -> None:
    assert claims(language, examples(rule), [rule]) == examples(rule)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Start over"),  # a button of the questions
        ("en", "Programmes under supervision did better, and this coach is not supervision."),
        ("en", "That a chat can supervise."),
        ("en", "What studies show best is running economy."),
        ("en", "a bone stress injury in the last 12 weeks or not healed"),
        ("en", "Tell me if it hurts; no jumps while it does."),
        ("en", "worth showing to a physiotherapist"),
        ("de", "Die Fragen von vorn beantworten"),
        ("de", "Programme unter Aufsicht schnitten besser ab, und dieser Coach ist keine Aufsicht."),
        ("de", "eine Knochen-Überlastung (auch Ermüdungsbruch) in den letzten 12 Wochen"),
        ("de", "Andere Studien zeigen das Gegenteil."),
        ("de", "Nimmst du Medikamente dagegen?"),
        ("de", "nie die Luft anhalten"),
    ],
)
def test_what_is_rightly_said_is_no_claim(language: str, text: str) -> None:
    assert claims(language, [text]) == []


def test_no_source_text_makes_a_forbidden_claim() -> None:
    assert claims("en", texts(sources(), translated=False)) == []


@pytest.mark.parametrize(("path", "catalogue"), list(translations()), ids=lambda value: str(value)[-30:])
def test_no_translation_makes_a_forbidden_claim(path: Path, catalogue: Catalog) -> None:
    assert claims(path.parts[-3], texts(catalogue, translated=True)) == []


def test_what_the_science_offers_instead_may_be_said() -> None:
    science = Path(__file__).parents[2] / "core" / "training" / "data" / "science.md"
    section = science.read_text("utf-8").split("## 9.")[1].split("## 10.")[0]
    offered = [row.split("|")[2] for row in section.splitlines() if row.startswith('| "')]
    assert len(offered) >= 10
    assert claims("en", [line for line in offered if "fewer running injuries" not in line]) == []
