"""One's own entry and data; what the office does for others' privacy. Below /intern/."""

from django.urls import path

from roundtable.views import profile

urlpatterns = [
    path("profil/", profile.Profile.as_view(), name="profile"),
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
]
