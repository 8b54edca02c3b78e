"""A seal shows every change, and tells two kinds of things apart."""

import copy
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stories.audit.seals import stable
from stories.publishing.editions import ARTICLE_FIELDS, CARD_FIELDS, Edition
from stories.publishing.seal import address_digest, seal, seal_fits
from tests import factories
from tests.publishing.doors.trying import undone

# What an edition keeps that readers never get: keys, and what is computed from sealed fields.
NOT_SEALED = {"id", "slug", "consents", "told", "card_seal", "article_seal"}


def test_the_same_parts_give_the_same_seal_in_any_order():
    assert seal("card", {"a": 1, "b": 2}) == seal("card", {"b": 2, "a": 1})


def test_another_kind_another_value_or_another_key_gives_another_seal(settings):
    first = seal("card", {"a": 1})
    assert seal("article", {"a": 1}) != first
    assert seal("card", {"a": 2}) != first
    settings.LANDFALL_SEAL_KEY = "another key of the server"
    assert seal("card", {"a": 1}) != first


@given(st.text(), st.text())
def test_two_texts_have_one_seal_only_if_they_are_one(one, other):
    fits = seal_fits(seal("card", {"title": one}), "card", {"title": other})
    assert fits == (one == other)


def test_half_a_surrogate_pair_can_be_sealed():
    assert seal_fits(seal("card", {"title": "\ud800"}), "card", {"title": "\ud800"})


@pytest.mark.parametrize("claimed", ["", "0" * 64, "ü", "x"])
def test_what_is_no_seal_fits_nothing(claimed):
    assert not seal_fits(claimed, "card", {"a": 1})


def test_a_moment_is_the_same_in_every_zone():
    noon = datetime(2026, 3, 1, 12, tzinfo=UTC)
    assert stable(noon) == stable(noon.astimezone(timezone(timedelta(hours=9))))
    assert stable("noon") == "noon"


def test_an_address_is_known_by_its_digest_only():
    assert address_digest("/stories/shop/") == address_digest("/stories/shop/")
    assert address_digest("/stories/shop/") != address_digest("/stories/shop")
    assert "shop" not in address_digest("/stories/shop/")


def test_every_column_of_an_edition_is_sealed_or_named_here():
    """A column that is added is under the seal, or somebody has said why not."""
    names = {field.name for field in Edition._meta.get_fields() if field.concrete}
    assert names == {*CARD_FIELDS, *ARTICLE_FIELDS} | NOT_SEALED


@pytest.fixture(scope="module")
def sealed(django_db_setup, django_db_blocker, tmp_path_factory):
    """An edition as it was read from its row."""
    with django_db_blocker.unblock(), undone(tmp_path_factory.mktemp("sealed")):
        _page, edition = factories.published_story()
        yield Edition.objects.get(pk=edition.pk)


@pytest.mark.doors
@pytest.mark.parametrize("name", [*CARD_FIELDS, *ARTICLE_FIELDS])
def test_one_changed_column_breaks_the_seal(sealed, name):
    edition = copy.deepcopy(sealed)
    assert edition.is_sealed()
    setattr(edition, name, other_than(getattr(edition, name)))
    assert not edition.is_sealed()


def other_than(value):
    """A value of the same kind that is not ``value``."""
    if isinstance(value, datetime):
        return value + timedelta(microseconds=1)
    if isinstance(value, str):
        return f"{value}."
    if isinstance(value, int):
        return value + 1
    if isinstance(value, list):
        return [*value, "x"]
    if isinstance(value, dict):
        return value | {"x": 1}
    return "2019-04-02"
