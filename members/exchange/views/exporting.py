"""Any list of people or organisations as a file."""

from collections.abc import Callable

from django.http import Http404
from django.utils.translation import gettext_lazy as _

from members.exchange.exports import FORMATS, Exported, export_organisations, export_people
from members.exchange.permissions import can_exchange
from members.languages import language_of_records
from members.views.organisations import OrganisationList
from members.views.people import PersonList
from members.views.permission import PermissionView
from members.views.printing import download


class ExportsList(PermissionView):
    """Before a list view with a `filter_form`: all its rows as a file, not in pages, for the office.

    The address has a `<str:form>`, one of exports.FORMATS. Say `export` and `file_words`.
    """

    permission = can_exchange
    paginate_by = None
    export: Callable[..., Exported]
    file_words: str

    def get(self, request, *args, form, **kwargs):
        if form not in FORMATS:
            raise Http404
        rows = self.get_queryset()
        day = self.filter_form.day
        with language_of_records():
            made = type(self).export(rows, form, on=day)
            return download(made.content, made.content_type, made.suffix, self.file_words, day)


class PeopleExport(ExportsList, PersonList):
    """The people of the register's list, as its query string chooses them."""

    export = staticmethod(export_people)
    file_words = _("Personen")


class OrganisationsExport(ExportsList, OrganisationList):
    """The organisations of the register's list, as its query string chooses them."""

    export = staticmethod(export_organisations)
    file_words = _("Organisationen")
