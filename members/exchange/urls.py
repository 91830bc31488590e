"""Lists in and out, letters. The roof says below which word."""

from django.urls import path

from members.exchange.views import exporting, letters, lists, preview

urlpatterns = [
    path("einlesen/", lists.ImportList.as_view(), name="import_list"),
    path("einlesen/<int:pk>/", lists.ImportDetail.as_view(), name="import_detail"),
    path("einlesen/<int:pk>/zuordnung/", preview.Mapping.as_view(), name="import_mapping"),
    path("einlesen/<int:pk>/probe/", preview.Preview.as_view(), name="import_preview"),
    path("einlesen/<int:pk>/uebernehmen/", lists.ImportTake.as_view(), name="import_take"),
    path("einlesen/<int:pk>/weiter/", lists.ImportWork.as_view(), name="import_work"),
    path("einlesen/<int:pk>/zuruecknehmen/", lists.ImportUndo.as_view(), name="import_undo"),
    path("einlesen/<int:pk>/verwerfen/", lists.ImportDiscard.as_view(), name="import_discard"),
    path("einlesen/<int:pk>/ausgelassen.csv", lists.LeftOut.as_view(), name="import_left_out"),
    path("ausgeben/personen/<str:form>/", exporting.PeopleExport.as_view(), name="people_export"),
    path(
        "ausgeben/organisationen/<str:form>/",
        exporting.OrganisationsExport.as_view(),
        name="organisations_export",
    ),
    path("briefe/", letters.WriteLetters.as_view(), name="letters"),
]
