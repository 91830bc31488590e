"""The pages on which minutes are polished: the text, what would change, and the way back."""

import re
from html import unescape

import pytest
from django.test import Client
from django.utils import timezone

from meetings.tasks.models import ActionItem
from minutes.models import Minutes, Resolution
from tests.boards import board_in_session, item
from tests.minutes.revised import polish, rows, say, say_everything
from tests.roles import make_user

pytestmark = pytest.mark.django_db
FIELD = re.compile(r'<input type="hidden" name="(?P<name>[\w-]+)"(?: value="(?P<value>[^"]*)")?')
AREA = re.compile(r'<textarea name="(?P<name>[\w-]+)"[^>]*>\n?(?P<value>[^<]*)</textarea>')
CHOICE = re.compile(
    r'<input type="(?:radio|checkbox)" name="(?P<name>step-\d+)"(?: value="(?P<value>\w+)")?[^>]*checked'
)
CHANGE = re.compile(r'<span class="chip[^"]*">([^<]+)</span>|<(ins|del)>([^<]*)</', re.DOTALL)


class Desk:
    """Somebody of the office at the text of one set of minutes, without a browser."""

    def __init__(self, minutes: Minutes, user, *, only: str = ""):
        self.client = Client()
        self.client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
        self.minutes = minutes
        self.address = f"/intern/protokolle/{minutes.pk}/ueberarbeiten/"
        self.page = self.address + (f"{item(minutes, only).pk}/" if only else "")
        self.open()

    def open(self):
        self.fields = self.read(self.client.get(self.page))
        return self

    def read(self, response) -> dict[str, str]:
        self.response = response
        self.html = response.text
        found = [*FIELD.finditer(self.html), *AREA.finditer(self.html), *CHOICE.finditer(self.html)]
        self.fields = {one["name"]: unescape(one["value"] or "") or self.on(one["name"]) for one in found}
        return self.fields

    def on(self, name: str) -> str:
        return "on" if name.startswith("step-") else ""

    def text(self, number: str = "2") -> str:
        return self.fields[self.name(number)]

    def name(self, number: str) -> str:
        return f"text-{item(self.minutes, number).pk}"

    def write(self, old: str, new: str, number: str = "2"):
        assert old in self.text(number)
        self.fields[self.name(number)] = self.text(number).replace(old, new, 1)
        return self

    def save(self, **more):
        return self.post(self.page, **more)

    def apply(self, **answers):
        more = {name.replace("_", "-"): answer for name, answer in answers.items()}
        return self.post(f"{self.address}uebernehmen/", **more)

    def undo(self):
        return self.post(f"{self.address}zuruecknehmen/")

    def post(self, address, **more):
        sent = {name: value for name, value in (self.fields | more).items() if value is not None}
        self.read(self.client.post(address, sent, follow=True))
        return self

    def changes(self) -> list[str]:
        """What the page of changes says: chips, ins and del."""
        signs = {"ins": "+", "del": "-"}
        return [word or signs[kind] + unescape(text) for word, kind, text in CHANGE.findall(self.html)]

    def messages(self) -> list[str]:
        return [str(message) for message in self.response.context["messages"]]

    def typed(self, number: str = "2") -> list[str]:
        kept = self.minutes.entries.kept().filter(agenda_item__number=number)
        return list(kept.values_list("typed", flat=True))


def test_the_whole_minutes_stand_there_as_text_and_are_the_same_when_sent_back(minutes, by):
    say_everything(minutes, by)
    desk, before = Desk(minutes, by), rows(minutes)
    assert desk.text("1") == "Haddad: Der Bericht liegt vor.\n\nEr ist lang.\n\n- Stühle\n- Tische"
    assert desk.save().messages() == ["Der Text ist derselbe; es gab nichts zu ändern."]
    assert rows(minutes) == before


def test_the_browser_checks_the_german_of_every_area(minutes, by):
    html = Desk(minutes, by).html
    assert html.count('lang="de" spellcheck="true"') == html.count("<textarea") == 5


def test_a_few_words_change_at_once_and_can_be_taken_back(minutes, by):
    say(minutes, by, "Der Saal ist für den ganzen Montag gebucht.")
    desk = Desk(minutes, by).write("Montag", "Dienstag").save()
    assert desk.messages() == ["1 Zeile ist geändert."]
    assert desk.typed() == ["Der Saal ist für den ganzen Dienstag gebucht."]
    assert desk.undo().messages() == ["1 Zeile ist wie vorher."]
    assert desk.typed() == ["Der Saal ist für den ganzen Montag gebucht."]


@pytest.mark.parametrize(("lines", "is_shown"), [(3, False), (4, True)])
def test_words_of_many_lines_are_shown_first(minutes, by, lines, is_shown):
    for number in range(lines):
        say(minutes, by, f"Der Saal {number} ist für den ganzen Montag gebucht.")
    desk = Desk(minutes, by)
    desk.fields[desk.name("2")] = desk.text().replace("Montag", "Dienstag")
    assert desk.save().changes() == ["geändert", "-Montag", "+Dienstag"] * lines * is_shown


def test_more_than_a_few_words_are_shown_first(minutes, by):
    say(minutes, by, "Der Saal ist gebucht.")
    desk = Desk(minutes, by).write("gebucht.", "gebucht.\n\nStühle fehlen.").save()
    assert desk.changes() == ["neu", "+Stühle fehlen."]
    assert desk.typed() == ["Der Saal ist gebucht."]
    desk.apply()
    assert (desk.typed(), desk.messages()) == (
        ["Der Saal ist gebucht.", "Stühle fehlen."],
        ["1 Zeile ist geändert."],
    )


def test_what_was_decided_is_always_shown_first_and_keeps_its_votes(minutes, by):
    say(minutes, by, "= Wir laden alle Vereine ein (5/0/1)")
    desk = Desk(minutes, by).write("laden", "laden herzlich").save()
    assert desk.changes() == ["geändert", "+herzlich "]
    desk.apply()
    resolution = Resolution.objects.get()
    assert (resolution.text, resolution.votes_for) == ("Wir laden herzlich alle Vereine ein", 5)


def test_from_the_changes_the_way_leads_back_to_the_text(minutes, by):
    say(minutes, by, "Der Saal ist gebucht.")
    desk = Desk(minutes, by).write("gebucht.", "gebucht.\n\nStühle fehlen.").save().save(back="1")
    assert desk.text() == "Der Saal ist gebucht.\n\nStühle fehlen."
    assert desk.typed() == ["Der Saal ist gebucht."]


def test_an_unticked_change_is_left_out(minutes, by):
    say(minutes, by, "Der Saal ist gebucht.")
    desk = Desk(minutes, by).write("gebucht.", "gebucht.\n\nStühle fehlen.\n\nTische auch.").save()
    desk.apply(step_1=None)
    assert desk.typed() == ["Der Saal ist gebucht.", "Tische auch."]


def test_a_removed_task_asks_and_stays_unless_it_is_said(minutes, by):
    say(minutes, by, "! Lindner: bucht den Saal")
    desk = Desk(minutes, by).write("! Lindner: bucht den Saal", "").save()
    assert desk.changes() == ["entfernt", "-! Lindner: bucht den Saal"]
    assert "Damit fällt auch weg:" in desk.html
    desk.apply()
    assert (desk.typed(), desk.messages()) == (["! Lindner: bucht den Saal"], ["Es blieb alles, wie es war."])
    desk.open().write("! Lindner: bucht den Saal", "").save().apply(step_0="take")
    assert (desk.typed(), ActionItem.objects.filter(withdrawn_at=None).count()) == ([], 0)
    desk.undo()
    assert ActionItem.objects.get(withdrawn_at=None).text == "bucht den Saal"


def test_a_note_becomes_a_resolution_only_when_it_is_said(minutes, by):
    say(minutes, by, "Wir laden alle ein (5/0/1)")
    desk = Desk(minutes, by).write("Wir", "Beschluss: Wir").save()
    assert "Übernehmen; die Art bleibt: Notiz" in desk.html
    assert "Übernehmen; daraus wird: Beschluss" in desk.html
    desk.apply(step_0="become")
    assert Resolution.objects.get().text == "Wir laden alle ein"


def test_a_change_that_came_in_between_is_shown_with_both_texts(minutes, by):
    say(minutes, by, "Der Saal ist für Montag gebucht.")
    desk = Desk(minutes, by).write("Montag", "Dienstag")
    polish(minutes, by, "Montag", "Freitag")
    desk.save()
    assert desk.changes() == ["zwei Fassungen"]
    assert [unescape(text) for text in re.findall(r'<dd lang="de">([^<]*)<', desk.html)] == [
        "Der Saal ist für Freitag gebucht.",
        "Der Saal ist für Dienstag gebucht.",
    ]
    desk.apply()
    assert desk.typed() == ["Der Saal ist für Freitag gebucht.", "Der Saal ist für Dienstag gebucht."]


def test_what_changed_after_it_was_shown_is_shown_again(minutes, by):
    say(minutes, by, "Der Saal ist für Montag gebucht.")
    desk = (
        Desk(minutes, by).write("gebucht.", "gebucht.\n\nStühle fehlen.").write("Montag", "Dienstag").save()
    )
    polish(minutes, by, "Montag", "Freitag")
    desk.apply()
    assert desk.messages() == ["Inzwischen wurde am Protokoll geschrieben. Bitte sehen Sie noch einmal hin."]
    assert desk.typed() == ["Der Saal ist für Freitag gebucht."]
    assert desk.apply().typed() == [
        "Der Saal ist für Freitag gebucht.",
        "Der Saal ist für Dienstag gebucht.",
        "Stühle fehlen.",
    ]


def test_a_text_moved_under_another_item_takes_its_line_along(minutes, by):
    entry = say(minutes, by, "! Lindner: bucht den Saal")
    desk = Desk(minutes, by).write("! Lindner: bucht den Saal", "")
    desk.fields[desk.name("3")] = "! Lindner: bucht den Saal"
    assert desk.save().changes() == ["verschoben"]
    desk.apply()
    assert (desk.typed(), list(minutes.entries.kept().values_list("uuid", flat=True))) == ([], [entry.uuid])
    desk.undo()
    assert desk.typed() == ["! Lindner: bucht den Saal"]


def test_one_item_alone_leaves_the_others_out(minutes, by):
    say_everything(minutes, by)
    desk = Desk(minutes, by, only="3")
    assert desk.html.count("<textarea") == 1
    desk.write("Er ist lang.", "Er ist sehr lang.", "3").save().apply()
    assert (desk.typed("3")[-1], desk.typed("1")[1]) == ("Er ist sehr lang.", "Er ist lang.")


def test_an_item_of_other_minutes_is_not_there(minutes, by):
    elsewhere = board_in_session()
    desk = Desk(minutes, by)
    address = f"{desk.address}{item(elsewhere, '2').pk}/"
    assert desk.client.get(address).status_code == 404
    assert desk.client.post(desk.address, {"only": "x"}).status_code == 404


@pytest.mark.parametrize("base", ["", "kaputt", "[1]", '[["x", "y", 1]]', '[["x"]]', "{}" * 3])
def test_a_form_that_came_back_broken_keeps_the_text(minutes, by, base):
    say(minutes, by, "Der Saal ist gebucht.")
    desk = Desk(minutes, by).write("gebucht", "bestellt").save(base=base)
    assert desk.text() == "Der Saal ist bestellt."
    assert "Der Text kam nicht vollständig zurück." in desk.html
    assert desk.typed() == ["Der Saal ist gebucht."]


def test_too_long_a_paragraph_is_refused_and_kept(minutes, by):
    say(minutes, by, "kurz")
    desk = Desk(minutes, by).write("kurz", "x" * 20_001).save()
    assert "Ein Absatz ist länger als 20.000 Zeichen." in desk.html
    assert len(desk.text()) == 20_001


def test_approved_minutes_are_not_polished(minutes, by):
    Minutes.objects.update(state="approved")
    desk = Desk(Minutes.objects.get(), by)
    assert desk.response.status_code == 403
    assert "Das Protokoll ist genehmigt; es ändert sich nicht mehr." in desk.html
    for page in ("schreiben", "beenden"):
        answer = desk.client.get(f"/intern/protokolle/{minutes.pk}/{page}/")
        assert (answer.status_code, answer.template_name) == (403, "minutes/frozen.html")


def test_who_does_not_write_them_hears_that_they_are_not_hers(minutes):
    Minutes.objects.update(state="approved", closed_at=timezone.now())
    client = Desk(minutes, make_user("board")).client
    answer = client.get(f"/intern/protokolle/{minutes.pk}/ueberarbeiten/")
    assert (answer.status_code, "Das Protokoll ist genehmigt" in answer.text) == (403, False)


@pytest.mark.parametrize("lines", [1, 3, 30])
def test_the_text_costs_the_same_number_of_queries(minutes, by, lines, django_assert_num_queries):
    for number in range(lines):
        say(minutes, by, f"! Lindner: Aufgabe {number}")
    desk = Desk(minutes, by)
    with django_assert_num_queries(10):
        desk.open()


def test_what_was_said_and_what_would_change_are_escaped(minutes, by):
    say(minutes, by, "Der Saal ist gebucht.")
    desk = Desk(minutes, by).write("gebucht.", "gebucht.\n\n<script>alert(1)</script>").save()
    assert "<script>alert" not in desk.html
    assert desk.apply().typed()[1] == "<script>alert(1)</script>"
