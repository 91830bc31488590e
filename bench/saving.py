"""Saving one line of the minutes against a bare view that saves one row, both through the WSGI handler.

Both pass the same middleware with the same login and take turns, so that the machine treats them alike.
The minutes are those of the sample data's last board meeting, reopened and with 960 more lines in them.
"""

import json
import statistics
import time
from collections.abc import Iterator
from io import BytesIO
from itertools import cycle
from uuid import uuid4

from django.conf import settings
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from django.http import JsonResponse
from django.test import Client
from django.urls import path

from bench import FOLDER
from members.models import User
from minutes.models import Entry, Minutes
from roundtable.urls import urlpatterns as ours

LINES, ROUNDS, WARM_UP = 960, 150, 20
TOKEN = "c" * 32


def bare(request):
    """What saving costs at the least: read the JSON, save one row, answer with JSON."""
    sent = json.loads(request.body)
    entry = Entry.objects.create(minutes_id=sent["minutes"], typed=sent["typed"], text=sent["typed"])
    return JsonResponse({"uuid": str(entry.uuid), "typed": entry.typed})


urlpatterns = [path("bench/", bare), *ours]


def set_up() -> tuple[Minutes, str]:
    """Minutes with many lines in a database of their own, and the session of somebody of the office."""
    settings.DATABASES["default"]["NAME"] = str(FOLDER / "db.sqlite3")
    settings.ROOT_URLCONF = "bench.saving"
    call_command("migrate", verbosity=0)
    call_command("sample_data", verbosity=0)
    minutes = Minutes.objects.filter(meeting__committee__kind="board").latest("meeting__starts_at")
    Minutes.objects.filter(pk=minutes.pk).update(closed_at=None, state=Minutes.State.DRAFT)
    minutes.meeting.attendances.update(state="present")
    fill(minutes)
    client = Client()
    client.force_login(User.objects.get(email="buero@demo.example"))
    return minutes, client.cookies["sessionid"].value


def fill(minutes: Minutes) -> None:
    """Plain lines under every item."""
    items = cycle(list(minutes.meeting.agenda.all()))
    Entry.objects.bulk_create(
        Entry(minutes=minutes, agenda_item=next(items), position=place, typed="Ein Satz.", text="Ein Satz.")
        for place in range(LINES)
    )


def typed_lines(minutes: Minutes) -> Iterator[tuple[str, str]]:
    """Kinds of lines with one example each, with names of people who are there."""
    someone, another = (one.person.last_name for one in minutes.meeting.attendances.exclude(person=None)[:2])
    yield "Notiz", "Der Saal ist gebucht, die Einladung geht am Freitag hinaus."
    yield "Wortbeitrag", f"{someone}: Die Zusage des Landkreises steht noch aus."
    yield "Aufgabe", f"! {another}: spricht mit dem Kirchenkreis bis 15.12."
    yield "Beschluss", "= Wir laden die Verwaltung ein (5/0/1)"


def spent(application, session: str, method: str, address: str, sent: dict) -> float:
    """Seconds of one request, from the server's environment to the last byte."""
    body = json.dumps(sent).encode()
    environ = {
        "REQUEST_METHOD": method,
        "PATH_INFO": address,
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "80",
        "wsgi.url_scheme": "http",
        "wsgi.input": BytesIO(body),
        "CONTENT_LENGTH": str(len(body)),
        "CONTENT_TYPE": "application/json",
        "HTTP_COOKIE": f"sessionid={session}; csrftoken={TOKEN}",
        "HTTP_X_CSRFTOKEN": TOKEN,
    }
    answered: list[str] = []
    begin = time.perf_counter()
    response = application(environ, lambda status, _headers: answered.append(status))
    b"".join(response)
    response.close()
    seconds = time.perf_counter() - begin
    if answered != ["200 OK"]:
        raise SystemExit(f"{method} {address}: {answered}")
    return seconds


def main() -> None:
    minutes, session = set_up()
    application = get_wsgi_application()
    item = minutes.meeting.agenda.order_by("position").last().pk
    for kind, typed in typed_lines(minutes):
        pairs = []
        for _round in range(WARM_UP + ROUNDS):
            address = f"/intern/protokolle/{minutes.pk}/zeilen/{uuid4()}/"
            line = spent(application, session, "PUT", address, {"typed": typed, "item": item})
            row = {"typed": typed, "minutes": minutes.pk}
            pairs.append((line, spent(application, session, "POST", "/bench/", row)))
        ours, theirs = (statistics.median(side) * 1000 for side in zip(*pairs[WARM_UP:], strict=True))
        print(f"{kind} speichern: {ours:.1f} ms gegen {theirs:.1f} ms bei nackter Zeile: {ours / theirs:.1f}")


if __name__ == "__main__":
    main()
