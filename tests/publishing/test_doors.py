"""Every way to make a page live, or to change what is live, is tried with unreviewed words.

After each, a stranger reads whatever the site hands out, and must not find one of these words;
what had been approved must still be there.
"""

import copy
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction

from tests.publishing.doors import api, code, commands, editor, files, papers, rows, workflow
from tests.publishing.doors.scene import KNOWN, NEW, Door, Scene
from tests.publishing.doors.trying import (
    Beginning,
    approved_words_stay,
    beginning_of,
    reach_no_stranger,
)

MODULES = (editor, workflow, api, commands, code, rows, files, papers)
DOORS: tuple[Door, ...] = tuple(door for module in MODULES for door in module.DOORS)

pytestmark = pytest.mark.doors


@pytest.fixture(scope="class")
def beginning(
    request: pytest.FixtureRequest,
    django_db_setup: None,
    django_db_blocker: Any,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Beginning]:
    """One beginning for all attacks on it, which are undone one by one, and then it too."""
    media = tmp_path_factory.mktemp("beginning")
    with django_db_blocker.unblock(), beginning_of(request.cls.start, media) as begun:
        yield begun


@pytest.fixture
def scene(beginning: Beginning) -> Iterator[Scene]:
    """What an attack may do with the beginning; the database is put back afterwards."""
    with transaction.atomic():
        yield copy.deepcopy(beginning.scene)
        transaction.set_rollback(True)


def doors_from(start: str) -> pytest.MarkDecorator:
    """All doors that begin here, by their names."""
    doors = [door for door in DOORS if start in door.starts]
    return pytest.mark.parametrize("door", doors, ids=[f"{d.kind}: {d.name}" for d in doors])


class TestWithAPageReadersDoNotHave:
    start = NEW

    @doors_from(NEW)
    def test_unreviewed_words_reach_no_stranger(
        self, beginning: Beginning, door: Door, scene: Scene
    ) -> None:
        reach_no_stranger(beginning, door, scene)


class TestWithAPageReadersHave:
    start = KNOWN

    @doors_from(KNOWN)
    def test_unreviewed_words_reach_no_stranger_and_approved_ones_stay(
        self, beginning: Beginning, door: Door, scene: Scene
    ) -> None:
        after = reach_no_stranger(beginning, door, scene)
        if door.keeps:
            approved_words_stay(beginning, door, scene, after)


# Every way that Wagtail 8.0.1 knows to make a page live, or to change what is live, and the doors
# that try it. A way that a later version adds gets a line here, and a door.
WAYS = {
    "the editor's create view": ["editor: create and publish at once"],
    "the editor's edit view": ["editor: edit and publish, as superuser"],
    "autosave in place": [
        "editor: autosave over the latest version",
        "editor: autosave over the record of the live version",
        "workflow: autosave over the version that was approved",
    ],
    "bulk actions": [
        "editor: publish several at once",
        "editor: publish an archive with everything below it",
    ],
    "schedules": [
        "editor: publish with an hour to come",
        "editor: cancel the schedule",
        "command line: publish what is scheduled",
        "command line: publish what is scheduled, by the older name of the command",
    ],
    "earlier versions": ["editor: go back to an earlier version and publish it"],
    "the workflow": [
        "workflow: the author says that her own text is ready",
        "workflow: the superuser presses both approvals",
        "workflow: a reviewer approves by Wagtail's own address",
        "workflow: the approval of another page, by its address",
        "workflow: a reviewer edits and approves in one go",
    ],
    "the end of the workflow": [
        "workflow: disable every task",
        "workflow: send to review while no task is active",
        "workflow: cancel the last task",
        "workflow: finish the workflow in code",
        "workflow: call the end of Wagtail's own workflow in code",
    ],
    "what was approved is not what goes out": [
        "workflow: approve one version and publish a newer one",
        "workflow: approve one version and finish the workflow with a newer one",
        "code: a version changed in place after its approval",
    ],
    "copies": [
        "editor: copy a page and keep it published",
        "editor: copy an archive with everything below it",
        "code: copy(recursive=True, keep_live=True)",
        "code: copy_for_translation",
        "admin API: copy for translation",
    ],
    "aliases": [
        "editor: make an alias",
        "editor: make an alias into a page of its own",
        "editor: publish the source of an alias that was taken down",
        "code: update_aliases",
    ],
    "moves": ["editor: move a page to another archive", "command line: move all pages by command"],
    "privacy that evaporates": [
        "editor: copy a page that is for certain readers only",
        "editor: move a page that is for certain readers only",
        "editor: a draft title of the archive above",
    ],
    "the admin's API": [
        "admin API: publish",
        "admin API: copy and keep it published",
        "admin API: make an alias",
        "admin API: go back to an earlier version and publish it",
    ],
    "the API of version 3": [
        "API v3: publish",
        "API v3: create and publish",
        "API v3: edit and publish",
        "API v3: a token that nobody issued",
    ],
    "actions and models": [
        "code: revision.publish()",
        "code: page.publish(revision)",
        "code: PublishPageRevisionAction",
        "code: the registry's publish action",
        "code: add_child with live=True",
        "code: add_child, whose pages are live unless told otherwise",
        "code: load_bulk",
        "code: save() of a plain Page",
        "code: rows of the people on the page",
        "code: queryset.update(live=True, …)",
    ],
    "fixtures and SQL": [
        "command line: load a fixture of the page, live",
        "command line: load a fixture of an edition without a seal",
        "command line: load a fixture of an approved review",
        "database: plain SQL on a page",
        "database: plain SQL on an edition",
        "database: plain SQL on a review",
        "database: a picture put beside an edition",
        "database: a withdrawn edition filled and opened again",
    ],
    "what a page refers to": [
        "beside the page: put another file behind a picture",
        "beside the page: change the title of a picture",
        "beside the page: change the name of a category",
        "beside the page: change the settings of the site",
        "beside the page: upload a document",
    ],
    "files": [
        "beside the page: upload a picture",
        "beside the page: open a picture at the desk, which makes thumbnails",
        "beside the page: a cleared picture tells no more than its pixels",
    ],
    "looking at a draft": ["editor: look at the draft"],
}


def test_every_way_has_its_doors():
    names = {f"{door.kind}: {door.name}" for door in DOORS}
    wanted = {name for doors in WAYS.values() for name in doors}
    assert wanted <= names
    assert len(wanted) >= 51
    assert len(names) == len(DOORS), "Two doors have one name."
