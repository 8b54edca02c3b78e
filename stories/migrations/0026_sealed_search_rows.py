"""Rows of the search index bear a seal: they begin anew. Afterwards: ``manage.py rebuild_search``."""

import django.db.models.deletion
from django.db import migrations, models

from stories.publishing.index.tables import make_searchable, make_unsearchable


def add_full_text(apps, schema_editor):
    make_searchable(schema_editor.connection)


def drop_full_text(apps, schema_editor):
    make_unsearchable(schema_editor.connection)


def forget_words(apps, schema_editor):
    """No row counts them any more; the rows that are written anew bring them back."""
    apps.get_model("stories", "SearchWord").objects.all().delete()


class Migration(migrations.Migration):
    dependencies = [("stories", "0025_choices_of_unconfirmed")]

    # The table is made anew because a column that is added stands behind the long ones, and
    # SQLite would read those first.
    operations = [
        migrations.RunPython(drop_full_text, add_full_text),
        migrations.RunPython(forget_words, forget_words),
        migrations.DeleteModel(name="SearchRow"),
        migrations.CreateModel(
            name="SearchRow",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("page_number", models.PositiveBigIntegerField(db_index=True)),
                ("language", models.CharField(max_length=10)),
                ("kind", models.CharField(max_length=40)),
                ("category", models.CharField(blank=True, max_length=80)),
                ("themes", models.JSONField(blank=True, default=list)),
                ("year", models.CharField(blank=True, max_length=4)),
                ("listed_on", models.DateField(blank=True, null=True)),
                ("valid_from", models.DateTimeField()),
                ("valid_until", models.DateTimeField(blank=True, null=True)),
                ("stamp", models.CharField(max_length=12)),
                ("seal", models.CharField(max_length=24)),
                ("meant", models.BinaryField()),
                ("title", models.TextField(blank=True)),
                ("lead", models.TextField(blank=True)),
                ("body", models.TextField(blank=True)),
                ("parts", models.TextField(blank=True)),
                ("marks", models.TextField(blank=True)),
                (
                    "edition",
                    models.OneToOneField(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="search_row",
                        to="stories.edition",
                    ),
                ),
            ],
            options={
                "verbose_name": "row of the search index",
                "verbose_name_plural": "rows of the search index",
                "default_permissions": (),
            },
        ),
        migrations.RunPython(add_full_text, drop_full_text),
    ]
