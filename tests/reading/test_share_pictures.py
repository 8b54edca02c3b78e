"""The picture that others show with a link: the cover of the page, while the page is there."""

import io
import re

import pytest
from django.test import Client
from PIL import Image

from stories.publishing.takedown import take_down
from stories.reading.share_pictures import cover_png
from tests import factories

SEEDS = [0, 1, 7, 404, 2**31 - 2, *(number * 10_485_863 % 2**31 for number in range(9, 19))]


@pytest.mark.parametrize("seed", SEEDS)
def test_a_cover_is_a_small_picture_of_the_size_that_is_asked_for(seed: int) -> None:
    data = cover_png(seed)
    assert len(data) < 60_000
    with Image.open(io.BytesIO(data)) as picture:
        assert (picture.format, picture.size, picture.info) == ("PNG", (1200, 630), {})


def test_a_seed_always_gives_the_same_pixels() -> None:
    first = cover_png(41)
    cover_png.cache_clear()
    assert cover_png(41) == first
    assert cover_png(42) != first


@pytest.mark.django_db
def test_the_picture_goes_with_its_page(client: Client) -> None:
    record = factories.consent(factories.storyteller(), channels=["site", "social_media"])
    _page, edition = factories.published_story(person=record.storyteller, record=record)
    html = client.get(edition.path).content.decode()
    named = re.findall(r'property="og:image" content="http://testserver([^"]+)"', html)
    assert named == [f"/covers/{edition.page_number}.png"]
    answer = client.get(named[0])
    assert answer.headers["Content-Type"] == "image/png"
    assert answer.content == cover_png(edition.cover_seed)
    take_down(edition)
    assert client.get(named[0]).status_code == 404


@pytest.mark.django_db
def test_there_is_no_picture_of_a_page_that_was_never_published(client: Client) -> None:
    page = factories.story()
    for number in (page.pk, 0, 10**17):
        assert client.get(f"/covers/{number}.png").status_code == 404
