"""What a picker suggests while somebody types: JSON, only of what this user sees."""

from django.http import JsonResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.generic import View

from members.forms.finding import Finder, OrganisationFinder, PersonFinder, suggestions
from members.permissions import keeps_register, sees_people
from members.views.permission import PermissionView


class Suggestions(PermissionView, View):
    """GET ?q=: {found: [{key, name, note}], said: how many, for whoever hears the page}."""

    http_method_names = ["get"]
    finder: type[Finder]

    def get(self, request):
        typed = request.GET.get("q", "")[:200]
        found = suggestions(typed, finder=self.finder(), user=request.user)
        said = ngettext("%d Vorschlag", "%d Vorschläge", len(found)) % len(found)
        return JsonResponse(
            {"found": [vars(one) for one in found], "said": said if found else _("Kein Vorschlag")}
        )


class PersonSuggestions(Suggestions):
    permission, finder = sees_people, PersonFinder


class OrganisationSuggestions(Suggestions):
    permission, finder = keeps_register, OrganisationFinder
