from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("meetings", "0003_answers")]

    operations = [
        migrations.AddField(
            model_name="meeting",
            name="is_settled",
            field=models.BooleanField(default=False, editable=False),
        ),
    ]
