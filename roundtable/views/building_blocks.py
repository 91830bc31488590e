"""Every piece pages are made of, with all its states, on one page: to look at and to check with axe."""

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from members.forms.days import DayField

YES_NO_MAYBE = [("ja", _("Ich komme")), ("vielleicht", _("Vielleicht")), ("nein", _("Nein"))]
PLACES = [
    ("rathaus", _("Altes Rathaus")),
    ("bibliothek", _("Stadtbibliothek")),
    ("online", _("Videokonferenz")),
]
TONES = [
    ("", _("Hinweis"), _("Die Einladung geht an 28 Organisationen.")),
    ("success", _("Gesichert"), _("Das Protokoll vom 9. November ist gesichert.")),
    (
        "warning",
        _("Frist"),
        _("Die Einladung muss bis Mo, 16. November 2026 hinaus: 14 Tage nach § 6 der Ordnung."),
    ),
    (
        "error",
        _("Nicht gesendet"),
        _("Der Mailserver antwortet nicht. Nichts ist verloren, wir versuchen es wieder."),
    ),
]


class EveryWidget(forms.Form):
    """One field of each kind that our forms use."""

    title = forms.CharField(label=_("Titel"), max_length=80)
    email = forms.EmailField(label=_("E-Mail"), help_text=_("Wir schreiben nur in dieser Sache."))
    seats = forms.IntegerField(label=_("Plätze"), required=False, min_value=1)
    day = DayField(label=_("Datum"))
    begins = forms.TimeField(
        label=_("Beginn"), required=False, widget=forms.TimeInput(attrs={"type": "time"})
    )
    place = forms.ChoiceField(label=_("Ort"), choices=[("", _("bitte wählen")), *PLACES])
    answer = forms.ChoiceField(label=_("Ihre Antwort"), choices=YES_NO_MAYBE, widget=forms.RadioSelect)
    fields_of_action = forms.MultipleChoiceField(
        label=_("Handlungsfelder"),
        required=False,
        choices=[("2", _("Spracherwerb")), ("4", _("Integration in den Stadtteilen"))],
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Mehrere sind möglich."),
    )
    span = forms.SplitDateTimeField(label=_("Ankunft"), required=False)
    text = forms.CharField(label=_("Begründung"), required=False, widget=forms.Textarea)
    file = forms.FileField(
        label=_("Unterlage"), required=False, help_text=_("PDF oder Word, höchstens 25 MB.")
    )
    password = forms.CharField(
        label=_("Passwort"),
        required=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    agree = forms.BooleanField(label=_("Die Angaben dürfen im Verzeichnis stehen"))
    source = forms.CharField(widget=forms.HiddenInput, initial="bausteine")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # Labels are said twice on the page, once for each form; only ids tell the fields apart.
        for widget, label in zip(self.fields["span"].widget.widgets, (_("Datum"), _("Uhrzeit")), strict=True):
            widget.attrs["aria-label"] = label


def samples() -> dict:
    """What the components are given on this page, in the shapes they document in their first line."""
    here = "#"
    actions = [
        {"label": _("Protokoll schreiben"), "url": here},
        {"label": _("Als PDF laden"), "url": here, "style": "quiet"},
        {"label": _("Sitzung absagen"), "url": here, "style": "plain", "opens": "absagen"},
    ]
    rows = [
        {
            "title": _("Gespräch mit dem Kirchenkreis über Drittmittel"),
            "url": here,
            "late": _("seit Fr, 13. November"),
            "note": _("Vorstand 9.11., TOP 3"),
        },
        {
            "title": _("Einladung verschicken"),
            "note": _("bis Mo, 16. November"),
            "chip": _("Büro"),
            "chip_style": "task",
        },
        {"title": _("Begrüßungsmappe übersetzen"), "note": _("laufend")},
    ]
    return {
        "actions": actions,
        "breadcrumbs": [{"label": _("Sitzungen"), "url": here}, {"label": "2026", "url": here}],
        "rows": rows,
        "tones": [{"style": style, "title": title, "text": text} for style, title, text in TONES],
        "facts": [
            {"label": _("Wann"), "value": _("Mo, 9. November 2026, 14–16 Uhr")},
            {"label": _("Wo"), "value": _("Stadtbibliothek"), "url": here},
            {"label": _("Anwesend"), "value": _("7, davon 6 stimmberechtigt")},
        ],
        "figures": [
            {"value": "28", "what": _("Mitgliedsorganisationen"), "url": here},
            {"value": "14", "what": _("offene Aufgaben"), "url": here},
            {"value": "12.400 €", "what": _("beantragt für 2027")},
        ],
        "tabs": [
            {"label": _("Tagesordnung"), "url": here, "is_current": True},
            {"label": _("Unterlagen"), "url": here, "count": 3},
            {"label": _("Teilnahme"), "url": here, "count": 0},
            {"label": _("Protokoll"), "url": here},
        ],
        "columns": [
            {"label": _("Nummer")},
            {"label": _("Wortlaut")},
            {"label": _("Ja/Nein/Enth."), "is_number": True},
        ],
        "table_rows": [
            {
                "url": here,
                "cells": ["2026/17", _("Der Antrag wird eingereicht."), {"text": "5/0/1", "is_number": True}],
            },
            {
                "url": here,
                "cells": [
                    "2026/18",
                    _("Die Geschäftsordnung wird geändert."),
                    {"text": "4/2/0", "is_number": True},
                ],
            },
        ],
    }


def building_blocks(request):
    """The page itself; ?dir=rtl turns it round, ?meldung adds a message as after saving."""
    if "meldung" in request.GET:
        messages.success(request, _("Die Aufgabe ist erledigt."))
    typed = {"f-email": "keine-adresse", "f-text": _("Das bleibt stehen."), "f-source": "bausteine"}
    context = samples() | {
        "direction": "rtl" if request.GET.get("dir") == "rtl" else "ltr",
        "form": EveryWidget(initial={"title": _("Sommerfest der Vereine"), "answer": "ja"}),
        "wrong_form": EveryWidget(typed, prefix="f"),
        "page_obj": Paginator(range(95), 10).get_page(request.GET.get("page", 2)),
    }
    return render(request, "roundtable/building_blocks.html", context)
