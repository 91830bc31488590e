"""Taking back what was taken over: a page that says what goes and what stays, and the deed."""

from collections.abc import Iterator

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from members.views.acting import ActingView
from minutes.importing.queue import taking_back
from minutes.importing.takeover import undoing
from minutes.importing.takeover.undoing import Going
from minutes.models import SourceFile
from minutes.views.importing_file import OneFile


class FileTakeBack(OneFile, ActingView):
    """GET says what would go and what stays, or why it cannot be; POST takes it back."""

    form_class = forms.Form
    template_name = "minutes/importing/take_back.html"

    def act(self, form):
        taking_back.take_back(self.object, by=self.request.user)
        return _("Die Übernahme ist zurückgenommen. Sie können die Vorschau jetzt berichtigen.")

    def get_success_url(self):
        return self.object.get_absolute_url()

    def get_context_data(self, **kwargs):
        file = self.object
        problem = taking_back.obstacle(file)
        found = undoing.going(file.minutes) if file.minutes and not problem else None
        return super().get_context_data(
            file=file,
            problem=problem,
            goes=list(what_goes(found)) if found else [],
            stays=list(what_stays(file, found)) if found else [],
            **kwargs,
        )


def what_goes(found: Going) -> Iterator[str]:
    """The list of what goes, in words."""
    changed = _(" (davon seitdem geändert oder dazugekommen: %d)") % found.changed if found.changed else ""
    lines = ngettext("das Protokoll mit %d Zeile", "das Protokoll mit %d Zeilen", found.entries)
    yield lines % found.entries + changed
    if found.tasks:
        yield ngettext("%d Aufgabe", "%d Aufgaben", found.tasks) % found.tasks
    if found.resolutions:
        numbers = f" ({', '.join(found.numbers)})" if found.numbers else ""
        yield ngettext("%d Beschluss", "%d Beschlüsse", found.resolutions) % found.resolutions + numbers
    if not found.keeps_meeting:
        yield _("die Sitzung mit ihrer Tagesordnung und Anwesenheit")


def what_stays(file: SourceFile, found: Going) -> Iterator[str]:
    """The list of what stays, in words."""
    if file.is_pasted:
        yield _("der eingefügte Text mit Ihren Korrekturen; er wartet wieder auf die Übernahme")
    else:
        yield _("die Datei „%s“ mit Ihren Korrekturen; sie wartet wieder auf die Übernahme") % file
    yield _("Personen, die bei der Übernahme neu angelegt wurden")
    if found.keeps_meeting:
        yield _("die Sitzung mit ihrer Tagesordnung und Anwesenheit, weil inzwischen anderes daran hängt")
