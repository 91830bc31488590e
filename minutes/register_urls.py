"""The register of decisions. The roof says under which word."""

from django.urls import path

from minutes.views import admissions, register, register_files, tags

urlpatterns = [
    path("", register.ResolutionList.as_view(), name="resolution_list"),
    path("beschluesse.txt", register_files.ResolutionListText.as_view(), name="resolution_list_text"),
    path("<int:pk>/beschluss.txt", register_files.ResolutionText.as_view(), name="resolution_text"),
    path("ergebnisse/ergebnisse.txt", register_files.OutcomeListText.as_view(), name="outcome_list_text"),
    path("<int:pk>/handlungsfelder/", tags.ResolutionTags.as_view(), name="resolution_fields"),
    path("<int:pk>/aufnahme/", admissions.ResolutionAdmits.as_view(), name="resolution_admits"),
    path(
        "aufnahmen/<int:pk>/", admissions.AdmitByResolution.as_view(), name="membership_admit_by_resolution"
    ),
    path("<int:pk>/", register.ResolutionDetail.as_view(), name="resolution_detail"),
    path("ergebnisse/", register.OutcomeList.as_view(), name="outcome_list"),
]
