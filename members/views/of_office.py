"""Pages of the office about one organisation that ask for a word and then do one thing."""

from django.utils import timezone
from django.views.generic.detail import SingleObjectMixin

from members.forms import membership as forms
from members.models import Membership
from members.permissions import keeps_register
from members.views.acting import ActingView
from members.views.permission import PermissionView


class OfTheOffice(PermissionView, ActingView):
    """A page about an organisation; say `organisation`, `title` and `text`."""

    permission = keeps_register
    template_name = "components/confirm.html"
    title, text, label, style = "", "", "", " "

    def get_success_url(self):
        return self.organisation.get_absolute_url()

    def get_context_data(self, **kwargs):
        here = {"label": str(self.organisation), "url": self.organisation.get_absolute_url()}
        given = {
            "title": f"{self.organisation}: {self.title}",
            "text": self.text,
            "submit_label": self.label or self.title,
            "style": self.style,
            "breadcrumbs": [here],
            "cancel_url": self.get_success_url(),
        }
        return super().get_context_data(**(given | kwargs))


class Step(SingleObjectMixin, OfTheOffice):
    """One dated step of one membership."""

    form_class = forms.StepForm
    done = ""

    def get_queryset(self):
        return Membership.objects.select_related("organisation")

    @property
    def organisation(self):
        return self.object.organisation

    def get_initial(self):
        return {"on": timezone.localdate()}

    def take(self, **given) -> None:
        """Call the verb with what was typed. May raise Refused."""
        raise NotImplementedError

    def act(self, form):
        self.take(**form.cleaned_data, by=self.request.user)
        return str(self.done) % {"name": self.organisation}
