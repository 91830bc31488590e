"""The writing desk in a browser: logging in, typing lines, and what stands in the minutes then."""

from allauth.account.models import EmailAddress
from django.conf import settings
from django.test import Client
from playwright.sync_api import Page, expect

from minutes.models import Minutes

PASSWORD = "ein langes Wort"
LINE = "#zeile"


def log_in(page: Page, live_server, user) -> None:
    """Bring this user's session into the browser."""
    client = Client()
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    name = settings.SESSION_COOKIE_NAME
    page.context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": live_server.url}])


def give_password(user) -> None:
    """Make the user one who can log in at the door."""
    user.set_password(PASSWORD)
    user.save()
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)


def open_desk(page: Page, live_server, minutes: Minutes) -> None:
    page.goto(f"{live_server.url}/intern/protokolle/{minutes.pk}/schreiben/")
    expect(page.locator(LINE)).to_be_focused()


def write(page: Page, *typed: str) -> None:
    """Type lines and press Enter after each, without waiting for any answer."""
    for line in typed:
        page.keyboard.type(line)
        page.keyboard.press("Enter")


def paste(page: Page, plain: str, rich: str = "") -> None:
    """What the browser does when somebody pastes from Word, LibreOffice or a mail where the focus is."""
    page.evaluate(
        """([plain, rich]) => {
          const pasted = new DataTransfer();
          pasted.setData("text/plain", plain);
          if (rich) pasted.setData("text/html", rich);
          document.activeElement.dispatchEvent(
            new ClipboardEvent("paste", {clipboardData: pasted, bubbles: true, cancelable: true}));
        }""",
        [plain, rich],
    )


def expect_saved(page: Page, *, within: float = 20) -> None:
    """Everything has reached the server; `within` so many seconds, for there are pauses between attempts."""
    expect(page.locator("html.has-waiting")).to_have_count(0, timeout=within * 1000)
    expect(page.locator(".waiting")).to_have_count(0)
    expect(page.locator("#state")).to_have_text("✓ alles gespeichert")


def stored(minutes: Minutes, number: str) -> list[tuple[str, str]]:
    """What the server holds of one item: (kind, typed), in order."""
    return list(minutes.entries.kept().filter(agenda_item__number=number).values_list("kind", "typed"))


def shown(page: Page) -> list[str]:
    """The lines as they are read on the page, in order."""
    return page.locator(".entry[data-line]").all_inner_texts()
