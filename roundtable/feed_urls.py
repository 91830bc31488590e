"""What calendar programs fetch. These two are answered by roundtable/middleware.py, before all others."""

from django.urls import path

from roundtable.views import feeds

urlpatterns = [
    path("kalender/<str:secret>.ics", feeds.own_calendar, name="own_feed"),
    path("termine/oeffentlich.ics", feeds.public_calendar, name="public_feed"),
]
