"""An edited Word file of our minutes comes back: it is sent, its changes are looked at, and taken over."""

from dataclasses import asdict
from functools import cached_property
from uuid import UUID, uuid4

from django.contrib import messages
from django.core import signing
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import View
from django.views.generic.detail import SingleObjectMixin

from members import files
from members.extraction import ExtractionError
from members.extraction.extracting import MAX_BYTES
from members.refusal import Refused
from members.views.permission import PermissionView
from minutes.forms.returning import ALL, ReturnForm, WordFileForm
from minutes.models import Minutes
from minutes.permissions import can_read_in, writes_for
from minutes.returning.arriving import read_file
from minutes.returning.doubting import of_that_day
from minutes.returning.parts import Returned
from minutes.returning.showing import sections
from minutes.returning.taking import Look, Outdated, look_at, take_over
from minutes.revising.carrying import Done
from minutes.revising.steps import LEAVE, TAKE
from minutes.views.polishing import UNDO
from minutes.views.returning_shown import doubt_facts, shown_step, spell_taken, title_runs

SALT = "minutes.returning"
GONE = gettext_lazy(
    "Die Datei ist nicht mehr da. Es ist nichts geändert worden. Bitte laden Sie sie noch einmal hoch."
)
PRESET = {
    TAKE: gettext_lazy("Alles ist angekreuzt. Noch ist nichts geändert."),
    LEAVE: gettext_lazy("Nichts ist angekreuzt. Noch ist nichts geändert."),
}


class Gone(Exception):
    """The file that was sent cannot be read any more."""


class Returning(PermissionView, SingleObjectMixin, View):
    """Minutes that this user writes; approved ones say why no file comes back to them."""

    permission = writes_for

    def get_queryset(self):
        return Minutes.objects.visible_to(self.request.user).select_related(
            "meeting__committee", "meeting__minute_taker"
        )

    def upload(self, form: WordFileForm, *, status: int = 200) -> HttpResponse:
        """The page with the one field."""
        context = {"minutes": self.object, "meeting": self.object.meeting, "form": form}
        return TemplateResponse(self.request, "minutes/returning/upload.html", context, status=status)


class ReturnUpload(Returning):
    """GET: the field for the file. POST: it is kept, and its changes are shown."""

    def get(self, request, pk):
        return self.upload(WordFileForm())

    def post(self, request, pk):
        form = WordFileForm(request.POST, request.FILES)
        if self.object.is_frozen:
            return self.upload(form, status=409)
        if not form.is_valid():
            return self.upload(form)
        file = form.cleaned_data["file"]
        try:
            returned = read_file(self.object, file.read(MAX_BYTES + 1), name=file.name)
            look_at(self.object, returned, reader=request.user, name=file.name)
        except (ExtractionError, Refused) as refusal:
            form.add_error("file", sentence(refusal))
            return self.upload(form)
        kept = files.keep_unchecked(file)
        sent = {"of": pk, "by": request.user.pk, "digest": kept.digest, "name": kept.name, "key": uuid4().hex}
        return redirect("minutes_return_review", pk=pk, token=signing.dumps(sent, salt=SALT))


class ReturnReview(Returning):
    """GET: what the file changes. POST: what was accepted of it; with `all` only everything is ticked.

    A file that may be of other minutes is asked about first; with `sure` it is compared all the same.
    """

    def dispatch(self, request, *args, **kwargs):
        try:
            return super().dispatch(request, *args, **kwargs)
        except Gone:
            messages.error(request, GONE)
            return redirect("minutes_return", pk=kwargs["pk"])

    def get(self, request, pk, token):
        if self.object.is_frozen:
            return redirect("minutes_return", pk=pk)
        return self.ask() if self.is_doubtful else self.review()

    def post(self, request, pk, token):
        if self.object.is_frozen:
            return redirect("minutes_return", pk=pk)
        if self.is_doubtful:
            return self.go_on() if "sure" in request.POST else self.ask()
        if request.POST.get("all") in ALL:
            messages.info(request, PRESET[request.POST["all"]])
            return self.review(preset=request.POST["all"])
        if request.POST.get("shown") != self.look.shown:
            return self.once_more()
        form = self.form(request.POST)
        if not form.is_valid():
            return self.review(form)
        try:
            done = self.take(form)
        except Outdated:
            del self.look
            return self.once_more()
        messages.success(request, spell_taken(len({one.key for one in done}), len(form.retitled())))
        return redirect("minutes_detail", pk=pk)

    @cached_property
    def sent(self) -> dict:
        """What was signed when the file came; 404 for anything else."""
        try:
            sent = signing.loads(self.kwargs["token"], salt=SALT)
        except signing.BadSignature as error:
            raise Http404 from error
        if (sent["of"], sent["by"]) != (self.object.pk, self.request.user.pk):
            raise Http404
        return sent

    @cached_property
    def returned(self) -> Returned:
        try:
            with files.open_kept(self.sent["digest"]) as kept:
                return read_file(self.object, kept.read(), name=self.sent["name"])
        except (FileNotFoundError, ExtractionError, Refused) as error:
            raise Gone from error

    @cached_property
    def look(self) -> Look:
        return look_at(self.object, self.returned, reader=self.request.user, name=self.sent["name"])

    @property
    def is_doubtful(self) -> bool:
        """It has to be asked about still."""
        return self.look.doubt is not None and not self.sent.get("sure")

    def ask(self) -> HttpResponse:
        """Whether it is the right file."""
        minutes, doubt = self.object, self.look.doubt
        context = {
            "minutes": minutes,
            "meeting": minutes.meeting,
            "doubt": doubt,
            "facts": doubt_facts(minutes, doubt, self.sent["name"]),
            "other": of_that_day(minutes, doubt, reader=self.request.user),
            "may_read_in": can_read_in(self.request.user),
        }
        return TemplateResponse(self.request, "minutes/returning/doubtful.html", context)

    def go_on(self) -> HttpResponse:
        """The comparison, under an address that says that it was asked for."""
        sent = signing.dumps(self.sent | {"sure": True}, salt=SALT)
        return redirect("minutes_return_review", pk=self.object.pk, token=sent)

    def form(self, data=None, *, preset: str = "") -> ReturnForm:
        return ReturnForm(
            data,
            steps=[step for step, _remarks in self.look.steps],
            titles=self.look.titles if self.look.may_retitle else (),
            shown=self.look.shown,
            preset=preset,
        )

    def take(self, form: ReturnForm) -> list[Done]:
        """Write what was accepted, and remember how to take it back."""
        done = take_over(
            self.object,
            self.returned,
            by=self.request.user,
            answers=form.answers(),
            retitled=form.retitled(),
            shown=self.look.shown,
            seed=UUID(self.sent["key"]),
        )
        self.object.refresh_from_db(fields=["revision"])
        self.request.session[UNDO] = {
            "minutes": self.object.pk,
            "revision": self.object.revision,
            "done": [asdict(one) for one in done],
        }
        return done

    def once_more(self) -> HttpResponse:
        messages.warning(
            self.request, _("Inzwischen wurde am Protokoll geschrieben. Bitte sehen Sie noch einmal hin.")
        )
        return self.review()

    def review(self, form: ReturnForm | None = None, *, preset: str = "") -> HttpResponse:
        """What would change, word by word, under the agenda items."""
        form = form or self.form(preset=preset)
        context = {
            "minutes": self.object,
            "meeting": self.object.meeting,
            "name": self.sent["name"],
            "form": form,
            "look": self.look,
            "sections": [
                {
                    "item": section.item,
                    "title": section.title,
                    "title_runs": title_runs(section.title),
                    "title_field": form.title(section.item.pk) if section.item else None,
                    "remarks": section.remarks,
                    "steps": [shown_step(one, form) for one in section.rows],
                }
                for section in sections(self.object, self.look)
            ],
        }
        return TemplateResponse(self.request, "minutes/returning/review.html", context)


def sentence(refusal: Exception) -> str:
    """What to tell whoever sent the file."""
    return getattr(refusal, "message", "") or str(refusal)
