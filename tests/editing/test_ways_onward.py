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
