"""Any list of people or organisations as a file."""

from collections.abc import Callable

from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.generic import ListView

from members.exchange.exports import FORMATS, Exported, export_organisations, export_people
from members.exchange.permissions import can_exchange
from members.exchange.views.downloads import download
from members.languages import language_of_records
from members.models import Organisation, Person
from members.views.permission import PermissionView


class ExportsList(PermissionView):
    """Before a list view with its filters: all its rows as a file, not in pages, for the office.

    The address ends in `<str:form>`, one of exports.FORMATS. Say `export` and `file_words`.
    """

    permission = can_exchange
    paginate_by = None
    export: Callable[..., Exported]
    file_words: str

    def get(self, request, *args, form, **kwargs):
        if form not in FORMATS:
            raise Http404
        today = timezone.localdate()
        with language_of_records():
            made = type(self).export(self.get_queryset(), form, on=today)
            return download(made.content, made.content_type, made.suffix, self.file_words, today)


class PeopleExport(ExportsList, ListView):
    """Everybody in the register."""

    queryset = Person.objects.filter(erased_at=None)
    export = staticmethod(export_people)
    file_words = _("Personen")


class OrganisationsExport(ExportsList, ListView):
    """Every organisation in the register."""

    queryset = Organisation.objects.all()
    export = staticmethod(export_organisations)
    file_words = _("Organisationen")
