"""Nobody approves what they wrote, wherever it stands; nobody is kept from what they did not."""

import pytest
from django.core.exceptions import PermissionDenied
from wagtail.log_actions import log
from wagtail.models import Page

from stories.pages.taxonomy import Category
from stories.publishing.blockers import PublicationBlocked
from stories.publishing.editions import Edition
from stories.publishing.gate import publish_page
from stories.redaction.approval import open_review, send_back
from stories.redaction.contributors import contributors_of
from stories.redaction.guards import OWN_WORDS, require_reviewer
from stories.redaction.tasks import manuscript_of
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("readers_site")]

FIGURES = [("figures", {"caption": "Who came", "rows": [{"label": "Guests", "number": 41}]})]
APPEAL = [
    (
        "appeal",
        {"heading": "One winter", "text": "Coats.", "unit": "one coat", "unit_cost": 40},
    )
]


def test_who_changed_a_shown_name_does_not_approve_the_page_that_tells_it():
    page, _edition = factories.published_story(person=factories.storyteller("Willow", "alias"))
    person, ruth = page.appearances.get().storyteller, factories.user("ruth")
    person.shown_name = "Maple"
    person.save()
    log(instance=person, action="wagtail.edit", user=ruth)
    with pytest.raises(PermissionDenied, match="Somebody else"):
        require_reviewer(manuscript_of(page), ruth)
    require_reviewer(manuscript_of(page), factories.user("noa"))


def test_who_named_a_category_does_not_approve_the_home_page():
    factories.index()
    term = Category.objects.create(name="Letters", slug="letters")
    log(instance=term, action="wagtail.create", user=factories.user("ruth"))
    assert factories.user("ruth").pk in contributors_of(factories.home())


@pytest.mark.parametrize("body", [FIGURES, APPEAL])
def test_a_version_that_says_the_same_makes_nobody_an_author(body):
    page = factories.story(body=body)
    manuscript_of(page).save_revision(user=factories.user("sami"), log_action=True)
    assert contributors_of(page) == {factories.user("erin").pk}


def test_a_changed_letter_makes_an_author():
    page = manuscript_of(factories.story())
    page.title += "!"
    page.save_revision(user=factories.user("sami"), log_action=True)
    assert factories.user("sami").pk in contributors_of(page)


def test_an_approval_ends_with_the_next_one():
    page, _edition = factories.published_story(title="First words")
    second = manuscript_of(page)
    second.title = "Second words"
    second.save_revision(user=factories.user("erin"))
    factories.publish(page)
    third = manuscript_of(page)
    third.title = "First words"
    third.save_revision(user=factories.user("erin"))
    with pytest.raises(PublicationBlocked, match="No redaction review"):
        publish_page(page)


def test_an_approval_ends_when_the_page_is_sent_back():
    page, _edition = factories.published_story()
    changed = manuscript_of(page)
    changed.title = "Other words"
    changed.save_revision(user=factories.user("erin"))
    words = manuscript_of(Page.objects.get(pk=page.pk))
    send_back(review=open_review(words), page=words, by=factories.user("ruth"), reason="No.")
    words.title = page.title
    words.save_revision(user=factories.user("erin"))
    with pytest.raises(PublicationBlocked, match="No redaction review"):
        publish_page(page)


def test_an_approval_ends_when_the_page_is_unpublished():
    page, _edition = factories.published_story()
    Page.objects.get(pk=page.pk).specific.unpublish()
    with pytest.raises(PublicationBlocked, match="No redaction review"):
        publish_page(page)
    assert not Edition.objects.readable().filter(page_number=page.pk).exists()


def test_the_words_of_the_refusal_say_who_can_help():
    assert "Somebody else" in str(OWN_WORDS)
