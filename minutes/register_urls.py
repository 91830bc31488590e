"""The register of decisions. The roof says under which word."""

from django.urls import path

from minutes.views import register

urlpatterns = [
    path("", register.ResolutionList.as_view(), name="resolution_list"),
    path("<int:pk>/", register.ResolutionDetail.as_view(), name="resolution_detail"),
    path("ergebnisse/", register.OutcomeList.as_view(), name="outcome_list"),
]
