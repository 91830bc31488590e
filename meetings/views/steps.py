"""What becomes of a meeting: invited, moved, cancelled, taking place after all."""

from django import forms
from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import View
from django.views.generic.detail import SingleObjectMixin

from meetings import moving, planning
from meetings.forms.meetings import CancelForm, WhenForm
from meetings.models import Meeting
from meetings.moving import spell_when_and_where
from meetings.permissions import can_edit, can_move
from meetings.views.entering import TO_LIST
from members.views.acting import ActingView
from members.views.permission import PermissionView


class MeetingStep(PermissionView, SingleObjectMixin, ActingView):
    """A page that asks, naming the meeting; POST acts. A refusal stands above the form."""

    permission = can_move
    template_name = "components/confirm.html"
    context_object_name = "meeting"
    submit_label = style = ""

    def get_queryset(self):
        return Meeting.objects.visible_to(self.request.user).select_related("committee")

    def get_success_url(self):
        return self.object.get_absolute_url()

    def get_context_data(self, **kwargs):
        here = {"label": self.object.title, "url": self.object.get_absolute_url()}
        asked = {"submit_label": self.submit_label, "style": self.style, "cancel_url": here["url"]}
        return super().get_context_data(breadcrumbs=[TO_LIST, here], **(asked | kwargs))


class MeetingMove(MeetingStep):
    form_class = WhenForm
    template_name = "meetings/move.html"
    submit_label = gettext_lazy("Verlegen")
    style = "plain-submit"

    def get_initial(self):
        return WhenForm.initial_of(self.object)

    def act(self, form):
        is_new = moving.move(self.object, **form.when(), by=self.request.user)
        when = spell_when_and_where(self.object) or _("Tag noch offen")
        return (_("Neuer Termin: %s.") if is_new else _("Es bleibt dabei: %s.")) % when

    def get_context_data(self, **kwargs):
        now = spell_when_and_where(self.object) or _("Tag noch offen")
        return super().get_context_data(
            title=_("%s verlegen") % self.object.title,
            text=_("Bisher: %s. Wer den Kalender abonniert hat, sieht den neuen Termin dort.") % now,
            **kwargs,
        )


class MeetingCancel(MeetingStep):
    form_class = CancelForm
    submit_label, style = gettext_lazy("Sitzung absagen"), "danger"

    def act(self, form):
        moving.cancel(self.object, reason=form.cleaned_data["reason"], by=self.request.user)
        return _("Die Sitzung ist abgesagt.")

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            title=_("„%s“ absagen?") % self.object.title,
            text=_(
                "%s. Die Sitzung bleibt als abgesagt in Listen und Kalendern stehen; Sie können das "
                "zurücknehmen. Dieses Programm verschickt dazu noch keine Nachricht."
            )
            % (spell_when_and_where(self.object) or _("Tag noch offen")),
            **kwargs,
        )


class MeetingInvite(MeetingStep):
    form_class = forms.Form
    submit_label, style = gettext_lazy("Als eingeladen vermerken"), "plain-submit"

    def act(self, form):
        planning.invite(self.object, by=self.request.user)
        return _("Die Sitzung ist einberufen. Was jetzt noch auf die Tagesordnung kommt, ist gekennzeichnet.")

    def get_context_data(self, **kwargs):
        count = self.object.attendances.count()
        people = ngettext("%d Person steht", "%d Personen stehen", count) % count
        missing = planning.missing(self.object)
        lacking = _(" Noch fehlt: %s.") % ", ".join(missing) if missing else ""
        return super().get_context_data(
            title=_("Zu „%s“ einladen?") % self.object.title,
            text=_(
                "%(when)s. %(people)s auf der Liste.%(lacking)s Dieses Programm verschickt noch keine "
                "Einladungen: Bitte senden Sie Termin und Tagesordnung selbst. Es merkt sich den Tag und "
                "kennzeichnet jeden Punkt, der danach dazukommt."
            )
            % {
                "when": spell_when_and_where(self.object) or _("Tag noch offen"),
                "people": people,
                "lacking": lacking,
            },
            **kwargs,
        )


class MeetingUncancel(PermissionView, SingleObjectMixin, View):
    """POST: it takes place after all."""

    permission = can_edit
    http_method_names = ["post"]

    def get_queryset(self):
        return Meeting.objects.visible_to(self.request.user).select_related("committee")

    def post(self, request, *args, **kwargs):
        if moving.uncancel(self.object, by=request.user):
            messages.success(request, _("Die Sitzung findet doch statt."))
        return redirect(self.object)
