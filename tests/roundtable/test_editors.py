"""Who works on the website in the CMS, what lies there, and what does not."""

import json
from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.utils import timezone
from wagtail.admin.menu import admin_menu
from wagtail.models import Collection, GroupPagePermission, Page, Workflow

from meetings.tasks.models import ActionItem
from members import history
from members.models import Appointment, Association, Carrier, Committee, CustomDocument, User
from minutes.papers.models import PositionPaper
from roundtable.editors import EDITORS, OFFICE, keep_office, make_groups, may_edit
from tests.roles import ROLES, make_user
from tests.roundtable.site import add_paper, field_of_action, make_index

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
NOBODY = dict.fromkeys(ROLES, 403) | {"visitor": 302}
WORKS_ON_THE_SITE = NOBODY | {"editor": 200, "office": 200, "admin": 200}
# Wagtail sends an editor who may not see one of its pages back to its start.
ADMINISTERS = NOBODY | {"editor": 302, "office": 302, "admin": 200}
RESPONSIBLE = WORKS_ON_THE_SITE | {"editor": 302}
TABLE = {
    "/cms/": WORKS_ON_THE_SITE,
    "/cms/pages/": WORKS_ON_THE_SITE,
    "/cms/pages/{index}/": WORKS_ON_THE_SITE,
    "/cms/pages/{page}/edit/": WORKS_ON_THE_SITE,
    "/cms/pages/add/roundtable/paperpage/{index}/": WORKS_ON_THE_SITE,
    "/cms/images/": WORKS_ON_THE_SITE,
    "/cms/images/add/": WORKS_ON_THE_SITE,
    "/cms/documents/": WORKS_ON_THE_SITE,
    "/cms/documents/add/": WORKS_ON_THE_SITE,
    "/cms/papiere/": WORKS_ON_THE_SITE,
    "/cms/papiere/new/": WORKS_ON_THE_SITE,
    "/cms/papiere/edit/{paper}/": WORKS_ON_THE_SITE,
    "/cms/papiere/delete/{paper}/": ADMINISTERS,
    "/cms/settings/members/association/{association}/": RESPONSIBLE,
    "/cms/settings/members/carrier/{carrier}/": RESPONSIBLE,
    "/cms/users/": ADMINISTERS,
    "/cms/groups/": ADMINISTERS,
    "/cms/sites/": ADMINISTERS,
}


def log_in(client, role: str) -> User | None:
    """A user of tests/roles.py, or one in the group of editors."""
    if role == "visitor":
        return None
    user = User.objects.create_user("editor@rollen.example") if role == "editor" else make_user(role)
    if role == "editor":
        user.groups.add(Group.objects.get(name=EDITORS))
    client.force_login(user, backend=BACKEND)
    return user


@pytest.mark.parametrize("role", [*ROLES, "editor"])
def test_each_role_gets_what_the_table_says(client, role):
    page = add_paper(make_index())
    log_in(client, role)
    names = {"page": page.pk, "index": page.get_parent().pk, "paper": page.paper_id}
    names |= {"association": Association.load().pk, "carrier": Carrier.load().pk}
    answers = {address: client.get(address.format(**names)).status_code for address in TABLE}
    assert answers == {address: by_role[role] for address, by_role in TABLE.items()}


def test_the_right_of_the_office_ends_with_the_seat_and_nobody_clears_a_flag(client):
    user = log_in(client, "office")
    assert client.get("/cms/").status_code == 200
    assert [group.name for group in user.groups.all()] == [OFFICE]
    yesterday = timezone.localdate() - timedelta(days=1)
    Appointment.objects.filter(person__user=user).update(ends_on=yesterday)
    assert client.get("/cms/").status_code == 403
    assert [group.name for group in user.groups.all()] == []


def test_making_the_groups_again_changes_nothing():
    def held():
        return [
            (group.name, permission.codename)
            for group in Group.objects.order_by("name")
            for permission in group.permissions.order_by("pk")
        ] + list(
            GroupPagePermission.objects.order_by("pk").values_list("group__name", "permission__codename")
        )

    before = held()
    make_groups()
    assert held() == before
    assert [group.name for group in Group.objects.order_by("name")] == [OFFICE, EDITORS]


def test_wagtails_own_way_of_approving_has_a_german_name():
    assert [workflow.name for workflow in Workflow.objects.all()] == [
        "Freigabe durch die Koordinierungsstelle"
    ]


def test_the_link_into_the_cms_goes_with_the_seat_on_the_day_it_ends():
    user = make_user("office")
    keep_office(user)
    assert may_edit(user)
    Appointment.objects.filter(person__user=user).update(ends_on=timezone.localdate() - timedelta(days=1))
    assert not may_edit(User.objects.get(pk=user.pk))


MENU = {"Seiten", "Papiere", "Bilder", "Dokumente", "Berichte", "Arbeitsbereich", "Einstellungen", "Hilfe"}


@pytest.mark.parametrize("role", ["office", "admin"])
def test_the_menu_knows_papers_and_nothing_confidential_and_no_snippets(client, rf, role):
    request = rf.get("/cms/")
    request.user = log_in(client, role)
    keep_office(request.user)
    assert {str(item.label) for item in admin_menu.menu_items_for_request(request)} == MENU


def test_the_history_of_the_site_names_no_task(client):
    board = Committee.objects.create(slug="vorstand", name="Vorstand", kind="board")
    task = ActionItem.objects.create(committee=board, text="Vertraulich anrufen", released_at=timezone.now())
    history.record(task, history.EDITED, by=log_in(client, "office"))
    assert "Vertraulich anrufen" not in client.get("/cms/reports/site-history/").text
    client.force_login(make_user("admin"), backend=BACKEND)
    assert "Vertraulich anrufen" in client.get("/cms/reports/site-history/").text


def test_a_paper_that_is_set_to_published_gets_its_number_and_day(client):
    log_in(client, "office")
    field = field_of_action(1, "Wohnen")
    words = {"title": "Ein Dach für alle", "kind": "appeal", "state": "published", "audience": "office"}
    client.post("/cms/papiere/new/", words | {"fields_of_action": [field.pk]})
    paper = PositionPaper.objects.get()
    today = timezone.localdate()
    assert (paper.number, paper.dated_on) == (f"{today.year}/1", today)
    assert list(paper.fields_of_action.all()) == [field]


@pytest.mark.parametrize(
    ("name", "is_taken"),
    [("plan.pdf", True), ("x.js", False), ("x.html", False), ("x.svg", False), ("fest.jpg", False)],
)
def test_no_script_and_no_photograph_lies_among_the_documents(client, name, is_taken):
    make_index()
    log_in(client, "office")
    words = {"title": name, "collection": Collection.get_first_root_node().pk, "tags": ""}
    client.post("/cms/documents/add/", words | {"file": SimpleUploadedFile(name, b"alert(1)")})
    assert CustomDocument.objects.exists() is is_taken


def test_the_office_writes_a_paper_and_the_public_reads_it(client):
    index = make_index()
    log_in(client, "office")
    words = {"title": "Busse am Abend", "kind": "position", "state": "published", "audience": "office"}
    client.post("/cms/papiere/new/", words)
    text = {"title": "Busse am Abend", "slug": "busse", "paper": PositionPaper.objects.get().pk}
    text |= {"summary": "Kurz.", "body": RICH, "aftermath": "null", "action-publish": "1"}
    text |= {"comments-TOTAL_FORMS": 0, "comments-INITIAL_FORMS": 0}
    client.post(f"/cms/pages/add/roundtable/paperpage/{index.pk}/", text)
    client.logout()
    assert client.get("/positionspapiere/busse/").status_code == 200


BLOCK = {"key": "a", "type": "unstyled", "text": "Lang.", "depth": 0}
RICH = json.dumps({"blocks": [BLOCK | {"inlineStyleRanges": [], "entityRanges": []}], "entityMap": {}})


@pytest.mark.django_db(transaction=True)
def test_after_a_flush_the_groups_are_there_and_find_their_pages():
    call_command("flush", interactive=False, verbosity=0)
    assert Page.objects.count() == Collection.objects.count() == 0
    assert [group.name for group in Group.objects.order_by("name")] == [OFFICE, EDITORS]
    make_index()
    make_groups()
    assert set(GroupPagePermission.objects.values_list("group__name", "permission__codename")) == {
        (group, act) for group in (OFFICE, EDITORS) for act in ("add_page", "change_page", "publish_page")
    }
