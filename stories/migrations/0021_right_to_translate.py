"""Editors begin a translation of a page; administrators say in which languages there are pages."""

from django.contrib.auth.management import create_permissions
from django.contrib.contenttypes.management import create_contenttypes
from django.db import migrations

RIGHTS = {
    "Editors": [("simple_translation", "submit_translation")],
    "Administrators": [
        ("simple_translation", "submit_translation"),
        ("wagtailcore", "add_locale"),
        ("wagtailcore", "change_locale"),
        ("wagtailcore", "delete_locale"),
    ],
}


def give_rights(apps, schema_editor):
    """Django makes permissions after all migrations; the groups need them now."""
    for label in ("simple_translation", "wagtailcore"):
        config = apps.get_app_config(label)
        config.models_module = True  # the stub has none, and the helpers ask for one
        create_contenttypes(config, verbosity=0, apps=apps)
        create_permissions(config, verbosity=0, apps=apps)
    permissions = apps.get_model("auth", "Permission").objects
    for name, rights in RIGHTS.items():
        for group in apps.get_model("auth", "Group").objects.filter(name=name):
            group.permissions.add(
                *(
                    permissions.get(content_type__app_label=app, codename=codename)
                    for app, codename in rights
                )
            )


class Migration(migrations.Migration):
    dependencies = [("stories", "0020_questions_by_kind"), ("simple_translation", "0001_initial")]

    operations = [migrations.RunPython(give_rights, migrations.RunPython.noop)]
