"""What a signed link opens, without a login: GET shows, only POST acts; no session is made."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.generic import TemplateView

from meetings import answering
from meetings.forms.answers import InvitationForm
from meetings.moving import spell_when_and_where
from members import consent_mails, links
from members.accounts import inviting
from members.joining import receiving
from members.refusal import Refused
from members.register import checking
from minutes.review import asking
from minutes.views.review import ReviewRoom
from roundtable.views.consents import ConsentAnswer
from roundtable.views.entries import OwnEntry
from roundtable.views.joining import Joining
from roundtable.views.signing import Signed

CONFLICT = 409


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


class ApplicationConfirm(Signed, TemplateView):
    """An organisation applied on the website; whoever reads its mail confirms it."""

    template_name = "members/join_confirm.html"

    def find(self, token: str) -> None:
        self.application = receiving.find(token)

    def post(self, request, token: str) -> HttpResponse:
        receiving.confirm(self.application)
        return redirect("signed_answer", token=token)

    def get_context_data(self, **kwargs):
        return super().get_context_data(application=self.application, **kwargs)


PURPOSES = {
    asking.PURPOSE: ReviewBehindLink.as_view(),
    inviting.PURPOSE: Joining.as_view(),
    checking.PURPOSE: OwnEntry.as_view(),
    receiving.PURPOSE: ApplicationConfirm.as_view(),
    consent_mails.PURPOSE: ConsentAnswer.as_view(),
}
invitation = InvitationAnswer.as_view()


def signed_answer(request, token: str) -> HttpResponse:
    """Every signed link has one address; what it is for stands in the token, signed with the rest."""
    return PURPOSES.get(links.purpose_of(token), invitation)(request, token=token)
