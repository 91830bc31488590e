"""What is there only once, the database keeps once. Rows that stand there twice are named before."""

import django.db.models.functions.text
from django.core.management.base import CommandError
from django.db import migrations, models
from django.db.models import Count, Q
from django.db.models.functions import Lower

OPEN = Q(ends_on__isnull=True)
ONCE = [
    # model, rows, by what they are one, what they are, where they are mended
    (
        "Appointment",
        OPEN & Q(left_on__isnull=True),
        ["seat"],
        "Sitz „{0.seat.name}“ ({0.seat.committee.name}): {0.person.first_name} {0.person.last_name}, "
        "seit {0.starts_on:%d.%m.%Y} ohne Ende",
        "/intern/mitglieder/sitze/{0.seat_id}/",
    ),
    (
        "SeatDeputy",
        OPEN,
        ["seat"],
        "Vertretung von „{0.seat.name}“ ({0.seat.committee.name}): {0.person.first_name} {0.person.last_name}, "
        "seit {0.starts_on:%d.%m.%Y} ohne Ende",
        "/intern/mitglieder/sitze/{0.seat_id}/",
    ),
    (
        "Delegation",
        OPEN,
        ["organisation", "person"],
        "Vertretung von „{0.organisation.name}“: {0.person.first_name} {0.person.last_name}, "
        "seit {0.starts_on:%d.%m.%Y} ohne Ende",
        "/intern/mitglieder/{0.organisation_id}/vertretung/",
    ),
    (
        "Membership",
        OPEN & Q(starts_on__isnull=False),
        ["organisation"],
        "Mitgliedschaft von „{0.organisation.name}“, seit {0.starts_on:%d.%m.%Y} ohne Ende",
        "/intern/mitglieder/{0.organisation_id}/",
    ),
    (
        "Dormancy",
        OPEN,
        ["membership"],
        "Ruhen der Mitgliedschaft von „{0.membership.organisation.name}“, seit {0.starts_on:%d.%m.%Y} ohne Ende",
        "/intern/mitglieder/{0.membership.organisation_id}/",
    ),
    (
        "GoverningRules",
        Q(),
        ["committee", "valid_from"],
        "Ordnung „{0.name}“, gilt ab {0.valid_from:%d.%m.%Y}",
        "/intern/mitglieder/ordnungen/{0.pk}/",
    ),
    (
        "MembershipApplication",
        Q(outcome=""),
        [Lower("email"), Lower("name")],
        "Antrag von „{0.name}“ ({0.email}), noch nicht entschieden",
        "/intern/mitglieder/antraege/",
    ),
]
ADVICE = (
    "Diese Einträge darf es nur einmal geben, sie stehen aber mehrfach da. Geändert wurde nichts. "
    "Starten Sie die bisherige Fassung der Software, berichtigen oder beenden Sie auf den genannten Seiten, "
    "was zu viel ist, und rufen Sie dann noch einmal „manage.py migrate“ auf:"
)


def name_what_stands_twice(apps, schema_editor):
    """Stops with a sentence for people before the database would stop with one of its own."""
    database = schema_editor.connection.alias
    found = [line for once in ONCE for line in _twice(apps, database, *once)]
    if found:
        raise CommandError("\n- ".join([ADVICE, *found]))


def _twice(apps, database, model, rows, names, words, page):
    """A line for each row that is there more than once."""
    known = apps.get_model("members", model).objects.using(database).filter(rows)
    keys = {f"key_{number}": name if isinstance(name, Lower) else models.F(name) for number, name in enumerate(names)}
    known = known.annotate(**keys)
    for group in known.values(*keys).annotate(count=Count("pk")).filter(count__gt=1).order_by(*keys):
        # An empty committee means the rules of all; elsewhere no key is empty.
        same = {name if group[name] is not None else f"{name}__isnull": group[name] or True for name in keys}
        for row in known.filter(**same).order_by("pk"):
            yield f"{words} – {page}".format(row)


class Migration(migrations.Migration):

    dependencies = [
        ('members', "0012_district_by_its_word"),
    ]

    operations = [
        migrations.RunPython(name_what_stands_twice, migrations.RunPython.noop),
        migrations.AddConstraint(
            model_name='appointment',
            constraint=models.UniqueConstraint(condition=models.Q(('ends_on__isnull', True), ('left_on__isnull', True)), fields=('seat',), name='appointment_open_once'),
        ),
        migrations.AddConstraint(
            model_name='delegation',
            constraint=models.UniqueConstraint(condition=models.Q(('ends_on__isnull', True)), fields=('organisation', 'person'), name='delegation_open_once'),
        ),
        migrations.AddConstraint(
            model_name='dormancy',
            constraint=models.UniqueConstraint(condition=models.Q(('ends_on__isnull', True)), fields=('membership',), name='dormancy_open_once'),
        ),
        migrations.AddConstraint(
            model_name='governingrules',
            constraint=models.UniqueConstraint(fields=('committee', 'valid_from'), name='rules_once_a_day'),
        ),
        migrations.AddConstraint(
            model_name='governingrules',
            constraint=models.UniqueConstraint(condition=models.Q(('committee', None)), fields=('valid_from',), name='rules_for_all_once_a_day'),
        ),
        migrations.AddConstraint(
            model_name='membership',
            constraint=models.UniqueConstraint(condition=models.Q(('ends_on__isnull', True), ('starts_on__isnull', False)), fields=('organisation',), name='membership_open_once'),
        ),
        migrations.AddConstraint(
            model_name='membershipapplication',
            constraint=models.UniqueConstraint(django.db.models.functions.text.Lower('email'), django.db.models.functions.text.Lower('name'), condition=models.Q(('outcome', '')), name='application_undecided_once'),
        ),
        migrations.AddConstraint(
            model_name='seatdeputy',
            constraint=models.UniqueConstraint(condition=models.Q(('ends_on__isnull', True)), fields=('seat',), name='seat_deputy_open_once'),
        ),
    ]
