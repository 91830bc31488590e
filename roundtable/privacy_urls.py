"""One's own entry and data; what the office does for others' privacy. Below /intern/."""

from django.urls import path

from roundtable.views import consents, erasures, pictures, profile, record, retention

urlpatterns = [
    path("profil/", profile.Profile.as_view(), name="profile"),
    path("profil/einwilligungen/", consents.MyConsents.as_view(), name="my_consents"),
    path(
        "profil/einwilligungen/<int:pk>/widerrufen/",
        consents.MyConsentWithdraw.as_view(),
        name="my_consent_withdraw",
    ),
    path("profil/daten/", profile.MyData.as_view(), name="my_data"),
    path("profil/daten/daten.json", profile.MyDataJson.as_view(), name="my_data_json"),
    path("profil/daten/daten.pdf", profile.MyDataPdf.as_view(), name="my_data_pdf"),
    path("mitglieder/personen/<int:pk>/daten/", profile.DataOfPerson.as_view(), name="person_data"),
    path(
        "mitglieder/personen/<int:pk>/daten/daten.json",
        profile.DataOfPersonJson.as_view(),
        name="person_data_json",
    ),
    path(
        "mitglieder/personen/<int:pk>/daten/daten.pdf",
        profile.DataOfPersonPdf.as_view(),
        name="person_data_pdf",
    ),
    path("profil/loeschen/", erasures.AskErasure.as_view(), name="ask_erasure"),
    path("mitglieder/personen/<int:pk>/loeschen/", erasures.ErasureStart.as_view(), name="erasure_start"),
    path("datenschutz/loeschungen/", erasures.ErasureList.as_view(), name="erasure_list"),
    path("datenschutz/loeschungen/<uuid:uuid>/", erasures.Erasure.as_view(), name="erasure"),
    path(
        "datenschutz/loeschungen/<uuid:uuid>/zurueckziehen/",
        erasures.ErasureWithdraw.as_view(),
        name="erasure_withdraw",
    ),
    path("datenschutz/bilder/", pictures.PictureList.as_view(), name="picture_list"),
    path("datenschutz/bilder/<int:pk>/", pictures.Picture.as_view(), name="picture"),
    path(
        "datenschutz/bilder/<int:pk>/niemand/",
        pictures.PictureOfNobody.as_view(),
        name="picture_of_nobody",
    ),
    path("datenschutz/abbildungen/<int:pk>/fragen/", pictures.DepictionAsk.as_view(), name="depiction_ask"),
    path(
        "datenschutz/abbildungen/<int:pk>/herausnehmen/",
        pictures.DepictionEnd.as_view(),
        name="depiction_end",
    ),
    path("datenschutz/verzeichnis/", record.Record.as_view(), name="processing_record"),
    path("datenschutz/verzeichnis/verzeichnis.pdf", record.RecordPdf.as_view(), name="processing_record_pdf"),
    path("datenschutz/verzeichnis/neu/", record.ActivityNew.as_view(), name="processing_new"),
    path("datenschutz/verzeichnis/<int:pk>/", record.ActivityEdit.as_view(), name="processing_edit"),
    path(
        "datenschutz/verzeichnis/<int:pk>/herausnehmen/",
        record.ActivityDrop.as_view(),
        name="processing_drop",
    ),
    path("datenschutz/fristen/", retention.RetentionList.as_view(), name="retention"),
    path("datenschutz/fristen/<slug:kind>/", retention.RetentionEdit.as_view(), name="retention_edit"),
    path(
        "datenschutz/fristen/<slug:kind>/loeschen/",
        retention.RetentionRemove.as_view(),
        name="retention_remove",
    ),
]
