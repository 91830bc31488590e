"""One's own entry, and what is held of oneself: as a page, as JSON, on paper."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView, UpdateView, View

from members import history, keeping
from members.lazily import on_first_use
from members.letterpaper import letter_paper
from members.models import Person
from members.permissions import keeps_register
from members.roles import person_of
from members.views.permission import PermissionView
from members.views.printing import PRIVATE, file_name, pdf_response
from members.views.together import SavesTogether
from roundtable.forms.profile import ProfileForm
from roundtable.privacy import lines
from roundtable.privacy.exporting import as_json, data_of

data_pdf = on_first_use("roundtable.privacy.pdf:data_pdf")


def everybody(user, thing: object = None) -> bool:
    """Whoever is logged in, about herself."""
    return True


class Profile(PermissionView, SavesTogether, UpdateView):
    """My name, telephone and address."""

    permission = everybody
    form_class = ProfileForm
    template_name = "roundtable/privacy/profile.html"
    success_url = reverse_lazy("profile")

    def get_object(self, queryset=None):
        return get_object_or_404(Person, user=self.request.user, erased_at=None)

    def get_initial(self):
        return super().get_initial() | {"language": self.request.user.language}

    def form_valid(self, form):
        person, user = form.save(commit=False), self.request.user
        keeping.edit(person, by=user, fields=form.changed_labels())
        user.language = form.cleaned_data["language"]
        user.save(update_fields=["language"])
        messages.success(self.request, _("Ihre Angaben sind gesichert."))
        return super().form_valid(form)

    def get_context_data(self, **kwargs):
        to_consents = {"label": _("Einwilligungen"), "url": reverse("my_consents"), "style": "quiet"}
        to_data = {"label": _("Was wir über Sie wissen"), "url": reverse("my_data"), "style": "quiet"}
        return super().get_context_data(
            title=_("Meine Angaben"), actions=[to_consents, to_data], cancel_url=reverse("desk"), **kwargs
        )


class MyData(PermissionView, TemplateView):
    """What we hold of whoever asks, by area."""

    permission = everybody
    template_name = "roundtable/privacy/data.html"
    title = gettext_lazy("Meine Daten")
    is_own = True

    @property
    def person(self) -> Person | None:
        return person_of(self.request.user)

    @property
    def user(self):
        return self.request.user

    @property
    def name(self) -> str:
        return str(self.person or self.user)

    def url(self, form: str = "") -> str:
        return reverse(f"my_data{form}")

    def to_erasure(self) -> dict:
        return {"label": _("Um Löschung bitten"), "url": reverse("ask_erasure"), "style": "plain"}

    def get_context_data(self, **kwargs):
        areas = data_of(self.person, self.user)
        return super().get_context_data(
            title=self.title,
            is_own=self.is_own,
            areas=[{"title": area, "rows": rows} for area, rows in areas.items()],
            actions=[
                {"label": _("Als PDF"), "url": self.url("_pdf"), "style": "quiet"},
                {"label": _("Als JSON"), "url": self.url("_json"), "style": "quiet"},
                self.to_erasure(),
            ],
            **kwargs,
        )


class OfPerson:
    """The same of a person who asked by letter, for the office."""

    permission = keeps_register
    is_own = False

    @property
    def person(self) -> Person:
        return get_object_or_404(Person, pk=self.kwargs["pk"], erased_at=None)

    @property
    def user(self):
        return self.person.user

    @property
    def title(self) -> str:
        return _("Gespeicherte Daten: %s") % self.name

    def url(self, form: str = "") -> str:
        return reverse(f"person_data{form}", args=[self.kwargs["pk"]])

    def to_erasure(self) -> dict:
        url = reverse("erasure_start", args=[self.kwargs["pk"]])
        return {"label": _("Daten löschen"), "url": url, "style": "plain"}


class DataOfPerson(OfPerson, MyData):
    """The page."""


class DataFile(MyData, View):
    """A file with everything; what the office fetches for somebody leaves a line."""

    def get(self, request, *args, **kwargs):
        person = self.person
        if not self.is_own:
            history.record(person, lines.GIVEN, by=request.user)
        return self.file(data_of(person, self.user), name=self.name, at=timezone.now())


class MyDataPdf(DataFile):
    """To read on paper."""

    def file(self, areas, *, name, at):
        content = data_pdf(areas, letter_paper(), name=name, at=at)
        return pdf_response(content, _("Meine Daten"), timezone.localdate(at))


class MyDataJson(DataFile):
    """For other programs."""

    def file(self, areas, *, name, at):
        saved = f"{file_name(_('Meine Daten'), timezone.localdate(at))}.json"
        disposition = content_disposition_header(True, saved) or ""
        return HttpResponse(
            as_json(areas, name=name, at=at),
            content_type="application/json",
            headers=PRIVATE | {"Content-Disposition": disposition},
        )


class DataOfPersonPdf(OfPerson, MyDataPdf):
    pass


class DataOfPersonJson(OfPerson, MyDataJson):
    pass
