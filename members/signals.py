"""What happens to people and is heard above: the one signal of `members`."""

from django.dispatch import Signal

person_left = Signal()
"""Somebody lost a seat or no longer speaks for an organisation, from a day on.

Sent by the verbs that end an appointment, a delegation or a membership, once per person:
`person_left.send(sender=Appointment, person=person, on=day)`, `on` being the first day without. It says
nothing of what else she still holds: whoever hears it asks `person.rights_on(day)`. A day that is still
to come is sent as well; what has to happen on that day is done by a job of `tick`.
"""
