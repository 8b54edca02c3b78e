"""What somebody writes into the index is counted nowhere: a row counts by its seal."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from stories.publishing.editions import Edition
from stories.publishing.index import checking
from stories.publishing.index.rows import SearchRow
from stories.publishing.index.writing import index_edition, keep_validity
from stories.publishing.takedown import take_down
from tests.reading.search import judging
from tests.reading.search.test_facets import search

pytestmark = [pytest.mark.doors, pytest.mark.django_db]


@pytest.fixture
def editions() -> dict[str, Edition]:
    """The English ones of the judged texts, by their names; bakers are two stories."""
    names = judging.fill()
    return {
        names[edition.pk]: edition
        for edition in Edition.objects.filter(pk__in=names, language="en")
    }


def row_of(edition: Edition) -> Any:
    """The row of an edition, to write into."""
    return SearchRow.objects.filter(edition=edition)


def found(typed: str = "apprentice baker") -> set[int]:
    """The keys of what is found."""
    return {hit.edition for hit in search(typed)[0].hits}


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "appealpage"},
        {"category": "informers"},
        {"themes": ["informers"]},
        {"year": "1950"},
        {"listed_on": None},
        {"valid_from": timezone.now() - timedelta(days=9)},
        {"valid_until": timezone.now() + timedelta(days=9)},
        {"seal": ""},
        {"seal": "ünsealed"},
    ],
)
def test_a_row_that_was_changed_is_not_counted(
    editions: dict[str, Edition], change: dict[str, Any]
) -> None:
    bakery, football = editions["bakery"], editions["football"]
    assert found() == {bakery.pk, football.pk}
    row_of(bakery).update(**change)
    assert found() == {football.pk}


def test_a_row_for_an_edition_that_nobody_indexed_is_not_counted(
    editions: dict[str, Edition],
) -> None:
    forged = row_of(editions["bakery"]).get()
    other = editions["clinic"]
    row_of(other).delete()
    forged.pk, forged.edition_id, forged.page_number = None, other.pk, other.page_number
    forged.save()
    assert other.pk not in found()


def test_a_row_that_comes_back_after_a_takedown_is_not_counted(
    editions: dict[str, Edition],
) -> None:
    bakery = editions["bakery"]
    kept = row_of(bakery).get()
    take_down(bakery)
    kept.save(force_insert=True)
    assert found() == {editions["football"].pk}


def test_a_forged_row_in_another_language_offers_no_language(
    editions: dict[str, Edition],
) -> None:
    assert "Language" not in search("apprentice baker")[1]
    bakery = editions["bakery"]
    japanese = Edition.objects.filter(language="ja").first()
    assert japanese
    marks = row_of(japanese).get().marks
    row_of(bakery).update(language="ja", marks=marks)
    assert "Language" not in search("apprentice baker")[1]


def test_a_validity_that_became_shorter_is_sealed_again(editions: dict[str, Edition]) -> None:
    bakery = editions["bakery"]
    bakery.valid_until = timezone.now() + timedelta(days=3)
    bakery.close_seal()
    bakery.save()
    keep_validity(bakery)
    assert row_of(bakery).get().valid_until == bakery.valid_until
    assert bakery.pk in found()


def test_a_shorter_validity_does_not_make_good_what_was_forged(
    editions: dict[str, Edition],
) -> None:
    bakery = editions["bakery"]
    row_of(bakery).update(kind="appealpage")
    keep_validity(bakery)
    assert bakery.pk not in found()


def test_an_edition_without_a_seal_gets_no_row(editions: dict[str, Edition]) -> None:
    bakery = editions["bakery"]
    assert list(checking.differing()) == []
    Edition.objects.filter(pk=bakery.pk).update(title="Nobody approved this")
    assert list(checking.differing()) == [bakery.page_number]
    bakery.refresh_from_db()
    assert index_edition(bakery) is None
    assert list(checking.differing()) == []
