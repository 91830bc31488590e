"""Invented protocols by the dozen, in five manners of writing, for the queue; and the files they come in."""

import io
import zipfile
from datetime import date, timedelta

from django.core.files.uploadedfile import SimpleUploadedFile

NAMES = ["Ina Quendt", "Olav Brischke", "Malika Tarhouni", "Jörn Übelacker", "Petra Sonnwald", "Deniz Yalın"]
TOPICS = [
    "Bericht aus dem Garten",
    "Haushalt",
    "Sommerfest",
    "Öffnungszeiten",
    "Raumplan",
    "Mitgliederwerbung",
]
FIRST = date(2018, 1, 9)


def day_of(number: int) -> date:
    """When the meeting with this number was: about every seven weeks."""
    return FIRST + timedelta(days=49 * number)


def protocol(number: int, *, day: date | None = None, dated: bool = True) -> str:
    """One protocol; its number decides on day, people, topics and manner."""
    day = day or day_of(number)
    people = [NAMES[(number + place) % len(NAMES)] for place in range(3 + number % 3)]
    topics = [TOPICS[(number + place) % len(TOPICS)] for place in range(3)]
    when = f"am {day:%d.%m.%Y}, 18 – 20 Uhr, Vereinsheim" if dated else ""
    return MANNERS[number % len(MANNERS)](number, when, people, topics)


def _plain(number, when, people, topics):
    return (
        f"Protokoll der Vorstandssitzung {when}\n\nAnwesend: {', '.join(people)}\n\n"
        f"1. {topics[0]}\n\nAlles läuft wie geplant, Nummer {number}.\n\n"
        f"2. {topics[1]}\n\nBeschluss: Wir geben {number + 100} Euro aus. (3/0/0)\n\n"
        f"3. {topics[2]}\n\nAufgabe: Plakate kleben ({people[0]})\n"
    )


def _points(number, when, people, topics):
    return (
        f"Protokoll der Vorstandssitzung {when}\nAnwesend: {'; '.join(people)}\n\n"
        f"TOP 1: {topics[0]}\nNach kurzer Aussprache vertagt.\n\n"
        f"TOP 2: {topics[1]}\nAntrag: Anschaffung von {number + 2} Stühlen. "
        "Abstimmung: 3 Ja, 0 Nein, 0 Enthaltungen\n\n"
        f"TOP 3: {topics[2]}\nTODO: Angebot einholen ({people[1]})\n"
    )


def _markdown(number, when, people, topics):
    listed = "\n".join(f"- {name}" for name in people)
    return (
        f"# Protokoll der Vorstandssitzung {when}\n\n## Anwesend\n\n{listed}\n\n"
        f"## TOP 1 {topics[0]}\n\nBericht Nummer {number}.\n\n## TOP 2 {topics[1]}\n\n"
        f"Beschluss: Der Plan wird angenommen. (3/0/1)\n\n"
        f"## TOP 3 {topics[2]}\n\nAufgabe: Liste schreiben ({people[2]})\n"
    )


def _table(number, when, people, topics):
    return (
        f"Niederschrift der Vorstandssitzung {when}\n\nTeilnehmende: {', '.join(people)}\n\n"
        f"1) {topics[0]}\n\nKeine Wortmeldungen.\n\n2) {topics[1]}\n\n"
        f"Der Ansatz von {number * 10} Euro bleibt.\n\n"
        f"3) {topics[2]}\n\nAufgabe: Schlüssel abholen ({people[0]})\n"
    )


def _prose(number, when, people, topics):
    return (
        f"Protokoll der Vorstandssitzung {when}\n\nAnwesend: {', '.join(people)}\n\n"
        f"1. {topics[0]}\n\nEs wird lange gesprochen, auch über Nummer {number}.\n\n"
        f"2. {topics[1]}\n\nFestlegung: Wir treffen uns künftig früher.\n\n3. {topics[2]}\n\nNichts Neues.\n"
    )


MANNERS = (_plain, _points, _markdown, _table, _prose)


def named(number: int) -> str:
    """What somebody might have called the file."""
    return f"{day_of(number).year}/Protokoll Nr. {number + 1}.{'md' if number % 5 == 2 else 'txt'}"


def thirty(*, undated=(), broken=()) -> dict[str, bytes]:
    """Thirty files by their names; some without a day, some no text at all."""
    return {
        named(number): b"\x00\x01\x02\x03" * 40
        if number in broken
        else protocol(number, dated=number not in undated).encode()
        for number in range(30)
    }


def zipped(contents: dict[str, bytes], *, name: str = "alte Protokolle.zip") -> SimpleUploadedFile:
    """These files in one ZIP, as an upload."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in contents.items():
            archive.writestr(path, content)
    return SimpleUploadedFile(name, file.getvalue(), content_type="application/zip")


def uploaded(name: str, content: bytes | str) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content.encode() if isinstance(content, str) else content)
