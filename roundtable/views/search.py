"""Searching everything one may see, by words, kind and year."""

from django.contrib.auth.mixins import LoginRequiredMixin
from django.core.paginator import Paginator
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from members.dates import spell_day
from members.roles import is_office
from members.search.asking import ask
from members.search.finding import counts, found
from members.search.snippets import marked, snippet
from roundtable.searching import SOURCES

PAGE_SIZE = 20
# Under these words the page sums kinds up, in this order; `group` of a Source is the one in the address.
GROUPS = {
    "sitzungen": _("Sitzungen"),
    "protokolle": _("Protokolle"),
    "beschluesse": _("Beschlüsse"),
    "aufgaben": _("Aufgaben"),
    "unterlagen": _("Unterlagen"),
    "themen": _("Themen"),
    "vor-ort": _("Vor Ort"),
    "foerderung": _("Förderung"),
    "papiere": _("Papiere"),
    "organisationen": _("Organisationen"),
    "personen": _("Personen"),
    "kontakte": _("Kontakte"),
    "website": _("Website"),
}
KINDS = {
    "meetings.meeting": _("Sitzung"),
    "meetings.agendaitem": _("Tagesordnung"),
    "meetings.meetingpaper": _("Unterlage"),
    "meetings.topicproposal": _("Themenvorschlag"),
    "tasks.actionitem": _("Aufgabe"),
    "visits.visit": _("Besuch vor Ort"),
    "minutes.minutes": _("Protokoll"),
    "minutes.entry": _("Zeile im Protokoll"),
    "minutes.resolution": _("Beschluss"),
    "minutes.outcome": _("Ergebnis ohne Abstimmung"),
    "papers.positionpaper": _("Positionspapier"),
    "funding.application": _("Förderantrag"),
    "members.organisation": _("Organisation"),
    "members.person": _("Person"),
    "members.contactnote": _("Kontakt"),
    "wagtailcore.page": _("Seite der Website"),
}


class Search(LoginRequiredMixin, TemplateView):
    """?q= what is sought, ?art= one group of kinds, ?jahr= one year, ?page=."""

    template_name = "roundtable/search.html"

    def get_context_data(self, **kwargs):
        query = self.request.GET.get("q", "").replace("\0", "").strip()
        question = ask(query)
        context = {"query": query, "asks": bool(question)}
        if question:
            context |= self._found(question)
        return super().get_context_data(**context, **kwargs)

    def _found(self, question) -> dict:
        """Counts in one query, the page in another."""
        hits = found(question, user=self.request.user, sources=SOURCES.values())
        numbers = counts(hits)
        group, year = _chosen(self.request.GET.get("art")), _year(self.request.GET.get("jahr", ""))
        kinds = _kinds_of(group) if group else None
        if kinds is not None:
            hits = hits.filter(kind__in=kinds)
        if year:
            hits = hits.filter(year=year)
        page = _page(hits, numbers.of(kinds, year), self.request.GET.get("page"))
        return {
            "page_obj": page,
            "hits": [self._hit(row, question) for row in page],
            "total": numbers.of(kinds, year),
            "groups": _groups(numbers, group, year),
            "years": [str(one) for one in numbers.years(kinds)],
            "year": str(year or ""),
        }

    def _hit(self, row, question) -> dict:
        """A hit as the template takes it; what is for the office alone is shown to nobody else."""
        texts = [row.text, row.office_text if is_office(self.request.user) else ""]
        return {
            "title": marked(row.title, question),
            "url": row.link,
            "kind": KINDS[row.kind],
            "when": spell_day(row.day) if row.day else row.year or "",
            "snippet": snippet(" · ".join(filter(None, texts)), question),
        }


def _page(hits, number: int, asked: str | None):
    paginator = Paginator(hits, PAGE_SIZE)
    paginator.count = number
    return paginator.get_page(asked)


def _groups(numbers, chosen: str, year: int | None) -> list[dict]:
    """All kinds, then each group in which something was found, and the chosen one in any case."""
    rows: list[dict] = [
        {"slug": None, "label": _("Alles"), "count": numbers.of(None, year), "is_current": not chosen}
    ]
    for slug, label in GROUPS.items():
        number = numbers.of(_kinds_of(slug), year)
        if number or slug == chosen:
            rows.append({"slug": slug, "label": label, "count": number, "is_current": slug == chosen})
    return rows


def _kinds_of(group: str) -> frozenset[str]:
    return frozenset(kind for kind, source in SOURCES.items() if source.group == group)


def _chosen(group: str | None) -> str:
    return group if group in GROUPS else ""


def _year(typed: str) -> int | None:
    return int(typed) if len(typed) == 4 and typed.isascii() and typed.isdigit() else None
