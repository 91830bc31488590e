"""The network drops, the session ends, the votes are wrong: the minutes lose no word."""

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import expect

from tests.axe import assert_accessible
from tests.stories.desk import (
    LINE,
    PASSWORD,
    expect_saved,
    give_password,
    shown,
    stored,
    write,
)

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_without_network_the_lines_wait_and_are_sent_when_it_returns(desk, minutes):
    write(desk, "/2", "Davor.")
    expect_saved(desk)
    desk.context.set_offline(True)
    write(desk, "Eins ohne Netz.", "Zwei ohne Netz.", "= Wir laden ein (5/0/1)")
    expect(desk.locator("#state")).to_have_text("offline, 3 Zeilen warten")
    expect(desk.locator(".entry.waiting")).to_have_count(3)
    assert stored(minutes, "2") == [("note", "Davor.")]

    desk.context.set_offline(False)
    expect_saved(desk)
    assert stored(minutes, "2") == [
        ("note", "Davor."),
        ("note", "Eins ohne Netz."),
        ("note", "Zwei ohne Netz."),
        ("resolution", "= Wir laden ein (5/0/1)"),
    ]


def test_without_network_the_state_stays_in_sight_where_one_writes(desk):
    desk.set_viewport_size({"width": 360, "height": 500})
    write(desk, "/2", *(f"Zeile {number}." for number in range(12)))
    expect_saved(desk)
    expect(desk.locator("#state")).not_to_be_in_viewport()
    desk.context.set_offline(True)
    write(desk, "Ohne Netz.")
    expect(desk.locator("#state")).to_be_in_viewport()
    expect(desk.locator(LINE)).to_be_in_viewport()
    desk.context.set_offline(False)
    expect_saved(desk)
    expect(desk.locator("#state")).not_to_be_in_viewport()


def test_lines_that_waited_are_sent_after_a_reload_days_later(desk, minutes):
    """The server is out of reach, the browser is closed, the page opened again: all is still there."""
    unreachable(desk)
    write(desk, "/2", "Vor dem Neuladen.", "# Nachtrag", "Unter dem Nachtrag.")
    expect(desk.locator("#state")).to_have_text("offline, 3 Zeilen warten")
    desk.keyboard.type("Noch nicht gesich")
    desk.reload()
    expect(desk.locator(".entry.waiting")).to_have_text(["Vor dem Neuladen.", "Unter dem Nachtrag."])
    expect(desk.locator(LINE)).to_have_value("Noch nicht gesich")

    reachable(desk)
    expect_saved(desk, within=20)
    added = minutes.meeting.agenda.get(title="Nachtrag")
    assert (stored(minutes, "2"), stored(minutes, added.number)) == (
        [("note", "Vor dem Neuladen.")],
        [("note", "Unter dem Nachtrag.")],
    )


def test_an_answer_that_got_lost_makes_no_second_line(desk, minutes):
    lost = []

    def lose_the_first(route):
        if lost:
            return route.continue_()
        lost.append(route.fetch())
        return route.abort()

    desk.route("**/zeilen/**", lose_the_first)
    write(desk, "/2", "Nur einmal.")
    expect_saved(desk, within=20)
    assert stored(minutes, "2") == [("note", "Nur einmal.")]


def test_what_is_changed_moved_and_deleted_without_network_arrives_as_it_looks(desk, minutes):
    write(desk, "/2", "Eins.", "Zwei.")
    expect_saved(desk)
    desk.context.set_offline(True)
    write(desk, "Drei.", "Vier.")
    desk.keyboard.press("ArrowUp")
    desk.keyboard.type(" Doch.")
    desk.keyboard.press("Enter")
    desk.keyboard.press("ArrowUp")
    desk.keyboard.press("Escape")
    desk.keyboard.press("Alt+Shift+ArrowUp")
    desk.keyboard.press("ArrowDown")
    desk.keyboard.press("Delete")
    assert shown(desk) == ["Eins.", "Zwei.", "Vier. Doch."]
    desk.context.set_offline(False)
    expect_saved(desk, within=20)
    assert [typed for _kind, typed in stored(minutes, "2")] == ["Eins.", "Zwei.", "Vier. Doch."]


def test_a_line_deleted_in_the_moment_before_it_is_sent_stays_deleted(desk, minutes):
    write(desk, "/2", "Eins.")
    expect_saved(desk)
    desk.evaluate(
        """() => {
          const { getAll } = IDBIndex.prototype;
          IDBIndex.prototype.getAll = function (...asked) {
            const request = getAll.apply(this, asked);
            // When the sender has found what comes first and has not yet marked it as under way.
            if (new Error().stack.includes("async first")) request.addEventListener("success", () => {
              const line = document.querySelector('.entry[data-version="0"]');
              if (line) IDBIndex.prototype.getAll = getAll;
              line?.focus();
              line?.dispatchEvent(new KeyboardEvent("keydown", { key: "Delete", bubbles: true }));
            });
            return request;
          };
        }"""
    )
    write(desk, "Zwei.")
    expect(desk.locator(".entry[data-line]")).to_have_text(["Eins."])
    desk.locator(LINE).focus()
    write(desk, "Drei.")
    expect_saved(desk)
    assert stored(minutes, "2") == [("note", "Eins."), ("note", "Drei.")]


def test_a_change_that_was_deleted_without_network_comes_back_whole(desk, minutes):
    write(desk, "/2", "Eins.")
    expect_saved(desk)
    desk.context.set_offline(True)
    write(desk, "Davor im Weg.")
    desk.keyboard.press("ArrowUp")
    desk.keyboard.press("ArrowUp")
    desk.keyboard.type(" Und mehr.")
    desk.keyboard.press("Enter")
    desk.keyboard.press("ArrowUp")
    desk.keyboard.press("ArrowUp")
    desk.keyboard.press("Escape")
    desk.keyboard.press("Delete")
    desk.keyboard.press("Control+z")
    expect(desk.locator(".entry[data-line]")).to_have_text(["Eins. Und mehr.", "Davor im Weg."])
    desk.context.set_offline(False)
    expect_saved(desk, within=20)
    assert [typed for _kind, typed in stored(minutes, "2")] == ["Eins. Und mehr.", "Davor im Weg."]


def test_an_expired_session_asks_for_the_login_in_place_and_keeps_everything(desk, minutes, user):
    give_password(user)
    Session.objects.all().delete()
    write(desk, "/2", "Nach dem Ende der Sitzung.", "Noch eine.")
    dialog = desk.get_by_role("dialog", name="Bitte melden Sie sich noch einmal an")
    expect(dialog).to_be_visible()
    expect(desk.locator("#state")).to_have_text("abgemeldet, 2 Zeilen warten")
    door = desk.frame_locator("#anmelden-rahmen")
    door.get_by_label("E-Mail").fill(user.email)
    door.get_by_label("Passwort").fill(PASSWORD)
    desk.keyboard.press("Enter")
    expect(dialog).to_be_hidden()
    expect_saved(desk)
    assert [typed for _kind, typed in stored(minutes, "2")] == ["Nach dem Ende der Sitzung.", "Noch eine."]
    expect(desk.locator(LINE)).to_be_focused()


def test_the_login_can_wait_while_one_writes_on(desk, minutes):
    Session.objects.all().delete()
    write(desk, "/2", "Erste.")
    expect(desk.get_by_role("dialog")).to_be_visible()
    assert_accessible(desk)
    desk.keyboard.press("Escape")
    expect(desk.locator(LINE)).to_be_focused()
    write(desk, "Zweite.")
    expect(desk.locator("#state")).to_have_text("abgemeldet, 2 Zeilen warten")
    desk.get_by_role("button", name="Anmelden").click()
    expect(desk.get_by_role("dialog")).to_be_visible()
    assert stored(minutes, "2") == []


def test_logging_out_warns_while_lines_wait(desk):
    unreachable(desk)
    write(desk, "/2", "Wartet.")
    desk.get_by_text("Konto").click()
    desk.get_by_role("button", name="Abmelden").click()
    warning = desk.get_by_role("dialog", name="Es wartet noch eine Zeile")
    expect(warning).to_be_visible()
    warning.get_by_role("button", name="Hierbleiben").click()
    expect(warning).to_be_hidden()
    expect(desk.locator(LINE)).to_be_visible()


def test_wrong_votes_are_refused_with_a_sentence_and_the_line_stays(desk, minutes):
    write(desk, "/2", "= Wir laden ein (9/0/1)")
    expect_saved(desk)
    line = desk.locator(".entry.resolution")
    expect(line).to_contain_text("= Wir laden ein (9/0/1)")
    expect(line.locator(".problem")).to_have_text(
        "10 Stimmen, aber hier sind nur 6 Personen stimmberechtigt. "
        "Die Zeile bleibt stehen, die Stimmen zählen noch nicht."
    )
    assert stored(minutes, "2") == [("resolution", "= Wir laden ein (9/0/1)")]

    desk.keyboard.press("ArrowUp")
    for _digit in range(len("9/0/1)")):
        desk.keyboard.press("Backspace")
    desk.keyboard.type("5/0/1)")
    desk.keyboard.press("Enter")
    expect(line.locator(".votes")).to_contain_text("5 Ja · 0 Nein · 1 Enthaltung — angenommen")
    expect(line.locator(".problem")).to_have_count(0)


def unreachable(page) -> None:
    """The page opens, but nothing that it asks for afterwards gets through."""
    page.route("**/intern/protokolle/*/*/**", lambda route: _cut(route))


def reachable(page) -> None:
    page.unroute("**/intern/protokolle/*/*/**")


def _cut(route) -> None:
    if route.request.is_navigation_request():
        route.continue_()
    else:
        route.abort()
