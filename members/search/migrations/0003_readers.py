from django.db import migrations, models


class Migration(migrations.Migration):
    """What merges two people looks for `person_uuid`; each hit asks for its readers by these indexes."""

    dependencies = [("search", "0002_words")]

    operations = [
        migrations.RenameField("searchreader", "person", "person_uuid"),
        migrations.AddIndex(
            model_name='searchreader',
            index=models.Index(fields=['row', 'person_uuid', 'when'], name='search_reader_by_name'),
        ),
        migrations.AddIndex(
            model_name='searchreader',
            index=models.Index(condition=models.Q(('seat__isnull', False)), fields=['row', 'seat'], name='search_reader_by_seat'),
        ),
    ]
