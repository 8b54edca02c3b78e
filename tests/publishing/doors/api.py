"""Doors of Wagtail's APIs: the admin's, which is always there, and version 3, once mounted."""

import json
from typing import Any

from django.test import Client, override_settings
from wagtail.models import APIToken, Locale, Page

from tests import desk, factories
from tests.publishing.doors.scene import (
    SECRET,
    SECRET_TEXT,
    Door,
    Scene,
    door,
)

DOORS: list[Door] = []
ADMIN, V3 = "admin API", "API v3"
TOLD = "Only an approved review publishes a page"


def act(scene: Scene, action: str, page: Page | None = None, **data: Any) -> Any:
    """Post an action to the admin's API as the superuser."""
    address = f"/admin/api/main/pages/{(page or scene.page).pk}/action/{action}/"
    client = scene.as_("zoe")
    return scene.heard(client.post(address, json.dumps(data), content_type="application/json"))


def second_language() -> Locale:
    """Japanese, with the home page and the archive copied as drafts."""
    locale, _made = Locale.objects.get_or_create(language_code="ja")
    return locale


@door(DOORS, "publish", kind=ADMIN)
def publish(scene: Scene) -> None:
    answer = act(scene, "publish")
    assert answer.status_code == 400
    assert TOLD in answer.content.decode()


@door(DOORS, "copy and keep it published", kind=ADMIN)
def copy(scene: Scene) -> None:
    Page.objects.filter(pk=scene.page.pk).update(live=True)
    answer = act(scene, "copy", keep_live=True, slug=f"{SECRET}-copy", title=f"A {SECRET} copy")
    assert answer.status_code == 201
    assert not Page.objects.get(slug=f"{SECRET}-copy").live


@door(DOORS, "copy an archive with everything below it", kind=ADMIN)
def copy_below(scene: Scene) -> None:
    Page.objects.filter(pk=scene.page.pk).update(live=True)
    answer = act(scene, "copy", scene.page.get_parent(), recursive=True, slug=SECRET, title=SECRET)
    assert answer.status_code == 201
    assert not Page.objects.get(slug=SECRET).get_descendants(inclusive=True).live().exists()


@door(DOORS, "make an alias", kind=ADMIN)
def create_alias(scene: Scene) -> None:
    assert act(scene, "create_alias", update_slug=f"{SECRET}-alias").status_code == 201


@door(DOORS, "make an alias into a page of its own", kind=ADMIN)
def convert_alias(scene: Scene) -> None:
    create_alias(scene)
    alias = Page.objects.get(slug=f"{SECRET}-alias")
    assert act(scene, "convert_alias", alias).status_code == 200
    assert not Page.objects.get(pk=alias.pk).live


@door(DOORS, "move", leaves=("/stories/",), kind=ADMIN)
def move(scene: Scene) -> None:
    other = factories.draft(
        type(scene.page.get_parent().specific)(title="More stories", slug="more"), factories.home()
    )
    factories.publish(other)
    answer = act(scene, "move", destination_page_id=other.pk, position="last-child")
    assert answer.status_code == 200, answer.content


@door(DOORS, "go back to an earlier version and publish it", kind=ADMIN)
def revert(scene: Scene) -> None:
    first = scene.fresh().latest_revision
    scene.write_secret()
    assert act(scene, "revert_to_page_revision", revision_id=first.pk).status_code == 200
    assert act(scene, "publish").status_code == 400


@door(DOORS, "copy for translation", kind=ADMIN)
def copy_for_translation(scene: Scene) -> None:
    locale = second_language().language_code
    answer = act(scene, "copy_for_translation", locale=locale, copy_parents=True)
    assert answer.status_code == 201


@door(DOORS, "copy for translation as an alias", kind=ADMIN)
def alias_for_translation(scene: Scene) -> None:
    locale = second_language().language_code
    answer = act(scene, "copy_for_translation", locale=locale, copy_parents=True, alias=True)
    assert answer.status_code == 201


@door(DOORS, "take down and publish", keeps=False, kind=ADMIN)
def unpublish_and_publish(scene: Scene) -> None:
    act(scene, "unpublish")
    assert act(scene, "publish").status_code == 400


@door(DOORS, "publish without a sign-in", kind=ADMIN)
def stranger_publishes(scene: Scene) -> None:
    answer = Client().post(f"/admin/api/main/pages/{scene.page.pk}/action/publish/")
    assert scene.heard(answer).status_code in {302, 401, 403}


@override_settings(ROOT_URLCONF="tests.publishing.doors.with_api")
def ask(scene: Scene, method: str, path: str, **data: Any) -> Any:
    """Ask the mounted API with a token of the superuser."""
    _token, secret = APIToken.create_token(user=desk.zoe(), name="an attempt")
    return scene.heard(
        Client().generic(
            method,
            f"/mounted/pages/{path}",
            json.dumps(data),
            content_type="application/json",
            headers={"authorization": f"Bearer {secret}"},
        )
    )


@door(DOORS, "publish", kind=V3)
def publish_v3(scene: Scene) -> None:
    answer = ask(scene, "POST", f"{scene.page.pk}/actions/publish/")
    assert 400 <= answer.status_code < 500
    assert TOLD in answer.content.decode()


@door(DOORS, "create and publish", kind=V3)
def create_v3(scene: Scene) -> None:
    meta = {
        "type": scene.model._meta.label,
        "parent_id": scene.page.get_parent().pk,
        "action": "publish",
    }
    body = [{"type": "text", "value": SECRET_TEXT}]
    words = scene.secrets() | {"slug": f"{SECRET}-api", "body": body}
    answer = ask(scene, "POST", "", meta=meta, **words, date_precision="month")
    assert 400 <= answer.status_code < 500, answer.content


@door(DOORS, "edit and publish", kind=V3)
def update_v3(scene: Scene) -> None:
    meta = {"type": scene.model._meta.label, "action": "publish"}
    answer = ask(scene, "PATCH", f"{scene.page.pk}/", meta=meta, title=f"The {SECRET} house")
    assert 400 <= answer.status_code < 500, answer.content


@door(DOORS, "copy and keep it published", kind=V3)
def copy_v3(scene: Scene) -> None:
    Page.objects.filter(pk=scene.page.pk).update(live=True)
    ask(scene, "POST", f"{scene.page.pk}/actions/copy/", keep_live=True, slug=f"{SECRET}-copy")
    assert not Page.objects.get(slug=f"{SECRET}-copy").live


@door(DOORS, "make an alias", kind=V3)
def alias_v3(scene: Scene) -> None:
    ask(scene, "POST", f"{scene.page.pk}/actions/create_alias/", slug=f"{SECRET}-alias")
    assert Page.objects.filter(slug=f"{SECRET}-alias").exists()


@door(DOORS, "go back to an earlier version", kind=V3)
def revert_v3(scene: Scene) -> None:
    revision = scene.fresh().latest_revision_id
    ask(scene, "POST", f"{scene.page.pk}/actions/revert/", revision_id=revision)


@door(DOORS, "a token that nobody issued", kind=V3)
@override_settings(ROOT_URLCONF="tests.publishing.doors.with_api")
def bad_token_v3(scene: Scene) -> None:
    """Wagtail reads a bad token as a stranger, who sees what is live and nothing else."""
    answer = Client().get(
        f"/mounted/pages/{scene.page.pk}/?version=draft",
        headers={"authorization": "Bearer wagtail_nobody"},
    )
    assert SECRET not in scene.heard(answer).content.decode()
