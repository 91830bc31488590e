"""Pages of committees and districts that mix apps."""

from django.urls import path

from roundtable.views import committees

urlpatterns = [
    path(
        "besetzungen/<int:pk>/ausscheiden/", committees.LeaveAndHandOver.as_view(), name="appointment_leave"
    ),
    path("landkreise/<slug:key>/", committees.DistrictDetail.as_view(), name="district_detail"),
]
