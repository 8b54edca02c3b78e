"""Doors of the command line: schedules, fixtures, and Wagtail's own commands."""

import json
import tempfile
from datetime import timedelta
from pathlib import Path
from typing import Any

from django.core import serializers
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Page

from stories.publishing.editions import Edition
from stories.redaction.reviews import RedactionReview
from tests import factories
from tests.publishing.doors.scene import ABOVE, KNOWN, SECRET, SECRET_TEXT, Door, Scene, door

DOORS: list[Door] = []
KIND = "command line"


@door(DOORS, "publish what is scheduled", kind=KIND)
def publish_scheduled(scene: Scene) -> None:
    revision = scene.fresh().latest_revision
    revision.approved_go_live_at = timezone.now() - timedelta(hours=1)
    revision.save()
    call_command("publish_scheduled")


@door(DOORS, "publish what is scheduled, by the older name of the command", kind=KIND)
def publish_scheduled_pages(scene: Scene) -> None:
    revision = scene.fresh().latest_revision
    revision.approved_go_live_at = timezone.now() - timedelta(hours=1)
    revision.save()
    call_command("publish_scheduled_pages")


def load(records: list[dict[str, Any]]) -> None:
    """Load a fixture as ``manage.py loaddata`` does."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "attempt.json"
        file.write_text(json.dumps(records))
        call_command("loaddata", str(file), verbosity=0)


def dumped(*objects: Any) -> list[dict[str, Any]]:
    """What ``manage.py dumpdata`` writes of these rows."""
    return json.loads(serializers.serialize("json", objects))


@door(DOORS, "load a fixture of the page, live", kind=KIND)
def load_page(scene: Scene) -> None:
    page = scene.fresh()
    records = dumped(Page.objects.get(pk=page.pk), page)
    for record in records:
        if "live" in record["fields"]:
            record["fields"] |= {"title": f"The {SECRET} gate", "live": True}
        else:
            record["fields"] |= {"teaser": f"About {SECRET} days."}
    load(records)
    assert Page.objects.get(pk=page.pk).live


@door(DOORS, "load a fixture of an edition without a seal", kind=KIND)
def load_edition(scene: Scene) -> None:
    made = forged_edition(scene)
    load(dumped(made))
    assert Edition.objects.readable().filter(path=made.path).exists()


@door(
    DOORS, "load a fixture of the edition with other words", starts=(KNOWN,), keeps=False, kind=KIND
)
def load_changed_edition(scene: Scene) -> None:
    edition = Edition.objects.get(page_number=scene.page.pk)
    records = dumped(edition)
    records[0]["fields"]["fragment"] = SECRET_TEXT
    load(records)


@door(DOORS, "load a fixture of an approved review", kind=KIND)
def load_review(scene: Scene) -> None:
    load(dumped(forged_review(scene)))
    assert RedactionReview.objects.filter(page=scene.page, state="approved").exists()
    scene.edit("zoe", action="action-publish")


@door(DOORS, "set the addresses anew and mend the tree", kind=KIND)
def mend_tree(scene: Scene) -> None:
    call_command("set_url_paths", verbosity=0)
    call_command("fixtree", interactive=False, verbosity=0)


@door(DOORS, "move all pages by command", leaves=(ABOVE,), kind=KIND)
def move_pages(scene: Scene) -> None:
    parent = scene.page.get_parent()
    other = factories.draft(
        type(parent.specific)(title="More stories", slug="more"), factories.home()
    )
    factories.publish(other)
    call_command("move_pages", str(parent.pk), str(other.pk), verbosity=0)


@door(DOORS, "render every edition anew", kind=KIND)
def reissue(scene: Scene) -> None:
    call_command("reissue")


def forged_edition(scene: Scene) -> Edition:
    """An edition that nobody issued, not saved: unreviewed words at an address of its own."""
    now = timezone.now()
    return Edition(
        pk=9001,
        page_number=9001,
        path=f"/stories/{SECRET}-forged/",
        slug=f"{SECRET}-forged",
        kind=scene.model._meta.model_name,
        language="en",
        title=f"The {SECRET} gate",
        teaser=f"About {SECRET} days.",
        fragment=SECRET_TEXT,
        content={"passages": [["prose", SECRET]], "frame": {}, "pictures": {}},
        listed_on=now.date(),
        issued_at=now,
        valid_from=now,
        card_seal="0" * 64,
        article_seal="0" * 64,
    )


def forged_review(scene: Scene) -> RedactionReview:
    """An approval that nobody gave, not saved."""
    page = scene.fresh().get_latest_revision_as_object()
    return RedactionReview(
        pk=9001,
        page_id=page.pk,
        revision_id=page.latest_revision_id,
        fingerprint=page.fingerprint(),
        state="approved",
        opened_at=timezone.now(),
        decided_at=timezone.now(),
        decided_by=factories.user("ruth"),
    )
