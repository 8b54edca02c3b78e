"""Whoever can write into the tables joins no stories: both ends of a link bear a seal."""

import pytest
from django.test import Client

from stories.publishing.caches import forget_cached
from stories.publishing.editions import Edition
from stories.reading.chains import whole_chain
from stories.reading.moments import Moment
from tests.reading.test_chains import FIRST, chain, text_of

pytestmark = [pytest.mark.doors, pytest.mark.django_db]
OTHER = FIRST + 500


def stranger() -> Edition:
    """A page of somebody else, which no link leads to."""
    made = Edition.objects.get(page_number=FIRST)
    made.pk, made.page_number, made.path = None, OTHER, "/stories/somebody-else/"
    made.title = "Somebody else."
    made.close_seal()
    made.save()
    return made


def test_a_row_without_a_seal_joins_no_stories(client: Client) -> None:
    steps, other = chain(2), stranger()
    forged = Edition.objects.get(pk=steps[0].pk)
    forged.pk, forged.page_number, forged.path = None, OTHER + 1, "/stories/forged/"
    forged.earlier_page, forged.next_page = steps[1].page_number, OTHER
    forged.save()  # its seal is that of another page
    forget_cached()
    assert "Somebody else." not in text_of(client, steps[0].path)
    assert "Step 0." not in text_of(client, other.path)
    assert whole_chain(FIRST, Moment.present()) == [FIRST, FIRST + 1]


def test_a_link_that_was_changed_in_the_table_is_none(client: Client) -> None:
    steps, other = chain(2), stranger()
    Edition.objects.filter(pk=steps[1].pk).update(next_page=OTHER)
    forget_cached()
    assert "Somebody else." not in text_of(client, steps[0].path)
    assert "Step 0." not in text_of(client, other.path)


def test_a_chain_does_not_reach_across_a_page_whose_seal_is_broken(client: Client) -> None:
    steps = chain(3)
    Edition.objects.filter(pk=steps[1].pk).update(title="Nobody approved this.")
    forget_cached()
    html = text_of(client, steps[0].path)
    assert "Nobody approved" not in html
    assert "Step 2." not in html
