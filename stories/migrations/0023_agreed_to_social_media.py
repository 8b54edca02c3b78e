"""Whether the people of an edition agreed to social media; of earlier ones nobody was asked."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("stories", "0022_names_in_other_languages")]

    operations = [
        migrations.AddField(
            model_name="edition",
            name="may_be_shared",
            field=models.BooleanField(default=False),
        ),
    ]
