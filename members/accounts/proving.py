"""Fresh proof before an account changes: when it is asked for, and the code by mail.

allauth asks for the password, an app or a passkey. Whoever has neither a password nor a second factor
would be asked nothing; she gets a code by mail, the way she logs in. It never passes by a second factor.
"""

import time

from allauth.account import app_settings
from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.code_verification import AbstractCodeVerificationProcess
from allauth.account.internal.flows.login import get_authentication_records, record_authentication
from allauth.account.models import EmailAddress
from allauth.core import ratelimit
from django.http import HttpRequest
from django.utils.translation import gettext as _

from members.accounts import known_devices, second_factor
from members.models import User
from members.refusal import Refused

STATE = "mailed_proof"


def is_fresh(request: HttpRequest) -> bool:
    """Whether she logged in or showed it a moment ago in this session (ACCOUNT_REAUTHENTICATION_TIMEOUT)."""
    shown = [record["at"] for record in get_authentication_records(request, request.user)]
    return bool(shown) and time.time() - shown[-1] < app_settings.REAUTHENTICATION_TIMEOUT


def may_use_mail(user: User) -> bool:
    """Only without a second factor: else whoever reads the mailbox would pass it by."""
    return not second_factor.has_one(user) and bool(_address(user))


class MailedProof(AbstractCodeVerificationProcess):
    """A code sent to the account's own address; a few attempts, a few minutes, kept in the session."""

    def __init__(self, request: HttpRequest, user: User, state: dict) -> None:
        self.request = request
        super().__init__(
            user=user,
            state=state,
            timeout=app_settings.LOGIN_BY_CODE_TIMEOUT,
            max_attempts=app_settings.LOGIN_BY_CODE_MAX_ATTEMPTS,
        )

    @classmethod
    def begin(cls, request: HttpRequest, user: User) -> "MailedProof":
        """Send a new code; one sent before does not count any more. Raises Refused after too many."""
        email = _address(user)
        place = known_devices.device_of(request, email=email) or get_adapter().get_client_ip(request)
        if not ratelimit.consume(request, action="request_login_code", key=f"{email}:{place}"):
            raise Refused(_("Das waren zu viele Versuche. Bitte warten Sie ein paar Minuten."))
        found = cls(request, user, cls.initial_state(user=user, email=email))
        found.send()
        found.persist()
        return found

    @classmethod
    def waiting(cls, request: HttpRequest, user: User) -> "MailedProof | None":
        """The one whose code is still to be entered in this session."""
        state = request.session.get(STATE)
        if state is None or state.get("user_id") != cls.initial_state(user=user)["user_id"]:
            return None
        return cls(request, user, state).abort_if_invalid()

    def send(self) -> None:
        adapter = get_adapter()
        self.state["code"] = adapter.generate_login_code()
        adapter.send_mail(
            "account/email/proof_code",
            self.state["email"],
            {"request": self.request, "code": self.state["code"]},
        )

    def persist(self) -> None:
        self.request.session[STATE] = self.state

    def abort(self) -> None:
        self.request.session.pop(STATE, None)

    def finish(self) -> None:
        """The code was right: for a while nothing more is asked."""
        self.abort()
        record_authentication(
            self.request, self.user, method="code", email=self.state["email"], reauthenticated=True
        )


def _address(user: User) -> str:
    """Where a code may go: the proven address of the account, or ""."""
    return (EmailAddress.objects.get_primary_email(user) or "") if user.pk else ""
