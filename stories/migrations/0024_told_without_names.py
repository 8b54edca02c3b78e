"""Editions that name nobody learn by whose consent they stand: that of the same page elsewhere."""

from django.db import migrations, models


def remember_those_told(apps, schema_editor):
    """Give each standing edition without names the consents of its translations."""
    editions = apps.get_model("stories", "Edition").objects.filter(withdrawn_at__isnull=True)
    appearances = apps.get_model("stories", "Appearance").objects.exclude(consent=None)
    by_key = {}
    for key, consent in appearances.values_list("page__translation_key", "consent_id"):
        by_key.setdefault(str(key), set()).add(consent)
    resting = editions.exclude(consents=None).exclude(translation_key="")
    for key, consent in resting.values_list("translation_key", "consents"):
        by_key.setdefault(key, set()).add(consent)
    for edition in editions.filter(consents=None, translation_key__in=by_key).only(
        "pk", "translation_key"
    ):
        edition.told.set(by_key[edition.translation_key])


class Migration(migrations.Migration):
    dependencies = [("stories", "0023_agreed_to_social_media")]

    operations = [
        migrations.AddField(
            model_name="edition",
            name="told",
            field=models.ManyToManyField(related_name="told_in", to="stories.consentrecord"),
        ),
        migrations.RunPython(remember_those_told, migrations.RunPython.noop),
    ]
