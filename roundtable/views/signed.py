"""What a signed link opens, without a login: GET shows, only POST acts; no session is made."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.generic import TemplateView

from meetings import answering
from meetings.forms.answers import InvitationForm
from meetings.moving import spell_when_and_where
from members.links import Expired, LinkError
from members.refusal import Refused

GONE, UNKNOWN, CONFLICT = 410, 404, 409


@method_decorator(never_cache, name="dispatch")
class InvitationAnswer(TemplateView):
    """An invitation, and the three answers; a link that opens nothing gets a plain page that says why."""

    template_name = "roundtable/invitation.html"

    def dispatch(self, request, *args, **kwargs):
        try:
            self.invitation = answering.find_invitation(kwargs["token"])
        except LinkError as wrong:
            return self._refuse(wrong.message, GONE if isinstance(wrong, Expired) else UNKNOWN)
        response = super().dispatch(request, *args, **kwargs)
        response["X-Robots-Tag"] = "noindex"
        return response

    def post(self, request, token: str) -> HttpResponse:
        form = InvitationForm(request.POST)
        if not form.is_valid():
            return redirect("signed_answer", token=token)
        try:
            answering.answer(self.invitation.meeting, person=self.invitation.person, **form.cleaned_data)
        except Refused:
            # The page itself says that it is too late.
            return self.render_to_response(self.get_context_data(), status=CONFLICT)
        return redirect("signed_answer", token=token)

    def get_context_data(self, **kwargs):
        meeting = self.invitation.meeting
        too_late = "" if self.invitation.is_open else answering.TooLate(meeting).message
        return super().get_context_data(
            invitation=self.invitation,
            meeting=meeting,
            when=spell_when_and_where(meeting),
            too_late=too_late,
            **kwargs,
        )

    def _refuse(self, why: str, status: int) -> HttpResponse:
        return self.response_class(
            self.request, ["roundtable/link_opens_nothing.html"], {"why": why}, status=status
        )
