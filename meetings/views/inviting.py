"""Inviting to a meeting: who gets it, what it says, trying it, sending it; and what was sent."""

from django.contrib import messages
from django.http import HttpResponseRedirect
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import View
from django.views.generic.detail import SingleObjectMixin

from meetings import planning
from meetings.forms.inviting import InviteForm
from meetings.inviting.announcing import preview, send_test
from meetings.inviting.calling import invite
from meetings.inviting.invitees import Invitee, behind, invitees, not_yet_invited
from meetings.models import Announcement, Meeting
from meetings.permissions import can_edit, can_move, can_tell
from meetings.views import invitation_rows as rows
from meetings.views.entering import TO_LIST
from members.circulars.letters import batch_pdf, mark_batch_printed
from members.refusal import Refused
from members.views.acting import ActingView
from members.views.permission import PermissionView
from members.views.printing import pdf_response


class MeetingInvite(PermissionView, SingleObjectMixin, ActingView):
    """POST do=preview, test, note or send; without `do` it is sent."""

    permission = can_edit
    form_class = InviteForm
    template_name = "meetings/invite.html"
    context_object_name = "meeting"

    def get_queryset(self):
        seen = Meeting.objects.visible_to(self.request.user)
        return seen.select_related("committee", "chair", "minute_taker")

    @cached_property
    def everybody(self) -> list[Invitee]:
        return [] if self.object.is_over else invitees(self.object)

    @cached_property
    def remaining(self) -> list[Invitee]:
        return not_yet_invited(self.object, self.everybody)

    @cached_property
    def announcements(self) -> list[Announcement]:
        return list(self.object.announcements.select_related("sent_by"))

    @property
    def is_first(self) -> bool:
        return not any(one.kind == Announcement.Kind.INVITATION for one in self.announcements)

    def get_form_kwargs(self):
        to_choose = [] if self.is_first else self.remaining
        return super().get_form_kwargs() | {"meeting": self.object, "to_choose": to_choose}

    def post(self, request, *args, **kwargs):
        if not can_move(request.user, self.object):
            return self.handle_no_permission()
        if request.POST.get("do") == "note":
            return self._note()
        return super().post(request, *args, **kwargs)

    def form_valid(self, form):
        steps = {"preview": self._preview, "test": self._test}
        step = steps.get(self.request.POST.get("do", ""))
        return step(form) if step else super().form_valid(form)

    def act(self, form):
        made = invite(self.object, form.draft(), only=form.only(), by=self.request.user)
        return (
            _("Die Einladung ist auf dem Weg.")
            if made
            else _("Alle waren schon eingeladen; nichts wurde doppelt gesendet.")
        )

    def get_success_url(self):
        return self.request.path

    def _preview(self, form):
        return self.render_to_response(self.get_context_data(form=form))

    def _test(self, form):
        user = self.request.user
        try:
            send_test(self.object, form.draft(), to=self._reader(), user=user)
            messages.success(self.request, _("Die Probe ist unterwegs an %s.") % user.email)
        except Refused as no:
            messages.error(self.request, no.message)
        return self._preview(form)

    def _note(self) -> HttpResponseRedirect:
        try:
            planning.invite(self.object, by=self.request.user)
            messages.success(self.request, _("Vermerkt: Die Sitzung ist einberufen. Gesendet wurde nichts."))
        except Refused as no:
            messages.error(self.request, no.message)
        return redirect(self.object)

    def _reader(self) -> Invitee:
        """Whose message is shown: the first of those who still get one."""
        return (self.remaining or self.everybody)[0]

    def get_context_data(self, **kwargs):
        meeting = self.object
        here = {"label": meeting.title, "url": meeting.get_absolute_url()}
        found = super().get_context_data(
            title=_("Einladung zu „%s“") % meeting.title,
            breadcrumbs=[TO_LIST, here],
            cancel_url=here["url"],
            sent=rows.announcements(self.announcements, user=self.request.user),
            behind=len(behind(meeting)) if can_tell(self.request.user, meeting) else 0,
            **kwargs,
        )
        return found | self._to_send(found["form"])

    def _to_send(self, form: InviteForm) -> dict:
        """What stands there as long as somebody can still be invited."""
        meeting, shown = self.object, self.everybody if self.is_first else self.remaining
        if meeting.is_over or not shown:
            return {}
        subject, text = preview(meeting, form.draft(), to=self._reader())
        return {
            "to": [rows.invitee(one) for one in shown],
            "counts": rows.spell_ways([one.way for one in shown]),
            "is_first": self.is_first,
            "facts": rows.facts(meeting),
            "warnings": rows.warnings(meeting),
            "mail": {"to": self._reader().name, "subject": subject, "text": text},
        }


class OneAnnouncement(PermissionView, SingleObjectMixin, View):
    """A mailing about a meeting this user prepares."""

    @staticmethod
    def permission(user, made: Announcement) -> bool:
        return can_edit(user, made.meeting)

    def get_queryset(self):
        seen = Meeting.objects.visible_to(self.request.user)
        return Announcement.objects.filter(meeting__in=seen).select_related("meeting__committee")

    def back(self) -> HttpResponseRedirect:
        return redirect("meeting_invite", pk=self.object.meeting_id)


class Letters(OneAnnouncement):
    """The letters of those without e-mail in one file."""

    def get(self, request, *args, **kwargs):
        try:
            file = batch_pdf(self.object.uuid, on=rows.day_of(self.object))
        except Refused as no:
            messages.error(request, no.message)
            return self.back()
        return pdf_response(file, "briefe", self.object.meeting.title, rows.day_of(self.object))


class LettersPrinted(OneAnnouncement):
    """POST: all its letters are on paper."""

    http_method_names = ["post"]

    def post(self, request, *args, **kwargs):
        mark_batch_printed(self.object.uuid, by=request.user)
        messages.success(request, _("Die Briefe sind als gedruckt vermerkt."))
        return self.back()
