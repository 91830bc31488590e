"""The pages on which an edited Word file comes back: sent, looked at, taken over."""

import re
from html import unescape

import pytest

from meetings.tasks.models import ActionItem
from minutes.models import Entry, Minutes
from tests.boards import item
from tests.minutes.returned import Desk, Word, written
from tests.minutes.revised import polish, rows, say
from tests.roles import make_user

pytestmark = pytest.mark.django_db


def typed(minutes, number: str) -> list[str]:
    return list(minutes.entries.kept().filter(agenda_item__number=number).values_list("typed", flat=True))


def test_the_file_is_shown_word_by_word_and_taken_over(minutes, by, word):
    word.replace("Der Bericht liegt vor.", "Der Bericht fehlt.").insert("Tische", "Bänke", "List Bullet")
    desk = Desk(minutes, by).send(word.save())
    assert desk.changes() == ["geändert", "-liegt vor", "+fehlt", "neu", "+- Bänke"]
    assert typed(minutes, "1")[0] == "Haddad: Der Bericht liegt vor."
    desk.post()
    assert desk.messages() == ["2 Änderungen aus der Word-Datei sind übernommen."]
    assert (typed(minutes, "1")[0], typed(minutes, "1")[-1]) == ("Haddad: Der Bericht fehlt.", "- Bänke")


def test_read_without_colours_what_goes_and_what_comes_stay_apart(minutes, by, word):
    html = Desk(minutes, by).send(word.replace("liegt vor", "fehlt").save()).html
    [words] = re.findall(r'<p class="words" lang="de">(.*?)</p>', html, re.DOTALL)
    assert re.sub("<[^>]*>", "", words).strip() == "Der Bericht [weg: liegt vor][neu: fehlt]."


def test_what_is_not_ticked_is_left_out(minutes, by, word):
    word.replace("Der Bericht liegt vor.", "Der Bericht fehlt.").insert("Tische", "Bänke", "List Bullet")
    Desk(minutes, by).send(word.save()).post(step_0=None)
    assert (typed(minutes, "1")[0], typed(minutes, "1")[-1]) == ("Haddad: Der Bericht liegt vor.", "- Bänke")


@pytest.mark.parametrize(
    ("answer", "said", "ticked"),
    [
        ("take", "Alles ist angekreuzt. Noch ist nichts geändert.", ["on", "take"]),
        ("leave", "Nichts ist angekreuzt. Noch ist nichts geändert.", ["leave"]),
    ],
)
def test_all_are_ticked_at_once_and_nothing_is_changed_by_that(minutes, by, word, answer, said, ticked):
    before = rows(minutes)
    desk = Desk(minutes, by).send(word.replace("Er ist", "Es ist").remove("bucht den Saal").save())
    desk.post(all=answer)
    assert desk.messages() == [said]
    assert sorted(value for name, value in desk.fields.items() if name.startswith("step")) == ticked
    assert rows(minutes) == before


def test_what_was_decided_or_promised_is_not_removed_unless_it_is_said(minutes, by, word):
    for words in ("bucht den Saal", "Wir laden alle ein", "Wir warten ab.", "Die Kasse ist leer."):
        word.remove(words)
    desk = Desk(minutes, by).send(word.save()).post()
    assert typed(minutes, "2") == [
        "! Lindner: bucht den Saal bis 15.12.",
        "! Brandt: klärt den Raum, dann lädt ein",
        "= Wir laden alle ein (5/0/1)",
        "Ergebnis: Wir warten ab.",
    ]
    desk.send(word.save()).post(all="take").post()
    assert typed(minutes, "2") == ["! Brandt: klärt den Raum, dann lädt ein"]


def test_comments_and_watched_changes_stand_beside_their_lines(minutes, by, word):
    word.comment("Die Kasse ist leer.", "Stimmt das noch?").append_watched("Stühle", " und Bänke")
    html = Desk(minutes, by).send(word.save()).html
    said = re.findall(
        r'<span class="soft">([^<]*·[^<]*)</span>\s*<span class="said" lang="de">(.*?)</span>', html
    )
    assert [(unescape(who).split(" · ")[:2], text) for who, text in said] == [
        (["Eingefügt", "A. Yılmaz"], "<ins> und Bänke</ins>"),
        (["Kommentar", "A. Yılmaz"], "Stimmt das noch?"),
    ]


def test_a_file_without_changes_says_so_and_asks_nothing(minutes, by, word):
    desk = Desk(minutes, by).send(word.save())
    assert "Die Datei ändert keine Zeile des Protokolls." in desk.html
    assert "So übernehmen" not in desk.html


def test_what_is_ours_is_said_and_not_taken(minutes, by, word):
    desk = Desk(minutes, by).send(word.replace("5 Ja", "6 Ja").save())
    assert "Diese Angaben ändert man hier nicht" in desk.html
    assert re.findall(r"<dd[^>]*>(\d Ja[^–]*) –", desk.html) == [
        "5 Ja · 0 Nein · 1 Enthaltung",
        "6 Ja · 0 Nein · 1 Enthaltung",
    ]


def test_a_title_is_taken_over_while_the_agenda_may_be_changed(minutes, by, word):
    desk = Desk(minutes, by).send(word.replace("Antrag", "Antrag auf Zelte").save())
    assert desk.changes() == ["Titel", "+ auf Zelte"]
    assert desk.post().messages() == ["1 Änderung aus der Word-Datei ist übernommen."]
    assert item(minutes, "2").title == "Antrag auf Zelte"


def test_of_two_texts_of_one_line_both_are_shown_and_both_stay(minutes, by, word):
    polish(minutes, by, "warten ab", "warten noch", answers={0: "take"})
    desk = Desk(minutes, by).send(word.replace("Wir warten ab", "Wir handeln").save())
    assert "Seit diese Datei heruntergeladen wurde, ist am Protokoll geschrieben worden." in desk.html
    assert "Die Fassung aus Word" in desk.html
    desk.post()
    assert typed(minutes, "2")[3:5] == ["Ergebnis: Wir warten noch.", "Wir handeln."]


def test_sent_twice_it_changes_nothing_twice(minutes, by, word):
    desk = Desk(minutes, by).send(word.insert("Tische", "Bänke", "List Bullet").save())
    fields = dict(desk.fields)
    desk.post()
    before = rows(minutes)
    desk.fields = fields
    assert desk.post().messages() == [
        "Inzwischen wurde am Protokoll geschrieben. Bitte sehen Sie noch einmal hin."
    ]
    assert rows(minutes) == before
    assert desk.send(word.save()).changes() == []


def test_it_can_be_taken_back_where_minutes_are_polished(minutes, by, word):
    desk = Desk(minutes, by).send(word.replace("Er ist lang.", "Er ist kurz.").save()).post()
    desk.client.post(f"/intern/protokolle/{minutes.pk}/ueberarbeiten/zuruecknehmen/")
    assert typed(minutes, "1")[1] == "Er ist lang."


@pytest.mark.parametrize(
    ("file", "error"),
    [
        (b"", "protokoll.docx ist keine Word-Datei"),
        (b"PK\x03\x04 kaputt", "protokoll.docx ist keine Textdatei"),
        (b"Nur Text", "protokoll.docx ist"),
        (b"x" * (20 * 2**20 + 1), "protokoll.docx ist zu groß"),
    ],
)
def test_what_is_no_word_file_is_refused_with_a_sentence(minutes, by, file, error):
    [said] = Desk(minutes, by).send(file).errors()
    assert said[: len(error)] == error


def test_a_file_of_other_minutes_is_refused_with_a_sentence(minutes, by, word):
    other = Minutes.objects.create(
        meeting=type(minutes.meeting).objects.create(committee=minutes.meeting.committee, title="Klausur")
    )
    [said] = Desk(other, by).send(word.save()).errors()
    assert said.startswith("Diese Datei gehört zu einem anderen Protokoll.")


@pytest.mark.parametrize("state", ["approved", "locked", "elsewhere"])
def test_approved_minutes_say_why_nothing_comes_back(minutes, by, word, state):
    Minutes.objects.update(state=state)
    before = rows(minutes)
    desk = Desk(minutes, by)
    for response in (desk.client.get(desk.door), desk.send(word.replace("Er ist", "Es ist").save()).response):
        assert "Dieses Protokoll ist genehmigt." in response.text
    assert (desk.response.status_code, rows(minutes)) == (409, before)


def test_minutes_that_were_approved_meanwhile_stay_as_they_are(minutes, by, word):
    desk = Desk(minutes, by).send(word.replace("Er ist", "Es ist").save())
    Minutes.objects.update(state="approved")
    assert "Dieses Protokoll ist genehmigt." in desk.post().html
    assert typed(minutes, "1")[1] == "Er ist lang."


def test_another_users_file_is_not_shown(minutes, by, word):
    desk = Desk(minutes, by).send(word.save())
    other = Desk(minutes, make_user("admin"))
    assert other.client.get(desk.address).status_code == 404


def test_a_file_that_is_gone_is_asked_for_again(minutes, by, word, settings, tmp_path):
    desk = Desk(minutes, by).send(word.save())
    settings.PRIVATE_ROOT = tmp_path
    again = desk.client.get(desk.address, follow=True)
    assert [str(one) for one in again.context["messages"]] == [
        "Die Datei ist nicht mehr da. Es ist nichts geändert worden. Bitte laden Sie sie noch einmal hoch."
    ]


def test_a_task_keeps_its_row(minutes, by, word):
    task = ActionItem.objects.get(text="bucht den Saal")
    Desk(minutes, by).send(word.replace("bucht den Saal", "bucht die Halle").save()).post()
    task.refresh_from_db()
    assert (task.text, str(task.due_on)) == ("bucht die Halle", "2026-12-15")


def test_the_page_takes_the_same_number_of_queries_for_one_change_and_for_many(
    minutes, by, django_assert_max_num_queries
):
    def counted(words: list[str]) -> int:
        word = Word(written(minutes, by))
        for one in words:
            word.replace(one, f"Neu {one}")
        desk = Desk(minutes, by).send(word.save())
        with django_assert_max_num_queries(200) as queries:
            desk.client.get(desk.address)
        return len(queries)

    for number in range(30):
        say(minutes, by, f"Zeile {number:02} von vielen.")
    words = list(Entry.objects.order_by("pk").values_list("text", flat=True))
    assert counted(words[:1]) == counted(words[:3]) == counted(words)
