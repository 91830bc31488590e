"""Proving oneself once more before an account changes: the code by mail, and what allauth forgets."""

from allauth.account.decorators import reauthentication_required
from allauth.account.forms import ConfirmLoginCodeForm
from allauth.account.views import BaseReauthenticateView, password_set
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect
from django.utils.decorators import method_decorator

from members.accounts.proving import MailedProof
from members.refusal import Refused

# A first password is as good as a changed one: whoever sets it comes in with it.
first_password = login_required(reauthentication_required(app="allauth.account")(password_set))


@method_decorator(login_required, name="dispatch")
class MailedProofPage(BaseReauthenticateView):
    """GET shows what will be asked; POST sends the code, or takes it."""

    form_class = ConfirmLoginCodeForm
    template_name = "account/mailed_proof.html"

    def dispatch(self, request, *args, **kwargs):
        self.proof = MailedProof.waiting(request, request.user)
        return super().dispatch(request, *args, **kwargs)

    def post(self, request, *args, **kwargs):
        if "send" in request.POST or self.proof is None:
            return self._send()
        return super().post(request, *args, **kwargs)

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"code": self.proof.code if self.proof else None}

    def form_valid(self, form):
        self.proof.finish()
        return super().form_valid(form)

    def form_invalid(self, form):
        if form.data.get("code"):
            self.proof.record_invalid_attempt()
        return super().form_invalid(form)

    def get_context_data(self, **kwargs):
        return super().get_context_data(proof=self.proof, **kwargs)

    def _send(self):
        try:
            MailedProof.begin(self.request, self.request.user)
        except Refused as no:
            messages.error(self.request, no.message)
        return redirect(self.passthrough_next_url(self.request.path))
