"""The register of 1,000 organisations and 5,000 people against hand-written SQL for the same page.

The bare SQL fetches what the page shows, and it is checked that these are the same rows. Against it stands
the database's work: the statements of the view, sent anew as they are; the goal is about them. Beside it
the view as a whole (form, ORM, words of each line, no template), and the page. All in turns.
"""

from collections.abc import Callable
from datetime import timedelta

from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.module_loading import import_string

from bench import FOLDER, register_rows
from bench.turns import again, medians

GOAL, ROUNDS, PAGE = 3, 40, 50
DAY = register_rows.DAY
LOGIN = "allauth.account.auth_backends.AuthenticationBackend"
PAST = DAY - timedelta(days=900)
ORGANISATIONS = {
    "alle": {},
    "ein Landkreis": {"kreis": "15085"},
    "Mitglieder an einem Tag": {"stand": "member", "am": PAST.isoformat()},
    "ein Wort": {"q": "Sprache"},
    "alles zugleich": {"kreis": "15085", "stand": "member", "am": PAST.isoformat(), "q": "verein"},
}
PEOPLE = {
    "alle": {},
    "ein Landkreis": {"kreis": "15085"},
    "Delegierte an einem Tag": {"aufgabe": "vertretung", "am": PAST.isoformat()},
    "ein Wort": {"q": "Kurs"},
    "alles zugleich": {"kreis": "15085", "aufgabe": "vertretung", "am": PAST.isoformat(), "q": "an"},
}
# A page that offers all people to choose from, and the row it is about.
CHOOSING = {
    "Sitz besetzen": ("seat_appoint", "Seat"),
    "Besetzung berichtigen": ("appointment_correct", "Appointment"),
    "Vertretung eines Sitzes": ("deputy_new", "Seat"),
    "Vertretung eines Mitglieds": ("delegation_new", "Organisation"),
    "Brief": ("letters", ""),
    "Wahlperiode mit 10 Sitzen": ("term_new", "Committee"),
}

HOLDS = "{0}.starts_on <= %(day)s AND ({0}.ends_on IS NULL OR {0}.ends_on >= %(day)s)"
MEMBER = f"""EXISTS (SELECT 1 FROM members_membership m WHERE m.organisation_id = o.id AND {HOLDS.format("m")}
    AND NOT EXISTS (SELECT 1 FROM members_dormancy z WHERE z.membership_id = m.id AND {HOLDS.format("z")}))"""
SENT = f"""FROM members_delegation s JOIN members_organisation o ON o.id = s.organisation_id
    WHERE {HOLDS.format("s")} AND EXISTS (SELECT 1 FROM members_membership m
    WHERE m.organisation_id = o.id AND m.kind = 'member' AND {HOLDS.format("m")})"""
IN_DISTRICT = "(SELECT id FROM members_district WHERE key = %(kreis)s)"
SEATED = """FROM members_appointment a JOIN members_seat t ON t.id = a.seat_id
    JOIN members_committee c ON c.id = t.committee_id
    WHERE a.starts_on <= %(day)s AND a.accepted_on <= %(day)s AND (a.left_on IS NULL OR a.left_on > %(day)s)
    AND (c.dissolved_on IS NULL OR c.dissolved_on > %(day)s)
    AND (t.starts_on IS NULL OR t.starts_on <= %(day)s) AND (t.ends_on IS NULL OR t.ends_on >= %(day)s)
    AND (a.ends_on IS NULL OR a.ends_on >= %(day)s OR (t.holds_over AND NOT EXISTS (
        SELECT 1 FROM members_appointment n WHERE n.seat_id = a.seat_id AND n.starts_on > a.starts_on
        AND n.starts_on <= %(day)s AND n.accepted_on <= %(day)s)))"""
HELD = """FROM members_position h LEFT JOIN members_organisation o ON o.id = h.organisation_id
    LEFT JOIN members_district d ON d.id = h.district_id
    WHERE (h.starts_on IS NULL OR h.starts_on <= %(day)s) AND (h.ends_on IS NULL OR h.ends_on >= %(day)s)"""
RIGHTS = f"""SELECT t.committee_id, c.kind, t.is_voting, t.id {SEATED} AND a.person_id = %(person)s
    UNION ALL SELECT t.committee_id, c.kind, %(no)s, 0 FROM members_seatdeputy v
    JOIN members_seat t ON t.id = v.seat_id JOIN members_committee c ON c.id = t.committee_id
    WHERE v.person_id = %(person)s AND {HOLDS.format("v")}
    UNION ALL SELECT 0, s.kind, %(no)s, 0 {SENT} AND s.person_id = %(person)s"""


def asked(sql: str, given: dict) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(sql, given)
        return cursor.fetchall()


def those(rows: list[tuple]) -> str:
    return ", ".join(str(row[0]) for row in rows) or "NULL"


def like(*columns: str) -> str:
    word = "LIKE" if connection.vendor == "sqlite" else "ILIKE"
    return f"({' OR '.join(f'{column} {word} %(like)s' for column in columns)})"


def bare_organisations(wanted: dict) -> tuple[int, list[int]]:
    """How many, and which; with everything a page shows of them."""
    given = {"day": wanted.get("am", DAY), "kreis": wanted.get("kreis"), "like": f"%{wanted.get('q')}%"}
    conditions = {
        "kreis": f"o.district_id = {IN_DISTRICT}",
        "stand": MEMBER,
        "q": like("o.name", "o.short_name", "o.town"),
    }
    where = " AND ".join(["1 = 1", *(sql for name, sql in conditions.items() if name in wanted)])
    count = asked(f"SELECT count(*) FROM members_organisation o WHERE {where}", given)[0][0]
    rows = asked(
        "SELECT o.*, d.* FROM members_organisation o LEFT JOIN members_district d ON d.id = o.district_id"
        f" WHERE {where} ORDER BY o.name, o.id LIMIT {PAGE}",
        given,
    )
    near = asked(
        f"SELECT * FROM members_membership WHERE organisation_id IN ({those(rows)}) ORDER BY starts_on", {}
    )
    asked(f"SELECT * FROM members_dormancy WHERE membership_id IN ({those(near)}) ORDER BY starts_on", {})
    return count, [row[0] for row in rows]


def bare_people(wanted: dict) -> tuple[int, list[int]]:
    """How many, and who; with their seats, organisations and functions of the day."""
    given = {"day": wanted.get("am", DAY), "kreis": wanted.get("kreis"), "like": f"%{wanted.get('q')}%"}
    there = f"SELECT s.person_id {SENT} AND o.district_id = {IN_DISTRICT}"
    works = f"SELECT h.person_id {HELD} AND h.district_id = {IN_DISTRICT}"
    conditions = {
        "kreis": f"(p.id IN ({there}) OR p.id IN ({works}))",
        "aufgabe": f"p.id IN (SELECT s.person_id {SENT})",
        "q": like("p.first_name", "p.last_name"),
    }
    where = " AND ".join(
        ["p.erased_at IS NULL", *(sql for name, sql in conditions.items() if name in wanted)]
    )
    count = asked(f"SELECT count(*) FROM members_person p WHERE {where}", given)[0][0]
    order = f"ORDER BY p.last_name, p.first_name, p.id LIMIT {PAGE}"
    rows = asked(f"SELECT p.* FROM members_person p WHERE {where} {order}", given)
    asked(f"SELECT a.*, t.*, c.* {SEATED} AND a.person_id IN ({those(rows)}) ORDER BY a.starts_on", given)
    asked(f"SELECT s.*, o.* {SENT} AND s.person_id IN ({those(rows)}) ORDER BY s.starts_on", given)
    asked(f"SELECT h.*, o.*, d.* {HELD} AND h.person_id IN ({those(rows)})", given)
    return count, [row[0] for row in rows]


def queries(act: Callable[[], object]) -> int:
    with CaptureQueriesContext(connection) as captured:
        act()
    return len(captured)


def measure_list(heading: str, name: str, view: str, bare: Callable, wanted: dict, client: Client) -> int:
    """One line of figures; returns the number of queries of the whole page."""
    address, user = reverse(name), client.user
    handle = import_string(view).as_view()

    def ours():
        request = RequestFactory().get(address, wanted)
        request.user = user
        return handle(request)

    def page():
        return client.get(address, wanted)

    shown = ours().context_data["page_obj"]
    if (shown.paginator.count, [one.pk for one in shown]) != bare(wanted):
        raise SystemExit(f"{heading}: Es sind nicht dieselben Zeilen.")
    raw, work, mine, whole = medians(again(lambda: bare(wanted)), again(ours), ours, page, rounds=ROUNDS)
    in_page = queries(page)
    print(
        f"{heading} ({shown.paginator.count}): Datenbank {work:.1f} gegen {raw:.1f} ms nacktes SQL:"
        f" {work / raw:.2f} (Ziel ≤ {GOAL}); Ansicht {mine:.1f} ms ({mine / raw:.1f}),"
        f" Seite {whole:.0f} ms, {in_page} Abfragen"
    )
    return in_page


LISTS = (
    (
        "Organisationen",
        "organisation_list",
        "members.views.organisations.OrganisationList",
        bare_organisations,
        ORGANISATIONS,
    ),
    ("Personen", "person_list", "members.views.people.PersonList", bare_people, PEOPLE),
)


def measure_lists(client: Client) -> None:
    """Each wish of each list; a full page takes no more queries than a short one of the same kind."""
    for what, name, view, bare, wishes in LISTS:
        found = [
            measure_list(f"{what}, {heading}", name, view, bare, wanted, client)
            for heading, wanted in wishes.items()
        ]
        few = queries(lambda name=name: client.get(reverse(name), {"q": " 99"}))
        if max(found) > min(found) + 1 or few > min(found):  # the district that was chosen is looked up
            raise SystemExit(f"{what}: Die Zahl der Abfragen hängt von der Auswahl ab: {found}, {few}.")


def measure_choosing(client: Client) -> None:
    """What pages cost that offer all people to choose from."""
    for heading, (name, model) in CHOOSING.items():
        row = model and apps.get_model("members", model).objects.last()
        address = reverse(name, args=[row.pk] if row else [])
        answer = client.get(address)
        (whole,) = medians(lambda address=address: client.get(address), rounds=3)
        options = answer.content.count(b"<option")
        print(
            f"Formular {heading}: {whole:.0f} ms, {len(answer.content) / 1000:.0f} kB, {options} zur Auswahl"
        )


def measure_rights(user) -> None:
    """One query, whoever it is, against the same by hand."""
    person = user.person
    given = {"day": DAY, "person": person.pk, "no": False}

    def ours():
        return person.rights_on(DAY)

    if queries(ours) != 1:
        raise SystemExit("Die Rechte brauchen mehr als eine Abfrage.")
    raw, work, mine = medians(again(lambda: asked(RIGHTS, given)), again(ours), ours, rounds=ROUNDS)
    print(
        f"Rechte, eine Abfrage: Datenbank {work:.2f} gegen {raw:.2f} ms nacktes SQL: {work / raw:.2f};"
        f" mit Django {mine:.2f} ms"
    )


def main() -> None:
    if connection.vendor == "sqlite":
        settings.DATABASES["default"]["NAME"] = str(FOLDER / "db.sqlite3")
    call_command("migrate", verbosity=0)
    user = register_rows.fill()
    client = Client()
    client.force_login(user, backend=LOGIN)
    client.user = user
    measure_rights(user)
    measure_lists(client)
    measure_choosing(client)


if __name__ == "__main__":
    main()
