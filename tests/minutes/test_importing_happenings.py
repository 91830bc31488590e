"""Days told beside what happens on them, without any label; and days that only stand in a sentence."""

from datetime import date

import pytest

from minutes.importing.reader.dates.ahead import find_next_dates
from minutes.importing.reader.text.paragraphs import read

HELD_ON = date(2026, 3, 12)


def days(text: str, *, is_bullet: bool = False) -> list[date]:
    found = find_next_dates(text, line=1, held_on=HELD_ON, among_dates=False, is_bullet=is_bullet)
    return [one.day for one in found]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("13. Juni 2026: Sportfest", date(2026, 6, 13)),
        ("1. Mai 2026, 11 Uhr, Sportplatz: Anradeln", date(2026, 5, 1)),
        ("3.5. Frühlingsfest", date(2026, 5, 3)),
        ("Infoabend für alle: Donnerstag, 23. April, 19 Uhr im Hof.", date(2026, 4, 23)),
        ("Arbeitseinsatz: Samstag, 18.4., 9 Uhr", date(2026, 4, 18)),
        ("Neuer Termin: 26.03.", date(2026, 3, 26)),
        ("Folgetermin: 9.4.2026", date(2026, 4, 9)),
        ("Zum Auswahlgespräch am 24. März, 16 Uhr, sind drei Personen eingeladen.", date(2026, 3, 24)),
        ("Auf der Betriebsversammlung am 17.06. (10 Uhr) wird der Bericht vorgestellt.", date(2026, 6, 17)),
        ("Zur Einweihung lädt die Stadt für Sonnabend, den 28. März 2026, herzlich ein.", date(2026, 3, 28)),
        ("Der Bus fährt am 16. Mai um 8 Uhr.", date(2026, 5, 16)),
        ("Der Fotograf kommt am 19. April.", date(2026, 4, 19)),
        ("Die Mitgliederversammlung wird auf den 20.06.2026 gelegt.", date(2026, 6, 20)),
        ("Radtour 2.5., Treff am Tor", date(2026, 5, 2)),
        ("Ski: Wanderwochenende Fr 17.04. bis So 19.04.", date(2026, 4, 17)),
        ("Lesung „Nach dem Regen“ am 18. April, 19 Uhr", date(2026, 4, 18)),
        ("Der Kreisverband lädt uns ein am 24.3. um 18 Uhr ins Rathaus.", date(2026, 3, 24)),
        ("Der Termin für den Frühjahrsputz ist der 11. April.", date(2026, 4, 11)),
        ("Die Helfer treffen sich erstmals am 9. Mai um 18 Uhr im Hof.", date(2026, 5, 9)),
        ("Einladung zur Ausstellung am 13.4. im Museum", date(2026, 4, 13)),
    ],
)
def test_a_day_and_what_happens_on_it(text, day):
    assert days(text, is_bullet=True) == [day]


@pytest.mark.parametrize(
    "text",
    [
        "Die Anmeldung zum Fest ist bis 3.5. möglich.",
        "Antragsschluss: 3.5.",
        "Die Lesung wird vor dem 18. April besprochen.",
        "Der Termin für die Abgabe ist der 11. April.",
        "Termin ist der 9. Juni.",
        "Anna ist vom 3. bis 9. Mai nicht erreichbar.",
        "Paul ist ab dem 4. Mai zwei Wochen weg.",
        "Diese Seite wurde zuletzt am 7. April 2026 bearbeitet.",
        "Die Helfer trafen sich am 9. März um 18 Uhr.",
        "Paul lädt die Bilder am 9. Mai hoch.",
        "Antrag an den Verband, Termin 15. Juni 2026",
        "Angebot einholen bis 30.06.",
        "Anna fragt, ob das Treffen am 9. April verschoben werden kann.",
        "Der Kurs fällt am 26. Mai aus.",
        "Am 4. April half der Verein beim Apfelfest.",
        "Beim Fest am 4. April waren alle da.",
        "Der Verband lädt zu seiner Tagung am 12. Juli ein.",
        "Cord ist vom 1. bis 14. April im Urlaub.",
        "Die Stelle ist zum 1. August neu zu besetzen.",
        "Haushalte abfragen [MV + NH, 15.8.]",
        "Göttmar, den 12. Dezember 2026",
        "Die Versammlung kostet 30.4 Punkte.",
    ],
)
def test_a_day_that_announces_nothing(text):
    assert days(text, is_bullet=True) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Nächste Sitzung: Di 24.03., 19 Uhr, Saal. Hauptversammlung: Fr 24.04.2026, 19:30 Uhr, Gasthof.",
            [date(2026, 3, 24), date(2026, 4, 24)],
        ),
        ("Nächste Sitzung: 24.03., 19 Uhr. Mia bringt bis 5.4. den Kuchen.", [date(2026, 3, 24)]),
        (
            "7 | Nächste Termine; Do. 16.04., 13 Uhr, Werk; Do. 18.06., 13 Uhr, offen | alle |",
            [date(2026, 4, 16), date(2026, 6, 18)],
        ),
        ("7 | Flyer drucken | Mia | 16.04.", []),
    ],
)
def test_several_days_of_one_line(text, told):
    assert days(text) == told


def test_a_month_on_the_next_line_belongs_to_its_day():
    wide = "Alle Mitglieder der Abteilung sind herzlich eingeladen zum Fest am Sonnabend, dem 16."
    assert [one.text for one in read(f"{wide}\nMai um 9 Uhr.")] == [f"{wide} Mai um 9 Uhr."]


@pytest.mark.parametrize(
    ("text", "title", "told"),
    [
        ("Ist am Samstag, 9. Mai, ab 10 Uhr. Helfer fehlen noch.", "Frühjahrsputz", [date(2026, 5, 9)]),
        ("Freitag, 17. April, 19 Uhr im Gemeindesaal.", "Spieleabend", [date(2026, 4, 17)]),
        ("Freitag, 17. April, 19 Uhr im Gemeindesaal.", "Verschiedenes", []),
        ("Freitag, 17. April, 19 Uhr hatten alle Zeit.", "Spieleabend", []),
        ("Der Ofen zieht wieder. – Am 8. Mai ist Backtag, 10 Uhr.", "", [date(2026, 5, 8)]),
        ("a) Der Hahn tropft. b) Pflanzung am 26.09.2026 c) Klausur 14.10.2026, 9 Uhr", "",
         [date(2026, 9, 26), date(2026, 10, 14)]),
        ("a) Der Hahn tropft. b) Angebot vom 26.09.2026", "", []),
        ("Wir feiern wieder ein kleines Hoffest für alle, am 4. Juli, im Hof.", "", [date(2026, 7, 4)]),
        ("nächster Vereinsrat 26. März, gleiche Zeit, gleicher Ort", "", [date(2026, 3, 26)]),
        ("Nächster Jahresbericht folgt am 26. März.", "", []),
        ("Die nächsten Sitzungen des Beirates finden am 21.4. und am 19.5., jeweils um 14 Uhr, statt.", "",
         [date(2026, 4, 21), date(2026, 5, 19)]),
    ],
)  # fmt: skip
def test_days_that_stand_beside_much_else_or_beneath_their_title(text, title, told):
    found = find_next_dates(text, line=1, held_on=HELD_ON, among_dates=False, title=title)
    assert [one.day for one in found] == told


def test_the_same_place_again_is_no_place():
    found = find_next_dates(
        "Nächste Sitzung: 7.4., 18:30 Uhr an gleicher Stelle", line=1, held_on=HELD_ON, among_dates=False
    )
    assert [one.place for one in found] == [""]
