"""The public page on which an organisation applies."""

from allauth.account.adapter import get_adapter
from django.shortcuts import redirect
from django.utils.decorators import method_decorator
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.generic import FormView, TemplateView

from members.forms.joining import JoiningForm
from members.joining import guarding, receiving


@method_decorator(never_cache, name="dispatch")
class Join(FormView):
    """The form. Whatever is known here, the answer is the same page."""

    form_class = JoiningForm
    template_name = "members/join.html"

    def form_valid(self, form):
        if form.is_from_a_program:
            return redirect("join_sent")
        try:
            receiving.count(network=guarding.network_of(get_adapter().get_client_ip(self.request)))
            guarding.use_stamp(form.cleaned_data["stand"])
        except receiving.TooMany:
            form.add_error(
                None,
                _("Gerade kommen sehr viele Anträge. Ihr Text steht noch hier: Bitte senden Sie ihn später."),
            )
            return self.form_invalid(form)
        except guarding.Again:
            return redirect("join_sent")
        application = form.save(commit=False)
        application.language = get_language() or "de"
        receiving.receive(application, fields_of_action=form.cleaned_data.get("fields_of_action", ()))
        return redirect("join_sent")


class JoinSent(TemplateView):
    """Look into your mailbox."""

    template_name = "members/join_sent.html"
