"""What an erasure would do, in words, before anybody confirms it."""

from django.utils.translation import gettext as _

from members.models import Person
from members.refusal import Refused
from minutes.models import Entry
from roundtable.privacy import mails, standing
from roundtable.privacy.fates import FATES, Act
from roundtable.privacy.naming import messages_to, places
from roundtable.privacy.spelling import has_own_word
from roundtable.privacy.sweeping import FROZEN
from roundtable.privacy.wording import Wording


def preview(person: Person) -> dict:
    """{"label", "obstacle", "goes": [words], "stays": [words]}; counts nothing that is not there."""
    goes = [_("Name, Anrede, E-Mail-Adresse, Telefon und Anschrift; ihr Name in allen Texten und der Suche")]
    stays = []
    if count := person.depictions.count():
        goes.append(_("Ihre Bilder von der Website; der Koordinierungsstelle bleiben sie: %d") % count)
    if person.user_id:
        goes.append(_("Konto, Anmeldungen und zweiter Faktor"))
    if count := messages_to(person).count():
        goes.append(_("Nachrichten an sie (von förmlichen bleiben Prüfsumme, Rolle und Tag): %d") % count)
    for place in places():
        count = place.rows(person, None).count() if place.is_about_her else 0
        if count:
            fate = FATES[place.name]
            kind, field = str(place.model._meta.verbose_name_plural), place.field
            words = f"{kind} ({field.verbose_name}): {count}" if has_own_word(field) else f"{kind}: {count}"
            (stays if fate.act is Act.KEEP else goes).append(words)
    if count := Entry.objects.filter(speaker=person, minutes__state__in=FROZEN).count():
        stays.append(_("Zeilen unterschriebener Protokolle, mit ihrem Namen, wie beschlossen: %d") % count)
    stays.append(_("Ihr Nachname allein in Texten ohne Bezug zu ihr: Er kann ein gewöhnliches Wort sein."))
    label = standing.role_label(person)
    goes.append(_("Der Text gesendeter Nachrichten an andere, wo er sie nennt; wer sie bekam, bleibt"))
    if count := mails.waiting(Wording(person, label=label)):
        stays.append(_("Nachrichten an andere, die sie nennen und noch nicht gesendet sind: %d") % count)
    return {
        "label": label,
        "obstacle": _obstacle(person),
        "goes": goes,
        "stays": stays,
    }


def _obstacle(person: Person) -> str:
    try:
        standing.check(person)
    except Refused as no:
        return no.message
    return ""
