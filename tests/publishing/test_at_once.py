"""Two people at once: one waits for the other, and nothing is half-published or brought back."""

import threading
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from stories.consent.appearances import Appearance
from stories.consent.records import ConsentRecord
from stories.publishing.addresses import follow_move
from stories.publishing.blockers import PublicationBlocked
from stories.publishing.editions import Edition
from stories.publishing.gate import publish_page
from stories.publishing.search import find_traces
from stories.publishing.takedown import take_down_page
from stories.publishing.withdrawal import withdraw_consent
from stories.redaction.answering import checklist_for
from stories.redaction.approval import approve
from stories.redaction.reviews import RedactionReview
from stories.redaction.tasks import manuscript_of
from tests import desk, factories
from tests.publishing.test_translations_of_consent import translated_without_people

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.doors]

PATIENCE = 20  # seconds; only a test that fails takes so long


class Person(threading.Thread):
    """Somebody who does one thing, and remembers what came of it."""

    def __init__(self, act: Callable[[], Any]) -> None:
        super().__init__(daemon=True)
        self.act, self.result, self.trouble = act, None, None
        self.start()

    def run(self) -> None:
        try:
            self.result = self.act()
        except (PublicationBlocked, ValidationError) as refusal:
            self.trouble = refusal
        finally:
            connection.close()

    def done(self) -> "Person":
        self.join(PATIENCE)
        assert not self.is_alive(), "waits for ever"
        return self


def one_during_the_other(
    first: Callable[[], Any], second: Callable[[], Any]
) -> tuple[Person, Person]:
    """Begin ``first``, and before it is committed let ``second`` begin too."""
    begun, go_on = threading.Event(), threading.Event()

    def slowly() -> Any:
        with transaction.atomic():
            result = first()
            begun.set()
            go_on.wait(PATIENCE)
            return result

    slow = Person(slowly)
    assert begun.wait(PATIENCE), slow.trouble
    quick = Person(second)
    quick.join(0.5)
    assert quick.is_alive(), "It did not wait."
    go_on.set()
    return slow.done(), quick.done()


def approved_meeting() -> tuple[Page, Any]:
    """A meeting of two people, approved and not issued; the consent of the one who leaves."""
    leaving = factories.consent(factories.storyteller("S. P."))
    staying = factories.consent(factories.storyteller("T. R."))
    page = factories.meeting([(leaving, "She sings."), (staying, "He bakes.")])
    opened = factories.review(page)
    approve(review=opened, page=manuscript_of(page), by=factories.user("ruth"))
    return page, leaving


def approved_story() -> tuple[Page, Any]:
    """A story that rests on one consent alone, approved and not issued."""
    page = factories.story()
    opened = factories.review(page)
    approve(review=opened, page=manuscript_of(page), by=factories.user("ruth"))
    return page, page.appearances.get().consent


@pytest.mark.parametrize("make", [approved_story, approved_meeting])
def test_a_page_that_is_published_during_a_withdrawal_stays_shut(make):
    page, record = make()
    withdrawn, published = one_during_the_other(
        lambda: withdraw_consent(record=record, by=None), lambda: publish_page(page)
    )
    assert withdrawn.result.manuscripts_erased + withdrawn.result.manuscripts_returned == 1
    assert published.result is None
    assert not Edition.objects.readable().filter(page_number=page.pk).exists()


@pytest.mark.parametrize("make", [approved_story, approved_meeting])
def test_a_withdrawal_during_a_publication_finds_the_edition(make):
    page, record = make()
    published, withdrawn = one_during_the_other(
        lambda: publish_page(page), lambda: withdraw_consent(record=record, by=None)
    )
    assert published.result
    assert withdrawn.result.editions == 1
    assert not Edition.objects.readable().filter(page_number=page.pk).exists()


def approved_translation() -> tuple[Page, Any]:
    """A page that tells of S. P. in Japanese without a name, approved and not issued."""
    record = factories.consent(factories.storyteller("S. P."), languages=["en", "ja"])
    original = factories.story(person=record.storyteller, record=record)
    factories.publish(original)
    page = translated_without_people(original)
    opened = factories.review(page)
    approve(review=opened, page=manuscript_of(page), by=factories.user("ruth"))
    return page, record


def narrow(record: Any) -> None:
    """Neither English nor Japanese any more."""
    record = ConsentRecord.objects.get(pk=record.pk)
    record.languages = ["ko"]
    record.save()


@pytest.mark.parametrize("make", [approved_story, approved_meeting, approved_translation])
def test_a_page_is_published_by_the_consent_as_it_is_then(make):
    page, record = make()
    _narrowed, published = one_during_the_other(lambda: narrow(record), lambda: publish_page(page))
    assert published.result is None
    assert "consent_scope" in {blocker.code for blocker in published.trouble.blockers}
    assert not Edition.objects.readable().filter(page_number=page.pk).exists()


def test_what_names_nobody_is_not_published_during_a_withdrawal():
    page, record = approved_translation()
    _withdrawn, published = one_during_the_other(
        lambda: withdraw_consent(record=record, by=None), lambda: publish_page(page)
    )
    assert published.result is None
    assert not Edition.objects.readable().filter(page_number=page.pk).exists()


def restrict(page: Page) -> None:
    PageViewRestriction.objects.create(page=page, restriction_type="login")


@pytest.mark.parametrize("above", [False, True], ids=["itself", "the one above"])
def test_a_page_is_not_published_while_it_is_set_to_private(above):
    page, _record = approved_story()
    top = page.get_parent() if above else page
    _restricted, published = one_during_the_other(lambda: restrict(top), lambda: publish_page(page))
    assert published.result is None
    assert "private" in {blocker.code for blocker in published.trouble.blockers}
    assert not Edition.objects.readable().filter(page_number=page.pk).exists()


@pytest.mark.parametrize("above", [False, True], ids=["itself", "the one above"])
def test_a_page_set_to_private_during_its_publication_is_taken_down(above):
    page, _record = approved_story()
    top = page.get_parent() if above else page
    published, _restricted = one_during_the_other(lambda: publish_page(page), lambda: restrict(top))
    assert published.result
    assert not Edition.objects.readable().filter(page_number=page.pk).exists()


def test_a_page_is_not_published_while_it_moves_below_a_private_one():
    page, _record = approved_story()
    shelf = factories.draft(type(factories.index())(title="Inner", slug="inner"), factories.home())
    restrict(shelf)
    shelf = Page.objects.get(pk=shelf.pk)
    _moved, published = one_during_the_other(
        lambda: Page.objects.get(pk=page.pk).move(shelf, "last-child"), lambda: publish_page(page)
    )
    assert published.result is None
    assert "private" in {blocker.code for blocker in published.trouble.blockers}


def test_what_is_taken_down_during_a_move_is_not_filled_again():
    page, edition = factories.published_story()
    one_during_the_other(lambda: take_down_page(page.pk), lambda: follow_move(page.pk, "/more/"))
    left = Edition.objects.get(pk=edition.pk)
    assert (left.path, left.content) == ("", {})
    assert left.is_sealed()


def test_what_is_taken_down_while_the_page_above_moves_is_not_filled_again():
    page, edition = factories.published_story()
    above = page.get_parent().pk
    one_during_the_other(lambda: take_down_page(page.pk), lambda: follow_move(above, "/more/"))
    left = Edition.objects.get(pk=edition.pk)
    assert (left.path, left.content) == ("", {})
    assert left.is_sealed()
    assert Edition.objects.readable().get(page_number=above).path == "/more/stories/"


def test_who_joins_one_language_during_the_publication_of_another_is_asked():
    page, record = approved_translation()
    joining = factories.consent(factories.storyteller("T. R."), languages=["en"])
    original = Page.objects.get(pk=record.appearances.get().page_id).specific
    original.appearances = [
        Appearance(storyteller=each.storyteller, consent=each) for each in (record, joining)
    ]
    original.save_revision(user=factories.user("erin"))
    opened = factories.review(original)
    approve(review=opened, page=manuscript_of(original), by=factories.user("ruth"))
    joined, published = one_during_the_other(
        lambda: publish_page(original), lambda: publish_page(page)
    )
    assert joined.result
    assert published.result is None
    assert not Edition.objects.readable().filter(page_number=page.pk).exists()


def test_a_consent_that_is_shortened_during_a_withdrawal_fills_no_row_again():
    page, leaving = approved_meeting()
    publish_page(page)

    def shorten() -> None:
        staying = ConsentRecord.objects.exclude(pk=leaving.pk).get()
        staying.expires_on = timezone.localdate() + timedelta(days=3)
        staying.save()

    one_during_the_other(lambda: withdraw_consent(record=leaving, by=None), shorten)
    edition = Edition.objects.get(page_number=page.pk)
    assert (edition.fragment, edition.content) == ("", {})


def test_a_save_during_a_withdrawal_brings_nothing_back():
    page, record = approved_story()
    in_hand = Page.objects.get(pk=page.pk).specific
    _withdrawn, saved = one_during_the_other(
        lambda: withdraw_consent(record=record, by=None), in_hand.save
    )
    assert saved.trouble
    assert not Page.objects.filter(pk=page.pk).exists()
    assert find_traces("put the kettle on") == []


def test_of_two_withdrawals_at_once_the_second_is_told():
    _page, record = approved_story()
    first, second = one_during_the_other(
        lambda: withdraw_consent(record=record, by=None),
        lambda: withdraw_consent(record=record, by=None),
    )
    assert first.result
    assert "was withdrawn on" in str(second.trouble)


def test_of_two_reviewers_at_once_one_approves_and_the_other_is_told():
    page = factories.story()
    factories.approve_text(page)
    review = f"/admin/stories/review/{page.pk}/"
    barrier = threading.Barrier(2)

    def decide(name: str) -> Callable[[], str]:
        client = desk.signed_in(name)
        screen = client.get(review).context
        words = manuscript_of(Page.objects.get(pk=page.pk))
        given = {
            "review": str(screen["now"].review.pk),
            "fingerprint": screen["fingerprint"],
            "act": "approve",
        } | {f"answer-{item.pk}": "yes" for item in checklist_for(words)}

        def send() -> str:
            barrier.wait(PATIENCE)
            return client.post(review, given, follow=True).content.decode()

        return send

    people = [Person(act) for act in [decide("ruth"), decide("noa")]]
    told = [person.done().result for person in people]
    assert sum("Already approved by" in answer for answer in told) == 1
    assert Edition.objects.of_page(page.pk).count() == 1
    assert RedactionReview.objects.filter(page=page, state="approved").count() == 1
