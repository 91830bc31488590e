"""Versions of the fields of action become rows of their own: name, source, valid from."""

import django.db.models.deletion
from django.db import migrations, models


def make_versions(apps, schema_editor):
    """One row for each name that fields carry."""
    FieldOfAction = apps.get_model("members", "FieldOfAction")
    Vocabulary = apps.get_model("members", "Vocabulary")
    for field in FieldOfAction.objects.order_by("valid_from"):
        field.vocabulary, _made = Vocabulary.objects.get_or_create(
            name=field.vocabulary_name, defaults={"valid_from": field.valid_from}
        )
        field.save(update_fields=["vocabulary"])
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("SET CONSTRAINTS ALL IMMEDIATE")


def name_versions(apps, schema_editor):
    FieldOfAction = apps.get_model("members", "FieldOfAction")
    for field in FieldOfAction.objects.select_related("vocabulary"):
        field.vocabulary_name, field.valid_from = field.vocabulary.name, field.vocabulary.valid_from
        field.save(update_fields=["vocabulary_name", "valid_from"])


class Migration(migrations.Migration):
    dependencies = [("members", "0002_ground")]

    operations = [
        migrations.CreateModel(
            name="Vocabulary",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=100, unique=True, verbose_name="Name")),
                ("source", models.CharField(blank=True, max_length=200, verbose_name="Quelle")),
                ("valid_from", models.DateField(verbose_name="gilt ab")),
            ],
            options={
                "verbose_name": "Fassung der Handlungsfelder",
                "verbose_name_plural": "Fassungen der Handlungsfelder",
                "ordering": ["-valid_from"],
            },
        ),
        migrations.RemoveConstraint("fieldofaction", "one_field_a_number"),
        migrations.RenameField("fieldofaction", "vocabulary", "vocabulary_name"),
        migrations.AlterField("fieldofaction", "vocabulary_name", models.CharField(max_length=100, default="")),
        migrations.AlterField("fieldofaction", "valid_from", models.DateField(null=True)),
        migrations.AddField(
            "fieldofaction",
            "vocabulary",
            models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="fields",
                to="members.vocabulary",
                verbose_name="Fassung",
            ),
        ),
        migrations.RunPython(make_versions, name_versions),
        migrations.AlterField(
            "fieldofaction",
            "vocabulary",
            models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="fields",
                to="members.vocabulary",
                verbose_name="Fassung",
            ),
        ),
        migrations.AlterModelOptions(
            "fieldofaction",
            {
                "ordering": ["-vocabulary__valid_from", "number"],
                "verbose_name": "Handlungsfeld",
                "verbose_name_plural": "Handlungsfelder",
            },
        ),
        migrations.RemoveField("fieldofaction", "vocabulary_name"),
        migrations.RemoveField("fieldofaction", "valid_from"),
        migrations.AddConstraint(
            "fieldofaction",
            models.UniqueConstraint(fields=["vocabulary", "number"], name="one_field_a_number"),
        ),
    ]
