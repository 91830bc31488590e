"""Minutes: written, read, ended. The roof says under which word."""

from django.urls import include, path

from minutes.views import closing, files, lines, polishing, reading, returning, review, room, writing

urlpatterns = [
    path("", reading.MinutesList.as_view(), name="minutes_list"),
    path("einlesen/", include("minutes.importing_urls")),
    path("<int:pk>/", reading.MinutesDetail.as_view(), name="minutes_detail"),
    path("<int:pk>/protokoll.pdf", reading.MinutesPdf.as_view(), name="minutes_pdf"),
    path("<int:pk>/protokoll.docx", files.MinutesWord.as_view(), name="minutes_word"),
    path("<int:pk>/protokoll.txt", files.MinutesText.as_view(), name="minutes_text"),
    path("<int:pk>/schreiben/", writing.Write.as_view(), name="minutes_write"),
    path("<int:pk>/ueberarbeiten/", polishing.Polish.as_view(), name="minutes_polish"),
    path("<int:pk>/ueberarbeiten/<int:item>/", polishing.Polish.as_view(), name="minutes_polish_item"),
    path("<int:pk>/ueberarbeiten/uebernehmen/", polishing.PolishApply.as_view(), name="minutes_polish_apply"),
    path("<int:pk>/ueberarbeiten/zuruecknehmen/", polishing.PolishUndo.as_view(), name="minutes_polish_undo"),
    path("<int:pk>/aus-word/", returning.ReturnUpload.as_view(), name="minutes_return"),
    path("<int:pk>/aus-word/<str:token>/", returning.ReturnReview.as_view(), name="minutes_return_review"),
    path("<int:pk>/beenden/", closing.Close.as_view(), name="minutes_close"),
    path("<int:pk>/zeilen/<uuid:uuid>/", lines.Line.as_view(), name="minutes_line"),
    path("<int:pk>/zeilen/<uuid:uuid>/verschieben/", lines.LineMove.as_view(), name="minutes_line_move"),
    path(
        "<int:pk>/zeilen/<uuid:uuid>/wiederherstellen/",
        lines.LineRestore.as_view(),
        name="minutes_line_restore",
    ),
    path("<int:pk>/aenderungen/", lines.Changes.as_view(), name="minutes_changes"),
    path("<int:pk>/vorschau/", room.Preview.as_view(), name="minutes_preview"),
    path("<int:pk>/punkte/", room.Item.as_view(), name="minutes_item"),
    path("<int:pk>/teilnahme/", room.Room.as_view(), name="minutes_attendance"),
    path("<int:pk>/unterlagen/", room.Upload.as_view(), name="minutes_upload"),
    path("<int:pk>/durchsicht/", review.ReviewDesk.as_view(), name="minutes_review"),
    path("durchsichten/<int:pk>/", review.ReviewPage.as_view(), name="review_page"),
    path(
        "durchsichten/<int:pk>/zurueckholen/",
        review.ReviewCallBack.as_view(),
        name="minutes_review_call_back",
    ),
    path("anmerkungen/<int:pk>/erledigen/", review.RemarkSettle.as_view(), name="minutes_remark_settle"),
]
