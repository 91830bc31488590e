"""The register of visits in the working area. The roof says under which word."""

from django.urls import path

from meetings.visits.views import contacts, register

urlpatterns = [
    path("", register.VisitList.as_view(), name="visit_list"),
    path("neu/", register.VisitNew.as_view(), name="visit_new"),
    path("<int:pk>/", register.VisitDetail.as_view(), name="visit_detail"),
    path("<int:pk>/bearbeiten/", register.VisitEdit.as_view(), name="visit_edit"),
    path("<int:pk>/stand/", register.VisitMove.as_view(), name="visit_move"),
    path("<int:pk>/kontakt/", contacts.VisitContactNew.as_view(), name="visit_contact_new"),
]
