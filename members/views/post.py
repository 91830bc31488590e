"""The lists of outgoing mail: what went out, waits, failed, came back, is to be printed."""

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import ListView

from members import posting
from members.permissions import can_handle_post
from members.post.forms import FilterForm
from members.views.permission import PermissionView
from members.views.post_rows import row


class PostList(PermissionView, ListView):
    """A tab: `name` is the method of the QuerySet; what it says when there is nothing."""

    permission = can_handle_post
    template_name = "members/post/list.html"
    paginate_by = 50
    url_name = name = label = empty_title = empty_text = ""

    def get_queryset(self):
        found = getattr(posting.readable().for_rows(), self.name)()
        kinds = found.order_by().values_list("kind", flat=True).distinct()
        self.form = FilterForm(self.request.GET, kinds=kinds)
        chosen = self.form.cleaned_data if self.form.is_valid() else {}
        self.is_cut_down = any(chosen.values())
        if kind := chosen.get("art"):
            found = found.filter(kind=kind)
        if words := chosen.get("q"):
            found = found.filter(
                Q(to_address__icontains=words) | Q(to_name__icontains=words) | Q(subject__icontains=words)
            )
        return found

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        nothing = _("Zu dieser Auswahl gibt es keine Nachricht.") if self.is_cut_down else self.empty_title
        return context | {
            "rows": [row(message) for message in context["object_list"]],
            "tabs": tabs(current=self.url_name),
            "filter_form": self.form,
            "empty_title": nothing,
            "empty_text": "" if self.is_cut_down else self.empty_text,
            "first_step": {"label": _("Zu den Rundschreiben"), "url": reverse("circular_list")},
        }


class WentOut(PostList):
    url_name, name, label = "post_list", "went_out", gettext_lazy("Ausgegangen")
    empty_title = gettext_lazy("Hier steht, was der Mailserver angenommen hat oder was gedruckt wurde.")
    empty_text = gettext_lazy("Einladungen, Rundschreiben und Mitteilungen kommen von selbst hierher.")


class Waiting(PostList):
    url_name, name, label = "post_waiting", "waiting", gettext_lazy("Wartet")
    empty_title = gettext_lazy("Hier steht, was noch hinausgeht.")
    empty_text = gettext_lazy("Gerade wartet nichts.")


class Failed(PostList):
    url_name, name, label = "post_failed", "failed", gettext_lazy("Gescheitert")
    empty_title = gettext_lazy("Hier steht, was der Mailserver nicht angenommen hat.")
    empty_text = gettext_lazy("Gerade ist nichts gescheitert.")


class Bounced(PostList):
    url_name, name, label = "post_bounced", "bounced", gettext_lazy("Unzustellbar")
    empty_title = gettext_lazy("Hier steht, was zurückkam oder nicht ankam.")
    empty_text = gettext_lazy("Gerade ist nichts zurückgekommen.")


class ToPrint(PostList):
    url_name, name, label = "post_to_print", "to_print", gettext_lazy("Zu drucken")
    empty_title = gettext_lazy("Hier stehen die Briefe an alle ohne E-Mail-Adresse.")
    empty_text = gettext_lazy("Gerade ist nichts zu drucken.")


class Cancelled(PostList):
    url_name, name, label = "post_cancelled", "cancelled", gettext_lazy("Nicht gesendet")
    empty_title = gettext_lazy("Hier steht, was zurückgehalten wurde, bevor es hinausging.")


TABS = (WentOut, Waiting, Failed, Bounced, ToPrint, Cancelled)


def tabs(*, current: str) -> list[dict]:
    """The tabs, with the numbers that ask for something."""
    numbers = posting.readable().counts()
    states = [
        {
            "label": tab.label,
            "url": reverse(tab.url_name),
            "is_current": tab.url_name == current,
            "count": numbers.get(tab.name),
        }
        for tab in TABS
    ]
    return [*states, {"label": _("Rundschreiben"), "url": reverse("circular_list"), "is_current": False}]
