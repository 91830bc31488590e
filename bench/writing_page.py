"""The page on which minutes are written, with 12 items of 6 lines: elements, bytes, and time.

Elements are counted as a browser builds them, so without what lies in <template>. The time stands against
the same page without any line, both asked for in turns, so that the machine treats them alike.
"""

import gzip
import statistics
import time
from datetime import date, datetime
from html.parser import HTMLParser
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

from django.conf import settings
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from meetings.models import AgendaItem, Attendance, Meeting
from members.models import Committee, Person, User
from minutes import writing
from minutes.models import Minutes

ITEMS, ROUNDS = 12, 30
GOAL_ELEMENTS, GOAL_BYTES = 1000, 30_000
SINCE = date(2026, 1, 1)
NAMES = ("Haddad", "Lindner", "Brandt", "Kowal", "Ritter", "Yıldız", "Sander", "Falkner")
LINES = (
    "Die Zusage der Gemeinden steht aus; ohne sie fehlt der Eigenanteil für das nächste Jahr.",
    "Haddad: Wir fragen noch einmal nach, bevor der Antrag hinausgeht.",
    "- Stühle und Tische aus dem Bürgerhaus",
    "! Lindner: ruft bis 15.11. an, dann Brandt: schreibt den Brief",
    "= Wir laden die Verwaltung ein (7/0/1)",
    "(intern) Die Rückfrage zur Stelle wird nicht weitergegeben.",
)


class Elements(HTMLParser):
    """Counts what a browser builds of a page."""

    def __init__(self, page: str):
        super().__init__()
        self.count, self.hidden = 0, 0
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.count += not self.hidden
        self.hidden += tag == "template"

    def handle_endtag(self, tag):
        self.hidden -= tag == "template"


def board_minutes(user: User, *, has_lines: bool) -> Minutes:
    """A running meeting of eight people and twelve items."""
    board, _made = Committee.objects.get_or_create(
        slug="vorstand", defaults={"name": "Vorstand", "kind": "board"}
    )
    starts_at = timezone.make_aware(datetime(2026, 11, 9, 14))
    meeting = Meeting.objects.create(
        committee=board, title="Vorstandssitzung", state="in_session", starts_at=starts_at
    )
    for name in NAMES:
        person = Person.objects.create(first_name="Mika", last_name=name)
        Attendance.objects.create(meeting=meeting, person=person, state="present", capacity="voting")
    minutes = Minutes.objects.create(meeting=meeting)
    for number in range(1, ITEMS + 1):
        item = AgendaItem.objects.create(
            meeting=meeting,
            position=number,
            number=str(number),
            level=0,
            title=f"Punkt {number}",
            kind="topic",
        )
        for typed in LINES if has_lines else ():
            draft = writing.Draft(uuid=uuid4(), typed=typed, item=item)
            writing.save_line(minutes, draft, by=user)
    return minutes


def main() -> None:
    with TemporaryDirectory() as folder:
        settings.DATABASES["default"]["NAME"] = str(Path(folder) / "db.sqlite3")
        call_command("migrate", verbosity=0)
        user = User.objects.create_superuser(email="bench@example.org", password="bench")
        Person.objects.create(user=user, first_name="Robin", last_name="Bench")
        client = Client()
        client.force_login(user)
        full, empty = (
            f"/intern/protokolle/{board_minutes(user, has_lines=has_lines).pk}/schreiben/"
            for has_lines in (True, False)
        )
        report(client, full, empty)


def report(client: Client, full: str, empty: str) -> None:
    """Print the figures, each against its limit."""
    page = client.get(full).content
    elements, packed = Elements(page.decode()).count, len(gzip.compress(page))
    spent: dict[str, list[float]] = {full: [], empty: []}
    for _round in range(ROUNDS):
        for address, times in spent.items():
            begin = time.perf_counter()
            assert client.get(address).status_code == 200
            times.append(time.perf_counter() - begin)
    with_lines, without = (statistics.median(spent[address]) * 1000 for address in (full, empty))
    print(
        f"Schreibseite, Elemente: {elements}, {elements / GOAL_ELEMENTS:.2f} der Grenze von {GOAL_ELEMENTS}"
    )
    print(f"Schreibseite, Bytes gepackt: {packed}, {packed / GOAL_BYTES:.2f} der Grenze von {GOAL_BYTES}")
    print(f"Schreibseite, Zeit: {with_lines:.0f} ms, {with_lines / without:.2f}-mal die Seite ohne Zeilen")


if __name__ == "__main__":
    main()
