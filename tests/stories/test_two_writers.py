"""Two of the office write in one protocol; one of the board's advisers reads it afterwards."""

import pytest
from playwright.sync_api import expect

from minutes import closing
from tests.axe import assert_accessible
from tests.roles import make_user
from tests.stories.desk import LINE, expect_saved, log_in, open_desk, shown, stored, write

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
WITHIN = 10_000  # the others' lines are asked for every few seconds


@pytest.fixture
def desks(browser, browser_context_args, live_server, minutes):
    """The same minutes in two browsers, each with its own login; both stand at item 2."""
    opened = []
    for role in ("office", "admin"):
        page = browser.new_context(**browser_context_args).new_page()
        log_in(page, live_server, make_user(role))
        open_desk(page, live_server, minutes)
        write(page, "/2")
        opened.append(page)
    yield opened
    for page in opened:
        page.context.close()


def test_what_one_writes_the_other_sees(desks, minutes):
    first, second = desks
    write(first, "Von der ersten.", "# Neuer Punkt", "Unter dem neuen.")
    write(second, "Von der zweiten.", "= Wir laden ein (5/0/1)")
    for desk in desks:
        expect(desk.locator(".entry[data-line]")).to_have_count(4, timeout=WITHIN)
        expect_saved(desk)
        expect(desk.locator("#agenda a").nth(4)).to_have_text("3Neuer Punkt")
        expect(desk.locator(LINE)).to_be_focused()
    assert shown(first) == shown(second)
    assert {typed for _kind, typed in stored(minutes, "2")} == {
        "Von der ersten.",
        "Von der zweiten.",
        "= Wir laden ein (5/0/1)",
    }


def test_what_one_moves_deletes_or_ticks_the_other_sees(desks):
    first, second = desks
    write(first, "Eins.", "Zwei.")
    expect(second.locator(".entry[data-line]")).to_have_text(["Eins.", "Zwei."], timeout=WITHIN)
    first.keyboard.press("ArrowUp")
    first.keyboard.press("Escape")
    first.keyboard.press("Alt+Shift+ArrowUp")
    expect(second.locator(".entry[data-line]")).to_have_text(["Zwei.", "Eins."], timeout=WITHIN)
    first.keyboard.press("Delete")
    expect(second.locator(".entry[data-line]")).to_have_text(["Eins."], timeout=WITHIN)
    first.get_by_role("checkbox", name="Mika H. Haddad").uncheck()
    expect(second.locator("#teilnahme h2")).to_contain_text("5 stimmberechtigt", timeout=WITHIN)
    expect(second.locator(LINE)).to_be_focused()


def edit_at_once(desks, minutes) -> None:
    """Both open the same line and write on it; the first one saves before the second."""
    first, second = desks
    write(first, "Der Saal")
    expect(second.locator(".entry[data-line]")).to_have_count(1, timeout=WITHIN)
    for desk, words in ((first, " ist gebucht."), (second, " ist zu klein.")):
        desk.keyboard.press("ArrowUp")
        desk.keyboard.type(words)
    first.keyboard.press("Enter")
    expect_saved(first)
    second.keyboard.press("Enter")
    dialog = second.get_by_role("dialog", name="Zwei haben diese Zeile zugleich geändert")
    expect(dialog.locator("dd")).to_have_text(["Der Saal ist zu klein.", "Der Saal ist gebucht."])
    assert_accessible(second)


@pytest.mark.parametrize(
    ("answer", "kept"),
    [
        ("Beide behalten, als zwei Zeilen", ["Der Saal ist gebucht.", "Der Saal ist zu klein."]),
        ("Meine Fassung nehmen", ["Der Saal ist zu klein."]),
        ("Die andere nehmen", ["Der Saal ist gebucht."]),
    ],
)
def test_a_clash_shows_both_texts_and_lets_one_decide(desks, minutes, answer, kept):
    edit_at_once(desks, minutes)
    second = desks[1]
    second.get_by_role("button", name=answer).focus()
    second.keyboard.press("Enter")
    expect_saved(second)
    assert [typed for _kind, typed in stored(minutes, "2")] == kept
    for desk in desks:
        expect(desk.locator(".entry[data-line]")).to_have_text(kept, timeout=WITHIN)


def test_a_clash_that_nobody_answers_waits_and_drops_nothing(desks, minutes):
    edit_at_once(desks, minutes)
    second = desks[1]
    second.keyboard.press("Escape")
    expect(second.locator("#state")).to_have_text("zwei Fassungen")
    write(second, "Weiter im Text.")
    second.reload()
    expect(second.get_by_role("dialog")).to_be_visible(timeout=WITHIN)
    second.keyboard.press("Escape")
    second.get_by_role("button", name="Entscheiden").click()
    second.get_by_role("button", name="Beide behalten, als zwei Zeilen").click()
    expect_saved(second)
    assert sorted(typed for _kind, typed in stored(minutes, "2")) == [
        "Der Saal ist gebucht.",
        "Der Saal ist zu klein.",
        "Weiter im Text.",
    ]


def test_a_line_that_was_deleted_while_one_changed_it_is_not_lost(desks, minutes):
    first, second = desks
    write(first, "Der Saal")
    expect(second.locator(".entry[data-line]")).to_have_count(1, timeout=WITHIN)
    second.keyboard.press("ArrowUp")
    second.keyboard.type(" ist zu klein.")
    first.keyboard.press("ArrowUp")
    first.keyboard.press("Escape")
    first.keyboard.press("Delete")
    expect_saved(first)
    second.keyboard.press("Enter")
    dialog = second.get_by_role("dialog")
    expect(dialog).to_contain_text("Jemand hat die Zeile gelöscht")
    dialog.get_by_role("button", name="Meine Fassung nehmen").click()
    expect_saved(second)
    assert [typed for _kind, typed in stored(minutes, "2")] == ["Der Saal ist zu klein."]


def test_a_line_that_was_only_moved_while_one_changed_it_is_no_clash(desks, minutes):
    first, second = desks
    write(first, "Eins.", "Zwei.")
    expect(second.locator(".entry[data-line]")).to_have_count(2, timeout=WITHIN)
    second.keyboard.press("ArrowUp")
    second.keyboard.type(" Genauer.")
    first.keyboard.press("ArrowUp")
    first.keyboard.press("Escape")
    first.keyboard.press("Alt+Shift+ArrowUp")
    expect_saved(first)
    second.keyboard.press("Enter")
    expect_saved(second)
    assert [typed for _kind, typed in stored(minutes, "2")] == ["Zwei. Genauer.", "Eins."]


def test_an_adviser_reads_the_minutes_without_what_is_internal(page, live_server, minutes):
    office = make_user("office")
    log_in(page, live_server, office)
    open_desk(page, live_server, minutes)
    write(page, "/2", "Das lesen alle.", "(intern) Das lesen nur Stimmberechtigte.")
    expect_saved(page)
    expect(page.locator(".entry.inner")).to_contain_text("intern")
    closing.close(minutes, by=office)

    read = f"{live_server.url}/intern/protokolle/{minutes.pk}/"
    for role, sees in (("board", True), ("adviser", False)):
        page.context.clear_cookies()
        log_in(page, live_server, make_user(role))
        page.goto(read)
        expect(page.get_by_text("Das lesen alle.")).to_be_visible()
        expect(page.get_by_text("Das lesen nur Stimmberechtigte.")).to_have_count(int(sees))
        assert page.goto(f"{read}schreiben/").status == 403
