"""The addresses of accounts, for the office."""

from django.urls import path

from members.views import account_care, account_inviting, account_list

urlpatterns = [
    path("", account_list.AccountList.as_view(), name="account_list"),
    path("einladen/", account_list.AccountFind.as_view(), name="account_find"),
    path("einladen/<uuid:uuid>/", account_inviting.AccountInvite.as_view(), name="account_invite"),
    path(
        "einladungen/<uuid:uuid>/",
        account_inviting.AccountInvitationPage.as_view(),
        name="account_invitation",
    ),
    path(
        "einladungen/<uuid:uuid>/zurueckziehen/",
        account_inviting.AccountInvitationRevoke.as_view(),
        name="account_invitation_revoke",
    ),
    path("<uuid:uuid>/", account_care.AccountPage.as_view(), name="account"),
    path("<uuid:uuid>/sperren/", account_care.AccountDisable.as_view(), name="account_disable"),
    path("<uuid:uuid>/freigeben/", account_care.AccountEnable.as_view(), name="account_enable"),
    path("<uuid:uuid>/abmelden/", account_care.AccountEndSessions.as_view(), name="account_end_sessions"),
    path(
        "<uuid:uuid>/zweiter-faktor/", account_care.AccountResetFactor.as_view(), name="account_reset_factor"
    ),
]
