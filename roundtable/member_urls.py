"""The pages of organisations and people that mix apps, tab by tab."""

from django.urls import path

from roundtable.views import consents, contacts, duplicates, leaving, organisations, people

urlpatterns = [
    path("mitgliedschaften/<int:pk>/austritt/", leaving.Leave.as_view(), name="membership_leave"),
    path("mitgliedschaften/<int:pk>/ausschluss/", leaving.Exclude.as_view(), name="membership_exclude"),
    path("mitgliedschaften/<int:pk>/aufgeloest/", leaving.Dissolve.as_view(), name="membership_dissolve"),
    path(
        "mitgliedschaften/<int:pk>/was-offen-bleibt/",
        leaving.LeftOpen.as_view(),
        name="membership_left_open",
    ),
    path("kontakte/<int:pk>/", contacts.ContactDetail.as_view(), name="contact_detail"),
    path("doppelte/", duplicates.Duplicates.as_view(), name="duplicates"),
    path("<int:pk>/verschieden/", duplicates.OrganisationApart.as_view(), name="organisation_apart"),
    path("personen/<int:pk>/verschieden/", duplicates.PersonApart.as_view(), name="person_apart"),
    path("<int:pk>/zusammenfuehren/", duplicates.OrganisationMerge.as_view(), name="organisation_merge"),
    path("personen/<int:pk>/zusammenfuehren/", duplicates.PersonMerge.as_view(), name="person_merge"),
    path("<int:pk>/", organisations.OrganisationOverview.as_view(), name="organisation_detail"),
    path(
        "<int:pk>/vertretung/", organisations.OrganisationDelegates.as_view(), name="organisation_delegates"
    ),
    path("<int:pk>/gremien/", organisations.OrganisationCommittees.as_view(), name="organisation_committees"),
    path("<int:pk>/aufgaben/", organisations.OrganisationTasks.as_view(), name="organisation_tasks"),
    path("<int:pk>/unterlagen/", organisations.OrganisationPapers.as_view(), name="organisation_papers"),
    path("<int:pk>/kontakte/", organisations.OrganisationContacts.as_view(), name="organisation_contacts"),
    path("<int:pk>/verlauf/", organisations.OrganisationHistory.as_view(), name="organisation_history"),
    path("personen/<int:pk>/", people.PersonOverview.as_view(), name="person_detail"),
    path("personen/<int:pk>/funktionen/", people.PersonFunctions.as_view(), name="person_functions"),
    path("personen/<int:pk>/gremien/", people.PersonCommittees.as_view(), name="person_committees"),
    path("personen/<int:pk>/aufgaben/", people.PersonTasks.as_view(), name="person_tasks"),
    path("personen/<int:pk>/kontakte/", people.PersonContacts.as_view(), name="person_contacts"),
    path("personen/<int:pk>/einwilligungen/", consents.PersonConsents.as_view(), name="person_consents"),
    path("personen/<int:pk>/einwilligungen/fragen/", consents.ConsentAsk.as_view(), name="consent_ask"),
    path(
        "personen/<int:pk>/einwilligungen/veroeffentlichen/",
        consents.ConsentAskPublication.as_view(),
        name="consent_ask_publication",
    ),
    path(
        "personen/<int:pk>/einwilligungen/widersprechen/",
        consents.ConsentObject.as_view(),
        name="consent_object",
    ),
    path("einwilligungen/<int:pk>/widerrufen/", consents.ConsentWithdraw.as_view(), name="consent_withdraw"),
    path("personen/<int:pk>/verlauf/", people.PersonHistory.as_view(), name="person_history"),
]
