"""A question for every page may leave out kinds that have enough questions of their own."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("stories", "0026_sealed_search_rows")]

    operations = [
        migrations.AddField(
            model_name="checklistitem",
            name="spared",
            field=models.JSONField(blank=True, default=list, verbose_name="not asked for"),
        ),
    ]
