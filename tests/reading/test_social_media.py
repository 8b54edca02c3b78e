"""What is shared on social media is asked of the consents for social media, at every moment."""

import re
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client

from stories.audit.acts import Act
from stories.audit.lines import AuditLine
from stories.consent.records import ConsentRecord
from stories.publishing.editions import Edition
from tests import factories
from tests.publishing.test_translations_of_consent import translated_without_people

pytestmark = [pytest.mark.django_db, pytest.mark.doors]

BOTH = ["site", "social_media"]
CARD = re.compile(r'property="(?:og|article):|name="twitter:card"|itemprop="image"')


def story(**consent: Any) -> tuple[ConsentRecord, Edition]:
    record = factories.consent(factories.storyteller(), **consent)
    _page, edition = factories.published_story(person=record.storyteller, record=record)
    return record, edition


def test_a_page_whose_people_agreed_has_a_card_and_ways_to_share(client: Client) -> None:
    _record, edition = story(channels=BOTH)
    html = client.get(edition.path).content.decode()
    assert 'property="og:title" content="A shop of our own"' in html
    assert "From a kitchen table to a shop." in html.partition("<body")[0]
    assert "mailto:" in html
    assert "nopin" not in html


def test_a_page_of_somebody_who_did_not_agree_has_none_and_says_so(client: Client) -> None:
    _record, edition = story(channels=["site", "email", "press", "donor_reports"])
    html = client.get(edition.path).content.decode()
    assert not CARD.search(html)
    head, _body, body = html.partition("<body")
    assert "From a kitchen table" not in head
    assert '<meta name="pinterest" content="nopin">' in head
    assert '<meta name="twitterbot" content="noindex, nosnippet, noimageindex">' in head
    assert "mailto:" not in body
    assert f'<code class="address">http://testserver{edition.path}</code>' in body
    assert "Please do not post it on social media" in body


def test_a_page_without_names_is_shared_as_long_as_those_it_tells_of_agree() -> None:
    page = factories.story(
        person=(person := factories.storyteller()),
        record=factories.consent(person, channels=BOTH, languages=["en", "ja"]),
    )
    factories.publish(page)
    other = factories.publish(translated_without_people(page))
    assert Edition.objects.get(pk=other.pk).may_be_shared
    record = page.appearances.get().consent
    record.channels = ["site"]
    record.save()
    assert not Edition.objects.filter(may_be_shared=True, kind="storypage").exists()


def test_one_who_says_no_is_enough() -> None:
    people = [factories.storyteller("K. M."), factories.storyteller("P. S.")]
    records = [
        factories.consent(person, channels=channels)
        for person, channels in zip(people, (BOTH, ["site"]), strict=True)
    ]
    meeting = factories.meeting([(record, "We are well.") for record in records])
    assert not factories.publish(meeting).may_be_shared


def test_a_page_about_nobody_may_be_shared(client: Client) -> None:
    edition = factories.publish(factories.article())
    assert 'property="og:title"' in client.get(edition.path).content.decode()
    assert 'property="og:title"' in client.get("/").content.decode()


def test_a_consent_that_is_narrowed_takes_the_card_away_at_once(client: Client) -> None:
    record, edition = story(channels=BOTH)
    assert CARD.search(client.get(edition.path).content.decode())
    record.channels = ["site"]
    record.save()
    assert not CARD.search(client.get(edition.path).content.decode())
    assert Edition.objects.get(pk=edition.pk).is_sealed()
    line = AuditLine.objects.get(act=Act.EDITION_UNSHARED)
    assert line.page == edition.page_number


def test_a_consent_that_grows_gives_none_until_the_page_is_issued_again(client: Client) -> None:
    record, edition = story(channels=["site"])
    record.channels = BOTH
    record.save()
    assert not CARD.search(client.get(edition.path).content.decode())
    call_command("reissue")
    assert CARD.search(client.get(edition.path).content.decode())


def test_a_consent_that_was_narrowed_behind_our_back_is_found_by_the_clock_work() -> None:
    record, edition = story(channels=BOTH)
    ConsentRecord.objects.filter(pk=record.pk).update(channels=["site"])
    call_command("publish_scheduled")
    assert not Edition.objects.get(pk=edition.pk).may_be_shared


def test_nobody_makes_a_page_shareable_past_its_seal(client: Client) -> None:
    _record, edition = story(channels=["site"])
    Edition.objects.filter(pk=edition.pk).update(may_be_shared=True)
    assert client.get(edition.path).status_code == 404


def test_what_was_tampered_with_is_not_sealed_anew(client: Client) -> None:
    record, edition = story(channels=BOTH)
    Edition.objects.filter(pk=edition.pk).update(title="Forged")
    record.channels = ["site"]
    record.save()
    assert not Edition.objects.get(pk=edition.pk).is_sealed()
