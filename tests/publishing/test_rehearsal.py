"""A rehearsal stays a rehearsal: every door is tried with a draft that Ruth has approved."""

import copy
from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import wraps
from typing import Any
from unittest.mock import patch

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import connection, transaction
from django.utils import timezone
from wagtail.actions.convert_alias import ConvertAliasPageAction
from wagtail.models import Locale, Page

from home.workflow import finish_workflow
from stories.consent.appearances import INVENTED, Appearance
from stories.editing.rehearsal.exercises import exercise_called
from stories.editing.rehearsal.making import make_rehearsal
from stories.editing.rehearsal.shelf import drafts_on
from stories.pages.rehearsal import RehearsalIndexPage, RehearsalPage
from stories.pages.stories import StoryPage
from stories.publishing.blockers import PublicationBlocked
from stories.publishing.editions import Edition
from stories.publishing.gate import approved_review, find_blockers, finish_approved, issue_edition
from stories.publishing.status import sync_status
from stories.redaction.approval import approve
from stories.redaction.tasks import manuscript_of
from tests import desk, factories
from tests.crawler import crawl
from tests.publishing.doors import api, code, commands, editor, workflow
from tests.publishing.doors.scene import SECRET, Door, Scene, fill_with_secrets
from tests.publishing.doors.trying import undone

pytestmark = pytest.mark.doors

SHELF, STORIES = "on its shelf", "among the stories"


def approved_draft(*, place: str = SHELF) -> RehearsalPage:
    """The draft with the bathtub, with words to look for, approved by Ruth; nothing is missing."""
    factories.index()
    with patch("stories.editing.rehearsal.making.EXERCISES", [exercise_called("bathtub")]):
        shelf = make_rehearsal(reviewer=factories.user("ruth"))
    (page,) = drafts_on(shelf)
    if place == STORIES:
        page.move(factories.index(), pos="last-child")
        page = RehearsalPage.objects.get(pk=page.pk)
    fill_with_secrets(page)
    page.save_revision(user=page.owner)
    page.save()
    opened = factories.review(page)
    approve(review=opened, page=manuscript_of(page), by=factories.user("ruth"))
    page.refresh_from_db()
    return page


def nothing_went_out() -> Iterator[str]:
    """What a stranger or Wagtail's status would show of any rehearsal, copies included."""
    numbers = [*RehearsalPage.objects.values_list("pk", flat=True)]
    numbers += RehearsalIndexPage.objects.values_list("pk", flat=True)
    for edition in Edition.objects.filter(page_number__in=numbers):
        if Edition.objects.readable().filter(pk=edition.pk).exists():
            yield f"edition of {edition.page_number}"
    yield from crawl().telling(SECRET)


def picked(doors: list[Door], *names: str) -> list[Callable[[Scene], None]]:
    """The acts of some doors of a module, by their names."""
    acts = {door.name: door.act for door in doors}
    return [acts[name] for name in names]


def schedule(scene: Scene) -> None:
    """An hour that has come, for a version that is approved."""
    revision = scene.fresh().latest_revision
    revision.approved_go_live_at = timezone.now() - timedelta(hours=1)
    revision.save()
    call_command("publish_scheduled")
    sync_status()


def issue(scene: Scene) -> None:
    """The gate itself, with the true approval in hand."""
    review = approved_review(manuscript_of(scene.page))
    assert review is not None
    with pytest.raises(PublicationBlocked) as refusal:
        issue_edition(review, by=desk.zoe())
    assert "rehearsal" in {blocker.code for blocker in refusal.value.blockers}


def copy_among_stories(scene: Scene) -> None:
    """A copy elsewhere is a rehearsal too."""
    made = scene.fresh().copy(to=factories.index(), keep_live=True, update_attrs={"slug": "copied"})
    made.get_latest_revision().content["live"] = True
    with pytest.raises(PublicationBlocked):
        made.specific.publish(made.get_latest_revision())


def copy_by_hand_among_stories(scene: Scene) -> None:
    """Wagtail's own form does not even offer the place."""
    words = {"new_title": "A copy", "new_slug": "copied", "copy_subpages": "", "alias": ""}
    words |= {"new_parent_page": str(factories.index().pk), "publish_copies": "on"}
    scene.post("zoe", f"/admin/pages/{scene.page.pk}/copy/", words)
    assert not Page.objects.filter(slug="copied", live=True).exists()


def move_by_hand(scene: Scene) -> None:
    scene.post("zoe", f"/admin/pages/{scene.page.pk}/move/{factories.index().pk}/confirm/")


def another_type_on_the_shelf(scene: Scene) -> None:
    """A true story below the shelf has no published page above it."""
    page = StoryPage(title="A true one", slug="true", body=[("text", factories.CALM_TEXT)])
    page = factories.draft(page, RehearsalIndexPage.objects.get())
    opened = factories.review(page)
    review = approve(review=opened, page=manuscript_of(page), by=factories.user("ruth"))
    with pytest.raises(PublicationBlocked):
        issue_edition(review)


def convert_alias_in_code(scene: Scene) -> None:
    alias = scene.fresh().create_alias(update_slug="alias", parent=factories.index())
    ConvertAliasPageAction(alias, user=desk.zoe()).execute(skip_permission_checks=True)
    made = Page.objects.get(pk=alias.pk).specific
    with pytest.raises(PublicationBlocked):
        made.publish(made.get_latest_revision())


def refused_by_wagtail(act: Callable[[Scene], None]) -> Callable[[Scene], None]:
    """A door at which nothing comes about: no copy, no alias."""

    @wraps(act)
    def tried(scene: Scene) -> None:
        before = Page.objects.count()
        with pytest.raises((AssertionError, Page.DoesNotExist)):
            act(scene)
        assert Page.objects.count() == before

    return tried


def make_live(scene: Scene) -> None:
    """Marked live in the table, and everything that follows the mark."""
    Page.objects.filter(pk=scene.page.pk).update(live=True)
    sync_status()
    call_command("reissue")
    assert not scene.fresh().live


def raw_sql(scene: Scene) -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE wagtailcore_page SET live = %s WHERE id = %s", [True, scene.page.pk])


def translate(scene: Scene) -> None:
    locale, _made = Locale.objects.get_or_create(language_code="ja")
    assert not scene.fresh().copy_for_translation(locale, copy_parents=True).live


AMONG_STORIES = [
    *picked(
        editor.DOORS,
        "edit and publish, as superuser",
        "publish with an hour to come",
        "publish several at once",
        "publish an archive with everything below it",
        "copy an archive with everything below it",
    ),
    *picked(
        workflow.DOORS,
        "the superuser presses both approvals",
        "finish the workflow in code",
        "disable the workflow and publish",
        "approve the task state in code",
    ),
    *(door.act for door in api.DOORS if door.name == "publish"),
    *picked(
        code.DOORS,
        "revision.publish()",
        "page.publish(revision)",
        "publish_page(page)",
        "PublishPageRevisionAction",
        "save() of a plain Page",
        "save() of the page with live=True",
        'save(update_fields=["live"])',
        "update_aliases",
        "copy(recursive=True, keep_live=True)",
    ),
    *picked(commands.DOORS, "load a fixture of the page, live", "move all pages by command"),
    schedule,
    issue,
    copy_among_stories,
    convert_alias_in_code,
    make_live,
    raw_sql,
    translate,
]
# Nobody can make pages of this type by hand, so Wagtail's own forms refuse these.
REFUSED = [
    *picked(
        editor.DOORS,
        "make an alias",
        "make an alias into a page of its own",
        "copy a page and keep it published",
    ),
    *(
        door.act
        for door in api.DOORS
        if door.name in {"make an alias", "copy and keep it published"}
    ),
]
ON_THE_SHELF = [
    *map(refused_by_wagtail, REFUSED),
    copy_by_hand_among_stories,
    move_by_hand,
    another_type_on_the_shelf,
]


def through(acts: list[Callable[[Scene], None]]) -> pytest.MarkDecorator:
    """All acts, by their names."""
    names = [f"{act.__module__.split('.')[-1]}: {act.__name__}" for act in acts]
    return pytest.mark.parametrize("act", acts, ids=names)


@pytest.fixture(scope="class")
def approved(
    request: pytest.FixtureRequest,
    django_db_setup: None,
    django_db_blocker: Any,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[RehearsalPage]:
    """One approved draft for all who try, which is undone after the last of them."""
    with django_db_blocker.unblock(), undone(tmp_path_factory.mktemp("approved")):
        yield approved_draft(place=request.cls.place)


@pytest.fixture
def scene(approved: RehearsalPage) -> Iterator[Scene]:
    """What an act may do with the draft; the database is put back afterwards."""
    with transaction.atomic():
        yield Scene(copy.deepcopy(approved), published=False)
        transaction.set_rollback(True)


def stays_inside(act: Callable[[Scene], None], scene: Scene) -> None:
    """Whatever ``act`` does, nobody reads anything, and it is answered, not broken."""
    act(scene)
    assert list(nothing_went_out()) == []
    assert all(answer.status_code < 500 for answer in scene.answers)


class TestAmongTheStories:
    """Even where it does not stand on its shelf but among pages that readers have."""

    place = STORIES

    @through(AMONG_STORIES)
    def test_an_approved_rehearsal_goes_out_by_no_door(
        self, act: Callable[[Scene], None], scene: Scene
    ) -> None:
        stays_inside(act, scene)


class TestOnItsShelf:
    place = SHELF

    @through(ON_THE_SHELF)
    def test_an_approved_rehearsal_goes_out_by_no_door(
        self, act: Callable[[Scene], None], scene: Scene
    ) -> None:
        stays_inside(act, scene)


@pytest.mark.django_db
def test_nothing_but_the_type_keeps_an_approved_draft_among_the_stories() -> None:
    """So the rows above try the one condition, and no other hides that it is missing."""
    page = approved_draft(place=STORIES)
    blockers = find_blockers(manuscript_of(page), approved_review(manuscript_of(page)))
    assert [blocker.code for blocker in blockers] == ["rehearsal"]


@pytest.mark.django_db
def test_the_approval_is_kept_and_nothing_is_issued() -> None:
    page = approved_draft()
    review = approved_review(manuscript_of(page))
    assert review is not None
    assert finish_approved(review, by=factories.user("ruth")) is None
    assert not Edition.objects.filter(page_number=page.pk).exists()


@pytest.mark.django_db
def test_what_a_true_page_would_be_refused_for_is_refused_here_too() -> None:
    page = approved_draft()
    page.appearances.get().consent.__class__.objects.update(languages=["ja"])
    review = approved_review(manuscript_of(page))
    assert review is not None
    with pytest.raises(PublicationBlocked) as refusal:
        finish_approved(review)
    assert [blocker.code for blocker in refusal.value.blockers] == ["consent_scope"]


@pytest.mark.django_db
def test_the_end_of_the_workflow_is_no_breakdown() -> None:
    page = approved_draft()
    state = page.get_workflow().start(page, factories.user("erin"))
    finish_workflow(state, user=factories.user("ruth"))
    assert not Page.objects.get(pk=page.pk).live


@pytest.mark.django_db
def test_invented_people_are_refused_on_true_pages() -> None:
    person = approved_draft().appearances.get()
    story = factories.story(person=person.storyteller, record=person.consent)
    with pytest.raises(ValidationError) as refusal:
        Appearance(page=story, storyteller=person.storyteller).clean()
    assert refusal.value.message_dict == {"storyteller": [str(INVENTED)]}
    person.clean()  # and not on their own
    with pytest.raises(PublicationBlocked) as blocked:
        factories.publish(story)
    assert [blocker.code for blocker in blocked.value.blockers] == ["invented"]
