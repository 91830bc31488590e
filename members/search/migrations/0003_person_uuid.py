from django.db import migrations


class Migration(migrations.Migration):
    """What merges two people looks for this name."""

    dependencies = [("search", "0002_words")]

    operations = [migrations.RenameField("searchreader", "person", "person_uuid")]
