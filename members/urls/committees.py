"""Committees, rules, fields of action, districts. The roof says under which word."""

from django.urls import path

from members.views import committees, districts, public_names, rules, seat_steps, seats, terms, vocabularies

urlpatterns = [
    path("gremien/", committees.CommitteeList.as_view(), name="committee_list"),
    path("gremien/neu/", committees.CommitteeNew.as_view(), name="committee_new"),
    path("gremien/<int:pk>/bearbeiten/", committees.CommitteeEdit.as_view(), name="committee_edit"),
    path("gremien/<int:pk>/namen/fragen/", public_names.AskNames.as_view(), name="committee_ask_names"),
    path("gremien/<int:pk>/sitz/", seats.SeatNew.as_view(), name="seat_new"),
    path("gremien/<int:pk>/wahlperiode/", terms.TermNew.as_view(), name="term_new"),
    path("sitze/<int:pk>/besetzen/", seat_steps.SeatAppoint.as_view(), name="seat_appoint"),
    path("sitze/<int:pk>/vertretung/", seat_steps.DeputyNew.as_view(), name="deputy_new"),
    path("besetzungen/<int:pk>/annahme/", seat_steps.AppointmentAccept.as_view(), name="appointment_accept"),
    path(
        "besetzungen/<int:pk>/berichtigen/",
        seat_steps.AppointmentCorrect.as_view(),
        name="appointment_correct",
    ),
    path("vertretungen/<int:pk>/beenden/", seat_steps.DeputyEnd.as_view(), name="deputy_end"),
    path("ordnungen/", rules.RulesList.as_view(), name="rules_list"),
    path("ordnungen/neu/", rules.RulesNew.as_view(), name="rules_new"),
    path("ordnungen/<int:pk>/", rules.RulesDetail.as_view(), name="rules_detail"),
    path("ordnungen/<int:pk>/bearbeiten/", rules.RulesEdit.as_view(), name="rules_edit"),
    path("handlungsfelder/", vocabularies.VocabularyList.as_view(), name="vocabulary_list"),
    path("handlungsfelder/neu/", vocabularies.VocabularyNew.as_view(), name="vocabulary_new"),
    path("handlungsfelder/<int:pk>/", vocabularies.VocabularyDetail.as_view(), name="vocabulary_detail"),
    path(
        "handlungsfelder/<int:pk>/bearbeiten/", vocabularies.VocabularyEdit.as_view(), name="vocabulary_edit"
    ),
    path(
        "handlungsfelder/feld/<int:pk>/leitlinie/", vocabularies.PrincipleNew.as_view(), name="principle_new"
    ),
    path("leitlinien/<int:pk>/vorschlag/", vocabularies.RewordingNew.as_view(), name="rewording_new"),
    path("landkreise/", districts.DistrictList.as_view(), name="district_list"),
    path("landkreise/<slug:key>/kennzahl/", districts.KeyFigureNew.as_view(), name="key_figure_new"),
]
