"""The index of readers' search; the rows of what is there already: ``manage.py rebuild_search``."""

import django.db.models.deletion
from django.db import migrations, models

from stories.publishing.index.tables import make_searchable, make_unsearchable


def add_full_text(apps, schema_editor):
    make_searchable(schema_editor.connection)


def drop_full_text(apps, schema_editor):
    make_unsearchable(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("stories", "0018_what_followers_are_not_told")]

    operations = [
        migrations.CreateModel(
            name="SearchWord",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("word", models.CharField(max_length=40, unique=True)),
                ("head", models.CharField(db_index=True, max_length=4)),
                ("tail", models.CharField(db_index=True, max_length=4)),
                ("editions", models.PositiveIntegerField(default=0)),
            ],
            options={
                "verbose_name": "word of the search index",
                "verbose_name_plural": "words of the search index",
                "default_permissions": (),
            },
        ),
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
