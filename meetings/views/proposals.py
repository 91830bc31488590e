"""Topics people would like to talk about: proposed, and placed, postponed or declined with an answer."""

from django.contrib import messages
from django.db.models import Prefetch
from django.shortcuts import redirect
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView, TemplateView
from django.views.generic.detail import SingleObjectMixin

from meetings import proposals
from meetings.forms.proposals import AnswerForm, ChooseMeetingForm, ProposalForm
from meetings.models import AgendaItem, Meeting, TopicProposal
from meetings.permissions import (
    anybody,
    can_decide_proposal,
    can_propose,
    committees_to_propose_to,
    decidable_by,
)
from meetings.views.entering import TO_LIST
from members import roles
from members.forms.tags import ByFieldForm, names_of, tagged
from members.models import Committee, FieldOfAction
from members.views.acting import ActingView
from members.views.permission import PermissionView

TO_TOPICS = {"label": gettext_lazy("Themen"), "url": reverse_lazy("proposal_list")}
DECIDED = 30


class ProposalList(PermissionView, TemplateView):
    """Open topics first, then the postponed ones, then the last that were decided; ?feld= as everywhere."""

    permission = anybody
    template_name = "meetings/proposals.html"

    def get_context_data(self, **kwargs):
        new = {"label": _("Thema vorschlagen"), "url": reverse("proposal_new")}
        first = {"label": _("Zuerst ein Gremium anlegen"), "url": reverse("committee_new")}
        is_office = roles.is_office(self.request.user)
        by_field = ByFieldForm(self.request.GET)
        return super().get_context_data(
            groups=grouped(proposal_rows(self.request.user, about=by_field.field)),
            filter_form=by_field,
            is_filtered=bool(self.request.GET.get("feld")),
            actions=[new] if can_propose(self.request.user) else [first] if is_office else [],
            breadcrumbs=[TO_LIST],
            **kwargs,
        )


class ProposalNew(PermissionView, FormView):
    """A topic for a committee one belongs to; ?gremium= names it."""

    permission = can_propose
    form_class = ProposalForm
    template_name = "meetings/form.html"

    def get_form_kwargs(self):
        committees = committees_to_propose_to(self.request.user)
        return super().get_form_kwargs() | {"committees": committees}

    def get_initial(self):
        """The board, unless the address names another committee."""
        committees = committees_to_propose_to(self.request.user)
        slug = self.request.GET.get("gremium", "")
        wanted = next((one for one in committees if one.slug == slug), None)
        return {"committee": wanted or committees.filter(kind=Committee.Kind.BOARD).first()}

    def form_valid(self, form):
        proposals.propose(**form.cleaned_data, by=roles.person_of(self.request.user))
        messages.success(
            self.request, _("Danke. Das Thema steht im Themenspeicher, bis darüber entschieden ist.")
        )
        return redirect("proposal_list")

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            title=_("Thema vorschlagen"),
            submit_label=_("Vorschlagen"),
            cancel_url=TO_TOPICS["url"],
            breadcrumbs=[TO_LIST, TO_TOPICS],
            **kwargs,
        )


class ProposalStep(PermissionView, SingleObjectMixin, ActingView):
    """A page about one topic that is not decided for good; a refusal stands above the form."""

    permission = can_decide_proposal
    template_name = "meetings/proposal_step.html"
    context_object_name = "proposal"
    success_url = TO_TOPICS["url"]
    title = submit_label = ""

    def get_queryset(self):
        seen = TopicProposal.objects.placeable().visible_to(self.request.user)
        return seen.select_related("committee", "proposed_by")

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            title=self.title,
            submit_label=self.submit_label,
            cancel_url=TO_TOPICS["url"],
            breadcrumbs=[TO_LIST, TO_TOPICS],
            **kwargs,
        )


class ProposalPlace(ProposalStep):
    """Put it on the agenda of a coming meeting."""

    form_class = ChooseMeetingForm
    title = submit_label = gettext_lazy("Auf die Tagesordnung")

    def get_form_kwargs(self):
        found = super().get_form_kwargs()
        return found | {"committee": self.object.committee, "user": self.request.user}

    def act(self, form):
        item = proposals.place(self.object, on=form.cleaned_data["meeting"], by=self.request.user)
        return _("„%(title)s“ steht jetzt unter TOP %(number)s von „%(meeting)s“.") % {
            "title": item.title,
            "number": item.number,
            "meeting": item.meeting,
        }


class ProposalPostpone(ProposalStep):
    """Not now; a word to whoever proposed it is welcome."""

    form_class = AnswerForm
    title = submit_label = gettext_lazy("Zurückstellen")

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"is_required": False}

    def act(self, form):
        proposals.postpone(self.object, answer=form.cleaned_data["answer"], by=self.request.user)
        return _("Zurückgestellt: „%s“.") % self.object


class ProposalDecline(ProposalStep):
    """No, and why."""

    form_class = AnswerForm
    title = submit_label = gettext_lazy("Ablehnen")

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"is_required": True}

    def act(self, form):
        proposals.decline(self.object, answer=form.cleaned_data["answer"], by=self.request.user)
        return _("Abgelehnt: „%s“. Die Antwort steht beim Thema.") % self.object


def proposal_rows(user, *, about: FieldOfAction | None = None) -> list[TopicProposal]:
    """What this user sees, with its `tags` and its `actions`, or the items where it was `placed`."""
    seen = tagged(TopicProposal.objects.visible_to(user), about)
    seen = seen.select_related("committee", "proposed_by").prefetch_related("fields_of_action")
    waiting = list(seen.placeable().order_by("proposed_at"))
    decidable = set(decidable_by(user).values_list("pk", flat=True))
    for proposal in waiting:
        proposal.actions = actions(proposal) if proposal.pk in decidable else []
    decided = seen.exclude(pk__in=seen.placeable().values("pk")).order_by("-decided_at")[:DECIDED]
    items = AgendaItem.objects.filter(meeting__in=Meeting.objects.visible_to(user)).select_related("meeting")
    rows = waiting + list(decided.prefetch_related(Prefetch("items", queryset=items, to_attr="placed")))
    for proposal in rows:
        proposal.tags = names_of(proposal)
    return rows


def grouped(rows: list[TopicProposal]) -> list[dict]:
    """Open, postponed, decided; groups without a row are left out."""
    titles = {"": _("Offen"), TopicProposal.Decision.POSTPONED: _("Zurückgestellt")}
    groups: dict[str, list[TopicProposal]] = {}
    for proposal in rows:
        groups.setdefault(str(titles.get(proposal.decision, _("Entschieden"))), []).append(proposal)
    order = [*titles.values(), _("Entschieden")]
    return [{"title": title, "proposals": groups[title]} for title in order if title in groups]


def actions(proposal: TopicProposal) -> list[dict]:
    """What can be decided about an open topic."""
    pages = [
        ("proposal_place", _("Auf die Tagesordnung"), "quiet"),
        ("proposal_postpone", _("Zurückstellen"), "plain"),
        ("proposal_decline", _("Ablehnen"), "plain"),
    ]
    return [
        {"label": label, "url": reverse(name, args=[proposal.pk]), "style": style}
        for name, label, style in pages
    ]
