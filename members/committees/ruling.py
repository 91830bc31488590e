"""What rules say, in plain sentences, and how one version differs from another."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from members import history
from members.languages import language_of_records
from members.models import GoverningRules, User
from members.refusal import Refused

CORRECTED = "rules.corrected"


@dataclass(frozen=True)
class Difference:
    """One point on which two versions differ: its heading and both sentences."""

    topic: str
    before: str
    after: str


def spell_share(share: Fraction, *, is_strict: bool) -> str:
    """ "mehr als die Hälfte", "mindestens zwei Drittel"."""
    names = {
        Fraction(1, 2): _("die Hälfte"),
        Fraction(1, 3): _("ein Drittel"),
        Fraction(2, 3): _("zwei Drittel"),
        Fraction(3, 4): _("drei Viertel"),
        Fraction(1, 4): _("ein Viertel"),
        Fraction(1, 1): _("alle"),
    }
    name = names.get(share, f"{share.numerator}/{share.denominator}")
    if share == 1 and not is_strict:
        return name
    return (_("mehr als %s") if is_strict else _("mindestens %s")) % name


def in_sentences(rules: GoverningRules) -> dict[str, str]:
    """{heading: sentence}, in the order in which a meeting needs them; computed from the fields alone."""
    return {
        _("Einladung"): _notice(rules),
        _("Beschlussfähigkeit"): _quorum(rules),
        _("Mehrheit"): _majority(rules),
        _("Stimmen"): _votes(rules),
        _("Vollmachten"): _proxies(rules),
        _("Wahlperiode"): _term(rules),
        _("Aufnahme"): _("Über die Aufnahme neuer Mitglieder entscheidet %s.") % rules.get_admits_display(),
        _("Protokolle"): _approval(rules),
    }


def differences(before: GoverningRules, after: GoverningRules) -> list[Difference]:
    """Where the two say something else; in the order of `in_sentences`."""
    old, new = in_sentences(before), in_sentences(after)
    return [Difference(topic, old[topic], said) for topic, said in new.items() if old[topic] != said]


def version_before(rules: GoverningRules) -> GoverningRules | None:
    """What was in force for the same committee until this version."""
    earlier = GoverningRules.objects.filter(committee=rules.committee, valid_from__lt=rules.valid_from)
    return earlier.order_by("-valid_from").first()


def in_force(on: date) -> list[GoverningRules]:
    """The versions in force on that day: those for all, then each committee's own."""
    newest: dict[int | None, GoverningRules] = {}
    for rules in GoverningRules.objects.filter(valid_from__lte=on).order_by("valid_from", "pk"):
        newest[rules.committee_id] = rules
    return sorted(newest.values(), key=lambda one: (one.committee_id is not None, one.name))


def is_settled(rules: GoverningRules, on: date) -> bool:
    """In force or past: meetings, votes and deadlines were measured by it. Only what is ahead may change."""
    return rules.valid_from <= on


@transaction.atomic
def enact(rules: GoverningRules, *, by: User | None) -> None:
    """Save a new version. Raises Refused when its committee has one from the same day."""
    _save(rules)
    history.record(rules, history.CREATED, by=by)


@transaction.atomic
def change(rules: GoverningRules, *, on: date, reason: str = "", by: User | None) -> None:
    """Save an edited version; `on` is today. One that something was measured by is corrected: say why.

    The history keeps every sentence as it was. Raises Refused without a reason and as `enact` does.
    """
    stored = GoverningRules.objects.select_for_update().get(pk=rules.pk)
    must_say = is_settled(stored, on)
    if must_say and not reason.strip():
        raise Refused(_("Diese Fassung gilt schon. Sie kann nur berichtigt werden: Bitte sagen Sie, warum."))
    with language_of_records():
        found = differences(stored, rules)
        heads = [("", str(stored), str(rules))] if str(stored) != str(rules) else []
        lines = heads + [(one.topic, one.before, one.after) for one in found]
    _save(rules)
    action = CORRECTED if must_say else history.EDITED
    for _topic, old, new in lines:
        history.record(rules, action, by=by, old=old, new=new, reason=reason.strip())


def _save(rules: GoverningRules) -> None:
    _own_day(rules)
    try:
        with transaction.atomic():
            rules.save()
    except IntegrityError as broken:  # somebody else was quicker by a moment
        _own_day(rules)
        raise Refused(_("Das ließ sich so nicht speichern. Bitte versuchen Sie es noch einmal.")) from broken


def _own_day(rules: GoverningRules) -> None:
    same = GoverningRules.objects.filter(committee=rules.committee, valid_from=rules.valid_from)
    if other := same.exclude(pk=rules.pk).first():
        raise Refused(_("Von diesem Tag an gilt schon „%s“.") % other.name)


def _notice(rules: GoverningRules) -> str:
    if not rules.notice_days:
        return _("Für die Einladung gilt keine Frist.")
    return (
        ngettext(
            "Eingeladen wird mindestens %d vollen Tag vorher.",
            "Eingeladen wird mindestens %d volle Tage vorher.",
            rules.notice_days,
        )
        % rules.notice_days
    )


def _quorum(rules: GoverningRules) -> str:
    if not rules.quorum_of:
        return _("Beschlossen werden kann, gleich wie viele anwesend sind.")
    share = spell_share(Fraction(rules.quorum_of, rules.quorum_in), is_strict=rules.quorum_is_strict)
    return _("Beschlossen werden kann, wenn %s der Stimmen anwesend sind.") % share


def _majority(rules: GoverningRules) -> str:
    share = spell_share(Fraction(rules.majority_of, rules.majority_in), is_strict=rules.majority_is_strict)
    return _("Ein Antrag ist angenommen, wenn %s der abgegebenen Stimmen dafür sind.") % share + (
        " " + _("Enthaltungen zählen nicht mit.")
    )


def _votes(rules: GoverningRules) -> str:
    votes = rules.votes_per_organisation
    return ngettext("Jede Organisation hat %d Stimme.", "Jede Organisation hat %d Stimmen.", votes) % votes


def _proxies(rules: GoverningRules) -> str:
    count = rules.proxies_per_person
    if not count:
        return _("Stimmen können nicht übertragen werden.")
    return (
        ngettext(
            "Eine Person kann mit Vollmacht für %d weitere Organisation stimmen.",
            "Eine Person kann mit Vollmacht für bis zu %d weitere Organisationen stimmen.",
            count,
        )
        % count
    )


def _term(rules: GoverningRules) -> str:
    years, months = divmod(rules.term_months, 12)
    said = [
        ngettext("%d Jahr", "%d Jahre", years) % years if years else "",
        ngettext("%d Monat", "%d Monate", months) % months if months else "",
    ]
    length = _(" und ").join(part for part in said if part)
    return _("Eine Wahlperiode dauert %s.") % length if length else _("Es ist keine Wahlperiode festgelegt.")


def _approval(rules: GoverningRules) -> str:
    said = _("Protokolle werden genehmigt: %s.") % rules.get_approval_display()
    days = rules.objection_days
    if rules.approval == GoverningRules.Approval.NEXT_MEETING or not days:
        return said
    return (
        said
        + " "
        + ngettext("Die Einspruchsfrist beträgt %d Tag.", "Die Einspruchsfrist beträgt %d Tage.", days) % days
    )
