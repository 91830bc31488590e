"""Looking minutes through: the office asks and settles, the reader remarks and gives back."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.generic import View
from django.views.generic.base import ContextMixin, TemplateResponseMixin
from django.views.generic.detail import SingleObjectMixin

from members import roles
from members.refusal import Refused
from members.views.acting import ActingView
from members.views.permission import PermissionView
from members.views.typed import KeepsTyped
from minutes.forms.review import AskForm, GiveBackForm, RemarkForm
from minutes.gathering import gather_head
from minutes.models import Minutes, Remark, Review
from minutes.permissions import can_review, writes_for
from minutes.review import asking, remarks
from minutes.review.showing import sheet
from minutes.views.reading import head_facts

CONFLICT = 409
# What was done last is said at the line it was done to; the first is the name of that place.
SAID, SAID_AT = "gesagt", "bei"


class ReviewDesk(KeepsTyped, SingleObjectMixin, ActingView):
    """The office's side: whom to ask, where the minutes are, what was remarked."""

    permission = writes_for
    typed = "note"
    form_class = AskForm
    template_name = "minutes/review/desk.html"

    def get_queryset(self):
        return Minutes.objects.visible_to(self.request.user).select_related(
            "meeting__committee", "meeting__chair", "meeting__minute_taker"
        )

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {
            "readers": asking.readers(self.object),
            "chair": asking.leader(self.object),
        }

    def act(self, form) -> str:
        said = form.cleaned_data
        review = asking.ask(self.object, by=self.request.user, **said)
        return _("Das Protokoll liegt jetzt bei %(name)s.") % {"name": review.reviewer}

    def get_success_url(self):
        return reverse("minutes_review", args=[self.object.pk])

    def get_context_data(self, **kwargs):
        rows = self.object.reviews.with_meeting().prefetch_related("remarks__entry")
        return super().get_context_data(
            minutes=self.object,
            meeting=self.object.meeting,
            reviews=[{"review": one, "link": self._link(one)} for one in rows],
            may_ask=not self.object.is_frozen and not any(one.is_open for one in rows),
            breadcrumbs=_way_here(self.object),
            **kwargs,
        )

    def _link(self, review: Review) -> str:
        """The address to copy, as long as it opens something."""
        if not review.is_open:
            return ""
        return self.request.build_absolute_uri(reverse("signed_answer", args=[asking.token_for(review)]))


class ReviewCallBack(PermissionView, SingleObjectMixin, View):
    """POST: the office takes the minutes back."""

    http_method_names = ["post"]

    @staticmethod
    def permission(user, review: Review) -> bool:
        return writes_for(user, review.minutes)

    def get_queryset(self):
        seen = Minutes.objects.visible_to(self.request.user)
        return Review.objects.with_meeting().filter(minutes__in=seen)

    def post(self, request, pk):
        if asking.call_back(self.object):
            messages.success(request, _("Das Protokoll ist zurückgeholt; der Link öffnet nichts mehr."))
        else:
            messages.info(request, _("Das Protokoll liegt dort nicht mehr."))
        return redirect("minutes_review", pk=self.object.minutes_id)


class RemarkSettle(PermissionView, SingleObjectMixin, View):
    """POST: a remark is dealt with, or with `open` is not after all."""

    http_method_names = ["post"]

    @staticmethod
    def permission(user, remark: Remark) -> bool:
        return writes_for(user, remark.review.minutes)

    def get_queryset(self):
        seen = Minutes.objects.visible_to(self.request.user)
        return Remark.objects.select_related("review__minutes__meeting").filter(review__minutes__in=seen)

    def post(self, request, pk):
        remarks.settle(self.object, is_settled="open" not in request.POST, by=request.user)
        return redirect(
            reverse("minutes_review", args=[self.object.review.minutes_id]) + f"#anmerkung-{self.object.pk}"
        )


class ReviewRoom(TemplateResponseMixin, ContextMixin):
    """The reader's side, at her own page or behind a signed link: GET shows, POST does what `do` says."""

    template_name = "minutes/review/room.html"
    base = "base_intern.html"
    review: Review

    def get(self, request, *args, **kwargs) -> HttpResponse:
        key = _uuid(request.GET.get("zeile", ""))
        return self.render_to_response(self.get_context_data(chosen=key))

    def post(self, request, *args, **kwargs) -> HttpResponse:
        acts = {"remark": self._remark, "take_away": self._take_away, "give_back": self._give_back}
        act = acts.get(request.POST.get("do", ""))
        return act(request) if act else redirect(request.path)

    def _remark(self, request) -> HttpResponse:
        form = RemarkForm(request.POST)
        if not form.is_valid():
            return self._again(form)
        key = form.cleaned_data["key"]
        try:
            remarks.remark(self.review, text=form.cleaned_data["text"], key=key)
        except Refused as no:
            form.add_error(None, no.message)
            return self._again(form, status=CONFLICT)
        return self._said(_("Ihre Anmerkung ist gespeichert."), at=key)

    def _again(self, form: RemarkForm, *, status: int = 200) -> HttpResponse:
        """The same page with what was typed, beneath its line or, where that is gone, beneath the whole."""
        key = _uuid(form["key"].value() or "")
        context = self.get_context_data(chosen=key, remark_form=form)
        return self.render_to_response(context, status=status)

    def _take_away(self, request) -> HttpResponse:
        pk = request.POST.get("remark", "")
        try:
            key = remarks.take_away(self.review, pk=int(pk) if pk.isdecimal() and len(pk) < 19 else 0)
        except Refused as no:
            messages.error(request, no.message)
            return redirect(request.path)
        return self._said(_("Ihre Anmerkung ist entfernt."), at=key)

    def _said(self, words: str, *, at: UUID | None) -> HttpResponse:
        """The page where she was, at this line or at the whole; the words stand there and have the focus."""
        messages.success(self.request, words)
        return redirect(f"{self.request.path}?{SAID_AT}={at or 'ganzes'}#{SAID}")

    def _give_back(self, request) -> HttpResponse:
        form = GiveBackForm(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(give_back_form=form))
        try:
            asking.give_back(self.review, answer=form.cleaned_data["answer"])
        except Refused as no:
            form.add_error(None, no.message)
            return self.render_to_response(self.get_context_data(give_back_form=form), status=CONFLICT)
        return redirect(request.path)

    def get_context_data(self, *, chosen: UUID | None = None, **kwargs):
        found = sheet(self.review, chosen=chosen)
        shown = {line.key for section in found.sections for line in section.lines}
        said_at = _uuid(self.request.GET.get(SAID_AT, ""))
        kwargs.setdefault("remark_form", RemarkForm(initial={"key": chosen}))
        kwargs.setdefault("give_back_form", GiveBackForm())
        return super().get_context_data(
            base=self.base,
            review=self.review,
            meeting=self.review.minutes.meeting,
            sheet=found,
            facts=self._facts(),
            is_general=chosen not in shown,
            said=SAID,
            said_at=said_at if said_at in shown else "",
            is_said_below=SAID_AT in self.request.GET,
            **kwargs,
        )

    def _facts(self) -> list[dict]:
        """Day, place, people: what stands above all lines, as long as she has the minutes."""
        if not self.review.is_open:
            return []
        head = gather_head(self.review.minutes)
        return [{"label": _("Zeit und Ort"), "value": head.time_and_place}, *head_facts(head)]


class ReviewPage(KeepsTyped, ReviewRoom, SingleObjectMixin, View):
    """The page that Mein Tisch leads to."""

    permission = can_review
    typed = ("text", "answer")

    def get_queryset(self):
        return Review.objects.with_meeting().filter(reviewer=roles.person_of(self.request.user))

    @property
    def review(self) -> Review:
        return self.object


def _way_here(minutes: Minutes) -> list[dict]:
    return [
        {"label": _("Protokolle"), "url": reverse("minutes_list")},
        {"label": str(minutes.meeting), "url": reverse("minutes_detail", args=[minutes.pk])},
    ]


def _uuid(words: str) -> UUID | None:
    try:
        return UUID(str(words))
    except ValueError:
        return None
