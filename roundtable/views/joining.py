"""Accepting an invitation to an account: the page behind the signed link."""

from allauth.account.internal.flows.login import record_authentication
from allauth.account.utils import perform_login
from allauth.core import ratelimit
from django.utils import translation
from django.views.generic import FormView

from members.accounts import inviting
from members.accounts.forms import JoinForm
from members.models import AccountInvitation
from roundtable.views.signing import Signed


class Joining(Signed, FormView):
    """GET shows who is invited; POST makes the account and logs in. Whoever is logged in leaves first."""

    template_name = "roundtable/joining.html"
    form_class = JoinForm
    invitation: AccountInvitation

    def find(self, token: str) -> None:
        self.invitation = inviting.find(token)

    def dispatch(self, request, *args, **kwargs):
        response = super().dispatch(request, *args, **kwargs)
        if hasattr(self, "invitation") and not getattr(response, "is_rendered", True):
            with translation.override(self.invitation.language):
                response.render()
        return response

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"email": self.invitation.email}

    def post(self, request, *args, **kwargs):
        if request.user.is_authenticated:
            return self.get(request, *args, **kwargs)
        if refused := ratelimit.consume_or_429(request, action="signup"):
            return refused
        with translation.override(self.invitation.language):
            return super().post(request, *args, **kwargs)

    def form_valid(self, form):
        password = form.cleaned_data["password"]
        try:
            user = inviting.accept(self.invitation, password=password)
        except inviting.Over as over:
            return self.refuse(over)
        # Shown a moment ago: nothing is asked again before the second factor.
        method = "password" if password else "invitation"
        record_authentication(self.request, user, method=method, reauthenticated=True)
        return perform_login(self.request, user, email=user.email)

    def get_context_data(self, **kwargs):
        return super().get_context_data(invitation=self.invitation, **kwargs)
