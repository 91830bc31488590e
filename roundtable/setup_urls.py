"""The checklist of the first days. `urls.py` says under which word."""

from django.urls import path

from roundtable.views import setup, setup_committees, setup_look, setup_steps

urlpatterns = [
    path("", setup.Checklist.as_view(), name="setup"),
    path("name/", setup_look.Name.as_view(), name="setup_name"),
    path("traeger/", setup_look.CarrierEdit.as_view(), name="setup_carrier"),
    path("logo/", setup_look.Logo.as_view(), name="setup_logo"),
    path("farbe/", setup_look.Colour.as_view(), name="setup_colour"),
    path("probemail/", setup_steps.Mail.as_view(), name="setup_mail"),
    path("hintergrund/", setup_steps.Background.as_view(), name="setup_background"),
    path("ordnung/", setup_steps.Rules.as_view(), name="setup_rules"),
    path("website/", setup_steps.Website.as_view(), name="setup_website"),
    path("landkreise-und-felder/", setup_steps.FirstRows.as_view(), name="setup_first_rows"),
    path("vorstand/", setup_committees.Board.as_view(), name="setup_board"),
    path("koordinierungsstelle/", setup_committees.Office.as_view(), name="setup_office"),
    path("mitgliederversammlung/", setup_committees.Assembly.as_view(), name="setup_assembly"),
    path("vermerk/<slug:slug>/", setup.Note.as_view(), name="setup_note"),
]
