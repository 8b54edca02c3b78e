"""The demo: loaded once, invented from end to end, and as safe to read as the real thing."""

import io
from itertools import chain

import pytest
from django.contrib.auth.models import User
from django.core import mail
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone
from wagtail.models import Page

from home.demo.loading import REPORTED, STORIES
from home.demo.people import PEOPLE
from home.demo.texts_drafts import (
    CONSENT_RAN_OUT,
    FULL_OF_FINDINGS,
    SCHEDULED,
    SENT_BACK,
    SENT_BACK_BECAUSE,
    WAITS_FOR_EDITOR,
    WAITS_FOR_REVIEWER,
    WAITS_FOR_SECOND_EYES,
    WAITS_ON_HOLD,
)
from home.demo.texts_hands import SEWING
from home.demo.texts_meeting import MEETING
from home.demo.translating import LANGUAGES
from home.demo_accounts import DEMO_ACCOUNTS
from stories.publishing.conditions import consents_cover
from stories.publishing.editions import Edition
from stories.publishing.gate import approved_review, find_blockers
from stories.publishing.withdrawals import Withdrawal
from stories.redaction.decisions import FindingDecision
from stories.redaction.reviews import RedactionReview
from stories.redaction.scanning import findings_of, open_musts
from stories.redaction.tasks import manuscript_of
from tests import factories
from tests.crawler import crawl

pytestmark = pytest.mark.django_db

PUBLIC = [*STORIES, MEETING, *REPORTED]
NOT_PUBLIC = [
    FULL_OF_FINDINGS,
    CONSENT_RAN_OUT,
    WAITS_FOR_EDITOR,
    WAITS_FOR_REVIEWER,
    WAITS_FOR_SECOND_EYES,
    WAITS_ON_HOLD,
    SENT_BACK,
    SCHEDULED,
    SEWING,
]


@pytest.fixture
def said(settings) -> str:
    """What the command says while it loads the demo."""
    settings.DEBUG = True
    out = io.StringIO()
    call_command("load_demo", stdout=out)
    settings.DEBUG = False
    return out.getvalue()


def words_of(slug: str):
    """The manuscript with this address."""
    return manuscript_of(in_english(slug))


def in_english(slug: str) -> Page:
    """The page with this address that the others are translations of."""
    return Page.objects.get(slug=slug, locale__language_code="en")


def waits_in(page) -> str:
    """The stage in which a page waits; empty when it waits in none."""
    state = page.current_workflow_task_state
    return state.task.name if state else ""


def loaded_once(said: str, settings) -> None:
    for text in PUBLIC:
        assert f"Published: {text.title}" in said
    assert not [account.password for account in DEMO_ACCOUNTS if account.password in said]
    assert not mail.outbox
    before = (Page.objects.count(), User.objects.count(), Edition.objects.count())
    out = io.StringIO()
    settings.DEBUG = True
    call_command("load_demo", stdout=out)
    assert "there already" in out.getvalue()
    assert before == (Page.objects.count(), User.objects.count(), Edition.objects.count())


def everybody_has_the_group_that_is_printed() -> None:
    for account in DEMO_ACCOUNTS:
        user = User.objects.get(username=account.username)
        assert [group.name for group in user.groups.all()] == [account.group]
        assert not user.is_superuser
        assert user.get_full_name() == account.name
        assert user.check_password(account.password)


def what_is_published_went_the_real_way() -> None:
    numbers = {in_english(text.slug).pk: text for text in PUBLIC}
    readable = Edition.objects.readable().filter(page_number__in=numbers)
    assert {edition.page_number for edition in readable} == set(numbers)
    assert all(edition.is_sealed() for edition in readable)
    for review in RedactionReview.objects.filter(state="approved", page_id__in=numbers):
        author = numbers[review.page_id].author
        assert review.decided_by.groups.get().name == "Reviewers"
        assert review.decided_by.username != author
    for number in numbers:
        assert not open_musts(manuscript_of(Page.objects.get(pk=number)))
    decisions = FindingDecision.objects.filter(page_id__in=numbers)
    assert {(each.verdict, each.note) for each in decisions} == {
        ("keep", "It is the age of the cat.")
    }


def a_stranger_reads_the_stories_and_nothing_that_is_protected() -> None:
    answers = crawl(f"/stories/{text.slug}/" for text in NOT_PUBLIC)
    for text in PUBLIC:
        assert answers.telling(text.title), text.slug
    for text in NOT_PUBLIC:
        assert not answers.telling(text.title), text.slug
        assert not answers.telling(text.teaser), text.slug
    terms = chain.from_iterable(chain(*person.terms.values()) for person in PEOPLE)
    assert not [term for term in {*terms} if answers.telling(term)]


def readers_of_other_languages_have_pages_of_their_own() -> None:
    for language, texts in LANGUAGES.items():
        editions = Edition.objects.readable().filter(language=language)
        told = {edition.title: edition for edition in editions}
        assert set(told) == {text.fields["title"] for text in texts}
        for edition in editions:
            assert edition.is_sealed()
            original = Edition.objects.get(translation_key=edition.translation_key, language="en")
            assert original.kind == edition.kind
    home = Edition.objects.readable().get(kind="homepage", language="ja")
    assert home.content["frame"]["categories"]["reports"][0] == "報告"


def every_state_of_a_manuscript_lies_on_the_desk() -> None:
    assert len(open_musts(words_of(FULL_OF_FINDINGS.slug))) >= 6
    assert waits_in(words_of(WAITS_FOR_EDITOR.slug)) == "Editorial review"
    [no_site] = consents_cover(words_of(WAITS_FOR_EDITOR.slug), None)
    assert no_site.code == "consent_scope"
    assert waits_in(words_of(WAITS_FOR_REVIEWER.slug)) == "Redaction review"
    assert open_musts(words_of(WAITS_FOR_REVIEWER.slug))
    assert any(item.proposal for item in findings_of(words_of(WAITS_FOR_REVIEWER.slug)))
    eyes = words_of(WAITS_FOR_SECOND_EYES.slug)
    assert waits_in(eyes) == "Redaction review"
    assert eyes.redaction_reviews.get(state="open").approvals.count() == 1
    held = words_of(WAITS_ON_HOLD.slug)
    assert [blocker.code for blocker in find_blockers(held, approved_review(held))] == ["on_hold"]
    returned = words_of(SENT_BACK.slug)
    assert returned.redaction_reviews.get(state="sent_back").reason == SENT_BACK_BECAUSE
    assert returned.current_workflow_state.status == "needs_changes"
    [over] = consents_cover(words_of(CONSENT_RAN_OUT.slug), None)
    assert over.code == "consent_over"
    scheduled = Edition.objects.of_page(words_of(SCHEDULED.slug).pk).get()
    assert scheduled.valid_from > timezone.now()


def the_withdrawn_story_is_gone_and_has_its_receipt() -> None:
    assert Client().get(f"/stories/{SEWING.slug}/").status_code == 410
    assert not Page.objects.filter(slug=SEWING.slug).exists()
    receipt = Withdrawal.objects.get()
    assert (receipt.editions, receipt.manuscripts_erased) == (1, 1)


def test_the_demo(said: str, settings) -> None:
    """Loading takes half a minute, so that one test asks everything."""
    what_is_published_went_the_real_way()
    readers_of_other_languages_have_pages_of_their_own()
    the_withdrawn_story_is_gone_and_has_its_receipt()
    a_stranger_reads_the_stories_and_nothing_that_is_protected()
    every_state_of_a_manuscript_lies_on_the_desk()
    everybody_has_the_group_that_is_printed()
    loaded_once(said, settings)


def test_the_demo_stays_out_of_a_real_site() -> None:
    with pytest.raises(CommandError, match="LANDFALL_DEBUG"):
        call_command("load_demo")
    assert not User.objects.exists()


def test_the_demo_is_not_mixed_with_stories_that_are_there(settings) -> None:
    settings.DEBUG = True
    factories.story()
    with pytest.raises(CommandError, match="empty site only"):
        call_command("load_demo")


def test_a_load_that_fails_leaves_nothing_behind(settings, monkeypatch) -> None:
    settings.DEBUG = True

    def stumble(*_words) -> None:
        raise OSError("no space left")

    monkeypatch.setattr("home.demo.loading.publish_all", stumble)
    with pytest.raises(OSError, match="no space"):
        call_command("load_demo", stdout=io.StringIO())
    assert not User.objects.exists()
    assert not Edition.objects.exists()
