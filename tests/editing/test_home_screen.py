"""The home screen: each line leads to where it is solved."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from stories.publishing.withdrawals import DeskReturn
from tests import factories as make
from tests.desk import signed_in

pytestmark = pytest.mark.django_db


def home(name: str) -> str:
    return signed_in(name).get(reverse("wagtailadmin_home")).content.decode()


def under_review(title: str):
    page = make.story(title=title)
    make.approve_text(page)
    return page


def test_ruth_finds_what_waits_for_her_with_the_way_to_the_review():
    page = under_review("A page that waits")
    html = home("ruth")
    assert "Waits for you" in html
    assert f'href="{reverse("stories_review", args=[page.pk])}">A page that waits' in html


def test_the_text_that_sami_has_to_read_leads_to_the_editor():
    page = make.story(title="A page to read")
    page.get_workflow().start(page, make.user("erin"))
    link = reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert f'href="{link}">A page to read' in home("sami")
    assert "Waits for you" not in home("ruth")


def test_nobody_is_asked_to_review_their_own_words():
    page = make.story(title="My own page")
    page.get_workflow().start(page, make.user("erin"))
    assert "Waits for you" not in home("erin")


def test_erin_finds_what_came_back_with_the_reason():
    page = under_review("A page that came back")
    state = page.current_workflow_task_state
    task = state.task.specific
    task.on_action(state, make.user("ruth"), "reject", comment="Which year was it?")
    html = home("erin")
    assert "Came back" in html
    assert "Which year was it?" in html
    assert "Which year was it?" not in home("sami")


def test_consents_that_end_within_sixty_days_are_listed_with_their_day():
    soon, later = make.storyteller("K. M."), make.storyteller("P. L.")
    make.consent(soon, expires_on=timezone.localdate() + timedelta(days=59))
    make.consent(later, expires_on=timezone.localdate() + timedelta(days=61))
    html = home("erin")
    assert f'href="{reverse("storyteller:inspect", args=[soon.pk])}">{soon}' in html
    assert str(later) not in html


def test_a_page_that_lost_a_consent_waits_for_an_editor_until_it_is_settled():
    page = make.story(title="A page of two")
    back = DeskReturn.objects.create(page_id=page.pk, reference="LF-AAAAA", passages=["title"])
    html = home("erin")
    assert "Lost a consent" in html
    assert "passages to look at: 1" in html
    back.settled_at = back.at
    back.save()
    assert "Lost a consent" not in home("erin")


def test_an_empty_desk_shows_no_empty_lists():
    html = home("noa")
    for heading in ("Waits for you", "Came back", "Consents running out", "Lost a consent"):
        assert heading not in html
