"""The head of the log before its first line, and what each group needs for the review desk."""

from django.contrib.auth.management import create_permissions
from django.contrib.contenttypes.management import create_contenttypes
from django.db import migrations

from stories.audit.seals import seal

RIGHTS = {
    "Editors": ["view_livefinding"],
    "Reviewers": ["view_livefinding", "add_hold", "change_hold", "view_hold"],
    "Administrators": [
        "view_livefinding",
        "add_hold",
        "change_hold",
        "view_hold",
        "view_auditline",
    ],
}


def begin_log(apps, schema_editor):
    """Seal an empty log: one that was emptied later is not mistaken for a new one."""
    nothing = {"number": 0, "digest": ""}
    apps.get_model("stories", "AuditHead").objects.get_or_create(
        pk=1, defaults=nothing | {"head_seal": seal("log", nothing)}
    )


def give_rights(apps, schema_editor):
    """Add to the groups that are still there; what a site gave or took by itself stays."""
    config = apps.get_app_config("stories")
    config.models_module = True  # the stub has none, and the helpers ask for one
    create_contenttypes(config, verbosity=0, apps=apps)
    create_permissions(config, verbosity=0, apps=apps)
    Group = apps.get_model("auth", "Group")
    Permission = apps.get_model("auth", "Permission")
    for name, codenames in RIGHTS.items():
        rights = Permission.objects.filter(
            content_type__app_label="stories", codename__in=codenames
        )
        for group in Group.objects.filter(name=name):
            group.permissions.add(*rights)


class Migration(migrations.Migration):
    dependencies = [
        ("stories", "0006_the_review_desk"),
        ("stories", "0002_groups_and_workflow"),
    ]

    operations = [
        migrations.RunPython(begin_log, migrations.RunPython.noop),
        migrations.RunPython(give_rights, migrations.RunPython.noop),
    ]
