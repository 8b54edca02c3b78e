"""What keeps a story from readers keeps every other kind of page from them as well.

Of each way in ``WAYS`` of :mod:`tests.publishing.test_doors` one door is tried with a page of each
kind. The doors that attack what a page refers to are the same for all kinds and are left out.
"""

import copy
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any, cast

import pytest
from django.db import transaction
from wagtail.models import get_page_models

from stories.pages.gated import GatedPage
from stories.pages.stories import StoryPage
from tests import factories
from tests.publishing.doors import api, code, commands, editor, rows, workflow
from tests.publishing.doors.scene import KNOWN, NEW, SECRET, SECRETS_OF, Door, Scene
from tests.publishing.doors.trying import (
    Beginning,
    approved_words_stay,
    beginning_of,
    reach_no_stranger,
)


def meeting(**fields: Any) -> Any:
    """A meeting has no introduction, and a number and a place instead."""
    fields.pop("introduction", None)
    return factories.meeting([], **fields)


KINDS: dict[str, Callable[..., Any]] = {
    "annualmeetingpage": meeting,
    "updatepage": factories.update,
    "appealpage": factories.appeal,
    "statementpage": factories.statement,
    "articlepage": factories.article,
}
# Pages that are lists, and the practice pages that never go out.
NOT_TOLD = {
    "homepage",
    "storyindexpage",
    "annualmeetingindexpage",
    "reportindexpage",
    "rehearsalindexpage",
    "rehearsalpage",
}
# From where each door is tried; one beginning is enough, since stories are tried from both.
TRIED = {
    NEW: {
        editor: [
            "create and publish at once",
            "publish with an hour to come",
            "publish several at once",
            "copy a page and keep it published",
            "make an alias",
        ],
        workflow: ["the superuser presses both approvals", "disable every task"],
        api: ["publish", "create and publish"],
        commands: ["publish what is scheduled"],
        code: [
            "revision.publish()",
            "add_child with live=True",
            "queryset.update(live=True, …)",
            "copy_for_translation",
            "issue_edition of an open review",
        ],
    },
    KNOWN: {
        editor: ["edit and publish, as superuser", "autosave over the record of the live version"],
        code: [
            "PublishPageRevisionAction",
            "save() of the page with live=True",
            "an approval that is moved to other words",
        ],
        rows: ["plain SQL on what its kind adds to a page", "plain SQL on an edition"],
    },
}
# The API of version 3 gives up before the gate: it leaves out the number that meetings must have.
NO_SUCH_DOOR = ("annualmeetingpage", api.V3, "create and publish")
TRIALS: tuple[tuple[str, str, Door], ...] = tuple(
    (kind, start, door)
    for kind in KINDS
    for start, modules in TRIED.items()
    for module, names in modules.items()
    for door in module.DOORS
    if door.name in names and (kind, door.kind, door.name) != NO_SUCH_DOOR
)
NAMES = [f"{kind}: {door.kind}: {door.name}" for kind, _start, door in TRIALS]


class Beginnings:
    """One beginning for all attacks of one sort on a kind of page; the one before is undone."""

    def __init__(self, tmp_path_factory: pytest.TempPathFactory) -> None:
        self.factory, self.open = tmp_path_factory, ExitStack()
        self.named, self.begun = ("", ""), None

    def of(self, kind: str, start: str) -> Beginning:
        if self.named != (kind, start):
            self.open.close()
            self.named = ("", "")
            media = self.factory.mktemp("beginning")
            self.begun = self.open.enter_context(beginning_of(start, media, KINDS[kind]))
            self.named = (kind, start)
        return cast(Beginning, self.begun)


@pytest.fixture(scope="module")
def beginnings(
    django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Beginnings]:
    begun = Beginnings(tmp_path_factory)
    with django_db_blocker.unblock(), begun.open:
        yield begun


@pytest.fixture
def beginning(kind: str, start: str, beginnings: Beginnings) -> Beginning:
    return beginnings.of(kind, start)


@pytest.fixture
def scene(beginning: Beginning) -> Iterator[Scene]:
    """What an attack may do with the beginning; the database is put back afterwards."""
    with transaction.atomic():
        yield copy.deepcopy(beginning.scene)
        transaction.set_rollback(True)


@pytest.mark.parametrize(("kind", "start", "door"), TRIALS, ids=NAMES)
def test_unreviewed_words_reach_no_stranger(beginning: Beginning, door: Door, scene: Scene) -> None:
    after = reach_no_stranger(beginning, door, scene)
    if door.keeps and beginning.start == KNOWN:
        approved_words_stay(beginning, door, scene, after)


def test_every_kind_of_page_that_tells_something_is_tried() -> None:
    kinds = {model._meta.model_name for model in get_page_models() if issubclass(model, GatedPage)}
    assert kinds - NOT_TOLD - {StoryPage._meta.model_name} == set(KINDS)


def test_every_door_that_is_named_is_there() -> None:
    assert len(set(NAMES)) == len(NAMES)
    named = {
        (start, name)
        for start, modules in TRIED.items()
        for names in modules.values()
        for name in names
    }
    assert named == {(start, door.name) for _kind, start, door in TRIALS}
    assert all(start in door.starts for _kind, start, door in TRIALS)


@pytest.mark.parametrize("kind", sorted(SECRETS_OF))
def test_the_words_that_only_this_kind_has_are_unreviewed_too(
    kind: str, db: None, tmp_path: Any
) -> None:
    with beginning_of(NEW, tmp_path, KINDS[kind]) as begun:
        latest = begun.scene.page.latest_revision.content
        words = begun.scene.own_secrets()
        told = [name for name, value in words.items() if SECRET in str(value)]
        assert told
        assert all(SECRET in str(latest[name]) for name in told)
