"""What a signed link opens, without a login: GET shows, only POST acts; no session is made."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.generic import TemplateView, View

from meetings import answering
from meetings.forms.answers import InvitationForm
from meetings.moving import spell_when_and_where
from members import links
from members.links import Expired, LinkError
from members.refusal import Refused
from minutes.review import asking
from minutes.views.review import ReviewRoom

GONE, UNKNOWN, CONFLICT = 410, 404, 409


@method_decorator(never_cache, name="dispatch")
class Signed(View):
    """What all of them share: the thing is found by its token, or a plain page says why not."""

    def find(self, token: str) -> Any:
        """Keep what the token opens. Raises LinkError."""
        raise NotImplementedError

    def dispatch(self, request, *args, **kwargs):
        try:
            self.find(kwargs["token"])
        except LinkError as wrong:
            response = self._refuse(wrong)
        else:
            response = super().dispatch(request, *args, **kwargs)
        response["X-Robots-Tag"] = "noindex"
        return response

    def _refuse(self, wrong: LinkError) -> HttpResponse:
        status = GONE if isinstance(wrong, Expired) else UNKNOWN
        context = {"why": wrong.message}
        return TemplateResponse(self.request, "roundtable/link_opens_nothing.html", context, status=status)


class InvitationAnswer(Signed, TemplateView):
    """An invitation, and the three answers."""

    template_name = "roundtable/invitation.html"

    def find(self, token: str) -> None:
        self.invitation = answering.find_invitation(token)

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


class ReviewBehindLink(Signed, ReviewRoom):
    """Minutes to be looked through by somebody without a login."""

    base = "base_public.html"

    def find(self, token: str) -> None:
        self.review = asking.find_review(token)


PURPOSES = {asking.PURPOSE: ReviewBehindLink.as_view()}
invitation = InvitationAnswer.as_view()


def signed_answer(request, token: str) -> HttpResponse:
    """Every signed link has one address; what it is for stands in the token, signed with the rest."""
    return PURPOSES.get(links.purpose_of(token), invitation)(request, token=token)
