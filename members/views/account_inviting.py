"""Inviting one person to an account; the invitation with its link; inviting again and taking it back."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import DetailView, FormView, View
from django.views.generic.detail import SingleObjectMixin

from members.accounts import inviting
from members.accounts.forms import InviteForm
from members.accounts.mail import invitation_text
from members.dates import spell_day
from members.models import AccountInvitation, Person
from members.permissions import can_manage_accounts
from members.refusal import Refused
from members.views.account_list import TO_ACCOUNTS
from members.views.permission import PermissionView


class AccountInvite(PermissionView, FormView):
    """The office invites; the person's own address is proposed."""

    permission = can_manage_accounts
    form_class = InviteForm
    template_name = "members/accounts/invite.html"

    @cached_property
    def person(self) -> Person:
        return get_object_or_404(Person, uuid=self.kwargs["uuid"])

    def get_initial(self):
        earlier = self.person.account_invitations.first()
        return {"email": self.person.email, "language": "de"} | (
            {"email": earlier.email, "language": earlier.language} if earlier else {}
        )

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"by": self.request.user}

    def form_valid(self, form):
        try:
            invitation = inviting.invite(self.person, by=self.request.user, **form.cleaned_data)
        except Refused as no:
            form.add_error(None, no.message)
            return self.form_invalid(form)
        if form.cleaned_data["is_mailed"]:
            messages.success(self.request, _("Die Einladung an %s ist unterwegs.") % invitation.email)
        return redirect("account_invitation", uuid=invitation.uuid)

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            title=_("%(name)s zu einem Konto einladen") % {"name": self.person},
            breadcrumbs=[TO_ACCOUNTS],
            waiting=self.person.account_invitations.waiting().first(),
            cancel_url=TO_ACCOUNTS["url"],
            **kwargs,
        )


class OneInvitation(PermissionView, SingleObjectMixin):
    """What its pages share. That for an administrator's account is for administrators: who has the link
    becomes one."""

    permission = can_manage_accounts
    slug_field = slug_url_kwarg = "uuid"

    def get_queryset(self):
        found = AccountInvitation.objects.select_related("person", "invited_by__person")
        return found if self.request.user.is_superuser else found.filter(makes_administrator=False)


class AccountInvitationPage(OneInvitation, DetailView):
    """One invitation: until when, for whom, and its text to copy."""

    template_name = "members/accounts/invitation.html"
    context_object_name = "invitation"

    def get_context_data(self, **kwargs):
        invitation = self.object
        again = {
            "label": _("Noch einmal einladen"),
            "url": reverse("account_invite", args=[invitation.person.uuid]),
            "style": "quiet",
        }
        revoke = {
            "label": _("Einladung zurückziehen"),
            "url": reverse("account_invitation_revoke", args=[invitation.uuid]),
            "style": "quiet",
            "is_post": True,
        }
        is_waiting = invitation.accepted_at is None and invitation.revoked_at is None
        link = inviting.link_to(invitation) if invitation.is_open else ""
        return super().get_context_data(
            breadcrumbs=[TO_ACCOUNTS],
            actions=[] if invitation.accepted_at else [again, revoke] if is_waiting else [again],
            facts=facts(invitation),
            link=link,
            text=invitation_text(invitation, link=link) if link else "",
            **kwargs,
        )


class AccountInvitationRevoke(OneInvitation, View):
    """POST: its link opens nothing any more."""

    http_method_names = ["post"]

    def post(self, request, *args, **kwargs):
        inviting.revoke(self.get_object(), by=request.user)
        messages.success(request, _("Die Einladung ist zurückgezogen; ihr Link öffnet nichts mehr."))
        return redirect("account_list")


def facts(invitation: AccountInvitation) -> list[dict]:
    by = invitation.invited_by
    return [
        {"label": _("E-Mail-Adresse"), "value": invitation.email},
        {"label": _("Stand"), "value": state(invitation)},
        {"label": _("Eingeladen"), "value": spell_day(invitation.created_at)},
        {"label": _("Von"), "value": by.get_full_name() if by else ""},
        {"label": _("Art"), "value": _("Konto der Administration") if invitation.makes_administrator else ""},
    ]


def state(invitation: AccountInvitation) -> str:
    if invitation.accepted_at:
        return _("angenommen am %s") % spell_day(invitation.accepted_at)
    if invitation.revoked_at:
        return _("zurückgezogen am %s") % spell_day(invitation.revoked_at)
    word = _("abgelaufen am %s") if invitation.is_expired else _("offen, gilt bis %s")
    return word % spell_day(invitation.expires_at)
