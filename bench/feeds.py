"""A calendar of 1,000 events through the WSGI handler of the standard library: warm, unchanged and cold.

Warm stands against a bare view behind the same middleware that has the same bytes and headers at hand;
unchanged against the same view with Django's own `etag`; cold (something was committed, the bytes of the
events are kept) against the plain way, every event built with icalendar for each answer. All in one
process, in turns, after which the medians count.
"""

import statistics
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from wsgiref.handlers import SimpleHandler

from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.urls import clear_url_caches, path
from django.utils.module_loading import import_string
from django.views.decorators.http import etag
from icalendar import Calendar, Event

from roundtable import unchanged

EVENTS = 1000
ROUNDS = 1500
COLD_ROUNDS = 15
WARM_GOAL, UNCHANGED_GOAL, COLD_GOAL = 0.9, 0.95, 20
FIRST = datetime(2020, 1, 6, 13, tzinfo=UTC)
OWN = ("Content-Type", "Content-Disposition", "Content-Length", "ETag", "Last-Modified", "Cache-Control")


def set_up(folder: Path) -> None:
    """A migrated database of its own, its connection kept from one request to the next."""
    settings.DATABASES["default"] |= {"NAME": str(folder / "db.sqlite3"), "CONN_MAX_AGE": 600}
    call_command("migrate", verbosity=0)


def make_events(count: int) -> str:
    """Meetings everybody may see, two hours each; the address of a member's link that shows them."""
    board = apps.get_model("members.Committee").objects.create(slug="vorstand", name="Vorstand", kind="board")
    meeting = apps.get_model("meetings.Meeting")
    meeting.objects.bulk_create(
        meeting(
            committee=board,
            title=f"{number}. Sitzung des Vorstands: Förderung, Öffentlichkeit und Besuche vor Ort",
            state="held",
            starts_at=FIRST + timedelta(days=number),
            ends_at=FIRST + timedelta(days=number, hours=2),
            place="Bürgerhaus, Großer Saal",
            audience="public",
        )
        for number in range(count)
    )
    user = apps.get_model("members.User").objects.create_user("mitglied@messung.example")
    _link, secret = import_string("roundtable.calendar_links.make_link")(user=user, name="Messung")
    return f"/kalender/{secret}.ics"


def asker(address: str, **headers: str) -> Callable[[], bytes]:
    """Asks the application for one address as a server does, and has the whole answer written."""
    environ = {
        "REQUEST_METHOD": "GET",
        "SCRIPT_NAME": "",
        "PATH_INFO": address,
        "QUERY_STRING": "",
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "127.0.0.1",
        **headers,
    }
    application = get_wsgi_application()

    def ask() -> bytes:
        written = BytesIO()
        SimpleHandler(BytesIO(), written, sys.stderr, environ, multithread=False).run(application)
        return written.getvalue()

    return ask


def mount(name: str, view: Callable) -> str:
    """Put a view beside the feeds, behind the same middleware; returns its address."""
    import_string("roundtable.feed_urls.urlpatterns").append(path(f"{name}/<str:secret>.ics", view))
    clear_url_caches()
    return f"/{name}/geheim.ics"


def plain_way(request, secret: str) -> HttpResponse:
    """Each event built with icalendar, all in one calendar, for each answer."""
    calendar = Calendar()
    calendar.add("prodid", "-//Messung//DE")
    calendar.add("version", "2.0")
    for meeting in apps.get_model("meetings.Meeting").objects.order_by("pk"):
        event = Event()
        event.add("uid", f"{meeting.uuid}@localhost")
        event.add("dtstamp", meeting.changed_at)
        event.add("last-modified", meeting.changed_at)
        event.add("sequence", meeting.sequence)
        event.add("status", "CONFIRMED")
        event.add("transp", "OPAQUE")
        event.add("dtstart", meeting.starts_at)
        event.add("dtend", meeting.ends_at)
        event.add("summary", meeting.title)
        event.add("location", meeting.place)
        event.add("url", f"https://localhost/intern/sitzungen/{meeting.pk}/")
        calendar.add_component(event)
    return HttpResponse(calendar.to_ical(), content_type="text/calendar")


def forget() -> None:
    """As after any commit: the answers are old, the bytes of the events are not."""
    unchanged._answers.clear()


def medians(rounds: int, calls: list[Callable], before: Callable[[], None] = lambda: None) -> list[float]:
    """Seconds of each call, taken in turns, each turn beginning with another."""
    spent: list[list[float]] = [[] for _call in calls]
    for turn in range(rounds):
        for place in range(len(calls)):
            number = (place + turn) % len(calls)
            before()
            begin = time.perf_counter()
            calls[number]()
            spent[number].append(time.perf_counter() - begin)
    return [statistics.median(one) for one in spent]


def report(what: str, ours: float, theirs: float, goal: float) -> None:
    ratio = f"{theirs / ours:.2f} (Ziel ≥ {goal})"
    print(f"Kalender, {what}: {ours * 1000:.3f} ms gegen {theirs * 1000:.3f} ms: {ratio}")


def measure(address: str) -> None:
    """The three lines of figures."""
    whole = asker(address)
    head, _blank, body = whole().partition(b"\r\n\r\n")
    if body.count(b"BEGIN:VEVENT") != EVENTS:
        raise SystemExit("Der Kalender ist nicht vollständig.")
    sent = message_from_bytes(head.partition(b"\r\n")[2])
    headers = {name: sent[name] for name in OWN}

    def bare(request, secret: str) -> HttpResponse:
        return HttpResponse(body, headers=headers)

    report("warm", *medians(ROUNDS, [whole, asker(mount("nackt", bare))]), WARM_GOAL)
    known = {"HTTP_IF_NONE_MATCH": sent["ETag"]}
    tagged = etag(lambda request, secret: sent["ETag"])(bare)
    both = [asker(address, **known), asker(mount("mit-etag", tagged), **known)]
    if any(b"304 Not Modified" not in ask() for ask in both):
        raise SystemExit("Der unveränderte Kalender wird noch einmal geschickt.")
    report("unverändert (304)", *medians(ROUNDS, both), UNCHANGED_GOAL)
    plain = asker(mount("schlicht", plain_way))
    report("kalt", *medians(COLD_ROUNDS, [whole, plain], forget), COLD_GOAL)


def main() -> None:
    with TemporaryDirectory(prefix="bench-feeds-") as folder:
        set_up(Path(folder))
        measure(make_events(EVENTS))


if __name__ == "__main__":
    main()
