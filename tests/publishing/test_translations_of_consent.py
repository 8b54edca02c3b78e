"""Whoever agreed to one language is not told in another by leaving the name out."""

from datetime import timedelta
from importlib import import_module
from typing import Any

import pytest
from django.apps import apps
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from wagtail.models import Locale, Page

from stories.consent.appearances import Appearance
from stories.consent.records import ConsentRecord
from stories.detection import UnscannableContent
from stories.publishing import gate, told
from stories.publishing.blockers import PublicationBlocked
from stories.publishing.editions import Edition
from stories.publishing.gate import issue_edition, publish_page
from stories.publishing.reach import reach_of
from stories.publishing.takedown import take_down
from stories.publishing.told import people_told
from stories.publishing.withdrawal import withdraw_consent
from stories.publishing.withdrawals import DeskReturn, GateEntry
from stories.redaction.approval import approve
from tests import factories

pytestmark = [pytest.mark.doors, pytest.mark.django_db, pytest.mark.usefixtures("readers_site")]


def translated_without_people(page: Any) -> Any:
    """The page in Japanese, below published pages, from which the translator took the person."""
    japanese, _made = Locale.objects.get_or_create(language_code="ja")
    other = Page.objects.get(pk=page.pk).specific
    other = other.copy_for_translation(japanese, copy_parents=True)
    for above in other.get_ancestors().filter(locale=japanese).order_by("depth"):
        factories.publish(above)
    other.appearances.all().delete()
    other = Page.objects.get(pk=other.pk).specific
    other.save_revision(user=factories.user("erin"))
    return other


def test_a_translation_that_names_nobody_needs_the_consent_for_its_language() -> None:
    page, _edition = factories.published_story()
    with pytest.raises(PublicationBlocked, match="has not agreed to this site in this language"):
        factories.publish(translated_without_people(page))


def test_a_withdrawal_erases_such_a_translation_too() -> None:
    person = factories.storyteller()
    record = factories.consent(person, languages=["en", "ja"])
    page = factories.story(person=person, record=record)
    factories.publish(page)
    edition = factories.publish(translated_without_people(page))
    withdraw_consent(record=record, by=factories.user("ada"))
    assert not Edition.objects.readable().filter(page_number__in=[page.pk, edition.page_number])
    assert not Page.objects.filter(pk__in=[page.pk, edition.page_number]).exists()


def told_twice(**consent: Any) -> tuple[ConsentRecord, Any, Any]:
    """A story in English, and in Japanese without its person; the consent and both editions."""
    person = factories.storyteller()
    record = factories.consent(person, **({"languages": ["en", "ja"]} | consent))
    page = factories.story(person=person, record=record)
    english = factories.publish(page)
    return record, english, factories.publish(translated_without_people(page))


def manuscript(edition: Edition) -> Any:
    return Page.objects.get(pk=edition.page_number).specific


def in_other_words(edition: Edition) -> Any:
    """The page of an edition, with another teaser."""
    page = manuscript(edition)
    page.teaser = "Told once more."
    page.save()
    page.save_revision(user=factories.user("erin"))
    return page


def joins(edition: Edition, *languages: str) -> ConsentRecord:
    """Somebody who agreed to ``languages`` comes to stand on the page, which goes out again."""
    other = factories.storyteller("P. S.")
    consent = factories.consent(other, languages=list(languages))
    page = manuscript(edition)
    page.appearances.add(Appearance(storyteller=other, consent=consent))
    page.save_revision(user=factories.user("erin"))
    factories.publish(page)
    return consent


def without_people(page: Any) -> Any:
    """The page, from which somebody takes everybody, in its row and in its draft."""
    page = Page.objects.get(pk=page.pk).specific
    page.appearances.all().delete()
    page = Page.objects.get(pk=page.pk).specific
    page.appearances.set([])
    page.save_revision(user=factories.user("erin"))
    return page


def statuses(client: Client, *editions: Edition) -> list[int]:
    return [client.get(edition.path).status_code for edition in editions]


def test_a_narrowed_consent_reaches_it_in_the_same_moment(client: Client) -> None:
    record, english, japanese = told_twice()
    assert statuses(client, english, japanese) == [200, 200]
    record.languages = ["en"]
    record.save()
    assert statuses(client, english, japanese) == [200, 410]


def test_a_consent_that_loses_the_site_reaches_both(client: Client) -> None:
    record, english, japanese = told_twice()
    record.channels = ["email"]
    record.save()
    assert statuses(client, english, japanese) == [410, 410]


def test_it_ends_with_the_consent(client: Client) -> None:
    day = timezone.localdate() + timedelta(days=30)
    record, english, japanese = told_twice(expires_on=day)
    assert english.valid_until
    assert japanese.valid_until == english.valid_until
    record.expires_on = timezone.localdate() + timedelta(days=3)
    record.save()
    later = timezone.now() + timedelta(days=5)
    kept = [english.pk, japanese.pk]
    assert not Edition.objects.readable(later).filter(pk__in=kept).exists()
    assert statuses(client, english, japanese) == [200, 200]


def test_another_form_of_the_name_does_not_concern_it(client: Client) -> None:
    record, english, japanese = told_twice()
    record.name_form = "surname_mask"
    record.save()
    assert statuses(client, english, japanese) == [410, 200]


def test_what_was_changed_behind_our_back_is_found_by_the_clock_work(client: Client) -> None:
    record, english, japanese = told_twice()
    ConsentRecord.objects.filter(pk=record.pk).update(languages=["en"])
    call_command("publish_scheduled")
    assert statuses(client, english, japanese) == [200, 410]


def test_a_consent_that_is_deleted_takes_it_along(client: Client) -> None:
    record, english, japanese = told_twice()
    for each in Page.objects.filter(pk=english.page_number):
        each.specific.appearances.all().delete()
    record.delete()
    assert statuses(client, english, japanese) == [410, 410]


def test_it_is_reached_when_the_page_that_names_the_person_is_gone(client: Client) -> None:
    record, english, japanese = told_twice()
    manuscript(english).delete()
    record.languages = ["en"]
    record.save()
    assert statuses(client, japanese) == [410]


def test_it_is_reached_also_after_it_was_published_once_more_by_itself(client: Client) -> None:
    record, english, japanese = told_twice()
    manuscript(english).delete()
    japanese = publish_page(manuscript(japanese))
    assert statuses(client, japanese) == [200]
    record.languages = ["en"]
    record.save()
    assert statuses(client, japanese) == [410]


def test_it_is_reached_when_nobody_is_named_anywhere_any_more(client: Client) -> None:
    """Both are published again, the one without its person, the other as it was."""
    record, english, japanese = told_twice()
    english = factories.publish(without_people(manuscript(english)))
    japanese = publish_page(manuscript(japanese))
    record.languages = ["en"]
    record.save()
    assert statuses(client, english, japanese) == [200, 410]


def test_it_is_reached_when_the_draft_that_names_the_person_is_taken_back() -> None:
    """Readers have the name, whatever the row says: an older version was restored."""
    record, english, japanese = told_twice()
    take_down(Edition.objects.get(pk=japanese.pk))
    without_people(manuscript(english))
    ConsentRecord.objects.filter(pk=record.pk).update(languages=["en"])
    with pytest.raises(PublicationBlocked, match="has not agreed to this site in this language"):
        factories.publish(manuscript(japanese))


def test_who_joins_the_page_joins_its_translation(client: Client) -> None:
    _record, english, japanese = told_twice()
    joins(english, "en")
    assert statuses(client, english, japanese) == [200, 410]


def test_who_joins_and_agreed_to_both_is_remembered_by_both(client: Client) -> None:
    _record, english, japanese = told_twice(languages=["en", "ja"])
    joined = joins(english, "en", "ja")
    assert statuses(client, english, japanese) == [200, 200]
    assert Edition.objects.get(pk=japanese.pk).is_sealed()
    joined.languages = ["en"]
    joined.save()
    assert statuses(client, english, japanese) == [200, 410]


def test_who_stands_there_already_changes_nothing_when_the_page_goes_out_again(
    client: Client,
) -> None:
    record, english, japanese = told_twice()
    before = Edition.objects.get(pk=japanese.pk)
    factories.publish(in_other_words(english))
    after = Edition.objects.get(pk=japanese.pk)
    assert (after.content, after.article_seal) == (before.content, before.article_seal)
    assert list(after.told.all()) == [record]
    assert statuses(client, japanese) == [200]


def test_the_first_of_two_who_join_takes_it_down_and_the_second_leaves_it_so(
    client: Client,
) -> None:
    _record, english, japanese = told_twice()
    page = manuscript(english)
    for initials in ("P. S.", "T. R."):
        other = factories.storyteller(initials)
        consent = factories.consent(other, languages=["en"])
        page.appearances.add(Appearance(storyteller=other, consent=consent))
    page.save_revision(user=factories.user("erin"))
    factories.publish(page)
    assert statuses(client, english, japanese)[1] == 410
    taken = GateEntry.objects.filter(act=GateEntry.Act.TAKEN_DOWN, page_number=japanese.page_number)
    assert taken.count() == 1


def test_who_joins_a_translation_while_this_page_waits_for_its_turn_is_asked_first(
    client: Client, monkeypatch: Any
) -> None:
    """As on PostgreSQL, where two publications can wait for each other."""
    _record, english, japanese = told_twice()
    truly, waiting = gate.hold_readers, [lambda: joins(english, "en", "ja")]

    def hold_readers() -> None:
        if waiting:
            waiting.pop()()
        truly()

    monkeypatch.setattr(gate, "hold_readers", hold_readers)
    page = in_other_words(japanese)
    approved = approve(review=factories.review(page), page=page, by=factories.user("ruth"))
    with pytest.raises(PublicationBlocked, match="Somebody") as refusal:
        issue_edition(approved, by=factories.user("ruth"))
    assert [blocker.code for blocker in refusal.value.blockers] == ["people_changed"]


def test_a_copy_needs_the_same_consent_and_goes_with_it(client: Client) -> None:
    record, _english, japanese = told_twice()
    original = manuscript(japanese)
    original.copy(update_attrs={"slug": "once-more"}, user=factories.user("erin"))
    copy = Page.objects.get(slug="once-more").specific
    assert not copy.appearances.exists()
    edition = factories.publish(copy)
    assert statuses(client, edition) == [200]
    record.languages = ["en"]
    record.save()
    assert statuses(client, edition) == [410]
    with pytest.raises(PublicationBlocked, match="has not agreed to this site in this language"):
        factories.publish(manuscript(edition))


def test_a_copy_that_became_a_page_of_its_own_needs_nobody() -> None:
    record, _english, japanese = told_twice()
    manuscript(japanese).copy(update_attrs={"slug": "another"}, user=factories.user("erin"))
    copy = Page.objects.get(slug="another").specific
    copy.title, copy.teaser = "A harbour in winter", "What the ice does to the boats of the town."
    copy.body = [("text", "<p>Every boat is on land now, and the harbour master has a rest.</p>")]
    copy.save_revision(user=factories.user("erin"))
    record.languages = ["en"]
    record.save()
    assert not factories.publish(copy).told.exists()


def test_an_alias_needs_the_same_consent() -> None:
    record, _english, japanese = told_twice()
    alias = manuscript(japanese).create_alias(update_slug="alias")
    assert people_told(alias.specific)[0].consent == record


def test_a_withdrawal_takes_it_down_also_where_others_share_the_page(client: Client) -> None:
    people = [factories.storyteller("K. M."), factories.storyteller("P. S.")]
    records = [factories.consent(person, languages=["en", "ja"]) for person in people]
    page = factories.meeting([(record, "We are well.") for record in records])
    english = factories.publish(page)
    japanese = factories.publish(translated_without_people(page))
    copy = manuscript(japanese).copy(update_attrs={"slug": "kopi"}, user=factories.user("erin"))
    assert statuses(client, english, japanese) == [200, 200]
    receipt = withdraw_consent(record=records[0], by=factories.user("ada"))
    assert statuses(client, english, japanese) == [410, 410]
    assert receipt.manuscripts_returned == 3
    assert DeskReturn.objects.filter(page_id=copy.pk).exists()


def test_a_copy_that_nobody_can_read_is_taken_for_the_same(monkeypatch: Any) -> None:
    record, _english, japanese = told_twice()
    manuscript(japanese).copy(update_attrs={"slug": "kopi"}, user=factories.user("erin"))
    copy = Page.objects.get(slug="kopi").specific

    def unread(page: Any) -> set[str]:
        raise UnscannableContent("body", "a block of an unknown kind")

    monkeypatch.setattr(told, "_sentences", unread)
    assert [person.consent for person in people_told(copy)] == [record]


def test_what_was_tampered_with_is_not_sealed_anew_when_somebody_joins(client: Client) -> None:
    _record, english, japanese = told_twice()
    Edition.objects.filter(pk=japanese.pk).update(title="Forged")
    joined = joins(english, "en", "ja")
    kept = Edition.objects.get(pk=japanese.pk)
    assert not kept.is_sealed()
    assert joined in kept.told.all()
    assert statuses(client, japanese) == [404]


def test_editions_from_before_learn_by_whose_consent_they_stand() -> None:
    """What the migration does, on rows as they were before it."""
    record, _english, japanese = told_twice()
    Edition.objects.get(pk=japanese.pk).told.clear()
    migration = import_module("stories.migrations.0024_told_without_names")
    migration.remember_those_told(apps, None)
    assert list(Edition.objects.get(pk=japanese.pk).told.all()) == [record]
    assert not [each for each in Edition.objects.filter(kind="homepage") if each.told.exists()]


def test_a_copy_that_was_translated_needs_the_same_consent() -> None:
    """The copy itself goes nowhere, and names nobody."""
    person = factories.storyteller()
    record = factories.consent(person, languages=["en"])
    english = factories.publish(factories.story(person=person, record=record))
    manuscript(english).copy(update_attrs={"slug": "another"}, user=factories.user("erin"))
    copy = without_people(Page.objects.get(slug="another"))
    translation = translated_without_people(copy)
    assert [person.consent for person in people_told(translation)] == [record]
    with pytest.raises(PublicationBlocked, match="has not agreed to this site in this language"):
        factories.publish(translation)
    withdraw_consent(record=record, by=factories.user("ada"))
    assert DeskReturn.objects.filter(page_id=translation.pk).exists()


def test_who_joins_the_original_joins_its_copies_and_translations_too(client: Client) -> None:
    _record, english, japanese = told_twice()
    manuscript(japanese).copy(update_attrs={"slug": "kopi"}, user=factories.user("erin"))
    copy = factories.publish(Page.objects.get(slug="kopi").specific)
    joined = joins(english, "en", "ja")
    assert statuses(client, japanese, copy) == [200, 200]
    joined.languages = ["en"]
    joined.save()
    assert statuses(client, japanese, copy) == [410, 410]


def test_a_translation_that_names_some_alone_is_marked_when_another_leaves() -> None:
    """It may have left out everything about them, as a meeting does rightly: an editor looks."""
    people = [factories.storyteller("K. M."), factories.storyteller("P. S.")]
    records = [factories.consent(person, languages=["en", "ja"]) for person in people]
    page = factories.meeting([(record, "We are well.") for record in records])
    factories.publish(page)
    japanese, _made = Locale.objects.get_or_create(language_code="ja")
    other = Page.objects.get(pk=page.pk).specific
    other = other.copy_for_translation(japanese, copy_parents=True)
    other = Page.objects.get(pk=other.pk).specific
    other.appearances = [each for each in other.appearances.all() if each.consent == records[1]]
    other.save_revision(user=factories.user("erin"))
    other.save()
    assert other.pk in {each.pk for each in reach_of(records[0]).to_look_at}
