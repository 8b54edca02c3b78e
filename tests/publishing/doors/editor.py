"""Doors of the editor: what a signed-in person can press, send and send again."""

import json
from datetime import timedelta

from django.utils import timezone
from wagtail.models import Page, PageViewRestriction
from wagtail.test.utils.form_data import nested_form_data

from tests import desk, factories
from tests.publishing.doors.scene import (
    ABOVE,
    KNOWN,
    SECRET,
    SECRET_FIELDS,
    SECRET_TEXT,
    Door,
    Scene,
    door,
)

DOORS: list[Door] = []
KIND = "editor"
MISSING = "No redaction review of these words is approved"


def new_page(scene: Scene, name: str, action: str) -> None:
    """Send the form of a new page with one of its buttons pressed."""
    person = scene.page.appearances.get()
    person.pk = None
    words = scene.secrets() | {"text": SECRET_TEXT, "slug": f"another-{SECRET}"}
    form = desk.story_form(people=[person], model=scene.model, **words) | {action: "1"}
    kind = scene.model._meta.model_name
    scene.post(name, f"/admin/pages/add/stories/{kind}/{scene.page.get_parent().pk}/", form)
    assert Page.objects.filter(slug=f"another-{SECRET}").exists()


@door(DOORS, "create and publish at once", kind=KIND, told=MISSING)
def create_and_publish(scene: Scene) -> None:
    new_page(scene, "zoe", "action-publish")


@door(DOORS, "create and publish, without the right to publish", kind=KIND)
def create_and_publish_without_right(scene: Scene) -> None:
    new_page(scene, "erin", "action-publish")


@door(DOORS, "create and send to review", kind=KIND)
def create_and_submit(scene: Scene) -> None:
    new_page(scene, "erin", "action-submit")


@door(DOORS, "edit and publish, as superuser", kind=KIND, told=MISSING)
def edit_and_publish(scene: Scene) -> None:
    scene.edit("zoe", action="action-publish")


@door(DOORS, "edit and publish, as administrator", kind=KIND, told=MISSING)
def administrator_publishes(scene: Scene) -> None:
    scene.edit("ada", action="action-publish")


@door(DOORS, "edit and publish, as editor", kind=KIND)
def editor_publishes(scene: Scene) -> None:
    scene.edit("erin", action="action-publish")


@door(DOORS, "save a draft", kind=KIND)
def save_draft(scene: Scene) -> None:
    scene.edit("erin")


@door(DOORS, "autosave over the latest version", kind=KIND)
def autosave(scene: Scene) -> None:
    """Overwrites a version in place, whatever rests on it."""
    page = scene.fresh()
    form = desk.story_form(desk.latest(page), **SECRET_FIELDS, text=SECRET_TEXT)
    form |= {"overwrite_revision_id": str(page.latest_revision_id)}
    answer = scene.heard(
        scene.as_("erin").post(
            f"/admin/pages/{page.pk}/edit/", form, headers={"accept": "application/json"}
        )
    )
    assert answer.json()["success"], answer.json()


@door(DOORS, "autosave over the record of the live version", starts=(KNOWN,), kind=KIND)
def autosave_live(scene: Scene) -> None:
    page = scene.fresh()
    page.revisions.exclude(pk=page.live_revision_id).delete()
    Page.objects.filter(pk=page.pk).update(latest_revision=page.live_revision_id)
    live = page.live_revision
    live.user = factories.user("erin")
    live.save()
    form = desk.story_form(desk.latest(page), **SECRET_FIELDS, text=SECRET_TEXT)
    form |= {"overwrite_revision_id": str(live.pk)}
    answer = scene.heard(
        scene.as_("erin").post(
            f"/admin/pages/{page.pk}/edit/", form, headers={"accept": "application/json"}
        )
    )
    assert answer.json()["success"], answer.json()


@door(DOORS, "send to review", kind=KIND)
def submit(scene: Scene) -> None:
    scene.edit("erin", action="action-submit")


@door(DOORS, "publish with an hour to come", kind=KIND, told=MISSING)
def publish_later(scene: Scene) -> None:
    soon = (timezone.now() + timedelta(days=2)).strftime("%Y-%m-%d %H:%M")
    scene.edit("ada", action="action-publish", go_live_at=soon)


@door(DOORS, "cancel the schedule", starts=(KNOWN,), kind=KIND)
def unschedule(scene: Scene) -> None:
    revision = scene.fresh().latest_revision
    revision.approved_go_live_at = timezone.now() + timedelta(days=2)
    revision.save()
    scene.post("ada", f"/admin/pages/{scene.page.pk}/revisions/{revision.pk}/unschedule/")
    revision.refresh_from_db()
    assert revision.approved_go_live_at is None


@door(DOORS, "go back to an earlier version and publish it", kind=KIND, told=MISSING)
def revert_and_publish(scene: Scene) -> None:
    secret = scene.fresh().latest_revision
    scene.edit("erin", title="Something else")
    form = desk.story_form(secret.as_object(), **SECRET_FIELDS, text=SECRET_TEXT)
    address = f"/admin/pages/{scene.page.pk}/revisions/{secret.pk}/revert/"
    scene.post("zoe", address, form | {"action-publish": "1"})


@door(DOORS, "publish several at once", kind=KIND, told=MISSING)
def bulk_publish(scene: Scene) -> None:
    scene.post("zoe", f"/admin/bulk/wagtailcore/page/publish/?id={scene.page.pk}&next=/admin/")


@door(DOORS, "publish an archive with everything below it", kind=KIND)
def bulk_publish_below(scene: Scene) -> None:
    address = f"/admin/bulk/wagtailcore/page/publish/?id={scene.page.get_parent().pk}&next=/admin/"
    scene.post("zoe", address, {"include_descendants": "on"})


@door(DOORS, "take down several and publish them again", keeps=False, kind=KIND)
def bulk_unpublish_and_publish(scene: Scene) -> None:
    scene.post("zoe", f"/admin/bulk/wagtailcore/page/unpublish/?id={scene.page.pk}&next=/admin/")
    scene.post("zoe", f"/admin/bulk/wagtailcore/page/publish/?id={scene.page.pk}&next=/admin/")


def copy_form(scene: Scene, page: Page, **choices: str) -> dict[str, str]:
    """The form of a copy, under a new address beside the original."""
    parent = page.get_parent()
    words = {"new_title": f"A {SECRET} copy", "new_slug": f"{SECRET}-copy"}
    return words | {"new_parent_page": str(parent.pk)} | choices


@door(DOORS, "copy a page and keep it published", kind=KIND)
def copy_live(scene: Scene) -> None:
    Page.objects.filter(pk=scene.page.pk).update(live=True)
    form = copy_form(scene, scene.page, publish_copies="on")
    scene.post("zoe", f"/admin/pages/{scene.page.pk}/copy/", form)
    assert not Page.objects.get(slug=f"{SECRET}-copy").live


@door(DOORS, "copy an archive with everything below it", kind=KIND)
def copy_below(scene: Scene) -> None:
    Page.objects.filter(pk=scene.page.pk).update(live=True)
    parent = scene.page.get_parent()
    form = copy_form(scene, parent, publish_copies="on", copy_subpages="on")
    scene.post("zoe", f"/admin/pages/{parent.pk}/copy/", form)
    assert Page.objects.get(slug=f"{SECRET}-copy").get_children().exists()


@door(DOORS, "make an alias", kind=KIND)
def alias(scene: Scene) -> None:
    scene.post(
        "zoe", f"/admin/pages/{scene.page.pk}/copy/", copy_form(scene, scene.page, alias="on")
    )
    assert Page.objects.get(slug=f"{SECRET}-copy").alias_of_id == scene.page.pk


@door(DOORS, "make an alias into a page of its own", kind=KIND)
def convert_alias(scene: Scene) -> None:
    alias(scene)
    made = Page.objects.get(slug=f"{SECRET}-copy")
    scene.post("zoe", f"/admin/pages/{made.pk}/convert_alias/")
    made.refresh_from_db()
    assert made.alias_of_id is None


@door(DOORS, "publish the source of an alias that was taken down", kind=KIND)
def alias_comes_back(scene: Scene) -> None:
    alias(scene)
    made = Page.objects.get(slug=f"{SECRET}-copy").specific
    made.unpublish()
    scene.edit("zoe", action="action-publish")


@door(DOORS, "move a page to another archive", leaves=(ABOVE,), kind=KIND)
def move(scene: Scene) -> None:
    other = factories.draft(
        type(scene.page.get_parent().specific)(title="More stories", slug="more"), factories.home()
    )
    factories.publish(other)
    scene.post("zoe", f"/admin/pages/{scene.page.pk}/move/{other.pk}/confirm/")
    assert scene.fresh().get_parent().pk == other.pk


@door(DOORS, "give the draft another address", kind=KIND)
def rename(scene: Scene) -> None:
    scene.edit("erin", slug=f"{SECRET}-lane")


@door(DOORS, "copy a page that is for certain readers only", keeps=False, kind=KIND)
def copy_private(scene: Scene) -> None:
    """Wagtail loses the restriction on the copy."""
    PageViewRestriction.objects.create(page=scene.page, restriction_type="login")
    copy_live(scene)


@door(DOORS, "move a page that is for certain readers only", keeps=False, kind=KIND)
def move_private(scene: Scene) -> None:
    PageViewRestriction.objects.create(page=scene.page, restriction_type="login")
    move(scene)


@door(DOORS, "a draft title of the archive above", starts=(KNOWN,), keeps=False, kind=KIND)
def ancestor_unpublished(scene: Scene) -> None:
    """Wagtail leaves the children reachable, with the draft title in their breadcrumbs."""
    parent = scene.page.get_parent().specific
    parent.title = parent.draft_title = f"The {SECRET} archive"
    parent.save_revision(user=factories.user("erin"))
    parent.save()
    scene.post("zoe", f"/admin/pages/{parent.pk}/unpublish/")


@door(DOORS, "look at the draft", kind=KIND)
def preview(scene: Scene) -> None:
    """The preview is for the desk; a stranger's crawl tries its address too."""
    form = desk.story_form(desk.latest(scene.page), **SECRET_FIELDS, text=SECRET_TEXT)
    client = scene.as_("erin")
    address = f"/admin/pages/{scene.page.pk}/edit/preview/"
    scene.heard(client.post(address, form))
    seen = scene.heard(client.get(f"{address}?mode=&in_preview_panel=true"))
    assert SECRET in seen.content.decode()
    draft = scene.heard(client.get(f"/admin/pages/{scene.page.pk}/view_draft/"))
    assert SECRET in draft.content.decode()


@door(DOORS, "leave a comment on the draft", kind=KIND)
def comment(scene: Scene) -> None:
    form = desk.story_form(desk.latest(scene.page))
    form |= nested_form_data(
        {
            "comments": {
                "TOTAL_FORMS": "1",
                "INITIAL_FORMS": "0",
                "MIN_NUM_FORMS": "0",
                "MAX_NUM_FORMS": "",
                "0": {
                    "id": "",
                    "text": f"Is {SECRET} safe to say?",
                    "contentpath": "title",
                    "position": json.dumps(None),
                    "resolved": "",
                    "DELETE": "",
                    "replies": {
                        "TOTAL_FORMS": "0",
                        "INITIAL_FORMS": "0",
                        "MIN_NUM_FORMS": "0",
                        "MAX_NUM_FORMS": "0",
                    },
                },
            }
        }
    )
    scene.post("sami", f"/admin/pages/{scene.page.pk}/edit/", form)
