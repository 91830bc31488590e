"""Outgoing mail. The roof says under which word."""

from django.urls import path

from members.views import post, post_steps

urlpatterns = [
    path("", post.WentOut.as_view(), name="post_list"),
    path("wartet/", post.Waiting.as_view(), name="post_waiting"),
    path("gescheitert/", post.Failed.as_view(), name="post_failed"),
    path("unzustellbar/", post.Bounced.as_view(), name="post_bounced"),
    path("zu-drucken/", post.ToPrint.as_view(), name="post_to_print"),
    path("nicht-gesendet/", post.Cancelled.as_view(), name="post_cancelled"),
    path("<int:pk>/", post_steps.MessageDetail.as_view(), name="post_detail"),
    path("<int:pk>/noch-einmal/", post_steps.MessageRetry.as_view(), name="post_retry"),
    path("<int:pk>/nicht-senden/", post_steps.MessageCancel.as_view(), name="post_cancel"),
    path("<int:pk>/unzustellbar/", post_steps.MessageBounced.as_view(), name="post_mark_bounced"),
    path("<int:pk>/gedruckt/", post_steps.MessagePrinted.as_view(), name="post_mark_printed"),
]
