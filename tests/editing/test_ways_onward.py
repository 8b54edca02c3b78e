"""Where an act leads: home, which says what comes next, and not to the whole list of pages."""

from typing import Any

import pytest
from django.conf import settings
from django.urls import reverse

from home import wagtail_settings
from stories.redaction.approval import approve
from stories.redaction.tasks import manuscript_of
from tests import factories
from tests.desk import latest, signed_in, story_form

pytestmark = pytest.mark.django_db


def press(name: str, page: Any, button: str, **form: str) -> Any:
    """Save ``page`` as ``name``, with one of the editor's buttons."""
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return signed_in(name).post(address, story_form(latest(page)) | {button: "all-the-same"} | form)


def test_who_sends_a_page_to_review_is_led_home() -> None:
    page = factories.story()
    answer = press("erin", page, "action-submit")
    assert answer["Location"] == reverse("wagtailadmin_home")
    assert page.current_workflow_state


def test_who_publishes_is_led_home_and_told_the_address() -> None:
    page = factories.story()
    review = factories.review(page)
    approve(review=review, page=manuscript_of(page), by=factories.user("ruth"))
    client = signed_in("ada")
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    form = story_form(latest(page)) | {"action-publish": "1"}
    answer = client.post(address, form, follow=True)
    assert answer.redirect_chain == [(reverse("wagtailadmin_home"), 302)]
    assert "/stories/" in answer.content.decode()


def test_who_may_not_publish_yet_stays_with_the_words() -> None:
    page = factories.story()
    answer = press("ada", page, "action-publish")
    assert answer["Location"] == reverse("wagtailadmin_pages:edit", args=[page.pk])


def test_who_came_from_somewhere_is_led_back_there() -> None:
    report = reverse("wagtailadmin_reports:site_history")
    answer = press("erin", factories.story(), "action-submit", next=report)
    assert answer["Location"] == report


def test_a_draft_is_kept_every_five_seconds_at_most(client: Any) -> None:
    client.force_login(factories.user("erin"))
    page = factories.story()
    editor = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert wagtail_settings.WAGTAIL_AUTOSAVE_INTERVAL >= 5000  # tests wait for less
    assert f'data-w-autosave-interval-value="{settings.WAGTAIL_AUTOSAVE_INTERVAL}"' in editor


def said(answer: Any) -> str:
    return " ".join(str(message) for message in answer.context["messages"])


def test_who_ends_a_stage_is_told_who_is_next(monkeypatch: Any) -> None:
    # The form of these tests gives the blocks new numbers, which a browser's does not.
    monkeypatch.setattr("stories.redaction.tasks.contributors_of", lambda page: {page.owner_id})
    page = factories.story(title="The first winter")
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    form = story_form(latest(page), teaser=latest(page).teaser)
    sent = signed_in("erin").post(address, form | {"action-submit": "all-the-same"}, follow=True)
    assert "“The first winter” is sent to review. Next, a colleague says" in said(sent)
    assert "moderation" not in said(sent)
    act = {"action-workflow-action": "true", "workflow-action-name": "approve"}
    ready = signed_in("sami").post(address, form | act, follow=True)
    assert "“The first winter” is ready to be reviewed; a reviewer is next." in said(ready)
    assert "has been updated" not in said(ready)


def test_who_sends_a_new_page_to_review_at_once_is_told_who_is_next() -> None:
    index = factories.index()
    address = reverse("wagtailadmin_pages:add", args=["stories", "storypage", index.pk])
    form = story_form(title="New", slug="new") | {"action-submit": "all-the-same"}
    sent = signed_in("erin").post(address, form, follow=True)
    assert "“New” is sent to review." in said(sent)
    assert "moderation" not in said(sent)
