"""Applications and programmes. The roof says under which word."""

from django.urls import path

from funding.views import applications, programmes

urlpatterns = [
    path("", applications.ApplicationList.as_view(), name="application_list"),
    path("neu/", applications.ApplicationNew.as_view(), name="application_new"),
    path("<int:pk>/", applications.ApplicationDetail.as_view(), name="application_detail"),
    path("<int:pk>/bearbeiten/", applications.ApplicationEdit.as_view(), name="application_edit"),
    path("<int:pk>/stand/", applications.ApplicationMove.as_view(), name="application_move"),
    path("programme/", programmes.ProgrammeList.as_view(), name="programme_list"),
    path("programme/neu/", programmes.ProgrammeNew.as_view(), name="programme_new"),
    path("programme/<int:pk>/", programmes.ProgrammeEdit.as_view(), name="programme_edit"),
]
