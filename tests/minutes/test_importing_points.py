"""Points, speech and houses: who promises in few words, in the first person, or behind "von"."""

from datetime import date

import pytest

from minutes.importing.reader.parse import parse
from minutes.importing.reader.promises.bare import tells_only
from minutes.importing.reader.promises.undertakings import is_tasks_title
from minutes.importing.reader.text.sentences import split_sentences
from tests.minutes.test_importing_promises import ANNA, KARIM, OLE, PETRA, found

VERTRETERIN = "Vertreterin des Tiefbauamts"


@pytest.mark.parametrize(
    ("text", "who", "due"),
    [
        ("Folie bestellen [AB]", ANNA, None),
        ("Haushalte abfragen, wer mitmacht [AB + OF, 15.8.]", ANNA + OLE, date(2026, 8, 15)),
        ("Zusagen verschicken [KS, bis Freitag]", KARIM, date(2026, 3, 13)),
        ("Pumpe ausbauen [XY, ZA]", ("XY", "ZA"), None),
        ("Flusensieb säubern [alle]", ("alle",), None),
        ("Angebote einholen (XY)", ("XY",), None),
        ("Flyer drucken: Anna", ANNA, None),
        ("Vertrag mit dem Bürgerhaus: Marlies, bis 24.05.", ("Marlies",), date(2026, 5, 24)),
        ("Einladung an alle Mitglieder: Petra, bis spätestens 5. August", PETRA, date(2026, 8, 5)),
        ("Zwischenbericht an die Stadt: Karim (Frist 01.07.2026)", KARIM, date(2026, 7, 1)),
        ("Döhring: Vertrag mit der Kapelle, bis 31. Oktober", ("Döhring",), date(2026, 10, 31)),
        ("Berg/Friis: Angebot Verpflegung einholen, Termin 30.06.", ANNA + OLE, date(2026, 6, 30)),
        ("N. N.: Plakate, bis 1.5.", (), date(2026, 5, 1)),
        ("Fahrer finden :Karim:Ole_Friis:", KARIM + OLE, None),
        ("Salate: macht Karim", KARIM, None),
        ("Bühne: kümmert sich Ole", OLE, None),
        ("Absperrband: besorgt die Schule", ("Schule",), None),
        ("Fahnen: Ole sammelt bis 1.5. die Stangen ein", OLE, date(2026, 5, 1)),
        ("Gastbeitrag aus der Nachbarstadt (Petra fragt nach)", PETRA, None),
    ],
)
def test_a_point_names_who_does_it(text, who, due):
    assert [(names, day) for _rule, names, day in found(text, is_bullet=True)] == [(who, due)]


@pytest.mark.parametrize(
    "text",
    [
        "Sitzungsleitung: Anna",
        "Protokoll: Karim",
        "Kassenprüfer: Ole und Petra",
        "Ansprechperson: Anna",
        "Dafür: Anna, Ole",
        "Vorsitz: Anna",
        "verantwortlich: Marlies",
        "Ort: Bürgerhaus",
        "Das Fest war schön (XY)",
        "Die Satzung gilt weiter [1]",
        "Mitglieder: 34",
        "Kosten: 300 Euro, bis 400 Euro",
        "Tee: gibt Anna wieder",
        "Stimmung: macht Mut",
        "Lied des Abends (Anna findet es schön)",
        "Anna Berg (Schatzmeisterin)",
        "Petra Kunze [Vorsitzende]",
        "Ausfall: Frau Brandt würde notfalls einspringen",
    ],
)
def test_a_point_that_only_tells_who_is_what(text):
    assert found(text, is_bullet=True) == []


@pytest.mark.parametrize(
    ("text", "rule", "who"),
    [
        ("Gartenfreund Unruh schreibt alle Pächter an, die nicht zahlten.", "task.sentence", "Unruh"),
        ("Kollegin Pohl teilt der Leitung den Beschluss mit.", "task.sentence", "Pohl"),
        ("Die Begründung formuliert Kollegin Pohl.", "task.inverted", "Pohl"),
        ("Das Tiefbauamt sagt zu, die Schilder aufzustellen.", "task.pledge", "Tiefbauamt"),
        ("Das Hauptamt wird gebeten, den Termin zu vereinbaren.", "task.asked", "Hauptamt"),
        ("Die Kämmerei legt die Satzung bis zum 13. April vor.", "task.deadline", "Kämmerei"),
        ("Die Vertreterin des Tiefbauamts sagt zu, das zu klären.", "task.pledge", VERTRETERIN),
        ("Dies wird vom Bauamt zugesagt.", "task.passive", "Bauamt"),
        ("Die Plakate werden bis Freitag von Ole Friis verteilt.", "task.passive", "Ole Friis"),
        ("Die Schriftleitung veröffentlicht den Bericht.", "task.sentence", "Schriftleitung"),
        ("Frau Pohl, Sie geben das Faltblatt bitte in den Druck.", "task.addressed", "Pohl"),
        ("Frau Pohl: Ja. Ich kläre das mit dem Bauamt.", "task.first-person", "Pohl"),
        ("Anna: Meine Fotos schicke ich Herrn Friis.", "task.first-person", "Anna Berg"),
        ("Anna: Um Russisch kümmere ich mich.", "task.first-person", "Anna Berg"),
        ("Anna: Geben Sie mir die Briefe, ich antworte jedem Einzelnen.", "task.first-person", "Anna Berg"),
        ("Karim kennt den Fall nicht. Er will dem nachgehen.", "task.pledge", "Karim Said"),
        ("Karim meint, es eile. Er werde die Fraktionen unterrichten.", "task.pledge", "Karim Said"),
    ],
)  # fmt: skip
def test_who_acts_by_calling_house_or_speech(text, rule, who):
    assert [(name, names) for name, names, _due in found(text)] == [(rule, (who,))]


@pytest.mark.parametrize(
    "text",
    [
        "Das Landratsamt verschickt die Bescheide im Mai.",
        "Die Stadtwerke übernehmen ab April die Stromkosten.",
        "Das Projekt wird von der Stadt gefördert.",
        "Die Sitzung wird von Anna eröffnet.",
        "Der Antrag wird von Karim erläutert.",
        "Anna: Das mache ich gern.",
        "Anna: Ich denke, das reicht.",
        "Frau Pohl, Sie haben das Wort.",
        "Karim ist müde. Er werde nicht kandidieren.",
        "Frau Berg stellt die Öffentlichkeit wieder her.",
        "Karim fasst zusammen, dass alles geklärt ist.",
        "Anna sucht einen Handschuh.",
        "Ole muss sonst einen leihen.",
        "Ole hat gekocht und macht das nie wieder.",
    ],
)
def test_houses_and_speech_that_promise_nothing(text):
    assert found(text) == []


def test_a_paragraph_of_short_words_is_one_sentence():
    assert split_sentences("A. B. und C. D. kommen. Gut.") == ["A. B. und C. D. kommen.", "Gut."]
    assert len(split_sentences("A. " * 10_000)) == 1


@pytest.mark.parametrize(
    "title",
    [
        "To Do's",
        "Offene Punkte:",
        "Aufgaben bis zur nächsten Sitzung",
        "Aufgaben / To-dos",
        "ToDos und Termine",
        "Übersicht der offenen Aufgaben",
        "Vereinbarte Maßnahmen",
        "Maßnahmenplan",
        "Action Points",
        "Offene Aufgaben aus der letzten Sitzung",
        "Bis zum nächsten Treffen zu erledigen",
        "Was noch zu tun ist",
        "Zu erledigen bis Ende April",
    ],
)
def test_titles_of_tasks(title):
    assert is_tasks_title(title)


@pytest.mark.parametrize(
    "title",
    [
        "Maßnahmen zum Hochwasserschutz",
        "Aufgaben des Beirats",
        "Neue Aufträge der Stadt",
        "Nächste Schritte der Sanierung im Altbau",
        "Bis zum nächsten Winter",
        "Offene Punkte der Satzung",
        "Aufgabenteilung zwischen Kreis und Stadt",
    ],
)
def test_titles_of_something_else(title):
    assert not is_tasks_title(title)


def test_an_overview_of_tasks_is_no_printed_agenda():
    parsed = parse("TOP 1 Garten\nAlles grün.\n\n## Übersicht der Aufgaben\n- Zaun streichen\n- Beet jäten")
    assert [task.text for task in parsed.action_items] == ["Zaun streichen", "Beet jäten"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Anna: Handzettel", [ANNA]),
        ("Anna + Ole: Aufbau ab 8 Uhr", [ANNA + OLE]),
        ("Handzettel (Anna)", [ANNA]),
        ("Text für die neue Tafel (Karim)", [KARIM]),
        ("Handzettel – Anna", [ANNA]),
        ("Handzettel / Anna", [ANNA]),
        ("Kuchen (Anna, Ole), Getränke (Karim)", [ANNA + OLE, KARIM]),
        ("Kuchen: Anna, Getränke: Karim", [ANNA, KARIM]),
        ("Anna: Kuchen; Karim: Getränke", [ANNA, KARIM]),
        ("Anna macht Handzettel", [ANNA]),
    ],
)
def test_a_point_without_a_verb_is_seen_to_by_somebody_present(text, who):
    assert [names for _rule, names, _due in found(text, is_bullet=True)] == who


@pytest.mark.parametrize(
    "text",
    [
        "Anna: gute Idee",
        "Anna: Die Farbe ist zu dunkel.",
        "Anna: Bericht vom Fest",
        "Anna: Umzug geschafft",
        "Anna: 12 Stimmen",
        "Marlies: Handzettel",
        "Handzettel (Marlies)",
        "Handzettel (blau)",
        "Bericht vom Fest (Anna)",
        "Kassenwartin (Anna)",
        "Leitung: Anna, Protokoll: Karim",
        "Kuchen (Anna), Getränke (kalt)",
        "Die Sitzung verlief ruhig (Anna)",
        "Anna macht Urlaub",
        "Anna macht Ausführungen zum Haushalt",
    ],
)
def test_a_point_without_a_verb_that_promises_nothing(text):
    assert found(text, is_bullet=True) == []


def test_beneath_a_round_of_reports_a_name_promises_nothing():
    assert found("Anna: Handzettel", is_bullet=True, is_round=True) == []
    assert [tells_only(title) for title in ("Blitzlicht", "Wahl der Ämter", "Sommerfest")] == [
        True,
        True,
        False,
    ]


def test_an_arrow_beneath_a_point_names_who_does_it():
    head = "Anwesend: Anna Berg, Ole Friis\n\nTOP 1 Fest\n"
    points = "- Zelt leihen\n  → Anna, bis 1.4.2026\n- Alles gut\n  → weiter so"
    assert [(one.text, one.assignee) for one in parse(head + points).action_items] == [("Zelt leihen", ANNA)]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Anna druckt das Plakat bis Fr.", date(2026, 3, 13)),
        ("Plakat drucken (Anna, bis Mo)", date(2026, 3, 16)),
        ("Anna druckt das Plakat bis so viele da sind.", None),
    ],
)
def test_a_weekday_may_be_shortened(text, due):
    assert [day for _rule, _names, day in found(text)] == [due]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A.B. fragt beim Bauhof nach.", [ANNA]),
        ("@mo_ni druckt das Plakat.", [("mo_ni",)]),
        ("Unser Webmaster stellt den Text online.", [("Webmaster",)]),
        ("Die Orga-Gruppe bestellt die Bänke.", [("Orga-Gruppe",)]),
        ("Das Öffi-Team erstellt Plakate.", [("Öffi-Team",)]),
        ("Der Vorbereitungskreis bestellt die Bänke.", [("Vorbereitungskreis",)]),
        ("Die Jugendgruppe erstellt bis zum 1.4. eine Liste.", [("Jugendgruppe",)]),
        ("Alle bringen bis zum nächsten Mal Ideen mit.", [("alle",)]),
        ("Anna schreibt den Aufruf. Sie kümmert sich auch um die Plakate.", [ANNA, ANNA]),
        ("Anna bucht den Saal. Außerdem fragt sie beim Bauhof nach.", [ANNA, ANNA]),
        ("Anna und Ole holen die Bänke. Sie erstellen auch eine Liste.", [ANNA + OLE, ANNA + OLE]),
        ("Anna und Ole sind dabei. Beide schreiben einen Aufruf.", [ANNA + OLE]),
        ("Anna und Ole sind dabei. Sie schreibt einen Aufruf.", []),
        ("Anna ist dabei. Beide schreiben einen Aufruf.", []),
        ("Anna ist dabei. Die Stadt fragt sie nach den Kosten.", []),
        ("Die Jugendgruppe bestellt ein Eis.", []),
        ("Die Gruppe bespricht das Thema lange.", []),
        ("Alle freuen sich auf das Fest.", []),
    ],
)
def test_groups_initials_and_those_named_before(text, who):
    assert [names for _rule, names, _due in found(text)] == who
