"""Memberships, delegations and who votes on a day. The roof says under which word."""

from django.urls import path

from members.views import (
    applications,
    candidacy,
    checks,
    delegations,
    membership,
    on_a_day,
    proposals,
)

urlpatterns = [
    path("stimmt-alles/", checks.Checks.as_view(), name="check_list"),
    path("stimmt-alles/fragen/", checks.CheckAsk.as_view(), name="check_ask"),
    path("stimmt-alles/<int:pk>/", checks.CheckSettle.as_view(), name="check_settle"),
    path("<int:pk>/vertretung/vorschlagen/", proposals.Propose.as_view(), name="delegation_propose"),
    path("delegationen/vorschlaege/<int:pk>/", proposals.Confirm.as_view(), name="delegation_proposal"),
    path(
        "delegationen/vorschlaege/<int:pk>/beantworten/",
        proposals.Decline.as_view(),
        name="delegation_proposal_decline",
    ),
    path("antraege/", applications.Requests.as_view(), name="join_request_list"),
    path("antraege/<int:pk>/", applications.RequestDetail.as_view(), name="join_request"),
    path("antraege/<int:pk>/uebernehmen/", applications.TakeOver.as_view(), name="join_request_take"),
    path("antraege/<int:pk>/zur-seite/", applications.SetAside.as_view(), name="join_request_set_aside"),
    path("am-tag/", on_a_day.MembersOnADay.as_view(), name="members_on_day"),
    path("am-tag/mitglieder.txt", on_a_day.MembersOnADayText.as_view(), name="members_on_day_text"),
    path("am-tag/mitglieder.csv", on_a_day.MembersOnADayTable.as_view(), name="members_on_day_csv"),
    path("stimmen/", on_a_day.VotesOnADay.as_view(), name="votes_on_day"),
    path("<int:pk>/mitgliedschaft/neu/", candidacy.Begin.as_view(), name="membership_begin"),
    path("mitgliedschaften/<int:pk>/antrag/", candidacy.Applied.as_view(), name="membership_apply"),
    path("mitgliedschaften/<int:pk>/vorstand/", candidacy.SeenByBoard.as_view(), name="membership_seen"),
    path(
        "mitgliedschaften/<int:pk>/versammlung/",
        candidacy.BeforeAssembly.as_view(),
        name="membership_before_assembly",
    ),
    path("mitgliedschaften/<int:pk>/ablehnen/", candidacy.Decline.as_view(), name="membership_decline"),
    path(
        "mitgliedschaften/<int:pk>/zurueckgezogen/", candidacy.Withdraw.as_view(), name="membership_withdraw"
    ),
    path("mitgliedschaften/<int:pk>/wieder-aufnehmen/", candidacy.Reopen.as_view(), name="membership_reopen"),
    path("mitgliedschaften/<int:pk>/aufnehmen/", membership.Admit.as_view(), name="membership_admit"),
    path("mitgliedschaften/<int:pk>/ruhen/", membership.Rest.as_view(), name="membership_rest"),
    path("mitgliedschaften/<int:pk>/ruht-nicht-mehr/", membership.Resume.as_view(), name="membership_resume"),
    path("mitgliedschaften/<int:pk>/berichtigen/", membership.Correct.as_view(), name="membership_correct"),
    path("ruhezeiten/<int:pk>/", membership.CorrectRest.as_view(), name="membership_rest_correct"),
    path("<int:pk>/vertretung/neu/", delegations.Send.as_view(), name="delegation_new"),
    path("delegationen/<int:pk>/abloesen/", delegations.Replace.as_view(), name="delegation_replace"),
    path("delegationen/<int:pk>/beenden/", delegations.End.as_view(), name="delegation_end"),
    path("delegationen/<int:pk>/berichtigen/", delegations.Correct.as_view(), name="delegation_correct"),
]
