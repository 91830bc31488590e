"""Who was there, in the many ways secretaries write it down."""

import pytest

from tests.minutes.rolls import roll


@pytest.mark.parametrize(
    "text",
    [
        "Anwesend: Anna Berg, Jan Pohl, Eva Roth",
        "Anwesend: Anna Berg; Jan Pohl; Eva Roth",
        "Anwesend: Anna Berg, Jan Pohl und Eva Roth",
        "Anwesend: Anna Berg / Jan Pohl / Eva Roth",
        "Anwesend sind: Anna Berg, Jan Pohl sowie Eva Roth.",
        "Anwesend waren Anna Berg, Jan Pohl und Eva Roth.",
        "Anwesend (3): Anna Berg, Jan Pohl, Eva Roth",
        "Anwesend (3/5): Anna Berg, Jan Pohl, Eva Roth",
        "**Anwesend:** Anna Berg, Jan Pohl, Eva Roth",
        "Anwesende: Anna Berg (Vorsitz), Jan Pohl (Kasse, ab 19:30), Eva Roth (bis 20 Uhr)",
        "Anwesende Mitglieder: Frau Anna Berg, Herr Dr. Jan Pohl, Eva Roth",
        "Anwesende Vorstandsmitglieder: Anna Berg, Jan Pohl, Eva Roth",
        "Teilnehmende: Anna Berg, Jan Pohl, Eva Roth",
        "Teilnehmer/-innen: Anna Berg, Jan Pohl, Eva Roth",
        "Teilnehmer:innen: Anna Berg, Jan Pohl, Eva Roth",
        "TeilnehmerInnen (stimmberechtigt): Anna Berg, Jan Pohl, Eva Roth",
        "Teilgenommen haben: Anna Berg, Jan Pohl, Eva Roth",
        "TN: Anna Berg, Jan Pohl, Eva Roth",
        "Mitglieder anwesend: Anna Berg, Jan Pohl, Eva Roth",
        "Erschienen: Anna Berg, Jan Pohl, Eva Roth",
        "Stimmberechtigt: Anna Berg, Jan Pohl\nBeratend: Eva Roth",
        "Anwesend – Anna Berg, Jan Pohl, Eva Roth",
        "Wer war da? Anna Berg, Jan Pohl, Eva Roth",
        "Vom Vorstand sind anwesend: Anna Berg, Jan Pohl, Eva Roth",
        "Anwesend: Die Vorstandsmitglieder Anna Berg, Jan Pohl und Eva Roth",
        "Anwesend: Anna Berg (stv. Vorsitzende); Jan Pohl (ab 19.20 Uhr); Eva Roth, M. Sc.",
        "Anwesend: Anna Berg, Vorsitzende / Jan Pohl, Kassierer / Eva Roth",
        "Anwesend:   Anna Berg     Vorsitzende\n            Jan Pohl      Kassierer\n            Eva Roth",
        "Anwesend:   Berg, Anna     Vorsitzende\n            Pohl, Jan      Kassierer\n"
        "            Roth, Eva      Schriftführerin",
        "Anwesend:\nBerg, Anna\nPohl, Jan\nRoth, Eva",
        "Anwesend:\nVorsitzende: Anna Berg\nSchatzmeister: Jan Pohl\nSchriftführerin: Eva Roth",
        "Es sind 3 von 5 Mitgliedern da.\n\nVorstand: Anna Berg, Jan Pohl\nBeisitz: Eva Roth",
        "Vorsitz: Anna Berg\nMitglieder: Jan Pohl, Eva Roth",
        "Vorsitz | Anna Berg\nMitglieder | Jan Pohl; Eva Roth",
        "Leitung: Anna Berg\nWeitere Anwesende: Jan Pohl, Eva Roth",
        "Präsidium:\n- Anna Berg (anwesend)\n- Jan Pohl (anwesend)\n- Eva Roth",
        "|    |           | da? |\n|----|-----------|-----|\n| AB | Anna Berg | ja |\n|\n"
        "| JP | Jan Pohl | ja, ab 19 h |\n| ER | Eva Roth | ja |",
        "Am Tisch saßen Anna Berg, Jan Pohl (bis 20.30 Uhr) sowie Eva Roth.",
        "Anwesend:\nAnna Berg\nJan Pohl\nEva Roth",
        "Anwesend:\n\nAnna Berg\n\nJan Pohl\n\nEva Roth",
        "Anwesend:\n- Anna Berg\n- Jan Pohl\n- Eva Roth",
        "Anwesend:\n\n1. Anna Berg\n2. Jan Pohl\n3. Eva Roth",
        "## Anwesend\n\n* Anna Berg\n* Jan Pohl\n* Eva Roth",
        "**Anwesende**\nAnna Berg, Jan Pohl, Eva Roth",
        "Anwesend\nAnna Berg, Jan Pohl, Eva Roth",
        "- Anwesend: Anna Berg, Jan Pohl, Eva Roth",
        "Anwesend:\n- Vorstand: Anna Berg, Jan Pohl\n- Beirat: Eva Roth",
        "Anwesend:\nVorsitzende Anna Berg\nSchatzmeister Jan Pohl\nSchriftführerin Eva Roth",
        "Anwesend:\nAnna Berg, Vorsitzende\nJan Pohl, Schatzmeister\nEva Roth, Schriftführerin",
        "Anwesend:\nAnna Berg – Vorsitzende\nJan Pohl – Schatzmeister\nEva Roth – Schriftführerin",
        "Anwesend:\nVorsitz: Anna Berg\nKasse: Jan Pohl\nBeisitz: Eva Roth",
        "Anwesend:\nVorsitzende\nAnna Berg\nMitglieder\nJan Pohl\nEva Roth",
        "Anwesend: 1. Vorsitzende Anna Berg, stellv. Vorsitzender Jan Pohl, Kassenwartin Eva Roth",
        "Anwesend | Anna Berg, Jan Pohl, Eva Roth",
        "| Anwesend | Anna Berg, Jan Pohl, Eva Roth |",
        "Anwesend\tAnna Berg, Jan Pohl, Eva Roth",
        "Name | Funktion | anwesend\nAnna Berg | Vorsitz | x\nJan Pohl | Kasse | x\nEva Roth | Beisitz | x",
        "| Name | Vorname | da |\n| Berg | Anna | ja |\n| Pohl | Jan | ja |\n| Roth | Eva | ja |",
        "Nr. | Name, Vorname | Anw.\n1 | Berg, Anna | ✓\n2 | Pohl, Jan | ✓\n3 | Roth, Eva | ✓",
        "Anwesend: Berg, Anna; Pohl, Jan; Roth, Eva",
        "An der Sitzung nahmen Anna Berg, Jan Pohl und Eva Roth teil.",
        "Anna Berg, Jan Pohl und Eva Roth sind anwesend.",
        "Am Montag trafen sich im Büro:\nAnna Berg, Jan Pohl, Eva Roth",
        "Anwesend: AB, JP, ER\nKürzel: AB = Anna Berg, JP = Jan Pohl, ER = Eva Roth",
        "Anwesend: Anna Berg (AB), Jan Pohl (JP), Eva Roth (ER)",
        "Anwesend: Anna Berg (remote), Jan Pohl (via Zoom), Eva Roth (später)",
        "Anwesend: Anna Berg, Jan Pohl, Eva Roth + 3 Gäste",
        "Anwesend: Anna Berg, Jan Pohl, Eva Roth, N.N.",
        "Anwesend: Anna Berg, Jan Pohl, Eva Roth und weitere Mitglieder",
        "Anwesend: Anna Berg, Jan Pohl ab TOP 3, Eva Roth bis 20 Uhr",
        "Anwesend: Anna Berg, Jan Pohl, Eva Roth (i. V. für Tom Zahn)",
        "Anwesend: 3 Mitglieder, darunter Anna Berg, Jan Pohl und Eva Roth",
        "Anwesend      Anna Berg, Jan Pohl, Eva Roth",
        "Anwesend:\nAnna Berg      x\nJan Pohl       x (ab 20 Uhr)\nEva Roth       x",
        "Anwesend:\nAnna Berg | ✓\nJan Pohl | ✓\nEva Roth | ✓",
        "Anwesend:\nvom Vorstand:\nAnna Berg\nJan Pohl\nvon der Geschäftsstelle:\nEva Roth",
        "Anwesende Referate: Finanzen (Anna Berg), Soziales (Jan Pohl, Eva Roth), Kultur (-)",
        "Anwesend:\n1a Frau Anna Berg, Herr Jan Pohl\n1b Frau Eva Roth\n2a niemand",
        ":Anwesend: Anna Berg, PD Dr. Jan Pohl, Eva Roth, M.Sc.",
        "Da waren: Anna Berg, Jan Pohl und Eva Roth",
        "Sitzungsleitung: Anna Berg\nProtokoll: Jan Pohl\nModeration: Eva Roth",
    ],
)
def test_three_who_were_there(text):
    assert roll(text) == {"present": ["Anna Berg", "Jan Pohl", "Eva Roth"]}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Anwesend: Mia, Tom, Jo\nEntschuldigt: Ben", "present: Mia, Tom, Jo; excused: Ben"),
        ("Anwesend: Mia, Tom, Jo; entschuldigt: Ben", "present: Mia, Tom, Jo; excused: Ben"),
        ("Anwesend: Mia, Tom, Jo. Entschuldigt: Ben", "present: Mia, Tom, Jo; excused: Ben"),
        ("Anwesend: Mia, Tom, Jo Entschuldigt: Ben", "present: Mia, Tom, Jo; excused: Ben"),
        ("Anwesend: Mia, Tom, Ben (entschuldigt)", "present: Mia, Tom; excused: Ben"),
        ("Anwesend:\n- Mia\n- Tom\n- Ben (fehlt)", "present: Mia, Tom; absent: Ben"),
        ("Anwesend:\n- Mia\n- Tom\n- Ben – entschuldigt", "present: Mia, Tom; excused: Ben"),
        (
            (
                "Anwesende und Abwesende\n\nAnwesend | Entschuldigt | Gäste\n"
                "Mia Lind | Ben Kurz | Ute Falk\nTom Zahn |  |"
            ),
            "present: Mia Lind, Tom Zahn; excused: Ben Kurz; guests: Ute Falk",
        ),
        (
            (
                "Name | anwesend | entschuldigt | unentschuldigt\nMia Lind | x | |\n"
                "Ben Kurz | | x |\nTom Zahn | | | x"
            ),
            "present: Mia Lind; excused: Ben Kurz; absent: Tom Zahn",
        ),
        (
            (
                "Name | Verein | Status\nMia Lind | Turm e. V. | anwesend\n"
                "Ben Kurz | Sportbund | entsch.\nTom Zahn | AWO | fehlt"
            ),
            "present: Mia Lind (Turm e. V.); excused: Ben Kurz (Sportbund); absent: Tom Zahn (AWO)",
        ),
        (
            "Name | anwesend\nMia Lind | ja\nBen Kurz | nein\nTom Zahn | e",
            "present: Mia Lind; excused: Tom Zahn; absent: Ben Kurz",
        ),
        ("Entschuldigt fehlen: Ben Kurz, Tom Zahn", "excused: Ben Kurz, Tom Zahn"),
        ("Es fehlt entschuldigt: Ben Kurz", "excused: Ben Kurz"),
        ("Es fehlten entschuldigt Ben Kurz und Tom Zahn.", "excused: Ben Kurz, Tom Zahn"),
        ("Entschuldigt haben sich Frau Kurz und Herr Zahn.", "excused: Kurz, Zahn"),
        ("Ben Kurz und Tom Zahn fehlen entschuldigt.", "excused: Ben Kurz, Tom Zahn"),
        ("Ben Kurz hat sich entschuldigt.", "excused: Ben Kurz"),
        ("Abwesend: Ben Kurz (entsch.), Tom Zahn", "excused: Ben Kurz; absent: Tom Zahn"),
        ("Es fehlen: Ben Kurz (e), Tom Zahn (u)", "excused: Ben Kurz; absent: Tom Zahn"),
        (
            "Anwesenheit\nMia Lind   x\nBen Kurz   e\nTom Zahn   -",
            "present: Mia Lind; excused: Ben Kurz; absent: Tom Zahn",
        ),
        (
            "Anwesend:\nMia Lind, SPD\nTom Zahn, CDU\nBen Kurz, GRÜNE",
            "present: Mia Lind (SPD), Tom Zahn (CDU), Ben Kurz (GRÜNE)",
        ),
        (
            "TN:\nFrau Dr. Lind, Klinik St. Anna\nHerr Zahn, Caritas",
            "present: Lind (Klinik St. Anna), Zahn (Caritas)",
        ),
        ("Es fehlen: Ben Kurz (krank), Tom Zahn (Urlaub)", "excused: Ben Kurz; absent: Tom Zahn"),
        ("Da waren: Mia, Tom und Jo. Ben konnte nicht.\n\n- Kasse: Mia zählt", "present: Mia, Tom, Jo"),
        ("Unentschuldigt: Ben Kurz", "absent: Ben Kurz"),
        ("Nicht anwesend: Ben Kurz", "absent: Ben Kurz"),
        ("Es fehlten: Ben Kurz", "absent: Ben Kurz"),
        (
            "A: Mia Lind, Tom Zahn\nE: Ben Kurz\nU: Ute Falk",
            "present: Mia Lind, Tom Zahn; excused: Ben Kurz; absent: Ute Falk",
        ),
        (
            "Gäste: Frau Kolb vom Bauamt, Jan für den Kreisverband",
            "guests: Kolb (Bauamt), Jan (Kreisverband)",
        ),
        ("Gast: Herr Lohmann (Polizei)", "guests: Lohmann (Polizei)"),
        ("Als Gäste nahmen Ute Falk und Tom Zahn teil.", "guests: Ute Falk, Tom Zahn"),
        ("Als Gast: Ute Falk, Stadtarchiv", "guests: Ute Falk (Stadtarchiv)"),
        (
            "Gäste: Ute Falk – Stadtarchiv; Tom Zahn – Sportbund",
            "guests: Ute Falk (Stadtarchiv), Tom Zahn (Sportbund)",
        ),
        ("Anwesend: Mia Lind, Tom Zahn / Gäste: Ute Falk", "present: Mia Lind, Tom Zahn; guests: Ute Falk"),
        (
            (
                "Anwesend:\n\nSPD-Fraktion\nMia Lind\nTom Zahn\n\nFraktion Die Linke\nBen Kurz\n\n"
                "Von der Verwaltung\nUte Falk"
            ),
            (
                "present: Mia Lind (SPD-Fraktion), Tom Zahn (SPD-Fraktion), "
                "Ben Kurz (Fraktion Die Linke), Ute Falk"
            ),
        ),
        (
            "Anwesend:\nCDU: Mia Lind, Tom Zahn\nSPD: Ben Kurz\nVerwaltung: Ute Falk",
            "present: Mia Lind (CDU), Tom Zahn (CDU), Ben Kurz (SPD), Ute Falk",
        ),
        (
            "Anwesend:\nHaus der Kulturen: Mia Lind\nSportbund: Tom Zahn, Ben Kurz",
            "present: Mia Lind (Haus der Kulturen), Tom Zahn (Sportbund), Ben Kurz (Sportbund)",
        ),
        (
            (
                "## Anwesend\n\n### Vor Ort\n\nMia Lind, Tom Zahn\n\n### Online\n\nBen Kurz\n\n"
                "## Gäste\n\n- Ute Falk"
            ),
            "present: Mia Lind, Tom Zahn, Ben Kurz; guests: Ute Falk",
        ),
        ("Anwesend: fnord, kiwi, 0xbeef, Mia Lind", "present: fnord, kiwi, 0xbeef, Mia Lind"),
        ("Anwesend: @fnord, @kiwi\nEntschuldigt: quux", "present: fnord, kiwi; excused: quux"),
        ("Anwesend: Mia (fnord), Tom (kiwi)", "present: Mia, Tom"),
        ("Anwesend: Anna und Peter Lind, Jo Pohl", "present: Anna Lind, Peter Lind, Jo Pohl"),
        ("Anwesend: Mara, Jonas und Peter Lind", "present: Mara, Jonas, Peter Lind"),
        (
            "Anwesend: Ole von der Heide, Zoë O’Neill, Đặng Văn An, K.-H. Roth",
            "present: Ole von der Heide, Zoë O’Neill, Đặng Văn An, K.-H. Roth",
        ),
        ("Anwesend: StR Lind, GR Dr. Pohl, Bgm. Roth, Pfrn. Falk", "present: Lind, Pohl, Roth, Falk"),
        ("Anwesend: Kam. Lind, Gfrd. Pohl, Koll. Roth", "present: Lind, Pohl, Roth"),
        (
            "Anwesend: Anna Hofmeister, Leon Küster, Mia Pfarrer-Lind",
            "present: Anna Hofmeister, Leon Küster, Mia Pfarrer-Lind",
        ),
    ],
)
def test_groups(text, found):
    said = "; ".join(f"{group}: {', '.join(names)}" for group, names in roll(text).items())
    assert said == found


@pytest.mark.parametrize(
    "text",
    [
        "Anwesend: 12 (siehe Liste)",
        "Anwesend: siehe Anwesenheitsliste",
        "Anwesend: alle",
        "Anwesend: 34 Mitglieder laut Liste\nProtokoll: Eva Roth",
        "Entschuldigt: –",
        "Entschuldigt: niemand",
        "Gäste: keine",
        "Gäste: 6 Bürgerinnen und Bürger, 1 Vertreter der Presse",
        "Anwesend:\n\nTagesordnung\n\n1. Begrüßung\n2. Finanzen",
        "Anwesenheit: Die Versammlung ist beschlussfähig.",
        "Der Vorstand ist vollzählig anwesend.",
        "Es sind 23 stimmberechtigte Mitglieder anwesend.",
        "Anwesend sind 23 Mitglieder.",
    ],
)
def test_a_list_without_names(text):
    assert roll(text) == {}


@pytest.mark.parametrize(
    "sentence",
    [
        "Mitglieder: 120 zahlen Beitrag, 7 sind säumig.",
        "Vorstand: Das Fest war schön.",
        "Online: Die neue Seite ist fertig.",
        "Gäste: Wir wollen mehr Menschen einladen, die noch nie da waren.",
        "Als Gäste werden zum Sommerfest viele Nachbarn erwartet.",
        "Bei der Feier waren rund 80 Menschen anwesend.",
        "Der Schlüssel fehlt.",
        "Es fehlen noch Spenden, Kuchen und Helfende.",
        "Frau Lind hat sich für die Verspätung der Post entschuldigt.",
        "Dabei: Flyer, Plakate und Stifte",
        "Sorry: Der Beamer war kaputt.",
        "Heute: Kuchen, Kaffee",
        "Krank: Ida Voss fällt bis März aus.",
        "Mehl und Zucker sind da.",
        "Ida ist krank.",
        "**Online** Karten kaufen geht jetzt.",
        "Für das Fest / Gäste: Anna Berg fragt herum.",
        "Finanzen: Kasse, Konto",
    ],
)
def test_talk_that_is_no_attendance(sentence):
    body = f"\n\nTOP 1 Begrüßung\n\nHallo.\n\n{sentence}\n\nTOP 2 Ende\n\nEs war schön.\n"
    assert roll("Anwesend: Mia Lind, Tom Zahn", body) == {"present": ["Mia Lind", "Tom Zahn"]}


SLOW = [
    "Anwesend: ",
    "A, ",
    "Anna und ",
    "Herr ",
    "x | ",
    "Anwesend: A. B (",
    "fehlt ",
    "- Ab\n",
    "Xvorsitzende",
]


@pytest.mark.parametrize("words", SLOW)
def test_a_list_made_to_be_slow_is_read_all_the_same(words):
    assert "TOP" not in str(roll(words * 2000))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Mitglieder (anwesend): Mia Lind\nMitglieder (entschuldigt): Ben Kurz\n"
            "Mitglieder (nicht entschuldigt): Ute Hahn",
            {"present": ["Mia Lind"], "excused": ["Ben Kurz"], "absent": ["Ute Hahn"]},
        ),
        (
            "**Vorstand anwesend**\n* Mia Lind\n**Vorstand entschuldigt**\n* Ben Kurz\n",
            {"present": ["Mia Lind"], "excused": ["Ben Kurz"]},
        ),
        (
            "Da waren Mia und Tom; Ben Kurz hatte sich entschuldigt, und als Gast war Ute Hahn gekommen.",
            {"present": ["Mia", "Tom"], "excused": ["Ben Kurz"], "guests": ["Ute Hahn"]},
        ),
        (
            "Von der Gruppe waren Mia und Tom da, Ben hat abgesagt.",
            {"present": ["Mia", "Tom"], "excused": ["Ben"]},
        ),
        (
            "Da: mia, tom\nZu Gast: Ute vom Nähtreff",
            {"present": ["mia", "tom"], "guests": ["Ute (Nähtreff)"]},
        ),
        (
            "Name | Partei | Bemerkung\nVorsitz | |\nFrau Ida von Plessow | CDU |\n"
            "Mitglieder | |\nHerr Tom Zahn | SPD |",
            {"present": ["Ida von Plessow (CDU)", "Tom Zahn (SPD)"]},
        ),
        ("Anwesend: Mia, Tom\n\nE   Telefon für alle\n\nF   Seniorentag", {"present": ["Mia", "Tom"]}),
        ("Vorstand: wird im Mai gewählt\nMitglieder: 214", {}),
    ],
)
def test_labels_that_name_whom_they_list(text, found):
    assert roll(text) == found
