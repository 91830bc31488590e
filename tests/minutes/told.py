"""Minutes of an ended meeting with a line for every audience, and those who read them."""

from html import unescape
from io import BytesIO
from re import findall, sub
from uuid import uuid4

from pypdf import PdfReader

from meetings.models import Attendance
from members.models import User
from minutes import closing, writing
from minutes.models import Minutes
from tests.boards import board_in_session, item, writer
from tests.roles import make_user

TOLD = (
    ("1", "Haddad: Der Bericht liegt vor."),
    ("1", "(intern) Der Bericht ist zu lang."),
    ("2", "! Lindner: bucht den Saal bis 15.12."),
    ("2", "(intern) ! Brandt: prüft die Kasse bis 20.12."),
    ("2", "= Wir laden ein (5/0/1)"),
    ("2", "(intern) = Wir sparen (6/0/0)"),
    ("3", "- Stühle"),
    ("3", "(intern) - Beamer"),
    ("3", "Ergebnis: Wir warten ab."),
)
OPEN_AT_1 = {"Der Bericht liegt vor."}
OPEN = OPEN_AT_1 | {"bucht den Saal", "Wir laden ein", "Stühle", "Wir warten ab."}
INTERN = {"Der Bericht ist zu lang.", "prüft die Kasse", "Wir sparen", "Beamer"}
# Whoever may open the minutes, and what stands there for them; None: no such page.
READERS = {
    "delegate": None,
    "deputy": None,
    "former": None,
    "guest": OPEN_AT_1,
    "adviser": OPEN,
    "was adviser": OPEN,
    "was voting": OPEN | INTERN,
    "board": OPEN | INTERN,
    "office": OPEN | INTERN,
    "admin": OPEN | INTERN,
}


def told_minutes(*, ended: bool = True) -> Minutes:
    """The minutes with all lines; ended unless said otherwise."""
    minutes, by = board_in_session(), writer()
    for number, typed in TOLD:
        draft = writing.Draft(uuid=uuid4(), typed=typed, item=item(minutes, number))
        writing.save_line(minutes, draft, by=by)
    return closing.close(minutes, by=by) if ended else minutes


def reader(minutes: Minutes, who: str):
    """A user in one of the roles; "guest" and "was …" have no role but were there."""
    if who == "office":
        return User.objects.get(email="office@rollen.example")
    if who not in ("guest", "was adviser", "was voting"):
        return make_user(who)
    user, first = make_user("former" if who != "guest" else "visitor"), item(minutes, "1")
    capacity = {"guest": "guest", "was adviser": "adviser", "was voting": "voting"}[who]
    Attendance.objects.create(
        meeting=minutes.meeting,
        person=user.person,
        state="present",
        capacity=capacity,
        from_item=first if who == "guest" else None,
        until_item=first if who == "guest" else None,
    )
    return user


def page_text(response) -> str:
    """What a page says, without its tags."""
    main = findall(r"<main.*</main>", response.content.decode().replace("\n", " "))[0]
    return " ".join(unescape(sub(r"<[^>]+>", " ", main)).split())


def pdf_text(response) -> str:
    pages = PdfReader(BytesIO(response.content)).pages
    return " ".join(" ".join(page.extract_text().split()) for page in pages)


def said_in(text: str) -> set[str]:
    """Which of the lines stand in a text."""
    return {words for words in OPEN | INTERN if words in text}
