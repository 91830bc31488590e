"""allauth's view of us: accounts are made by invitation only, and limits are fair to known browsers."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.http import HttpRequest, HttpResponse

from members import known_devices, second_factor
from members.account_mail import association_name


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
