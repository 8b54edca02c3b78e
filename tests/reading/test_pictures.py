"""Pictures: an edition's own clean copies, as long as readers have the edition."""

import io
import re

import pytest
from django.test import Client
from PIL import Image

from stories.images.metadata import CleanPicture
from stories.publishing.editions import Edition, EditionPicture
from stories.publishing.pictures import copy_pictures
from stories.publishing.takedown import take_down
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def edition() -> Edition:
    """A published story with one picture."""
    shop = factories.picture()
    factories.clear(shop, by=factories.user("ruth"), shows_face=False)
    body = [("picture", {"image": shop, "alt": "A harbour", "caption": ""})]
    return factories.published_story(body=body)[1]


def addresses(client: Client, edition: Edition) -> list[str]:
    """Every picture that the page of an edition names."""
    html = client.get(edition.path).content.decode()
    return sorted(set(re.findall(r"/pictures/[\w.-]+", html)))


def test_a_page_shows_its_pictures_in_two_widths_and_two_forms(
    client: Client, edition: Edition
) -> None:
    sizes: dict[str, list[tuple[int, int]]] = {}
    for address in addresses(client, edition):
        answer = client.get(address)
        assert b"Secret Camera Works" not in answer.content
        size = Image.open(io.BytesIO(answer.content)).size
        sizes.setdefault(answer.headers["Content-Type"], []).append(size)
    both = [(480, 320), (960, 640)]
    assert {form: sorted(found) for form, found in sizes.items()} == {
        "image/avif": both,
        "image/webp": both,
    }
    html = client.get(edition.path).content.decode()
    assert '<picture><source type="image/avif" srcset="/pictures/' in html
    assert 'width="960" height="640"' in html


def test_avif_is_only_made_where_it_saves_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    def encode(picture: object, *, width: int, form: str = "WEBP") -> CleanPicture:
        return CleanPicture(b"x" * (10 if form == "WEBP" else 11), width, 1, "image/webp")

    monkeypatch.setattr("stories.publishing.pictures.encode", encode)
    shop = factories.picture()
    factories.clear(shop, by=factories.user("ruth"))
    page = factories.story(body=[("picture", {"image": shop, "alt": "A harbour", "caption": ""})])
    assert [copy.name.rpartition("-")[2] for copy in copy_pictures(page, page.fragment())] == [
        "480.webp",
        "960.webp",
    ]


def test_a_picture_goes_with_its_edition(client: Client, edition: Edition) -> None:
    found = addresses(client, edition)
    take_down(edition)
    assert {client.get(address).status_code for address in found} == {404}


def test_a_picture_that_somebody_exchanged_is_not_served(client: Client, edition: Edition) -> None:
    address, *_others = addresses(client, edition)
    other = io.BytesIO()
    Image.new("RGB", (9, 9), "red").save(other, "WEBP")
    EditionPicture.objects.update(data=other.getvalue())
    assert client.get(address).status_code == 404


def test_a_picture_that_somebody_added_is_not_served(client: Client, edition: Edition) -> None:
    known = EditionPicture.objects.first()
    EditionPicture.objects.create(
        edition=edition, key="9/480", name="added.webp", width=1, height=1,
        content_type="image/webp", data=bytes(known.data),
    )  # fmt: skip
    assert client.get("/pictures/added.webp").status_code == 404


def test_a_picture_of_a_changed_edition_is_not_served(client: Client, edition: Edition) -> None:
    found = addresses(client, edition)
    Edition.objects.filter(pk=edition.pk).update(title="Somebody else")
    assert {client.get(address).status_code for address in found} == {404}


def test_a_browser_that_has_the_picture_asks_and_keeps_it(client: Client, edition: Edition) -> None:
    address, *_others = addresses(client, edition)
    tag = client.get(address).headers["ETag"]
    assert client.get(address, headers={"If-None-Match": tag}).status_code == 304
    take_down(edition)
    assert client.get(address, headers={"If-None-Match": tag}).status_code == 404


def test_a_card_shows_the_picture_in_a_size_for_cards(client: Client, edition: Edition) -> None:
    html = client.get("/stories/").content.decode()
    stem = edition.cover_picture.removesuffix("-960.webp")
    assert f'srcset="/pictures/{stem}-480.webp 480w, /pictures/{stem}-960.webp 960w"' in html
    assert 'width="480" height="270" alt=""' in html
