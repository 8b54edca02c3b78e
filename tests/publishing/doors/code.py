"""Doors of code: what a shell, a script or another app could call."""

from contextlib import suppress
from typing import Any

import pytest
from wagtail.actions import action_registry
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.models import Locale, Page

from stories.publishing.blockers import PublicationBlocked
from stories.publishing.editions import Edition
from stories.publishing.gate import issue_edition, publish_page
from stories.publishing.status import sync_status
from stories.redaction.approval import open_review
from stories.redaction.reviews import RedactionReview
from stories.redaction.tasks import manuscript_of
from tests import desk, factories
from tests.publishing.doors.commands import forged_review
from tests.publishing.doors.scene import (
    KNOWN,
    SECRET,
    SECRET_TEXT,
    Door,
    Scene,
    door,
    fill_with_secrets,
)

DOORS: list[Door] = []
KIND = "code"


def refused(act: Any, *args: Any, **kwargs: Any) -> None:
    """Call ``act``, which the gate has to refuse."""
    with pytest.raises(PublicationBlocked):
        act(*args, **kwargs)


@door(DOORS, "revision.publish()", kind=KIND)
def revision_publish(scene: Scene) -> None:
    refused(scene.fresh().latest_revision.publish)


@door(DOORS, "page.publish(revision)", kind=KIND)
def page_publish(scene: Scene) -> None:
    refused(scene.fresh().publish, scene.fresh().latest_revision)


@door(DOORS, "publish_page(page)", kind=KIND)
def gate_publish(scene: Scene) -> None:
    refused(publish_page, scene.fresh(), by=desk.zoe())


@door(DOORS, "PublishPageRevisionAction", kind=KIND)
def publish_action(scene: Scene) -> None:
    action = PublishPageRevisionAction(scene.fresh().latest_revision)
    refused(action.execute, skip_permission_checks=True)


@door(DOORS, "the registry's publish action", kind=KIND)
def registry_action(scene: Scene) -> None:
    action = action_registry.get_action_class(scene.model, "publish")
    refused(action(scene.fresh().latest_revision, user=desk.zoe()).execute)


def new_page(scene: Scene, **fields: Any) -> Any:
    """A page of unreviewed words that is in no table yet."""
    words = scene.secrets() | {"slug": f"new-{SECRET}", "body": [("text", SECRET_TEXT)]} | fields
    return scene.model(**words)


@door(DOORS, "add_child with live=True", kind=KIND)
def add_child_live(scene: Scene) -> None:
    page = scene.page.get_parent().specific.add_child(instance=new_page(scene, live=True))
    assert not Page.objects.get(pk=page.pk).live


@door(DOORS, "add_child, whose pages are live unless told otherwise", kind=KIND)
def add_child(scene: Scene) -> None:
    page = scene.page.get_parent().specific.add_child(instance=new_page(scene))
    assert not Page.objects.get(pk=page.pk).live


@door(DOORS, "load_bulk", kind=KIND)
def load_bulk(scene: Scene) -> None:
    words = {"title": f"The {SECRET} gate", "slug": f"bulk-{SECRET}", "live": True}
    data = dict(words, url_path=f"/home/bulk-{SECRET}/", locale=Locale.objects.get().pk)
    data |= {"content_type": scene.page.content_type_id, "draft_title": SECRET}
    Page.load_bulk([{"data": data}], parent=scene.page.get_parent())


@door(DOORS, "queryset.update(live=True, …)", kind=KIND)
def queryset_update(scene: Scene) -> None:
    pages = scene.model.objects.filter(pk=scene.page.pk)
    pages.update(live=True, title=f"The {SECRET} gate", teaser=SECRET, slug=f"{SECRET}-gate")


@door(DOORS, "queryset.update of the body", kind=KIND)
def queryset_update_body(scene: Scene) -> None:
    pages = scene.model.objects.filter(pk=scene.page.pk)
    pages.update(live=True, body=[("text", SECRET_TEXT)])


@door(DOORS, "save() of a plain Page", kind=KIND)
def base_save(scene: Scene) -> None:
    page = Page.objects.get(pk=scene.page.pk)
    page.title, page.slug, page.live = f"The {SECRET} gate", f"{SECRET}-gate", True
    page.save()


@door(DOORS, "save() of the page with live=True", kind=KIND)
def specific_save(scene: Scene) -> None:
    page = scene.fresh()
    fill_with_secrets(page)
    page.live = True
    with suppress(PublicationBlocked):
        page.save()


@door(DOORS, 'save(update_fields=["live"])', kind=KIND)
def save_live_only(scene: Scene) -> None:
    page = scene.fresh()
    page.live = True
    with suppress(PublicationBlocked):
        page.save(update_fields=["live"])


@door(DOORS, "rows of the people on the page", kind=KIND)
def child_rows(scene: Scene) -> None:
    scene.fresh().appearances.all().update(shown_name=f"Mx. {SECRET}", update=SECRET_TEXT)


@door(DOORS, "update_aliases", kind=KIND)
def update_aliases(scene: Scene) -> None:
    page = scene.fresh()
    alias = page.create_alias(update_slug=f"{SECRET}-alias")
    Page.objects.filter(pk=alias.pk).update(live=True)
    page.update_aliases(revision=page.latest_revision, _content=page.latest_revision.content)


@door(DOORS, "copy(recursive=True, keep_live=True)", kind=KIND)
def copy_recursive(scene: Scene) -> None:
    parent = scene.page.get_parent().specific
    Page.objects.filter(pk=scene.page.pk).update(live=True)
    made = parent.copy(
        recursive=True, keep_live=True, update_attrs={"slug": SECRET, "title": SECRET}
    )
    assert not made.get_descendants(inclusive=True).live().exists()


@door(DOORS, "copy_for_translation", kind=KIND)
def copy_for_translation(scene: Scene) -> None:
    locale = Locale.objects.create(language_code="ja")
    made = scene.fresh().copy_for_translation(locale, copy_parents=True)
    assert not made.live


@door(DOORS, "issue_edition of an open review", kind=KIND)
def issue_open(scene: Scene) -> None:
    refused(issue_edition, open_review(manuscript_of(scene.fresh())))


@door(DOORS, "issue_edition of an approval that was only written", kind=KIND)
def issue_forged(scene: Scene) -> None:
    review = forged_review(scene)
    review.save()
    refused(issue_edition, review)
    scene.edit("zoe", action="action-publish")


@door(DOORS, "an approval with the seal of another one", starts=(KNOWN,), kind=KIND)
def borrowed_seal(scene: Scene) -> None:
    given = RedactionReview.objects.get(page=scene.page, state="approved")
    review = forged_review(scene)
    review.approval_seal = given.approval_seal
    review.decided_at, review.decided_by = given.decided_at, given.decided_by
    review.save()
    refused(issue_edition, review)


@door(DOORS, "an approval that is moved to other words", starts=(KNOWN,), kind=KIND)
def moved_approval(scene: Scene) -> None:
    words = manuscript_of(scene.fresh())
    RedactionReview.objects.filter(page=scene.page, state="approved").update(
        fingerprint=words.fingerprint(), revision=words.latest_revision
    )
    refused(publish_page, scene.fresh())


@door(DOORS, "an approval that is moved to another page", kind=KIND)
def approval_of_another_page(scene: Scene) -> None:
    article = factories.article()
    factories.publish(article)
    words = manuscript_of(scene.fresh())
    review = RedactionReview.objects.get(page=article, state="approved")
    RedactionReview.objects.filter(pk=review.pk).update(
        page=scene.page.pk, fingerprint=words.fingerprint()
    )
    review.refresh_from_db()
    refused(issue_edition, review)


@door(DOORS, "a version changed in place after its approval", starts=(KNOWN,), kind=KIND)
def revision_in_place(scene: Scene) -> None:
    page = scene.fresh()
    page.revisions.exclude(pk=page.live_revision_id).delete()
    Page.objects.filter(pk=page.pk).update(latest_revision=page.live_revision_id)
    revision = page.live_revision
    revision.content["title"] = f"The {SECRET} gate"
    revision.save()
    refused(publish_page, scene.fresh())


@door(DOORS, "sync_status of a page that was only marked live", kind=KIND)
def sync(scene: Scene) -> None:
    queryset_update(scene)
    sync_status()
    assert scene.fresh().live == scene.published


@door(DOORS, "save the edition with other words", starts=(KNOWN,), keeps=False, kind=KIND)
def edition_save(scene: Scene) -> None:
    edition = Edition.objects.get(page_number=scene.page.pk)
    edition.title, edition.fragment = f"The {SECRET} gate", SECRET_TEXT
    edition.save()
