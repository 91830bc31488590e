"""Rows and calls for the tests of feeds."""

from datetime import datetime, timedelta

import vobject

from meetings.models import Meeting
from members.calendar_zones import BERLIN
from members.models import Committee
from roundtable.calendar_links import make_link

STARTS = datetime(2026, 11, 9, 14, tzinfo=BERLIN)
PUBLIC = "/termine/oeffentlich.ics"


def board() -> Committee:
    committee, _made = Committee.objects.get_or_create(
        slug="vorstand", defaults={"name": "Vorstand", "kind": "board"}
    )
    return committee


def meeting(**fields) -> Meeting:
    given = {"title": "Vorstandssitzung", "state": "invited", "starts_at": STARTS, "place": "Bürgerhaus"}
    fields = {"ends_at": STARTS + timedelta(hours=2)} | given | fields
    return Meeting.objects.create(committee=fields.pop("committee", None) or board(), **fields)


def address_for(user, name: str = "Telefon") -> str:
    _link, secret = make_link(user=user, name=name)
    return f"/kalender/{secret}.ics"


def events(response) -> list:
    """The events of an answer as the second parser reads them."""
    assert response.status_code == 200
    return vobject.readOne(response.content.decode()).contents.get("vevent", [])


def titles(response) -> list[str]:
    return sorted(event.summary.value for event in events(response))
