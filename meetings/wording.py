"""The fixed words around an agenda, the same in Word and in plain text."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from meetings.agenda_document import AgendaDocument, AgendaLine


def facts_of(document: AgendaDocument) -> Iterator[tuple[str, str]]:
    """When and where, who invites, who leads, and a state that is not as usual."""
    yield _("Zeit und Ort"), document.when_and_where
    if document.committee not in document.meeting:
        yield _("Gremium"), document.committee
    if document.chair:
        yield _("Leitung"), document.chair
    if document.state:
        yield _("Stand"), document.state


def remarks_of(line: AgendaLine) -> Iterator[str]:
    """What is said beneath an item: who introduces it, what there is to read, that it was added later."""
    if line.presenter:
        yield _("Einführung: %s") % line.presenter
    if line.papers:
        yield papers_line(line.papers)
    if line.is_late:
        yield _("nach der Einladung ergänzt")


def papers_line(papers: tuple[str, ...]) -> str:
    """ "Unterlage: Entwurf", or "Unterlagen: Entwurf; Zahlen"."""
    label = _("Unterlage:") if len(papers) == 1 else _("Unterlagen:")
    return f"{label} {'; '.join(papers)}"
