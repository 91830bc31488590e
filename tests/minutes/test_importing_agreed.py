"""What strangers' minutes decide in passing: asked, agreed, counted amid other sentences."""

import pytest

from minutes.importing.reader.parse import parse

HEAD = "# Protokoll Vorstand\n\nDatum: 05.03.2026\nAnwesend: Mia Lind, Jan Kater\n\n"


def understood(text: str, title: str = "Zelt") -> list[tuple]:
    resolutions = parse(f"{HEAD}## TOP 1 Beginn\n\nMia eröffnet.\n\n## TOP 2 {title}\n\n{text}").resolutions
    return [
        (one.text[:12], one.votes.votes_for, one.votes.votes_against, one.votes.votes_abstain)
        for one in resolutions
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Es wird der Antrag gestellt, ein Zelt zu kaufen. Dafür stimmen 7, eines stimmt dagegen.",
         [("Es wird der ", 7, 1, None)]),
        ("Wir reden lange. Vorschlag von Mia, ein Zelt zu leihen: 2 dafür, 4 dagegen. Jan ist froh.",
         [("Vorschlag vo", 2, 4, None)]),
        ("Das alte Zelt wird verkauft, abgestimmt mit 5 zu 2.", [("Das alte Zel", 5, 2, None)]),
        ("Das Zelt kommt in den Keller (abgestimmt per Handzeichen).", [("Das Zelt kom", None, None, None)]),
        ("Einwände, wenn wir es behalten? Keine. Also bleibt das Zelt im Keller.",
         [("Also bleibt ", None, None, None)]),
        ("- → Konsens: das alte Zelt kommt weg", [("das alte Zel", None, None, None)]),
        ("Heute geht es ums Geld.\nSollen wir dem Chor 50 Euro geben?\n\n5 dafür, eine dagegen",
         [("Sollen wir d", 5, 1, None)]),
        ("Jan beantragt die Entlastung der Kasse. Sie wird bei Enthaltung der Betroffenen erteilt.",
         [("Jan beantrag", None, None, None)]),
        ("Das Zelt wird verliehen. Abgelehnt. Abstimmung: 2 4 1", [("Das Zelt wir", 2, 4, 1)]),
        ("**Antrag (Mia):** Wir kaufen ein Zelt.\n\n| dafür | 3 |\n| dagegen | 0 |\n| enthalten | 1 |",
         [("Wir kaufen e", 3, 0, 1)]),
        ("Die Ordnung wird mit dieser Änderung einstimmig beschlossen.",
         [("Die Ordnung ", None, None, None)]),
    ],
)  # fmt: skip
def test_what_is_decided_in_passing(text, found):
    assert understood(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Das Spiel ging mit 5 zu 2 verloren.",
        "Ein Antrag der Nachbarn ist mit 9 zu 11 gescheitert.",
        "Einwände? Mia hat welche. Also reden wir noch einmal.",
        "Sollen wir dem Chor 50 Euro geben?",
        "→ Konsens: vertagt",
        "Konsens: das alte Zelt kommt weg",
        "Meinungsbild zum Zelt: 4 dafür, 2 dagegen.",
        "Mia und Jan haben noch nicht abgestimmt, wann sie fahren.",
    ],
)
def test_what_decides_nothing(text):
    assert understood(text) == []


def test_beneath_its_title_a_result_alone_is_enough():
    assert understood("Ohne Einwände angenommen.", "Protokoll vom 3. Februar") == [
        ("Protokoll vo", None, None, None)
    ]
    assert understood("Ohne Einwände angenommen.", "Vortrag") == []


def test_offices_are_elected_whoever_stands_in_for_whom():
    text = "- Stellvertretender Vorsitzender: Jan Kater – 11 Ja, 4 Nein, 1 Enthaltung"
    assert understood(text, "Wahlen") == [("Stellvertret", 11, 4, 1)]
    told = "Kasse: Frau Ost tritt nicht wieder an. Auf Jan Kater entfallen 21 Stimmen. Gewählt ist Jan Kater."
    assert [one[0] for one in understood(told, "Wahlen")] == ["Gewählt ist "]


WRAPPED = (
    "Von den vielen Zelten im Keller bleiben drei. Nach langem Hin und Her werden die anderen\n"
    "16 im Frühjahr auf dem Markt verkauft, abgestimmt mit 4 zu 1, Mia hätte gern noch zwei\n"
    "behalten. Jan fragt, wer sie trägt."
)


def test_a_number_amid_a_sentence_begins_no_paragraph():
    assert understood(WRAPPED) == [("Nach langem ", 4, 1, None)]
