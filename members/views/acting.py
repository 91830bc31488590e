"""Pages that ask for a word and then do one thing."""

from django.contrib import messages
from django.shortcuts import redirect
from django.views.generic import FormView

from members.refusal import Refused


class ActingView(FormView):
    """A form about one row; what the verb refuses stands at its field or above; nothing typed is lost."""

    def act(self, form) -> str:
        """Do it and return the sentence that says so. May raise Refused."""
        raise NotImplementedError

    def form_valid(self, form):
        try:
            messages.success(self.request, self.act(form))
        except Refused as no:
            form.add_error(no.field if no.field in form.fields else None, no.message)
            return self.form_invalid(form)
        return redirect(self.get_success_url())
