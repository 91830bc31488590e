"""Circulars, lists of recipients, templates. The roof says under which word."""

from django.urls import path

from members.circulars.views import circulars, contents, leaving_out, lists, sending, templates

urlpatterns = [
    path("", circulars.CircularList.as_view(), name="circular_list"),
    path("neu/", circulars.CircularNew.as_view(), name="circular_new"),
    path("<int:pk>/", circulars.CircularDetail.as_view(), name="circular_detail"),
    path("<int:pk>/bearbeiten/", circulars.CircularEdit.as_view(), name="circular_edit"),
    path("<int:pk>/kopieren/", circulars.CircularCopy.as_view(), name="circular_copy"),
    path("<int:pk>/verwerfen/", circulars.CircularDrop.as_view(), name="circular_drop"),
    path("<int:pk>/empfaenger/", contents.Recipients.as_view(), name="circular_recipients"),
    path("<int:pk>/empfaenger/neu/", contents.SourceNew.as_view(), name="circular_source_new"),
    path("empfaenger/<int:pk>/entfernen/", contents.SourceRemove.as_view(), name="circular_source_remove"),
    path(
        "<int:pk>/empfaenger/<str:mark>/auslassen/",
        leaving_out.LeaveOut.as_view(),
        name="circular_leave_out",
    ),
    path("<int:pk>/empfaenger/<str:mark>/aufnehmen/", leaving_out.TakeIn.as_view(), name="circular_take_in"),
    path("<int:pk>/anlagen/neu/", contents.AttachmentNew.as_view(), name="circular_attachment_new"),
    path("anlagen/<int:pk>/", contents.AttachmentShow.as_view(), name="circular_attachment"),
    path(
        "anlagen/<int:pk>/entfernen/", contents.AttachmentRemove.as_view(), name="circular_attachment_remove"
    ),
    path("<int:pk>/vorschau/", sending.Preview.as_view(), name="circular_preview"),
    path("<int:pk>/probe/", sending.CircularTest.as_view(), name="circular_test"),
    path("<int:pk>/senden/", sending.CircularSend.as_view(), name="circular_send"),
    path("<int:pk>/doch-nicht/", sending.CircularUnschedule.as_view(), name="circular_unschedule"),
    path("<int:pk>/briefe.pdf", sending.LettersPdf.as_view(), name="circular_letters"),
    path("<int:pk>/gedruckt/", sending.LettersPrinted.as_view(), name="circular_printed"),
    path("listen/", lists.ListList.as_view(), name="recipient_lists"),
    path("listen/neu/", lists.ListNew.as_view(), name="recipient_list_new"),
    path("listen/<int:pk>/", lists.ListDetail.as_view(), name="recipient_list"),
    path("listen/<int:pk>/bearbeiten/", lists.ListEdit.as_view(), name="recipient_list_edit"),
    path("listen/<int:pk>/eintragen/", lists.EntryNew.as_view(), name="recipient_new"),
    path("listen/<int:pk>/einfuegen/", lists.ListPaste.as_view(), name="recipient_list_paste"),
    path("listen/<int:pk>/einwilligung/", lists.ListAsk.as_view(), name="recipient_list_ask"),
    path("listen/<int:pk>/loeschen/", lists.ListDrop.as_view(), name="recipient_list_drop"),
    path("listen/eintraege/<int:pk>/entfernen/", lists.EntryRemove.as_view(), name="recipient_remove"),
    path("vorlagen/", templates.TemplateList.as_view(), name="text_template_list"),
    path("vorlagen/neu/", templates.TemplateNew.as_view(), name="text_template_new"),
    path("vorlagen/<int:pk>/", templates.TemplateEdit.as_view(), name="text_template_edit"),
    path("vorlagen/<int:pk>/loeschen/", templates.TemplateDrop.as_view(), name="text_template_drop"),
]
