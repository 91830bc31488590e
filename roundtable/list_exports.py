"""What the office can take along from a list of the register: the rows it shows, as files and letters."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from members.exchange.exports import FORMATS
from members.exchange.permissions import can_exchange

# Each list with its export and what letters call it.
LISTS = {
    "person_list": ("people_export", "personen"),
    "organisation_list": ("organisations_export", "organisationen"),
}


def list_exports(request: HttpRequest) -> list[dict]:
    """[{label, url}] for the list on this page, with its query string; nothing on other pages."""
    name = request.resolver_match.url_name if request.resolver_match else ""
    if name not in LISTS or not can_exchange(request.user):
        return []
    export, word = LISTS[name]
    chosen = request.GET.copy()
    chosen.pop("page", None)
    query = f"?{chosen.urlencode()}" if chosen else ""
    files = [{"label": label, "url": reverse(export, args=[form]) + query} for form, label in FORMATS.items()]
    chosen["liste"] = word
    return [*files, {"label": _("Briefe und Etiketten"), "url": f"{reverse('letters')}?{chosen.urlencode()}"}]
