"""Fields of action as tags: the version in force is offered, older tags stay, lists are cut by the name."""

import pytest

from funding.models import Application
from meetings.models import TopicProposal
from meetings.tasks.models import ActionItem
from meetings.visits.models import Visit
from members.forms.tags import current_fields, names_of, tagged
from members.models import Committee, District
from tests.meetings.tasks.examples import board, task
from tests.versions import field, make_versions

pytestmark = pytest.mark.django_db


@pytest.fixture
def versions():
    make_versions()


def test_what_is_in_force_is_offered_and_what_the_row_has(versions):
    assert [one.name for one in current_fields()] == ["Sprache", "Arbeit"]
    assert [one.name for one in current_fields(besides=[field("Wohnen", "alt").pk])] == [
        "Wohnen",
        "Sprache",
        "Arbeit",
    ]


def test_a_list_is_cut_by_the_name_in_whatever_version(versions):
    old, new, other = (task(name) for name in ("Alt", "Neu", "Anderes"))
    old.fields_of_action.add(field("Sprache", "alt"))
    new.fields_of_action.add(field("Sprache"), field("Arbeit"))
    other.fields_of_action.add(field("Arbeit"))
    found = tagged(ActionItem.objects.order_by("pk"), field("Sprache"))
    assert [one.text for one in found] == ["Alt", "Neu"]
    assert tagged(ActionItem.objects.all(), None).count() == 3
    assert names_of(new) == "Sprache, Arbeit"


def test_a_visit_is_tagged_and_found_again(client_of, versions):
    client = client_of("office")
    harz = District.objects.create(key="15085", name="Harz", plate="HZ")
    said = {
        "format_name": "Runder Tisch vor Ort",
        "title": "Ankommen",
        "district": harz.pk,
        "committee": board().pk,
        "audience": "committee",
    }
    client.post("/intern/vor-ort/neu/", said | {"fields_of_action": [field("Sprache").pk]})
    visit = Visit.objects.get()
    assert names_of(visit) == "Sprache"
    both = [field("Sprache").pk, field("Arbeit").pk]
    client.post(f"/intern/vor-ort/{visit.pk}/bearbeiten/", said | {"fields_of_action": both})
    assert names_of(visit) == "Sprache, Arbeit"
    Visit.objects.create(committee=board(), district=harz, title="Anderes")
    shown = client.get("/intern/vor-ort/", {"feld": field("Arbeit").pk}).context["object_list"]
    assert list(shown) == [visit]


def test_an_application_is_tagged(client_of, versions):
    client = client_of("office")
    said = {
        "title": "Kurse",
        "year": "2027",
        "funder": "Stiftung",
        "amount_asked": "1.000",
        "committee": board().pk,
        "audience": "seats",
        "fields_of_action": [field("Sprache").pk],
    }
    client.post("/intern/foerderung/neu/", said)
    assert names_of(Application.objects.get()) == "Sprache"


def test_a_task_and_a_topic_are_tagged(client_of, versions):
    client = client_of("office")
    tags = {"fields_of_action": [field("Arbeit").pk], "committee": board().pk}
    client.post("/intern/aufgaben/neu/", {"text": "Saal buchen", "audience": "committee", **tags})
    made = ActionItem.objects.get()
    assert names_of(made) == "Arbeit"
    said = {"text": "Saal buchen", "audience": "committee", "fields_of_action": [field("Sprache").pk]}
    client.post(f"/intern/aufgaben/{made.pk}/text/", said)
    assert names_of(made) == "Sprache"
    shown = client.get("/intern/aufgaben/alle/", {"feld": field("Arbeit").pk}).context["object_list"]
    assert list(shown) == []
    Committee.objects.create(slug="ag", name="AG", kind="group")
    client.post("/intern/sitzungen/themen/neu/", {"title": "Kurse", "reason": "", **tags})
    assert names_of(TopicProposal.objects.get()) == "Arbeit"


def test_without_any_version_a_form_does_without_tags(client_of):
    form = client_of("office").get("/intern/aufgaben/neu/").context["form"]
    assert "fields_of_action" not in form.fields
