import re

from django.db import migrations

ROW = re.compile(r"people-(\d+)-name")


def tick(apps, schema_editor):
    """Drafts from before people could be dropped hold no tick for them; all of them were to be kept."""
    files = apps.get_model("minutes", "SourceFile").objects
    for file in files.exclude(corrections={}).only("corrections").iterator():
        rows = {f"people-{row[1]}-keep": "on" for name in file.corrections if (row := ROW.fullmatch(name))}
        if not rows.keys() & file.corrections.keys():
            file.corrections |= rows
            file.save(update_fields=["corrections"])


class Migration(migrations.Migration):
    dependencies = [("minutes", "0006_refusals")]

    operations = [migrations.RunPython(tick, migrations.RunPython.noop, elidable=True)]
