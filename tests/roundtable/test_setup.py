"""Einrichten: the checklist reads its state off the data; each step does what it says."""

import io
from datetime import date, timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone
from PIL import Image
from wagtail.models import Page, Site

from meetings.models import Meeting
from members import first_rows
from members.models import (
    Appointment,
    Association,
    Carrier,
    Committee,
    GoverningRules,
    Membership,
    Organisation,
    Person,
)
from members.post.models import Message
from minutes.models import Minutes
from roundtable.calendar_links import make_link
from roundtable.forms.setup import two_years_after
from roundtable.models import HomePage, LastTick, ProcessingActivity, SetupNote
from roundtable.setup import checklist, trying_mail, website
from roundtable.setup.beginning import begin
from roundtable.ticking import tick
from tests.roles import make_user

pytestmark = pytest.mark.django_db
URL = "/intern/einrichten/"


@pytest.fixture
def admin(client_of):
    return client_of("admin")


def open_steps() -> set[str]:
    return {line.step.key for line in checklist.lines() if line.is_open}


def belong() -> None:
    Membership.objects.create(organisation=Organisation.objects.create(name="A"), starts_on=date(2024, 1, 1))


def working_group() -> Committee:
    return Committee.objects.create(slug="ag", name="AG", kind="group")


def held_meeting() -> Meeting:
    return Meeting.objects.create(committee=working_group(), title="Sitzung", state="held")


def describe(model, **fields) -> None:
    row = model.load()
    for name, value in fields.items():
        setattr(row, name, value)
    row.save()


FACTS = {
    "name": lambda: describe(Association, name="Runder Tisch Nord", email="post@nord.example"),
    "carrier": lambda: describe(Carrier, name="Verein e. V."),
    "colour": lambda: describe(Association, accent="#7a1f3d"),
    "mail": lambda: Message.objects.create(state="sent", content=b"", subject="Hallo"),
    "background": lambda: LastTick.objects.create(ended_at=timezone.now()),
    "rules": lambda: GoverningRules.objects.create(name="Satzung", valid_from=date(2024, 1, 1)),
    "board": lambda: make_user("board"),
    "office": lambda: make_user("office"),
    "members": belong,
    "website": website.make_pages,
    "assembly": lambda: Committee.objects.create(slug="mv", name="MV", kind="assembly"),
    "first-rows": first_rows.make,
    "calendar": lambda: make_link(user=make_user("delegate"), name="Telefon"),
    "record": lambda: ProcessingActivity.objects.create(name="Register", checked_on=date(2026, 1, 2)),
    "old-minutes": lambda: Minutes.objects.create(meeting=held_meeting()),
}


@pytest.mark.parametrize("key", FACTS)
def test_a_step_is_done_by_its_fact_and_by_no_other(key):
    before = open_steps()
    FACTS[key]()
    assert before - open_steps() - ({"members"} if key == "calendar" else set()) == {key}


def test_on_an_empty_database_everything_is_open():
    assert open_steps() == {step.key for step in checklist.STEPS}


def test_a_tick_long_ago_is_not_enough():
    LastTick.objects.create(ended_at=timezone.now() - timedelta(hours=2))
    assert "background" in open_steps()


def test_the_tick_says_when_it_ran():
    tick([("post", lambda: "nichts")])
    tick([("post", lambda: "2 gesendet")])
    assert [row.told for row in LastTick.objects.all()] == ["post: 2 gesendet"]


def test_a_step_is_put_off_and_taken_up_again(admin):
    admin.post(f"{URL}vermerk/logo/", {"word": "later"})
    assert "logo" not in open_steps()
    admin.post(f"{URL}vermerk/logo/", {"word": ""})
    assert "logo" in open_steps()


@pytest.mark.parametrize(("slug", "word"), [("gibt-es-nicht", "later"), ("logo", "vielleicht")])
def test_nothing_else_is_noted(admin, slug, word):
    assert admin.post(f"{URL}vermerk/{slug}/", {"word": word}).status_code == 404
    assert not SetupNote.objects.exists()


def test_the_desk_of_an_administrator_counts_what_is_missing(admin):
    working_group()
    assert "9 wichtige Schritte beim Einrichten fehlen noch." in admin.get("/intern/").content.decode()
    for step in checklist.STEPS[:8]:
        admin.post(f"{URL}vermerk/{step.key}/", {"word": "later"})
    assert "1 wichtiger Schritt beim Einrichten fehlt noch." in admin.get("/intern/").content.decode()


def test_the_desk_greets_once(admin):
    working_group()
    page = admin.get("/intern/").content.decode()
    assert "beim Einrichten fehl" in page
    assert page.count("Guten Tag, ") == 1


def test_the_desk_of_everybody_else_does_not(client_of):
    assert "beim Einrichten" not in client_of("office").get("/intern/").content.decode()


def test_the_first_login_of_all_leads_to_the_checklist_once(admin):
    assert admin.get("/intern/").headers["Location"] == URL
    assert admin.get("/intern/").status_code == 200


def test_name_and_address_are_kept_with_a_line_of_history(admin):
    said = {"name": "Runder Tisch Nord", "address": "Weg 1", "email": "post@nord.example", "phone": ""}
    assert admin.post(f"{URL}name/", said).headers["Location"] == URL
    kept = Association.load()
    assert (kept.name, kept.email) == ("Runder Tisch Nord", "post@nord.example")


def test_without_an_address_what_was_typed_stays(admin):
    answer = admin.post(f"{URL}name/", {"name": "Runder Tisch Nord", "email": ""})
    assert answer.context["form"]["name"].value() == "Runder Tisch Nord"
    assert set(answer.context["form"].errors) == {"email"}


def test_a_colour_is_shown_before_it_is_kept(admin):
    answer = admin.post(f"{URL}farbe/", {"accent": "#7a1f3d", "show": "1"})
    assert "%237a1f3d" in answer.context["preview"]
    assert Association.load().accent == "#0b5a63"
    admin.post(f"{URL}farbe/", {"accent": "#7a1f3d"})
    assert Association.load().accent == "#7a1f3d"


def test_a_colour_nobody_can_read_is_refused_and_not_shown(admin):
    answer = admin.post(f"{URL}farbe/", {"accent": "#ffff00", "show": "1"})
    assert set(answer.context["form"].errors) == {"accent"}
    assert "%230b5a63" in answer.context["preview"]


def picture(kind: str = "PNG") -> io.BytesIO:
    file = io.BytesIO()
    Image.new("RGB", (40, 20), "navy").save(file, kind)
    file.seek(0)
    file.name = f"logo.{kind.lower()}"
    return file


def test_a_logo_is_taken(admin):
    page = admin.get(f"{URL}logo/").content.decode()
    assert ("höchstens 2 MB" in page, "WEBP" in page) == (True, False)
    assert admin.post(f"{URL}logo/", {"logo": picture()}).headers["Location"] == URL
    assert (Association.load().logo.width, Association.load().logo.height) == (40, 20)


@pytest.mark.parametrize("file", [picture("GIF"), io.BytesIO(b"kein Bild")])
def test_what_paper_cannot_draw_is_refused(admin, file):
    file.name = getattr(file, "name", "logo.png")
    assert "logo" in admin.post(f"{URL}logo/", {"logo": file}).context["form"].errors
    assert Association.load().logo is None


def test_the_first_rules_are_those_of_the_law(admin):
    admin.post(f"{URL}ordnung/", {"name": "Satzung", "source": "", "valid_from": "2024-01-01"})
    assert [(one.name, one.notice_days) for one in GoverningRules.objects.all()] == [("Satzung", 14)]


def test_a_second_version_from_the_same_day_is_refused(admin):
    said = {"name": "Satzung", "source": "", "valid_from": "2024-01-01"}
    admin.post(f"{URL}ordnung/", said)
    assert admin.post(f"{URL}ordnung/", said).status_code == 200
    assert GoverningRules.objects.count() == 1


def table(*rows: dict) -> dict:
    """What the browser sends of the table of seats."""
    said = {"sitz-TOTAL_FORMS": len(rows), "sitz-INITIAL_FORMS": 0}
    for place, row in enumerate(rows):
        said |= {f"sitz-{place}-{name}": value for name, value in ({"role": "member"} | row).items()}
    return said


BOARD = {"name": "Vorstand", "starts_on": "2025-11-15", "ends_on": "2027-11-14", "basis": "Wahl"}
CHAIR = {
    "name": "Vorsitz",
    "role": "chair",
    "first_name": "Ada",
    "last_name": "Weiß",
    "email": "ada@a.example",
}


def test_a_board_is_entered_with_people_known_and_new(admin):
    known = Person.objects.create(first_name="Ada", last_name="Weiß", email="ADA@a.example")
    vacant, nothing = {"name": "Finanzen", "role": "treasurer"}, {}
    other = {"name": "Beisitz", "first_name": "Bo", "last_name": "Lang"}
    admin.post(f"{URL}vorstand/", BOARD | table(CHAIR, vacant, nothing, other))
    board = Committee.objects.get(kind="board")
    assert [seat.name for seat in board.seats.order_by("position")] == ["Vorsitz", "Finanzen", "Beisitz"]
    assert board.seats.get(role="chair").appointments.get().person == known
    assert Person.objects.filter(last_name="Lang").count() == 1
    assert [term.name for term in board.terms.all()] == ["2025–2027"]
    assert Appointment.objects.in_office(date(2026, 1, 1)).count() == 2


@pytest.mark.parametrize(
    ("row", "error"),
    [
        ({"name": "Vorsitz", "first_name": "Ada"}, {"last_name": ["Bitte den Nachnamen."]}),
        ({"last_name": "Weiß"}, {"name": ["Welcher Sitz?"]}),
    ],
)
def test_half_a_line_is_asked_about(admin, row, error):
    answer = admin.post(f"{URL}vorstand/", BOARD | table(row))
    assert answer.context["rows"].forms[0].errors == error
    [(name, [sentence])] = error.items()
    said = answer.content.decode().partition('role="alert"')[2].partition("</ul>")[0]
    assert f'href="#id_sitz-0-{name}">Zeile 1, ' in said
    assert sentence in said
    assert not Committee.objects.exists()


def test_somebody_on_two_seats_is_refused_and_nothing_is_left_behind(admin):
    answer = admin.post(f"{URL}vorstand/", BOARD | table(CHAIR, CHAIR | {"name": "Finanzen"}))
    assert answer.context["form"].non_field_errors()
    assert not Committee.objects.exists()


def test_who_has_a_seat_in_the_office_has_its_rights(admin):
    said = {"name": "Büro", "starts_on": "2025-01-01"}
    admin.post(f"{URL}koordinierungsstelle/", said | table(CHAIR | {"role": "staff"}))
    person = Person.objects.get(last_name="Weiß")
    assert person.rights_on(date(2025, 6, 1)).is_office


def test_the_assembly_is_made_once(admin):
    admin.post(f"{URL}mitgliederversammlung/")
    assert admin.post(f"{URL}mitgliederversammlung/").context["form"].non_field_errors()
    assert Committee.objects.filter(kind="assembly").count() == 1


@pytest.mark.django_db(transaction=True)
def test_a_test_mail_goes_out_and_says_what_the_server_said(admin):
    page = admin.post(f"{URL}probemail/", follow=True)
    assert [row.state for row in Message.objects.filter(kind="test")] == ["sent"]
    assert len(page.context["tries"]) == 1


def test_the_last_test_is_that_of_the_reader():
    mine, other = make_user("office"), make_user("board")
    message = trying_mail.send(to=mine)
    trying_mail.send(to=other)
    assert trying_mail.latest(mine) == message


def test_the_first_pages_are_made_once_and_stay_as_they_were_made():
    website.make_pages()
    home = HomePage.objects.get()
    assert Site.objects.get(is_default_site=True).root_page_id == home.pk
    assert [page.slug for page in home.get_children()] == [
        *("ueber-uns", "positionspapiere", "impressum", "datenschutz", "barrierefreiheit", "rueckmeldung")
    ]
    home.title = "Wir"
    home.save()
    home.get_children().get(slug="impressum").delete()
    assert website.make_pages() == ["Impressum"]
    assert HomePage.objects.get().title == "Wir"
    assert not Page.objects.filter(slug="home").exists()


def test_beginning_makes_an_installation_that_visitors_can_open(client):
    begin(email="chefin@nord.example", name="Kim Berg")
    begin(email="chefin@nord.example", name="Kim Berg")
    paths = ["/", "/ueber-uns/", "/positionspapiere/", "/impressum/", "/datenschutz/", "/barrierefreiheit/"]
    assert {path: client.get(path).status_code for path in paths} == dict.fromkeys(paths, 200)


def test_the_command_shows_the_link(capsys):
    call_command("first_admin", "chefin@nord.example")
    assert "/antwort/" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (date(2025, 11, 15), date(2027, 11, 14)),
        (date(2026, 1, 1), date(2027, 12, 31)),
        (date(2024, 2, 29), date(2026, 2, 28)),
        (date(2026, 3, 1), date(2028, 2, 29)),
    ],
)
def test_a_term_of_two_years_ends_on_the_day_before(first, last):
    assert two_years_after(first) == last
