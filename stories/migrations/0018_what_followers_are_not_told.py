"""What readers had before there were followers is no news; who may stop an e-mail."""

from django.contrib.auth.management import create_permissions
from django.contrib.contenttypes.management import create_contenttypes
from django.db import migrations
from django.utils import timezone

GROUPS = ("Reviewers", "Administrators")


def mark_as_told(apps, schema_editor):
    """Every page that has or had an edition counts as told."""
    numbers = apps.get_model("stories", "Edition").objects.values_list("page_number", flat=True)
    Announcement = apps.get_model("stories", "Announcement")
    now = timezone.now()
    Announcement.objects.bulk_create(
        Announcement(page_number=number, finished_at=now) for number in sorted(set(numbers))
    )


def give_right(apps, schema_editor):
    """Django makes permissions after all migrations; the groups need this one now."""
    config = apps.get_app_config("stories")
    config.models_module = True  # the stub has none, and the helpers ask for one
    create_contenttypes(config, verbosity=0, apps=apps)
    create_permissions(config, verbosity=0, apps=apps)
    right = apps.get_model("auth", "Permission").objects.get(
        content_type__app_label="stories", codename="stop_announcement"
    )
    for group in apps.get_model("auth", "Group").objects.filter(name__in=GROUPS):
        group.permissions.add(right)


class Migration(migrations.Migration):
    dependencies = [("stories", "0017_following")]

    operations = [
        migrations.RunPython(mark_as_told, migrations.RunPython.noop),
        migrations.RunPython(give_right, migrations.RunPython.noop),
    ]
