"""Whoever brings pictures brings attachments, and whoever chooses the ones chooses the others."""

from django.contrib.auth.management import create_permissions
from django.contrib.contenttypes.management import create_contenttypes
from django.db import migrations

ACTS = ("add", "change", "choose")


def make_permissions(apps):
    """Django makes permissions after all migrations; the groups need them now."""
    for label in ("wagtaildocs", "stories"):
        config = apps.get_app_config(label)
        config.models_module = True  # the stub has none, and the helpers ask for one
        create_contenttypes(config, verbosity=0, apps=apps)
        create_permissions(config, verbosity=0, apps=apps)


def give_rights(apps, schema_editor):
    """For each right to a picture in a collection the same right to an attachment in it."""
    make_permissions(apps)
    Permission = apps.get_model("auth", "Permission")
    given = apps.get_model("wagtailcore", "GroupCollectionPermission").objects
    for act in ACTS:
        to_pictures = Permission.objects.get(
            content_type__app_label="wagtailimages", codename=f"{act}_image"
        )
        to_papers = Permission.objects.get(
            content_type__app_label="wagtaildocs", codename=f"{act}_document"
        )
        for row in given.filter(permission=to_pictures):
            given.get_or_create(
                group_id=row.group_id, collection_id=row.collection_id, permission=to_papers
            )


class Migration(migrations.Migration):
    dependencies = [("stories", "0010_attachments")]

    operations = [migrations.RunPython(give_rights, migrations.RunPython.noop)]
