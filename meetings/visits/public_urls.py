"""The visits on the website. The roof says under which word."""

from django.urls import path

from meetings.visits.views import public

urlpatterns = [
    path("", public.PublicVisits.as_view(), name="visits_public"),
    path("<slug:key>/", public.PublicVisitsInDistrict.as_view(), name="visits_district"),
]
