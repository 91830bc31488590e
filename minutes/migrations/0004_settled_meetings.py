from django.db import migrations


def settle(apps, schema_editor):
    """Meetings whose minutes are frozen already."""
    meetings = apps.get_model("meetings", "Meeting").objects
    meetings.filter(minutes__state__in=["approved", "locked", "elsewhere"]).update(is_settled=True)


class Migration(migrations.Migration):
    dependencies = [("minutes", "0003_reviews"), ("meetings", "0004_settled")]

    operations = [migrations.RunPython(settle, migrations.RunPython.noop)]
