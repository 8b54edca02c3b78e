"""On SQLite what a search reads of many rows lies together, in an index of its own."""

from django.db import migrations

from stories.publishing.index.tables import lay_together


def add_narrow_index(apps, schema_editor):
    lay_together(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("stories", "0027_questions_that_spare_kinds")]

    operations = [migrations.RunPython(add_narrow_index, migrations.RunPython.noop)]
