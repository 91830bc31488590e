"""How organisations, people and contacts are found: the first by members, names by seats, the rest by the
office; contacts by the office, their author, and the committee they were opened to."""

from collections.abc import Sequence

from django.db.models import Prefetch, Q
from django.utils import timezone

from members.audience import Audience
from members.models import Appointment, ContactNote, Delegation, Organisation, Person
from members.register.visible import organisations_for, people_for
from members.search.models import ANY_COMMITTEE, SearchReader
from members.search.rows import Reader, Row, Source, Watch, each


def _organisations():
    return Organisation.objects.select_related("district").prefetch_related("fields_of_action")


def _organisation(one: Organisation) -> Row:
    fields = [str(field) for field in one.fields_of_action.all()]
    text = [one.short_name, one.get_kind_display(), str(one.district or ""), one.website, *fields]
    text.append(one.description)
    return Row(
        thing=one.pk,
        title=one.name,
        text=" · ".join(filter(None, text)),
        office_text=" · ".join(filter(None, [one.email, one.phone])),
        audience=Audience.MEMBERS,
        committee=ANY_COMMITTEE,
        path=one.get_absolute_url(),
    )


def _people():
    today = timezone.localdate()
    held = Appointment.objects.in_office(today).select_related("seat__committee")
    sent = Delegation.objects.in_force(today).select_related("organisation")
    return Person.objects.filter(erased_at=None).prefetch_related(
        Prefetch("appointments", queryset=held, to_attr="held_now"),
        Prefetch("delegations", queryset=sent, to_attr="sent_now"),
    )


def _person(one) -> Row:
    """The name is for whoever has a seat, as `people_for` says; how to reach her is the office's."""
    offices = [str(appointment.seat) for appointment in one.held_now]
    senders = [delegation.organisation.name for delegation in one.sent_now]
    return Row(
        thing=one.pk,
        title=str(one),
        office_text=" · ".join(filter(None, [one.email, one.phone, *offices, *senders])),
        audience=Audience.COMMITTEE,
        committee=ANY_COMMITTEE,
        path=one.get_absolute_url(),
    )


def _contacts():
    return ContactNote.objects.select_related("person", "organisation", "committee", "written_by")


def _contact(one: ContactNote) -> Row:
    author = one.written_by
    here = SearchReader.When.HERE
    return Row(
        thing=one.pk,
        title=str(one),
        text=one.result,
        day=one.happened_on,
        path=one.get_absolute_url(),
        audience=one.audience,
        committee=one.committee_id,
        committee_kind=one.committee.kind if one.committee else "",
        readers=frozenset([Reader(person=author.uuid, when=here)] if author else []),
    )


def _with_people(keys: Sequence):
    yield CONTACT, ContactNote.objects.filter(Q(person__in=keys) | Q(written_by__in=keys))


def _with_organisations(keys: Sequence):
    yield CONTACT, ContactNote.objects.filter(organisation__in=keys)


def _their_people(model: type[Appointment] | type[Delegation]):
    def affected(keys: Sequence):
        persons = model._default_manager.filter(pk__in=keys).values_list("person", flat=True)
        yield PERSON, Person.objects.filter(pk__in=list(persons))

    return affected


ORGANISATION, PERSON, CONTACT = "members.organisation", "members.person", "members.contactnote"
SOURCES = (
    Source(ORGANISATION, "organisationen", _organisations, each(_organisation), seen=organisations_for),
    Source(PERSON, "personen", _people, each(_person), seen=people_for),
    Source(CONTACT, "kontakte", _contacts, each(_contact), unread=frozenset({"followed_up_at"})),
)
WATCHES = (
    Watch(Appointment, _their_people(Appointment)),
    Watch(Delegation, _their_people(Delegation)),
    Watch(Person, _with_people),
    Watch(Organisation, _with_organisations),
)
