"""An organisation is admitted by a resolution of the body that the rules name."""

from datetime import date

import pytest
from django.db.models import ProtectedError
from django.utils import timezone

from meetings.models import Meeting
from members.models import Committee, GoverningRules, Membership, Organisation
from members.refusal import Refused
from minutes import admissions
from minutes.models import Admission, Entry, Minutes, Resolution
from tests.meetings.examples import at
from tests.roles import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.db]
HELD = date(2026, 11, 14)


@pytest.fixture
def office():
    return make_user("office")


@pytest.fixture
def assembly():
    GoverningRules.objects.create(name="Satzung 2024", valid_from=date(2024, 1, 1), admits="assembly")
    return Committee.objects.create(slug="mv", name="Mitgliederversammlung", kind="assembly")


@pytest.fixture
def applied():
    organisation = Organisation.objects.create(name="Hofverein")
    return Membership.objects.create(organisation=organisation, applied_on=date(2026, 9, 1))


def resolution(committee: Committee, *, number: int = 17, **fields) -> Resolution:
    meeting = Meeting.objects.create(
        committee=committee, title="Versammlung", starts_at=at(HELD), state="held"
    )
    minutes = Minutes.objects.create(meeting=meeting, closed_at=timezone.now())
    entry = Entry.objects.create(minutes=minutes, typed="= ja", kind="resolution")
    given = {"text": "Der Hofverein wird aufgenommen.", "result": "carried", "year": 2026, "number": number}
    return Resolution.objects.create(entry=entry, **(given | fields))


def refusal(*args, **kwargs) -> tuple[str, str]:
    with pytest.raises(Refused) as no:
        admissions.admit(*args, **kwargs)
    assert Admission.objects.count() == 0
    return no.value.field, no.value.message


def test_a_carried_resolution_of_the_assembly_admits_on_its_day(assembly, applied, office):
    resolved = resolution(assembly)
    admissions.admit(applied, by_resolution=resolved, by=office)
    assert (applied.starts_on, applied.basis) == (
        HELD,
        "Beschluss 2026/17, Mitgliederversammlung am 14.11.2026",
    )
    assert admissions.admitted_by(resolved) == [applied]
    assert admissions.admitted_in(resolved.entry.minutes.meeting) == [applied]


@pytest.mark.parametrize("result", ["rejected", ""])
def test_one_that_was_not_carried_admits_nobody(assembly, applied, office, result):
    resolved = resolution(assembly, result=result)
    assert refusal(applied, by_resolution=resolved, by=office) == (
        "resolution",
        "Dieser Beschluss ist nicht angenommen worden.",
    )


def test_the_board_admits_nobody_where_the_rules_name_the_assembly(assembly, applied, office):
    board = Committee.objects.create(slug="vorstand-2", name="Vorstand", kind="board")
    assert refusal(applied, by_resolution=resolution(board), by=office) == (
        "resolution",
        "Nach „Satzung 2024“ entscheidet über Aufnahmen: die Mitgliederversammlung.",
    )


def test_nobody_is_a_member_before_it_was_resolved(assembly, applied, office):
    no = refusal(applied, by_resolution=resolution(assembly), on=date(2026, 11, 13), by=office)
    assert no == ("on", "Der Beschluss wurde erst später gefasst.")


def test_without_an_application_nobody_is_admitted(assembly, applied, office):
    Membership.objects.update(applied_on=None)
    assert refusal(applied, by_resolution=resolution(assembly), by=office)[0] == "on"


def test_the_office_chooses_among_the_resolutions_that_may_admit(assembly, office):
    board = Committee.objects.create(slug="vorstand-2", name="Vorstand", kind="board")
    right = resolution(assembly)
    resolution(board, number=18)
    resolution(assembly, number=19, result="rejected")
    assert list(admissions.choices(office, day=HELD)) == [right]
    assert [admissions.admits(one) for one in Resolution.objects.order_by("number")] == [True, False, False]


def test_a_resolution_that_admitted_somebody_stays(assembly, applied, office):
    resolved = resolution(assembly)
    admissions.admit(applied, by_resolution=resolved, by=office)
    with pytest.raises(ProtectedError):
        resolved.delete()


def test_from_the_page_of_the_organisation(client_of, assembly, applied):
    client, resolved = client_of("office"), resolution(assembly)
    address = f"/intern/beschluesse/aufnahmen/{applied.pk}/"
    page = client.get(address)
    [(_empty, _label), (_key, label)] = page.context["form"].fields["resolution"].choices
    assert label == (
        "2026/17 (Mitgliederversammlung, Sa, 14. November 2026): Der Hofverein wird aufgenommen."
    )
    done = client.post(address, {"resolution": resolved.pk, "on": ""})
    assert done["Location"] == applied.organisation.get_absolute_url()
    shown = client.get(f"/intern/beschluesse/{resolved.pk}/").context["admitted"]
    assert [row["title"] for row in shown] == ["Hofverein"]


def test_from_the_page_of_the_resolution(client_of, assembly, applied):
    client, resolved = client_of("office"), resolution(assembly)
    page = client.get(f"/intern/beschluesse/{resolved.pk}/")
    assert [action["label"] for action in page.context["actions"]] == [
        "Organisation aufnehmen",
        "Handlungsfelder ändern",
    ]
    client.post(page.context["actions"][0]["url"], {"membership": applied.pk, "on": "2026-12-01"})
    assert Membership.objects.get().starts_on == date(2026, 12, 1)


def test_without_any_resolution_the_page_says_what_comes_first(client_of, assembly, applied):
    page = client_of("office").get(f"/intern/beschluesse/aufnahmen/{applied.pk}/")
    assert page.context["has_choices"] is False
