"""A version of the rules: shares are chosen in words."""

from fractions import Fraction

from django import forms
from django.utils.translation import gettext_lazy as _

from members.committees.ruling import spell_share
from members.forms import SectionedForm
from members.forms.days import DayField
from members.forms.together import Together
from members.models import Committee, GoverningRules

SHARES = [(1, 2, True), (1, 2, False), (1, 3, False), (2, 3, False), (3, 4, False), (1, 1, False)]


class RulesForm(Together, SectionedForm):
    """What a body gave itself, from a day on; `reason` only for a version that is in force."""

    quorum = forms.ChoiceField(label=_("Beschlussfähig ist das Gremium, wenn anwesend sind"))
    majority = forms.ChoiceField(label=_("Angenommen ist ein Antrag, wenn dafür sind"))
    reason = forms.CharField(
        label=_("Warum wird berichtigt?"),
        max_length=300,
        required=False,
        help_text=_("Diese Fassung gilt schon; was sie vorher sagte, bleibt mit Ihrem Grund im Verlauf."),
    )

    READ = {
        "quorum": lambda rules: _key(_share(rules, "quorum")),
        "majority": lambda rules: _key(_share(rules, "majority")),
    }
    SECTIONS = (
        (_("Was und ab wann"), ("name", "source", "valid_from", "committee")),
        (_("Sitzungen"), ("notice_days", "quorum", "majority")),
        (_("Mitglieder und Stimmen"), ("admits", "votes_per_organisation", "proxies_per_person")),
        (_("Wahlen und Protokolle"), ("term_months", "approval", "objection_days")),
        (_("Berichtigung"), ("reason",)),
    )

    class Meta:
        model = GoverningRules
        fields = [
            *("name", "source", "valid_from", "committee", "notice_days", "admits"),
            *("votes_per_organisation", "proxies_per_person", "term_months", "approval", "objection_days"),
        ]
        field_classes = {"valid_from": DayField}
        help_texts = {
            "name": _("Zum Beispiel: Satzung 2024. So wird die Fassung genannt, wo sie angewendet wird."),
            "notice_days": _("So viele volle Tage liegen zwischen Einladung und Sitzung."),
        }

    def __init__(self, *args, is_settled: bool = False, **kwargs):
        super().__init__(*args, **kwargs)
        if not is_settled:
            del self.fields["reason"]
        self.fields["committee"].queryset = Committee.objects.exclude(kind=Committee.Kind.EXTERNAL)
        self.fields["committee"].empty_label = _("alle Gremien ohne eigene Ordnung")
        for name in ("quorum", "majority"):
            now = _share(self.instance, name)
            self.fields[name].choices = _choices(now, is_quorum=name == "quorum")
            self.fields[name].initial = _key(now)

    def _post_clean(self):
        for name in ("quorum", "majority"):
            if chosen := self.cleaned_data.get(name):
                of, within, strict = chosen.split("/")
                setattr(self.instance, f"{name}_of", int(of))
                setattr(self.instance, f"{name}_in", int(within))
                setattr(self.instance, f"{name}_is_strict", strict == "1")
        super()._post_clean()


def _share(rules: GoverningRules, name: str) -> tuple:
    return tuple(getattr(rules, f"{name}_{part}") for part in ("of", "in", "is_strict"))


def _key(share: tuple) -> str:
    return f"{share[0]}/{share[1]}/{int(share[2])}"


def _choices(now: tuple, *, is_quorum: bool) -> list[tuple]:
    """The usual shares, "no matter how many" for the quorum, and what it is now."""
    shares = [*([(0, 1, False)] if is_quorum else []), *SHARES]
    if _key(now) not in map(_key, shares):
        shares.append(now)
    whole = _("der Stimmen") if is_quorum else _("der abgegebenen Stimmen")
    return [
        (
            _key(one),
            f"{spell_share(Fraction(one[0], one[1]), is_strict=one[2])} {whole}"
            if one[0]
            else _("beliebig viele"),
        )
        for one in shares
    ]
