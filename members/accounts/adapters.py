"""allauth's view of us: accounts are made by invitation only, and limits are fair to known browsers."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.reauthentication import get_reauthentication_flows
from allauth.core import context
from allauth.core.exceptions import ReauthenticationRequired
from allauth.mfa.adapter import DefaultMFAAdapter
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from members.accounts import known_devices, proving, second_factor
from members.accounts.mail import association_name


class InvitedOnly(DefaultAccountAdapter):
    """Nobody signs up by themselves."""

    def is_open_for_signup(self, request) -> bool:
        return False

    def send_mail(self, template_prefix: str, email: str, context: dict) -> None:
        """Mails are signed with our name, not with that of the server."""
        super().send_mail(template_prefix, email, {"association": association_name()} | context)

    def post_login(self, request, user, **kwargs) -> HttpResponse:
        response = super().post_login(request, user, **kwargs)
        known_devices.remember(response, email=kwargs.get("email") or user.email)
        return response

    def is_reauthentication_required(self, *, app: str, **kwargs) -> bool:
        """Of everybody who did not log in a moment ago; allauth would let pass who has nothing to show."""
        request = context.request
        if proving.is_fresh(request):
            return False
        if not get_reauthentication_flows(request.user):
            raise ReauthenticationRequired
        return super().is_reauthentication_required(app=app, **kwargs)

    def get_reauthentication_methods(self, user) -> list[dict]:
        """allauth's; without a second factor a code by mail as well."""
        methods = super().get_reauthentication_methods(user)
        if user.is_authenticated and proving.may_use_mail(user):
            by_mail = {
                "id": "mailed_proof",
                "description": _("Code per E-Mail"),
                "url": reverse("mailed_proof"),
            }
            methods.append(by_mail)
        return methods

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials) -> str:
        """allauth counts wrong passwords per address; we, per address and known browser."""
        device = known_devices.device_of(request, email=credentials.get("email", ""))
        return f"{super()._get_login_attempts_cache_key(request, **credentials)}:{device}"


class OurFactors(DefaultMFAAdapter):
    """App, passkeys and recovery codes."""

    def _get_site_name(self) -> str:
        """What the app and the passkey are called after."""
        return association_name()

    def can_delete_authenticator(self, authenticator) -> bool:
        """Whoever must have a second factor sets up another one before giving up the last."""
        user = authenticator.user
        others = authenticator.__class__.objects.filter(user=user, type__in=second_factor.STRONG)
        return not second_factor.is_required(user) or others.exclude(pk=authenticator.pk).exists()
