"""A version becomes a page again, whatever became of what it refers to."""

import pytest
from django.db import models

from stories.consent.appearances import Appearance
from stories.pages.stories import StoryPage
from stories.pages.taxonomy import Category
from stories.pages.versions import DanglingReference, with_references
from stories.redaction.tasks import manuscript_of
from tests import factories

pytestmark = pytest.mark.django_db


def content_of(page):
    return page.get_latest_revision().content


def test_people_and_consents_come_with_the_version(django_assert_num_queries):
    page = factories.story()
    draft = manuscript_of(page)
    with django_assert_num_queries(0):
        appearance = draft.appearances.get()
        assert appearance.consent.storyteller is appearance.storyteller


def test_ten_people_cost_as_much_as_one(django_assert_num_queries):
    page = factories.story()
    for number in range(9):
        person = factories.storyteller(f"P. {number}")
        page.appearances.add(Appearance(storyteller=person, consent=factories.consent(person)))
    page.save_revision(user=factories.user("erin"))
    content = content_of(page)
    with django_assert_num_queries(1):  # consents with their storytellers
        draft = StoryPage.from_serializable_data(content)
    assert len(draft.appearances.all()) == 10


def test_a_category_that_is_gone_is_left_out():
    category = Category.objects.create(name="Letters", slug="letters")
    page = factories.story(category=category)
    content = content_of(page)
    category.delete()
    assert StoryPage.from_serializable_data(content).category is None


def test_a_person_without_a_consent_yet_is_kept():
    page = factories.story(record=None, person=factories.storyteller())
    assert manuscript_of(page).appearances.get().consent is None


def test_a_person_who_is_gone_is_told():
    content = content_of(factories.story())
    content["appearances"][0]["storyteller"] = 999_999
    with pytest.raises(DanglingReference):
        StoryPage.from_serializable_data(content)


def test_a_child_falls_away_with_what_it_hangs_on(monkeypatch):
    content = content_of(factories.story())
    content["appearances"][0]["storyteller"] = 999_999
    field = Appearance._meta.get_field("storyteller")
    monkeypatch.setattr(field.remote_field, "on_delete", models.CASCADE)
    assert with_references(StoryPage, content)[0]["appearances"] == []


def test_what_may_dangle_is_kept(monkeypatch):
    content = content_of(factories.story())
    content["appearances"][0]["consent"] = 999_999
    field = Appearance._meta.get_field("consent")
    monkeypatch.setattr(field.remote_field, "on_delete", models.DO_NOTHING)
    whole, _found = with_references(StoryPage, content)
    assert whole["appearances"][0]["consent"] == 999_999


def test_without_a_check_nothing_is_asked(django_assert_num_queries):
    content = content_of(factories.story())
    with django_assert_num_queries(0):
        StoryPage.from_serializable_data(content, check_fks=False)
