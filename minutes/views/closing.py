"""Sitzung beenden: everything that was agreed on one page, checked before anybody is told."""

from django import forms
from django.contrib import messages
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.generic import FormView

from minutes import announcing, closing
from minutes.forms.closing import EndForm
from minutes.showing import shown
from minutes.views.writers import Writers


class Close(Writers, FormView):
    """GET shows tasks, decisions and dates; POST ends the meeting and tells those concerned."""

    form_class = EndForm
    template_name = "minutes/close.html"

    def get_initial(self):
        """The planned end; without one the clock, as long as the meeting can be running."""
        meeting, now = self.object.meeting, timezone.localtime()
        if meeting.ends_at:
            return {"ended_at": timezone.localtime(meeting.ends_at).time()}
        starts = timezone.localtime(meeting.starts_at) if meeting.starts_at else now
        is_running = starts < now and starts.date() == now.date() and not meeting.is_over
        return {"ended_at": now.time().replace(second=0, microsecond=0) if is_running else None}

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"starts_at": self.object.meeting.starts_at}

    def get_context_data(self, **kwargs):
        found = closing.overview(self.object)
        return super().get_context_data(
            minutes=self.object,
            meeting=self.object.meeting,
            overview=found,
            promises=[shown(entry) for entry in found.promises],
            decisions=[shown(entry) for entry in found.decisions],
            announced=[(shown(entry), announcing.becomes(entry)) for entry in found.announced],
            **kwargs,
        )

    def form_valid(self, form: forms.Form):
        closing.close(self.object, by=self.request.user, ended_at=form.cleaned_data["ended_at"])
        messages.success(self.request, _("Die Sitzung ist beendet; die Aufgaben sind verteilt."))
        return redirect("minutes_detail", pk=self.object.pk)
