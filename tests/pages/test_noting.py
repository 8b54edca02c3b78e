"""What Wagtail notes beside a page is noted once a save, and not at all for bookkeeping."""

from collections.abc import Iterator

import pytest
from django_tasks.signals import task_enqueued
from modelsearch.tasks import insert_or_update_object_task
from wagtail.models import COMMENTS_RELATION_NAME, Page, ReferenceIndex
from wagtail.tasks import update_reference_index_task

from stories.consent.appearances import Appearance
from stories.pages import noting
from stories.pages.stories import StoryPage
from tests import factories

pytestmark = pytest.mark.django_db

SEARCH, REFERENCES = (
    insert_or_update_object_task.module_path,
    update_reference_index_task.module_path,
)


@pytest.fixture
def done() -> Iterator[list[tuple[str, str]]]:
    """Which notes were written from here on, and of what."""
    notes: list[tuple[str, str]] = []

    def note(sender, task_result, **_others) -> None:
        notes.append((task_result.task.module_path, task_result.args[1]))

    task_enqueued.connect(note)
    yield notes
    task_enqueued.disconnect(note)


def people_noted(page: Page) -> set[str]:
    rows = ReferenceIndex.get_references_for_object(page)
    return {row.to_object_id for row in rows if row.model_path.endswith("storyteller")}


def test_a_page_with_two_people_is_noted_once(done) -> None:
    people = [factories.storyteller("S. P."), factories.storyteller("T. R.")]
    page = factories.meeting([(factories.consent(each), "Well.") for each in people])
    page = Page.objects.get(pk=page.pk).specific
    done.clear()
    page.save()
    assert sorted(done) == [(SEARCH, "annualmeetingpage"), (REFERENCES, "annualmeetingpage")]
    assert people_noted(page) == {str(each.pk) for each in people}


def test_who_comes_to_a_page_and_who_leaves_it_is_noted_with_the_same_save() -> None:
    page = factories.story()
    page = StoryPage.objects.get(pk=page.pk)
    before, after = page.appearances.get(), factories.storyteller("T. R.")
    page.appearances.remove(before)
    page.appearances.add(Appearance(storyteller=after, consent=factories.consent(after)))
    page.save()
    assert people_noted(page) == {str(after.pk)}


def test_a_new_version_alone_is_bookkeeping(done) -> None:
    page = StoryPage.objects.get(pk=factories.story().pk)
    done.clear()
    page.save_revision()
    assert done == []


def test_a_new_title_is_found_at_the_desk() -> None:
    page = StoryPage.objects.get(pk=factories.story().pk)
    page.title = "A lantern for two"
    page.save()
    assert [each.pk for each in Page.objects.all().search("lantern")] == [page.pk]


def test_a_field_that_is_no_bookkeeping_is_noted(done) -> None:
    page = StoryPage.objects.get(pk=factories.story().pk)
    done.clear()
    page.save(update_fields=["title"])
    assert {note for note, _model in done} == {SEARCH, REFERENCES}


def test_a_save_that_fails_leaves_nothing_held_back(done) -> None:
    page = StoryPage.objects.get(pk=factories.story().pk)
    page.title = ""
    done.clear()
    with pytest.raises(Exception, match="cannot be blank"):
        page.save()
    assert done == []
    factories.storyteller("T. R.").save()
    assert noting._held.get() is None


def test_wagtails_names_are_those_that_are_meant() -> None:
    assert {SEARCH, REFERENCES} == noting._NOTES
    assert COMMENTS_RELATION_NAME in noting.BOOKKEEPING
    fields = {field.name for field in Page._meta.get_fields()}
    assert fields >= noting.BOOKKEEPING
