"""Each red flag of science.md 8.4, as German runners type it, and what only sounds like one."""

from __future__ import annotations

import pytest

from core.dialogue.danger import danger


@pytest.mark.parametrize(
    "text",
    [
        "plötzliche Atemnot", "ploetzlich kurzatmig", "ich konnte plötzlich nicht atmen",
        "kaum noch Luft bekommen", "Arm taub und schwach", "mein Arm ist taub und kraftlos",
        "plötzlich taub im Arm", "ploetzlich taub im Arm", "halbseitig taub", "Gesicht taub",
        "die Wade ist geschwollen und schmerzt", "Wade dick und tut weh", "Wade geschwolen und schmerzhaft",
        "Wade rot und geschwollen", "Wade geschwollen, bekomme keine Luft", "Thrombose",
        "Kontrolle über die Blase verloren", "Kontrolle ueber den Darm verloren",
        "Verlust der Blasenkontrolle", "kann den Stuhl nicht halten", "brauner Urin", "braunes Pipi",
        "Urin teefarben", "teefarbener Urin", "Urin wie Tee", "kann nicht mehr auftreten",
        "meine Brust tut weh", "enge Brust", "Schlaganfal", "Herzinfakrt", "stärkste Kopfschmerzen",
        "staerkste Kopfschmerzen",
    ],
)  # fmt: skip
def test_an_emergency(text: str) -> None:
    assert danger(text, "de") == "emergency"


@pytest.mark.parametrize(
    "text",
    [
        "die Achillessehne ist gerissen", "Leistenschmerzen und humple", "Leiste tut weh, ich hinke",
        "Wade ist geschwollen", "Schwellung an der Wade",
    ],
)  # fmt: skip
def test_a_doctor_today(text: str) -> None:
    assert danger(text, "de") == "today"


@pytest.mark.parametrize(
    "text",
    [
        "Leistenschmerzen beim Laufen", "Leistenschmerzen beim Lauf", "die Leiste tut beim Laufen weh",
        "Leiste schmerzt beim Joggen", "Schmerzen in der Leiste beim Laufen", "tiefe Hüftschmerzen",
        "tiefe Hueftschmerzen", "eine Stelle am Schienbein", "ein Punkt auf dem Schienbeinknochen",
        "Knochenschmerzen", "der Knochen tut weh", "Gelenk geschwollen", "Gelenkschwellung",
        "Schwellung am Knie", "Knöchel dick", "Knoechel dick", "Schwäche im Bein",
        "Schwaeche im linken Bein", "das Bein fühlt sich schwach an", "das Bein fuehlt sich schwach an",
        "keine Kraft im rechten Bein", "Fuß taub", "mein Fuss ist taub", "tauber Fuß", "Kribbeln im Bein",
        "Periode seit drei Monaten ausgeblieben", "seit 3 Monaten keine Periode",
        "meine Periode ist seit vier Monaten weg", "Regel bleibt aus", "Schmerzen nachts",
        "nachts tut es weh", "Schmerzen beim Hüpfen", "Knall in der Wade", "Ermuedungsbruch",
        "Fieber und Rückenschmerzen", "ungewollt abgenommen",
    ],
)  # fmt: skip
def test_a_doctor_within_days(text: str) -> None:
    assert danger(text, "de") == "days"


@pytest.mark.parametrize(
    "text",
    [
        "ich will nicht mehr leben", "möchte nicht mehr leben", "moechte nicht mehr leben",
        "will nicht mehr lebn", "ich will nicht leben", "lebensmüde", "Selbstmort", "ich hungere mich aus",
        "hasse meinen Körper und lasse Mahlzeiten aus", "hasse meinen Koerper", "Angst zu essen",
    ],
)  # fmt: skip
def test_a_crisis(text: str) -> None:
    assert danger(text, "de") == "crisis"


@pytest.mark.parametrize(
    "text",
    [
        "will nicht mehr heben", "Wadenheben 3x12", "heute schwach", "Beintag war hart",
        "Hände taub vor Kälte", "Zehen taub vor Kälte", "keine Kraft in den Beinen heute",
        "Keine Schmerzen, läuft!", "Beine schwer", "Waden sind dick und müde", "lieber Rücken trainieren",
        "Gewicht hängt am Gürtel", "ein guter Lauf", "das macht weh", "Leistenschmerzen? nein",
        "meine Leistung ist schwach", "bin müde, fühle mich schwach", "Beine fühlen sich schwach an",
        "keine Beschwerden, frische Luft war schön", "linke Seite schwächer als rechts",
        "Pause wegen Urlaub, 3 Monate", "nie Probleme", "seit 3 Monaten keine Riegel mehr",
        "ich lebe nicht mehr in Berlin", "habe 2 Monate nicht trainiert", "nichts tut weh",
        "rechts etwas schwächer", "Wade zwickt beim Laufen", "Leiste gedehnt, dann ein lockerer Lauf",
        "Bankdrücken statt Brustpresse", "Schmerzen auf der rechten Seite", "war ein hartes Wochenende",
        "Füße kalt", "Knie fertig",
    ],
)  # fmt: skip
def test_a_line_of_a_training_log_is_none(text: str) -> None:
    assert danger(text, "de") is None
