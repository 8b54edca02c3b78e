"""A yes with its limits: when it counts, for what, and for whose page."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from stories.consent.appearances import Appearance
from stories.consent.records import ConsentRecord
from stories.consent.scope import Channel, ConsentScope
from tests import factories

pytestmark = pytest.mark.django_db


def ids(records) -> set[int]:
    return set(records.values_list("pk", flat=True))


def test_a_consent_counts_from_its_first_to_its_last_day() -> None:
    today = timezone.localdate()
    person = factories.storyteller()
    first_day = factories.consent(person, given_on=today)
    last_day = factories.consent(person, expires_on=today)
    factories.consent(person, given_on=today + timedelta(days=1))
    factories.consent(person, expires_on=today - timedelta(days=1))
    factories.consent(person, withdrawn_at=timezone.now())
    assert ids(ConsentRecord.objects.in_force()) == {first_day.pk, last_day.pk}
    for record in ConsentRecord.objects.all():
        assert record.is_in_force() == (record.pk in {first_day.pk, last_day.pk})


def test_a_consent_is_asked_for_one_moment() -> None:
    record = factories.consent(
        factories.storyteller(), given_on="2020-01-01", expires_on="2020-12-31"
    )
    then, later = (datetime(year, 6, 1, tzinfo=UTC) for year in (2020, 2021))
    assert ids(ConsentRecord.objects.in_force(at=then)) == {record.pk}
    assert not ids(ConsentRecord.objects.in_force(at=later))


def test_a_consent_covers_only_what_was_named() -> None:
    record = factories.consent(factories.storyteller(), channels=["site"], languages=["en", "ko"])
    assert record.covers(ConsentScope(Channel.SITE, "ko", "initials"))
    assert not record.covers(ConsentScope(Channel.PRESS, "en"))
    assert not record.covers(ConsentScope(Channel.SITE, "ja"))
    assert not record.covers(ConsentScope(Channel.SITE, "en", "alias"))
    assert ids(ConsentRecord.objects.in_force(channel="site", language="ko")) == {record.pk}
    assert not ids(ConsentRecord.objects.in_force(channel="press"))


def test_a_channel_is_not_found_inside_the_name_of_another() -> None:
    factories.consent(factories.storyteller(), channels=["social_media"])
    assert not ids(ConsentRecord.objects.in_force(channel="media"))


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"channels": []}, "channels"),
        ({"channels": ["television"]}, "channels"),
        ({"languages": []}, "languages"),
        ({"expires_on": timezone.localdate() - timedelta(days=400)}, "expires_on"),
    ],
)
def test_a_record_that_makes_no_sense_is_refused_at_its_field(changed, field) -> None:
    record = factories.consent(factories.storyteller())
    for name, value in changed.items():
        setattr(record, name, value)
    with pytest.raises(ValidationError) as refusal:
        record.full_clean()
    assert set(refusal.value.message_dict) == {field}


def test_a_minors_consent_needs_a_guardian() -> None:
    record = factories.consent(factories.storyteller(is_minor=True))
    with pytest.raises(ValidationError, match="Who gave consent for this minor"):
        record.full_clean()
    record.given_by = "mother"
    record.full_clean()


def test_an_appearance_rests_on_its_own_persons_consent() -> None:
    one, other = factories.storyteller("A. B."), factories.storyteller("C. D.")
    with pytest.raises(ValidationError, match="given by somebody else"):
        Appearance(storyteller=one, consent=factories.consent(other)).clean()


def test_a_page_never_shows_the_true_name_of_somebody_on_it() -> None:
    person = factories.storyteller()
    with pytest.raises(ValidationError, match="true name"):
        Appearance(
            storyteller=person, consent=factories.consent(person), shown_name="Mi-rae Kwon"
        ).clean()


def test_the_name_here_is_the_agreed_one_unless_another_is_given() -> None:
    person = factories.storyteller()
    record = factories.consent(person)
    assert Appearance(storyteller=person, consent=record).name_shown == "K. M."
    assert Appearance(storyteller=person, consent=record).has_agreed_name()
    other = Appearance(storyteller=person, consent=record, shown_name="Kim S.")
    assert not other.has_agreed_name()
