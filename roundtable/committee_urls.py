"""Pages of committees and districts that mix apps."""

from django.urls import path

from roundtable.views import committees

urlpatterns = [
    path(
        "besetzungen/<int:pk>/ausscheiden/", committees.LeaveAndHandOver.as_view(), name="appointment_leave"
    ),
    path("gremien/<int:pk>/", committees.CommitteeWithTasks.as_view(), name="committee_detail"),
    path("externe-gremien/<slug:slug>/", committees.ExternalWithTasks.as_view(), name="external_detail"),
    path("sitze/<int:pk>/", committees.SeatWithTasks.as_view(), name="seat_detail"),
    path("sitze/<int:pk>/bearbeiten/", committees.SeatEditAndHandOver.as_view(), name="seat_edit"),
    path("sitze/<int:pk>/freimachen/", committees.VacateAndHandOver.as_view(), name="seat_vacate"),
    path("sitze/<int:pk>/was-offen-bleibt/", committees.SeatLeftOpen.as_view(), name="seat_left_open"),
    path("landkreise/<slug:key>/", committees.DistrictDetail.as_view(), name="district_detail"),
]
