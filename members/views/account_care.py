"""One account, for the office: what is known of it, disabling, logging out, resetting the second factor."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import DetailView, View
from django.views.generic.detail import SingleObjectMixin

from members.accounts import locking, second_factor, sessions
from members.accounts.forms import ReasonForm
from members.dates import spell_day
from members.history import history_of
from members.models import User
from members.permissions import can_manage_accounts
from members.refusal import Refused
from members.views.account_list import TO_ACCOUNTS
from members.views.acting import ActingView
from members.views.permission import PermissionView


class OneAccount(PermissionView, SingleObjectMixin):
    """What the pages about one account share; its key is the UUID."""

    permission = can_manage_accounts
    slug_field = slug_url_kwarg = "uuid"

    def get_queryset(self):
        return second_factor.with_factor(User.objects.select_related("person"))

    @cached_property
    def account(self):
        return self.get_object()

    @property
    def page(self) -> str:
        return reverse("account", args=[self.account.uuid])


class AccountPage(OneAccount, DetailView):
    """One account."""

    template_name = "members/accounts/detail.html"
    context_object_name = "account"

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            breadcrumbs=[TO_ACCOUNTS],
            facts=facts(self.account),
            actions=[] if self.account.pk == self.request.user.pk else ways(self.account),
            is_own=self.account.pk == self.request.user.pk,
            history=history_of(self.account),
            **kwargs,
        )


class Act(OneAccount, ActingView):
    """A page that asks for the reason, and then does one thing to one account."""

    form_class = ReasonForm
    template_name = "components/confirm.html"
    style = "danger"

    def get_context_data(self, **kwargs):
        name = self.account.get_full_name()
        here = {"label": name, "url": self.page}
        return super().get_context_data(
            title=self.title % {"name": name},
            text=self.text,
            submit_label=self.submit_label,
            breadcrumbs=[TO_ACCOUNTS, here],
            cancel_url=self.page,
            style=self.style,
            **kwargs,
        )

    def get_success_url(self):
        return self.page


class AccountDisable(Act):
    """Nobody logs in with it any more."""

    title = gettext_lazy("Konto von %(name)s sperren?")
    text = gettext_lazy(
        "Niemand kann sich damit mehr anmelden, und alle Geräte werden sofort abgemeldet. Ämter, Aufgaben "
        "und Protokolle bleiben, wie sie sind. Sie können das Konto jederzeit wieder freigeben."
    )
    submit_label = gettext_lazy("Konto sperren")

    def act(self, form) -> str:
        locking.disable(self.account, by=self.request.user, reason=form.cleaned_data["reason"])
        return _("Das Konto ist gesperrt.")


class AccountResetFactor(Act):
    """For somebody who lost the phone or the key, and the recovery codes too."""

    title = gettext_lazy("Zweiten Faktor von %(name)s zurücksetzen?")
    text = gettext_lazy(
        "Sprechen Sie vorher mit der Person selbst, am besten am Telefon: wer sich am Postfach zu schaffen "
        "macht, schreibt auch solche Bitten. App, Passkeys und Ersatzcodes gelten dann nicht mehr, alle "
        "Geräte werden abgemeldet, und sie bekommt eine Nachricht mit dem Grund."
    )
    submit_label = gettext_lazy("Zweiten Faktor zurücksetzen")

    def act(self, form) -> str:
        second_factor.reset(self.account, by=self.request.user, reason=form.cleaned_data["reason"])
        return _("Der zweite Faktor ist zurückgesetzt. Beim nächsten Anmelden wird ein neuer eingerichtet.")


class AccountEndSessions(Act):
    """For a lost phone."""

    title = gettext_lazy("%(name)s überall abmelden?")
    text = gettext_lazy("Alle Geräte werden sofort abgemeldet. Anmelden kann die Person sich gleich wieder.")
    submit_label = gettext_lazy("Überall abmelden")

    def act(self, form) -> str:
        ended = sessions.end_all(self.account, by=self.request.user, reason=form.cleaned_data["reason"])
        return _("Alle Geräte sind abgemeldet.") if ended else _("Es war kein Gerät angemeldet.")


class AccountEnable(OneAccount, View):
    """POST: it can be used again."""

    http_method_names = ["post"]

    def post(self, request, *args, **kwargs):
        try:
            locking.enable(self.account, by=request.user)
        except Refused as no:
            messages.error(request, no.message)
        else:
            messages.success(request, _("Das Konto ist wieder freigegeben."))
        return redirect(self.page)


def facts(account) -> list[dict]:
    used = account.last_login
    return [
        {"label": _("E-Mail-Adresse"), "value": account.email},
        {"label": _("Stand"), "value": _("frei") if account.is_active else _("gesperrt")},
        {"label": _("Art"), "value": _("Konto der Administration") if account.is_superuser else ""},
        {"label": _("Zweiter Faktor"), "value": _("eingerichtet") if account.has_factor else _("keiner")},
        {"label": _("Zuletzt angemeldet"), "value": spell_day(used) if used else _("noch nie")},
        {"label": _("Konto seit"), "value": spell_day(account.date_joined)},
    ]


def ways(account) -> list[dict]:
    """The buttons; what would change nothing is not offered."""
    end = _way("account_end_sessions", _("Überall abmelden"), account)
    reset = _way("account_reset_factor", _("Zweiten Faktor zurücksetzen"), account)
    if account.is_active:
        switch = _way("account_disable", _("Konto sperren"), account)
    else:
        switch = _way("account_enable", _("Konto wieder freigeben"), account) | {"is_post": True}
    return [end, *([reset] if account.has_factor else []), switch]


def _way(name: str, label: str, account) -> dict:
    return {"label": label, "url": reverse(name, args=[account.uuid]), "style": "quiet"}
