"""Forms about accounts: inviting, accepting, giving a reason, and allauth's code request with our limits."""

from allauth.account.adapter import get_adapter
from allauth.account.forms import RequestLoginCodeForm
from allauth.account.internal.userkit import filter_users_by_email
from allauth.core import context, ratelimit
from allauth.mfa.webauthn.forms import AddWebAuthnForm
from django import forms
from django.conf import settings
from django.contrib.auth import password_validation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from members.accounts import known_devices
from members.models import User


class InviteForm(forms.Form):
    """Where the invitation goes, in which language, and whether by mail."""

    email = forms.EmailField(
        label=gettext_lazy("E-Mail-Adresse"),
        help_text=gettext_lazy("Mit dieser Adresse meldet die Person sich später an."),
    )
    language = forms.ChoiceField(label=gettext_lazy("Sprache"), choices=settings.LANGUAGES, initial="de")
    is_mailed = forms.BooleanField(
        label=gettext_lazy("Einladung per E-Mail schicken"),
        required=False,
        initial=True,
        help_text=gettext_lazy("Den Link können Sie danach auch kopieren und selbst weitergeben."),
    )
    makes_administrator = forms.BooleanField(
        label=gettext_lazy("Konto der Administration"),
        required=False,
        help_text=gettext_lazy("Sieht und darf alles, auch ohne Amt in der Koordinierungsstelle."),
    )

    def __init__(self, *args, by: User, **kwargs):
        super().__init__(*args, **kwargs)
        if not by.is_superuser:
            del self.fields["makes_administrator"]


class ReasonForm(forms.Form):
    """Why something is done to somebody's account; kept in its history."""

    reason = forms.CharField(label=gettext_lazy("Grund"), max_length=200)


class JoinForm(forms.Form):
    """Accepting an invitation: a password, or none."""

    password = forms.CharField(
        label=gettext_lazy("Passwort"),
        required=False,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=gettext_lazy("Mindestens zehn Zeichen. Sie können das Feld auch leer lassen."),
    )
    repeated = forms.CharField(
        label=gettext_lazy("Passwort noch einmal"),
        required=False,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, *args, email: str, **kwargs):
        super().__init__(*args, **kwargs)
        self.email = email

    def clean_password(self) -> str:
        if password := self.cleaned_data["password"]:
            password_validation.validate_password(password, User(email=self.email))
        return password

    def clean(self):
        super().clean()
        data = self.cleaned_data
        if "password" in data and data["password"] != data.get("repeated"):
            self.add_error("repeated", _("Die beiden Passwörter sind nicht gleich."))
        return data


class CodeRequestForm(RequestLoginCodeForm):
    """allauth's, but requests count per address and browser: see members/accounts/known_devices.py."""

    def clean_email(self) -> str:
        email = self.cleaned_data["email"]
        request = context.request
        device = known_devices.device_of(request, email=email)
        place = device or get_adapter().get_client_ip(request)
        if not ratelimit.consume(request, action="request_login_code", key=f"{email.lower()}:{place}"):
            raise forms.ValidationError(_("Das waren zu viele Versuche. Bitte warten Sie ein paar Minuten."))
        users = filter_users_by_email(email, is_active=True, prefer_verified=True, for_login=True)
        self._user = users[0] if users else None
        return email


class PasskeyForm(AddWebAuthnForm):
    """allauth's; a key that also logs in without a password is what most people want."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["passwordless"].initial = True
