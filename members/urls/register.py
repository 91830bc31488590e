"""The register of organisations, people, places and committees of others. The roof says under which word."""

from django.urls import path

from members.views import (
    contacts,
    entry_contacts,
    external,
    external_seats,
    organisations,
    people,
    places,
    positions,
    reports,
    suggesting,
)

urlpatterns = [
    path("", organisations.OrganisationList.as_view(), name="organisation_list"),
    path("neu/", organisations.OrganisationNew.as_view(), name="organisation_new"),
    path("<int:pk>/bearbeiten/", organisations.OrganisationEdit.as_view(), name="organisation_edit"),
    path(
        "<int:pk>/kontakte/neu/",
        entry_contacts.OrganisationContactNew.as_view(),
        name="organisation_contact_new",
    ),
    path("personen/", people.PersonList.as_view(), name="person_list"),
    path("vorschlaege/", suggesting.OrganisationSuggestions.as_view(), name="organisation_suggestions"),
    path("personen/vorschlaege/", suggesting.PersonSuggestions.as_view(), name="person_suggestions"),
    path("personen/neu/", people.PersonNew.as_view(), name="person_new"),
    path("personen/<int:pk>/bearbeiten/", people.PersonEdit.as_view(), name="person_edit"),
    path("personen/<int:pk>/funktionen/neu/", positions.PositionNew.as_view(), name="position_new"),
    path(
        "personen/<int:pk>/kontakte/neu/",
        entry_contacts.PersonContactNew.as_view(),
        name="person_contact_new",
    ),
    path("funktionen/<int:pk>/bearbeiten/", positions.PositionEdit.as_view(), name="position_edit"),
    path("funktionen/<int:pk>/entfernen/", positions.PositionRemove.as_view(), name="position_remove"),
    path("kontakte/<int:pk>/bearbeiten/", contacts.ContactEdit.as_view(), name="contact_edit"),
    path("kontakte/<int:pk>/nachgefasst/", contacts.ContactFollowUp.as_view(), name="contact_follow_up"),
    path("orte/", places.PlaceList.as_view(), name="place_list"),
    path("orte/neu/", places.PlaceNew.as_view(), name="place_new"),
    path("orte/<int:pk>/", places.PlaceDetail.as_view(), name="place_detail"),
    path("orte/<int:pk>/bearbeiten/", places.PlaceEdit.as_view(), name="place_edit"),
    path("externe-gremien/", external.ExternalList.as_view(), name="external_list"),
    path("externe-gremien/neu/", external.ExternalNew.as_view(), name="external_new"),
    path("externe-gremien/<slug:slug>/bearbeiten/", external.ExternalEdit.as_view(), name="external_edit"),
    path(
        "externe-gremien/<slug:slug>/entsenden/", external_seats.ExternalSend.as_view(), name="external_send"
    ),
    path("externe-gremien/<slug:slug>/berichte/neu/", reports.ReportNew.as_view(), name="report_new"),
    path("berichte/<int:pk>/", reports.ReportDetail.as_view(), name="report_detail"),
    path("berichte/<int:pk>/bearbeiten/", reports.ReportEdit.as_view(), name="report_edit"),
    path("berichte/dateien/<int:pk>/", reports.ReportFileShow.as_view(), name="report_file"),
    path(
        "berichte/dateien/<int:pk>/entfernen/",
        reports.ReportFileRemove.as_view(),
        name="report_file_remove",
    ),
]
