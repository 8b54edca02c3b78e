"""Lists, their counts and the clock read an index and not the rows of editions, which are long."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("stories", "0028_narrow_search_rows")]

    operations = [
        migrations.AddIndex(
            model_name="edition",
            index=models.Index(
                fields=[
                    "kind",
                    "language",
                    "-listed_on",
                    "-id",
                    "withdrawn_at",
                    "valid_from",
                    "valid_until",
                    "category",
                    "series",
                    "part",
                    "date_told",
                    "path",
                ],
                name="edition_lists",
            ),
        ),
        migrations.AddIndex(
            model_name="edition",
            index=models.Index(
                fields=[
                    "valid_from",
                    "valid_until",
                    "withdrawn_at",
                    "earlier_page",
                    "next_page",
                    "page_number",
                ],
                name="edition_times",
            ),
        ),
        # The first of these begins as it did.
        migrations.RemoveIndex(model_name="edition", name="edition_archive"),
    ]
