"""A film elsewhere: only over https, and its picture is described."""

import pytest
from wagtail.blocks import StructBlockValidationError

from stories.pages.attachments_blocks import VideoBlock
from tests import factories

FILM = {"address": "https://films.example.org/7", "text": "Our film", "poster": None, "alt": ""}


@pytest.mark.parametrize(
    "address", ["http://films.example.org/7", "javascript:alert(1)", "data:text/html,x", ""]
)
def test_only_a_whole_address_over_https_is_taken(address: str) -> None:
    with pytest.raises(StructBlockValidationError):
        VideoBlock().clean(VideoBlock().to_python(FILM | {"address": address}))


def test_the_site_is_named_as_people_know_it() -> None:
    value = VideoBlock().to_python(FILM | {"address": "https://www.films.example.org/7"})
    assert value.host == "films.example.org"


@pytest.mark.django_db
def test_a_picture_of_a_film_is_described() -> None:
    film = VideoBlock().to_python(FILM | {"poster": factories.picture().pk})
    with pytest.raises(StructBlockValidationError):
        VideoBlock().clean(film)
