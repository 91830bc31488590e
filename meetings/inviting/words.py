"""What a message about a meeting says to one reader, in plain text. Pure: everything comes in as values."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from meetings.agenda_document import AgendaDocument
from meetings.models import Announcement
from meetings.plain import items_text
from meetings.wording import facts_of
from members import plaintext

Kind = Announcement.Kind


@dataclass(frozen=True)
class Reader:
    """Whom it is for; `link` is where she answers, "" for letters and copies.

    `is_former`: she was told of the meeting and does not belong to its day any more.
    """

    salutation: str
    role: str
    link: str = ""
    is_letter: bool = False
    is_former: bool = False


@dataclass(frozen=True)
class Matter:
    """What has to be said: `words` are the office's own, `before` is the old day and place of a move.

    `sender` is our name, `contact` a mailbox or a telephone number, `files` are the names of what lies with
    it.
    """

    kind: str
    document: AgendaDocument
    words: str = ""
    before: str = ""
    reason: str = ""
    sender: str = ""
    contact: str = ""
    files: tuple[str, ...] = ()
    has_calendar: bool = False

    @property
    def is_on(self) -> bool:
        return self.kind != Kind.CANCELLED


def subject_of(matter: Matter) -> str:
    """ "Einladung: Vorstandssitzung, Mo, 9. November 2026, 14–16 Uhr"."""
    labels = {
        Kind.INVITATION: _("Einladung"),
        Kind.MOVED: _("Verlegt"),
        Kind.CANCELLED: _("Abgesagt"),
        Kind.REVIVED: _("Findet doch statt"),
    }
    return f"{labels[Kind(matter.kind)]}: {matter.document.meeting}, {matter.document.when}"


def text_of(matter: Matter, reader: Reader) -> str:
    """The whole text, blocks apart by an empty line."""
    opening, *rest = _body(matter)
    if matter.words:  # behind the greeting its sentence goes on; behind words of the office one begins
        opening = capfirst(opening)
    blocks = [f"{reader.salutation},", matter.words, opening, *rest, *_end(matter, reader)]
    return plaintext.joined(blocks)


def _body(matter: Matter) -> Iterator[str]:
    title = {"title": matter.document.meeting}
    if matter.kind == Kind.MOVED:
        yield _("die Sitzung „%(title)s“ ist verlegt.") % title
        yield plaintext.facts([(_("Bisher"), matter.before), (_("Neu"), matter.document.when_and_where)])
    elif matter.kind == Kind.CANCELLED:
        yield _("die Sitzung „%(title)s“ fällt aus.") % title
        yield plaintext.facts([(_("Termin"), matter.document.when_and_where), (_("Grund"), matter.reason)])
    else:
        opening = _("wir laden Sie herzlich ein: %(title)s.")
        revived = _("die Sitzung „%(title)s“ findet doch statt.")
        yield (revived if matter.kind == Kind.REVIVED else opening) % title
        yield plaintext.facts(facts_of(matter.document))
    if matter.kind == Kind.INVITATION:
        yield plaintext.heading(_("Tagesordnung"), level=2) + "\n" + items_text(matter.document)


def _end(matter: Matter, reader: Reader) -> Iterator[str]:
    if matter.is_on and reader.link:
        again = matter.kind in (Kind.MOVED, Kind.REVIVED)
        asked = (
            _("Kommen Sie? Bitte antworten Sie noch einmal:")
            if again
            else _("Kommen Sie? Bitte antworten Sie hier:")
        )
        yield f"{asked}\n{reader.link}"
        yield _("Der Link ist nur für Sie; ein Passwort brauchen Sie nicht.")
    elif matter.is_on and reader.is_former:
        yield _("Am neuen Tag gehören Sie nicht mehr zum Kreis der Eingeladenen.")
    elif matter.is_on and reader.is_letter:
        asked = _("Bitte sagen Sie uns, ob Sie kommen")
        yield f"{asked}: {matter.contact}" if matter.contact else f"{asked}."
    if not reader.is_letter:
        yield _with_it(matter)
    yield _("Mit freundlichen Grüßen") + "\n" + matter.sender
    if reader.role:
        yield _("Sie bekommen diese Nachricht als: %s.") % reader.role


def _with_it(matter: Matter) -> str:
    files = _("Anlagen: %s.") % ", ".join(matter.files) if matter.files else ""
    calendar = _("Der Kalendereintrag dazu liegt bei.") if matter.has_calendar else ""
    return " ".join(part for part in (files, calendar) if part)
