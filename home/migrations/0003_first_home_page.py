"""A home page in place of Wagtail's welcome page: a draft, like everything that is new."""

from django.conf import settings
from django.db import migrations


def make_home_page(apps, schema_editor):
    ContentType = apps.get_model("contenttypes", "ContentType")
    Page = apps.get_model("wagtailcore", "Page")
    Site = apps.get_model("wagtailcore", "Site")
    Locale = apps.get_model("wagtailcore", "Locale")
    HomePage = apps.get_model("home", "HomePage")
    locale, _made = Locale.objects.get_or_create(language_code=settings.LANGUAGE_CODE)
    Page.objects.filter(depth=2, content_type__model="page").delete()
    kind, _made = ContentType.objects.get_or_create(app_label="home", model="homepage")
    home = HomePage.objects.create(
        title="Home",
        draft_title="Home",
        slug="home",
        content_type=kind,
        path="00010001",
        depth=2,
        numchild=0,
        url_path="/home/",
        live=False,
        locale=locale,
        organisation="Your organisation",
    )
    Page.objects.filter(depth=1).update(numchild=1)
    Site.objects.all().delete()
    Site.objects.create(hostname="localhost", root_page_id=home.pk, is_default_site=True)


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0002_initial"),
        ("stories", "0002_groups_and_workflow"),
    ]

    operations = [migrations.RunPython(make_home_page, migrations.RunPython.noop)]
