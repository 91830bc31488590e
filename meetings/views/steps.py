"""What becomes of a meeting: invited, moved, cancelled, taking place after all."""

from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic.detail import SingleObjectMixin

from meetings.forms.inviting import CallOffForm, MoveForm, TellForm
from meetings.forms.meetings import WhenForm
from meetings.inviting import following
from meetings.inviting.invitees import behind, how_many_told, invitees, not_yet_invited
from meetings.models import Meeting
from meetings.moving import spell_when_and_where
from meetings.permissions import can_edit, can_move, can_tell
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

    @cached_property
    def told(self) -> int:
        return how_many_told(self.object)

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"told": self.told}

    def get_success_url(self):
        return self.object.get_absolute_url()

    def consequence(self) -> str:
        """Who hears of it, as a sentence for the page that asks."""
        if self.told or self.object.state != Meeting.State.INVITED:
            return ""
        return _("Von hier wurde niemand eingeladen: Bitte geben Sie selbst Bescheid.")

    def get_context_data(self, **kwargs):
        here = {"label": self.object.title, "url": self.object.get_absolute_url()}
        asked = {"submit_label": self.submit_label, "style": self.style, "cancel_url": here["url"]}
        return super().get_context_data(breadcrumbs=[TO_LIST, here], **(asked | kwargs))


class MeetingMove(MeetingStep):
    form_class = MoveForm
    template_name = "meetings/move.html"
    submit_label = gettext_lazy("Verlegen")
    style = "plain-submit"

    def get_initial(self):
        return WhenForm.initial_of(self.object)

    def act(self, form):
        is_new = following.move(self.object, **form.when(), words=form.words, by=self.request.user)
        when = spell_when_and_where(self.object) or _("Tag noch offen")
        if not is_new:
            return _("Es bleibt dabei: %s.") % when
        return f"{_('Neuer Termin: %s.') % when}{self._newcomers()}"

    def _newcomers(self) -> str:
        """Who belongs to the body on the new day only."""
        if not self.told:
            return ""
        count = len(not_yet_invited(self.object, invitees(self.object)))
        said = ngettext(" Noch nicht eingeladen: %d Person.", " Noch nicht eingeladen: %d Personen.", count)
        return said % count if count else ""

    def get_context_data(self, **kwargs):
        now = spell_when_and_where(self.object) or _("Tag noch offen")
        return super().get_context_data(
            title=_("%s verlegen") % self.object.title,
            text=" ".join(
                [
                    _("Bisher: %s. Wer den Kalender abonniert hat, sieht den neuen Termin dort.") % now,
                    self.consequence(),
                ]
            ),
            **kwargs,
        )


class MeetingCancel(MeetingStep):
    form_class = CallOffForm
    submit_label, style = gettext_lazy("Sitzung absagen"), "danger"

    def act(self, form):
        reason = form.cleaned_data["reason"]
        following.cancel(self.object, reason=reason, words=form.words, by=self.request.user)
        return _("Die Sitzung ist abgesagt.")

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            title=_("„%s“ absagen?") % self.object.title,
            text=" ".join(
                [
                    _(
                        "%s. Die Sitzung bleibt als abgesagt in Listen und Kalendern stehen; Sie können das "
                        "zurücknehmen."
                    )
                    % (spell_when_and_where(self.object) or _("Tag noch offen")),
                    self.consequence(),
                ]
            ),
            **kwargs,
        )


class MeetingUncancel(MeetingStep):
    permission = can_edit
    form_class = TellForm
    submit_label, style = gettext_lazy("Findet doch statt"), "plain-submit"

    def act(self, form):
        following.uncancel(self.object, words=form.words, by=self.request.user)
        return _("Die Sitzung findet doch statt.")

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            title=_("Findet „%s“ doch statt?") % self.object.title,
            text=spell_when_and_where(self.object) or _("Tag noch offen"),
            **kwargs,
        )


class MeetingTell(MeetingStep):
    """What was changed without telling anybody is told now."""

    permission = can_tell
    form_class = TellForm
    submit_label, style = gettext_lazy("Benachrichtigen"), "plain-submit"

    @cached_property
    def told(self) -> int:
        return len(behind(self.object))

    def act(self, form):
        words = form.words
        made = following.tell(self.object, words=words, by=self.request.user) if words is not None else None
        return _("Die Nachricht ist auf dem Weg.") if made else _("Es ist nichts gesendet.")

    def get_context_data(self, **kwargs):
        when = spell_when_and_where(self.object) or _("Tag noch offen")
        return super().get_context_data(
            title=_("Änderung von „%s“ mitteilen") % self.object.title,
            text=f"{self.object.get_state_display()}: {when}",
            **kwargs,
        )
