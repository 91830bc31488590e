"""A new term of a committee."""

from django.utils.translation import gettext as _
from django.views.generic.detail import SingleObjectMixin

from members.committees import terms
from members.committees.appointing import Doubtful
from members.forms.seats import TermForm
from members.models import Committee
from members.permissions import keeps_committees
from members.views.acting import ActingView
from members.views.committees import TO_LIST, to_committee
from members.views.permission import PermissionView


class TermNew(PermissionView, SingleObjectMixin, ActingView):
    """A new term for the whole committee, with whoever is there proposed again; others elect themselves."""

    permission = keeps_committees
    queryset = Committee.objects.exclude(kind=Committee.Kind.EXTERNAL)
    form_class = TermForm
    template_name = "members/committees/step.html"

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"committee": self.object}

    def act(self, form):
        is_sure = form.cleaned_data["is_sure"]
        try:
            term = terms.begin_term(
                self.object, new=form.new, people=form.people, is_sure=is_sure, by=self.request.user
            )
        except Doubtful:
            form.ask()
            raise
        return _("Die Wahlperiode „%s“ ist angelegt.") % term.name

    def get_success_url(self):
        return self.object.get_absolute_url()

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            title=_("Neue Wahlperiode"),
            sub=str(self.object),
            submit_label=_("Wahlperiode beginnen"),
            breadcrumbs=[TO_LIST, to_committee(self.object)],
            cancel_url=self.get_success_url(),
            **kwargs,
        )
