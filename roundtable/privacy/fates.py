"""Each field that points at a person or an account: what she reads above it, and what erasing does there.

A field that is missing here fails tests/roundtable/privacy/test_fates.py: nobody forgets to decide.
"""

from dataclasses import dataclass
from enum import Enum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Act(Enum):
    KEEP = "keep"  # it points at the empty entry, which shows her role
    DELETE = "delete"  # it is about her alone
    CLEAR = "clear"  # the row stays, these fields are emptied
    ACCOUNT = "account"  # goes with the account, or stays without it, as the key itself says


@dataclass(frozen=True)
class Fate:
    area: str | Promise
    act: Act
    fields: tuple[str, ...] = ()


def _keep(area) -> Fate:
    return Fate(area, Act.KEEP)


def _delete(area) -> Fate:
    return Fate(area, Act.DELETE)


def _account(area) -> Fate:
    return Fate(area, Act.ACCOUNT)


OF_PERSON: dict[str, Fate] = {
    "minutes.Entry.speaker": _keep(_("Wortbeiträge in Protokollen")),
    "minutes.Review.reviewer": _keep(_("Durchsicht von Protokollen")),
    "visits.Visit.responsible": _keep(_("Besuche vor Ort, für die Sie verantwortlich sind")),
    "tasks.ActionItem.assignees": _keep(_("Aufgaben")),
    "tasks.Step.by": _keep(_("Was Sie an Aufgaben getan haben")),
    "meetings.Meeting.chair": _keep(_("Sitzungen, die Sie geleitet haben")),
    "meetings.Meeting.taken_off": _keep(_("Sitzungen, von deren Liste Sie genommen wurden")),
    "meetings.Meeting.minute_taker": _keep(_("Sitzungen, deren Protokoll Sie geführt haben")),
    "meetings.TopicProposal.proposed_by": _keep(_("Themenvorschläge")),
    "meetings.AgendaItem.presenter": _keep(_("Tagesordnungspunkte, die Sie eingeführt haben")),
    "meetings.Attendance.person": _keep(_("Teilnahme an Sitzungen")),
    "meetings.MeetingPaper.uploaded_by": _keep(_("Unterlagen, die Sie hochgeladen haben")),
    "meetings.Announcement.sent_by": _keep(_("Einladungen zu Sitzungen, die Sie verschickt haben")),
    "meetings.Addressee.person": Fate(
        _("Einladungen und Nachrichten zu Sitzungen"), Act.CLEAR, ("name", "address", "role")
    ),
    "circulars.Circular.written_by": _keep(_("Rundschreiben, die Sie geschrieben haben")),
    "circulars.Delivery.person": Fate(
        _("Rundschreiben an Sie"), Act.CLEAR, ("name", "address", "role", "note")
    ),
    "circulars.ListEntry.person": _delete(_("Listen, auf denen Sie stehen")),
    "circulars.Omission.person": _delete(_("Rundschreiben, von denen Sie ausgenommen wurden")),
    "circulars.Source.person": _delete(_("Rundschreiben, für die Sie einzeln gewählt wurden")),
    "exchange.ImportedRow.person": Fate(
        _("Eingelesene Zeilen über Sie"),
        Act.CLEAR,
        ("cells", "title", "problems", "question", "deeds", "kept"),
    ),
    "members.Consent.person": _delete(_("Einwilligungen")),
    "members.Depiction.person": _keep(_("Bilder, auf denen Sie zu erkennen sind")),
    "members.ContactNote.person": _delete(_("Kontaktnotizen über Sie")),
    "members.ContactNote.written_by": _keep(_("Kontaktnotizen, die Sie geschrieben haben")),
    "members.Delegation.person": _keep(_("Vertretung von Organisationen")),
    "members.Appointment.person": _keep(_("Ämter und Sitze")),
    "members.SeatDeputy.person": _keep(_("Vertretung von Ämtern")),
    "members.DelegationProposal.proposed_by": _keep(_("Vorschläge zur Vertretung")),
    "members.AccountInvitation.person": _delete(_("Einladungen zu einem Konto")),
    "members.PeopleApart.first": _delete(_("Mit wem Sie nicht verwechselt werden sollen")),
    "members.PeopleApart.second": _delete(_("Mit wem Sie nicht verwechselt werden sollen")),
    "members.Merged.person": _keep(_("Zusammengeführte Einträge")),
    "members.Position.person": _delete(_("Funktionen anderswo")),
    "members.CommitteeReport.written_by": _keep(_("Berichte aus externen Gremien")),
    "roundtable.ErasureRequest.person": _keep(_("Bitten um Löschung")),
}

OF_ACCOUNT: dict[str, Fate] = {
    "roundtable.ErasureRequest.started_by": _account(_("Löschungen, die Sie begonnen haben")),
    "roundtable.ErasureRequest.confirmed_by": _account(_("Löschungen, die Sie bestätigt haben")),
    "roundtable.CalendarToken.user": _account(_("Kalender-Links")),
    "minutes.Minutes.closed_by": _account(_("Protokolle, die Sie beendet haben")),
    "minutes.Entry.updated_by": _account(_("Zeilen, die Sie zuletzt geändert haben")),
    "minutes.Review.asked_by": _account(_("Durchsichten, um die Sie gebeten haben")),
    "minutes.Remark.settled_by": _account(_("Anmerkungen, die Sie erledigt haben")),
    "minutes.Reading.begun_by": _account(_("Alte Protokolle, die Sie eingelesen haben")),
    "minutes.SourceFile.changed_by": _account(_("Alte Protokolle, die Sie berichtigt haben")),
    "exchange.Import.by": _account(_("Listen, die Sie eingelesen haben")),
    "members.PeopleApart.by": _account(_("Personen, die Sie für verschieden erklärt haben")),
    "members.OrganisationsApart.by": _account(_("Organisationen, die Sie für verschieden erklärt haben")),
    "members.MembershipApplication.decided_by": _account(_("Anträge, über die Sie entschieden haben")),
    "members.DelegationProposal.decided_by": _account(_("Vorschläge, über die Sie entschieden haben")),
    "members.AccountInvitation.invited_by": _account(_("Einladungen, die Sie verschickt haben")),
    "members.CustomImage.uploaded_by_user": _account(_("Bilder, die Sie hochgeladen haben")),
    "members.CustomDocument.uploaded_by_user": _account(_("Dokumente, die Sie hochgeladen haben")),
    "members.Person.user": _account(_("Ihr Eintrag")),
    "wagtailusers.UserProfile.user": _account(_("Einstellungen der Website-Verwaltung")),
    "wagtaildocs.Document.uploaded_by_user": _account(_("Dokumente, die Sie hochgeladen haben")),
    "wagtailimages.Image.uploaded_by_user": _account(_("Bilder, die Sie hochgeladen haben")),
    "wagtailadmin.EditingSession.user": _account(_("Offene Seiten der Website-Verwaltung")),
    "wagtailadmin.FormState.user": _account(_("Zwischenstände der Website-Verwaltung")),
    "wagtailcore.ModelLogEntry.user": _account(_("Was Sie getan haben")),
    "wagtailcore.Revision.user": _account(_("Fassungen, die Sie gesichert haben")),
    "wagtailcore.UploadedFile.uploaded_by_user": _account(_("Dateien, die Sie hochgeladen haben")),
    "wagtailcore.WorkflowState.requested_by": _account(_("Freigaben, um die Sie gebeten haben")),
    "wagtailcore.TaskState.finished_by": _account(_("Freigaben, die Sie erteilt haben")),
    "wagtailcore.Page.locked_by": _account(_("Seiten, die Sie gesperrt haben")),
    "wagtailcore.Page.owner": _account(_("Seiten, die Sie angelegt haben")),
    "wagtailcore.PageLogEntry.user": _account(_("Was Sie an Seiten getan haben")),
    "wagtailcore.Comment.user": _account(_("Kommentare zu Seiten")),
    "wagtailcore.Comment.resolved_by": _account(_("Kommentare, die Sie erledigt haben")),
    "wagtailcore.CommentReply.user": _account(_("Antworten auf Kommentare")),
    "wagtailcore.PageSubscription.user": _account(_("Abonnierte Seiten")),
    "account.EmailAddress.user": _account(_("E-Mail-Adressen des Kontos")),
    "mfa.Authenticator.user": _account(_("Zweiter Faktor")),
    "usersessions.UserSession.user": _account(_("Angemeldete Geräte")),
}

FATES = OF_PERSON | OF_ACCOUNT
