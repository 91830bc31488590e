"""The page that says why a second factor is needed now, and offers both kinds."""

from django.contrib.auth.mixins import LoginRequiredMixin
from django.shortcuts import redirect
from django.views.generic import TemplateView

from members.accounts import second_factor


class SecondFactorNeeded(LoginRequiredMixin, TemplateView):
    """Whoever has one, or needs none, goes on to the page about it."""

    template_name = "roundtable/second_factor_needed.html"

    def dispatch(self, request, *args, **kwargs):
        if request.user.is_authenticated and not second_factor.is_missing(request.user):
            return redirect("mfa_index")
        return super().dispatch(request, *args, **kwargs)
