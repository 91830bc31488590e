"""One message: its page, and what the office does with it."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import DetailView, View
from django.views.generic.detail import SingleObjectMixin

from members import links, posting
from members.history import history_of
from members.models import Person
from members.permissions import can_handle_post
from members.post.contents import content_of
from members.post.forms import BouncedForm
from members.post.models import Message
from members.refusal import Refused
from members.views.acting import ActingView
from members.views.permission import PermissionView
from members.views.post_rows import actions, facts, title

TO_LIST = {"label": gettext_lazy("Post"), "url": reverse_lazy("post_list")}


class OneMessage:
    """Of those that may be read."""

    def get_queryset(self):
        return posting.readable()


class MessageDetail(OneMessage, PermissionView, DetailView):
    """The text as it was sent but for signed links, the tries, and what can be done."""

    permission = can_handle_post
    template_name = "members/post/detail.html"

    def get_context_data(self, **kwargs):
        message = self.object
        content = content_of(message)
        person = Person.objects.filter(uuid=message.person_uuid).first() if message.person_uuid else None
        return super().get_context_data(
            title=title(message),
            breadcrumbs=[TO_LIST],
            content=content,
            text=links.without_tokens(content.text) if content else "",
            facts=facts(message, person, content),
            tries=message.tries.all(),
            actions=actions(message),
            history=history_of(message),
            **kwargs,
        )


class MessageStep(OneMessage, PermissionView, SingleObjectMixin, View):
    """POST one step, say what happened, and lead back to the message."""

    http_method_names = ["post"]
    permission = can_handle_post

    def act(self, message: Message, *, by) -> str:
        raise NotImplementedError

    def post(self, request, *args, **kwargs):
        try:
            messages.success(request, self.act(self.object, by=request.user))
        except Refused as no:
            messages.error(request, no.message)
        return redirect(self.object)


class MessageRetry(MessageStep):
    def act(self, message, *, by):
        posting.retry(message, by=by)
        return _("Die Nachricht ist zum Senden gegeben.")


class MessageCancel(MessageStep):
    def act(self, message, *, by):
        posting.cancel(message, by=by)
        return _("Die Nachricht wird nicht gesendet.")


class MessagePrinted(MessageStep):
    def act(self, message, *, by):
        posting.mark_printed(message, by=by)
        return _("Der Brief ist als gedruckt markiert.")


class MessageBounced(OneMessage, PermissionView, SingleObjectMixin, ActingView):
    """A page that asks how one knows."""

    permission = can_handle_post
    form_class = BouncedForm
    template_name = "members/post/bounced.html"

    def act(self, form):
        posting.mark_bounced(self.object, reason=form.cleaned_data["reason"], by=self.request.user)
        return _("Die Nachricht ist als unzustellbar markiert.")

    def get_success_url(self):
        return self.object.get_absolute_url()

    def get_context_data(self, **kwargs):
        here = {"label": title(self.object), "url": self.object.get_absolute_url()}
        return super().get_context_data(breadcrumbs=[TO_LIST, here], cancel_url=here["url"], **kwargs)
