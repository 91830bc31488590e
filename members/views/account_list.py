"""Accounts and open invitations, for the office; and finding somebody to invite."""

from django.db.models import Q
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import ListView

from members.accounts import second_factor
from members.dates import spell_day
from members.models import AccountInvitation, Person, User
from members.permissions import can_manage_accounts
from members.views.permission import PermissionView

TO_ACCOUNTS = {"label": gettext_lazy("Konten"), "url": reverse_lazy("account_list")}


class AccountList(PermissionView, ListView):
    """Who has an account, with when it was last used and how it is kept safe; who is invited."""

    permission = can_manage_accounts
    template_name = "members/accounts/list.html"
    paginate_by = 50

    def get_queryset(self):
        accounts = second_factor.with_factor(User.objects.select_related("person"))
        words = self.request.GET.get("q", "").split()
        for word in words:
            accounts = accounts.filter(named(word, path="person__") | Q(email__icontains=word))
        return accounts.order_by("person__last_name", "person__first_name", "email")

    def get_context_data(self, **kwargs):
        invite = {"label": _("Person einladen"), "url": reverse("account_find")}
        waiting = AccountInvitation.objects.waiting().select_related("person")
        context = super().get_context_data(
            query=self.request.GET.get("q", ""), actions=[invite], invite=invite, **kwargs
        )
        context["rows"] = [account_row(account) for account in context["object_list"]]
        context["invitations"] = [invitation_row(one) for one in waiting.order_by("expires_at")]
        return context


class AccountFind(PermissionView, ListView):
    """People without an account, by name; from here they are invited."""

    permission = can_manage_accounts
    template_name = "members/accounts/find.html"
    paginate_by = 30

    def get_queryset(self):
        people = Person.objects.filter(user=None, erased_at=None)
        for word in self.request.GET.get("q", "").split():
            people = people.filter(named(word) | Q(email__icontains=word))
        return people

    def get_context_data(self, **kwargs):
        context = super().get_context_data(
            query=self.request.GET.get("q", ""), breadcrumbs=[TO_ACCOUNTS], **kwargs
        )
        context["rows"] = [
            {
                "title": str(one),
                "url": reverse("account_invite", args=[one.uuid]),
                "note": one.email or _("ohne Adresse"),
            }
            for one in context["object_list"]
        ]
        return context


def named(word: str, *, path: str = "") -> Q:
    return Q(**{f"{path}last_name__icontains": word}) | Q(**{f"{path}first_name__icontains": word})


def account_row(account) -> dict:
    used = account.last_login
    notes = [
        account.email,
        _("zuletzt angemeldet am %s") % spell_day(used) if used else _("noch nie angemeldet"),
        _("mit zweitem Faktor") if account.has_factor else _("ohne zweiten Faktor"),
    ]
    chip = _("gesperrt") if not account.is_active else _("Administration") if account.is_superuser else ""
    return {
        "title": account.get_full_name(),
        "url": reverse("account", args=[account.uuid]),
        "note": " · ".join(notes),
        "chip": chip,
        "chip_style": "late" if not account.is_active else "plain",
    }


def invitation_row(invitation: AccountInvitation) -> dict:
    days = _days_left(invitation)
    left = ngettext("gilt noch %d Tag", "gilt noch %d Tage", days) % days
    return {
        "title": str(invitation.person),
        "url": reverse("account_invitation", args=[invitation.uuid]),
        "late": _("abgelaufen") if invitation.is_expired else "",
        "note": invitation.email if invitation.is_expired else f"{invitation.email} · {left}",
        "chip": _("Administration") if invitation.makes_administrator else "",
        "chip_style": "plain",
    }


def _days_left(invitation: AccountInvitation) -> int:
    return max((invitation.expires_at - timezone.now()).days + 1, 0)
