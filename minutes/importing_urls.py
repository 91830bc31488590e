"""Addresses for reading in protocols that were written elsewhere."""

from django.urls import path

from minutes.views import importing, importing_back, importing_file

urlpatterns = [
    path("", importing.Source.as_view(), name="minutes_import"),
    path("stapel/<int:pk>/", importing.ReadingDetail.as_view(), name="reading_detail"),
    path("stapel/<int:pk>/weiter/", importing.ReadingWork.as_view(), name="reading_work"),
    path("stapel/<int:pk>/uebernehmen/", importing.ReadingTake.as_view(), name="reading_take"),
    path("<int:pk>/", importing_file.FileDetail.as_view(), name="source_file"),
    path("<int:pk>/original/", importing_file.FileOriginal.as_view(), name="source_file_original"),
    path("<int:pk>/sichern/", importing_file.FileSave.as_view(), name="source_file_save"),
    path("<int:pk>/uebernehmen/", importing_file.FileTake.as_view(), name="source_file_take"),
    path("<int:pk>/zuruecknehmen/", importing_back.FileTakeBack.as_view(), name="source_file_take_back"),
    path("<int:pk>/beiseitelegen/", importing_file.FileAside.as_view(), name="source_file_aside"),
    path("<int:pk>/zurueckholen/", importing_file.FileAgain.as_view(), name="source_file_again"),
]
