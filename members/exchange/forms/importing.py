"""Forms for reading in a list: the file, and what each of its columns is."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from members.dates import spell_day
from members.exchange.importing.columns import DAYS, GROUPS, LABELS, ONLY_IF_CHOSEN, meant_by
from members.exchange.importing.days import ORDERS, in_order
from members.exchange.models import Import
from members.exchange.showing import heading_of


class UploadForm(forms.Form):
    """One list."""

    file = forms.FileField(
        label=gettext_lazy("Liste"),
        allow_empty_file=True,
        help_text=gettext_lazy(
            "CSV, Excel (.xlsx) oder vCard (.vcf), höchstens 20 MB und 20.000 Zeilen. "
            "Gesichert wird erst, was Sie nach der Probe übernehmen."
        ),
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,.txt,.tsv,.xlsx,.vcf,.vcard"}),
    )


class MappingForm(forms.Form):
    """One select for each column; what is chosen twice is refused at the second one.

    Where a column has days that may mean two, it asks once what stands first.
    """

    def __init__(self, *args, source: Import, **kwargs):
        super().__init__(*args, **kwargs)
        self.source = source
        if len(source.sheets) > 1:
            self.fields["sheet"] = forms.ChoiceField(
                label=gettext_lazy("Tabellenblatt"),
                choices=[(name, name) for name in source.sheets],
                initial=source.sheet,
                help_text=_("Nach einem Wechsel werden die Spalten neu zugeordnet."),
            )
        for column in source.columns:
            self.fields[name_of(column)] = forms.ChoiceField(
                label=heading_of(column),
                choices=choices(),
                required=False,
                initial=column["target"],
                help_text=about_notes() if meant_by(column["label"]) in ONLY_IF_CHOSEN else "",
            )
            if column.get("doubtful"):
                self.fields[order_name(column)] = order_field(column)
        self.fields["address_of"] = forms.ChoiceField(
            label=gettext_lazy("Die Anschrift gehört"),
            choices=Import.AddressOf.choices,
            initial=source.address_of,
            widget=forms.RadioSelect,
            help_text=_("In Zeilen mit Person und Organisation."),
        )

    def rows(self) -> list[dict[str, Any]]:
        """Each column with its field and examples, for the template."""
        return [
            {
                "column": column,
                "label": heading_of(column),
                "field": self[name_of(column)],
                "order": self[order_name(column)] if order_name(column) in self.fields else None,
            }
            for column in self.source.columns
        ]

    def mapping(self) -> list[str]:
        """The targets in the order of the columns."""
        return [self.cleaned_data.get(name_of(column), "") for column in self.source.columns]

    def orders(self) -> dict[int, str]:
        """By number of the column in which order its days are written, where it was asked."""
        asked = [column for column in self.source.columns if order_name(column) in self.fields]
        return {column["number"]: self.cleaned_data.get(order_name(column), "") for column in asked}

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if data.get("sheet", self.source.sheet) != self.source.sheet:
            return data  # the columns of the other sheet are asked for anew
        seen: dict[str, str] = {}
        for column in self.source.columns:
            target = data.get(name_of(column), "")
            if target and target in seen:
                words = {"target": LABELS[target], "other": seen[target]}
                self.add_error(name_of(column), _("„%(target)s“ ist schon die Spalte „%(other)s“.") % words)
            seen.setdefault(target, heading_of(column))
            if target in DAYS and order_name(column) in self.fields and not data.get(order_name(column)):
                self.add_error(order_name(column), _("Bitte sagen Sie, was hier zuerst steht."))
        if not {"last_name", "full_name", "organisation"} & set(seen):
            raise forms.ValidationError(
                _(
                    "Bitte sagen Sie, in welcher Spalte der Nachname, der ganze Name oder die Organisation "
                    "steht."
                )
            )
        return data


def name_of(column: dict[str, Any]) -> str:
    return f"column-{column['number']}"


def order_name(column: dict[str, Any]) -> str:
    return f"order-{column['number']}"


def order_field(column: dict[str, Any]) -> forms.ChoiceField:
    """What stands first in the days of a column, each order with what a cell of the list would mean."""
    cell = column["doubtful"]
    words = _("%(order)s – „%(cell)s“ ist %(day)s")
    return forms.ChoiceField(
        label=_("Wie sind die Tage in „%s“ geschrieben?") % heading_of(column),
        choices=[
            (order, words % {"order": label, "cell": cell, "day": spell_day(in_order(cell, order))})
            for order, label in ORDERS
        ],
        required=False,
        initial=column.get("order", ""),
        widget=forms.RadioSelect,
        help_text=_("Die übrigen Zeilen sprechen dafür.") if column.get("order") else "",
    )


def about_notes() -> str:
    return _(
        "Auf Wunsch eine Notiz bei den Kontakten. Keine Angaben zu Gesundheit, Religion, Herkunft oder "
        "Aufenthaltsstatus."
    )


def choices() -> list[tuple[Any, Any]]:
    """The targets under their headings, nothing first."""
    return [("", _("nicht übernehmen")), *((group, list(targets)) for group, targets in GROUPS)]
