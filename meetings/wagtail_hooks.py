"""What `meetings` registers with Wagtail."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from meetings import moving, planning
from meetings.inviting import announcing

ACTIONS = {
    planning.INVITED: _("eingeladen"),
    announcing.ANNOUNCED: _("benachrichtigt"),
    moving.MOVED: _("verlegt"),
    moving.CANCELLED: _("abgesagt"),
    moving.REVIVED: _("findet doch statt"),
}


@hooks.register("register_log_actions")
def what_happens_to_meetings(actions):
    for action, label in ACTIONS.items():
        actions.register_action(action, label, label)
