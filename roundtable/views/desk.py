"""Mein Tisch: what I promised, when we meet, and why I am here."""

from django.contrib.auth.mixins import LoginRequiredMixin
from django.shortcuts import redirect
from django.utils import timezone
from django.views.generic import TemplateView

from meetings.tasks.rows import rows_of
from members import roles
from roundtable import desk
from roundtable.editors import may_edit
from roundtable.setup import checklist, facts

TASKS = 12
LED = "led_to_setup"  # in the session


class Desk(LoginRequiredMixin, TemplateView):
    """The first page of the working area, put together from what every app has for this person."""

    template_name = "roundtable/desk.html"

    def get(self, request, *args, **kwargs):
        """An administrator of an empty installation begins with the checklist, once each login."""
        if request.user.is_superuser and not request.session.get(LED) and facts.is_untouched():
            request.session[LED] = True
            return redirect("setup")
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        user, today = self.request.user, timezone.localdate()
        person = roles.person_of(user)
        rows = rows_of(desk.my_tasks(person), user=user)
        meetings = list(desk.next_meetings(user))
        return super().get_context_data(
            is_resting=not (user.rights.is_here or may_edit(user)),
            setup_missing=checklist.missing() if user.is_superuser else [],
            rows=rows[:TASKS],
            more=len(rows) if len(rows) > TASKS else 0,
            waiting=desk.to_look_through(user),
            left_behind=desk.left_behind(user),
            unasked_names=desk.unasked_names(user),
            hidden_pictures=desk.hidden_pictures(user),
            follow_ups=desk.follow_ups(user),
            from_organisations=desk.from_organisations(user),
            came_back=desk.came_back(user),
            meetings=desk.with_answers(meetings, user),
            summary=desk.summary(rows, meetings),
            seats=person.appointments.in_office(today).select_related("seat__committee") if person else [],
            deputies=person.seat_deputies.in_force(today).select_related("seat__committee") if person else [],
            delegations=person.delegations.in_force(today).select_related("organisation") if person else [],
            **kwargs,
        )
