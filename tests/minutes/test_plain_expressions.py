from tests.minutes.plain_expressions import read_plainly

PROTOCOL = """Protokoll der Vorstandssitzung am 3.2.2026
Beginn: 19:00 Uhr, Ende: 21.15 Uhr
Ort: Bürgerhaus
Anwesend: Samira Okafor, Karl Neu (Turm e. V.)
Entschuldigt: T. Wieland
TOP 1: Sommerfest
Beschluss: Wir feiern im Juli. (3 Ja, 0 Nein, 1 Enthaltung)
Karl Neu übernimmt die Einladung bis zum 15.2.2026.
TOP 2: Verschiedenes
Nächste Sitzung: 3. März 2026, 19 Uhr"""


def test_the_obvious_is_found():
    assert read_plainly(PROTOCOL) == {
        "date": "2026-02-03",
        "start": "19:00",
        "end": "21:15",
        "place": "Bürgerhaus",
        "present": [{"name": "Samira Okafor"}, {"name": "Karl Neu (Turm e. V.)"}],
        "excused": [{"name": "T. Wieland"}],
        "absent": [],
        "guests": [],
        "agenda": [{"title": "Sommerfest"}, {"title": "Verschiedenes"}],
        "resolutions": [
            {
                "line": 7,
                "text": "Beschluss: Wir feiern im Juli. (3 Ja, 0 Nein, 1 Enthaltung)",
                "votes_for": 3,
                "votes_against": 0,
                "votes_abstain": 1,
            }
        ],
        "action_items": [
            {
                "line": 8,
                "text": "Karl Neu übernimmt die Einladung bis zum 15.2.2026.",
                "assignee": ["Karl Neu"],
            }
        ],
        "next_dates": [{"date": "2026-03-03"}],
    }
