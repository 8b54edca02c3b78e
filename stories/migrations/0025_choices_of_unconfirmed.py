"""Each mail that asks to confirm keeps the choice that it asks for."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("stories", "0024_told_without_names")]

    operations = [
        migrations.AddField(
            model_name="subscription",
            name="wishes",
            field=models.JSONField(blank=True, default=list),
        ),
    ]
