from django.db import migrations, models


def forget_sentences(apps, schema_editor):
    """A German sentence does not say its code; reading the file once more does."""
    files = apps.get_model("minutes", "SourceFile").objects
    files.filter(state="refused").update(refusal={"code": "failed"})


class Migration(migrations.Migration):
    dependencies = [("minutes", "0005_roles_told")]

    operations = [
        migrations.AddField("sourcefile", "refusal", models.JSONField(blank=True, default=dict)),
        migrations.RunPython(forget_sentences, migrations.RunPython.noop),
        migrations.RemoveField("sourcefile", "problem"),
    ]
