"""The preview shows the manuscript as readers would have it, to staff only."""

import io

import pytest
from django.test import Client
from django.urls import reverse
from PIL import Image

from tests import factories as make
from tests.desk import signed_in, story_form

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("readers_site")]


def test_erin_previews_words_that_she_has_not_saved():
    page = make.story()
    erin = signed_in("erin")
    address = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    form = story_form(page, text="<p>Not saved yet.</p>", title="A new title")
    assert erin.post(address, form).json()["is_valid"]
    html = erin.get(address).content.decode()
    assert "Not saved yet." in html
    assert "<h1>A new title</h1>" in html
    assert "landfall/reading.css" in html


def test_a_draft_can_be_looked_at_by_staff_but_not_by_a_stranger():
    page = make.story()
    address = reverse("wagtailadmin_pages:view_draft", args=[page.pk])
    assert "kettle" in signed_in("erin").get(address).content.decode()
    answer = Client().get(address)
    assert answer.status_code == 302
    assert "login" in answer["Location"]


def test_every_page_type_can_be_previewed():
    erin = signed_in("erin")
    pages = [make.home(), make.index(), make.meetings(), make.article(), make.story()]
    for page in pages:
        answer = erin.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk]))
        assert answer.status_code == 200
        assert 'class="article"' in answer.content.decode()


def test_a_link_shows_only_where_readers_can_follow_it():
    open_page, edition = make.published_story()
    closed = make.story(person=make.storyteller("P. L."))
    body = [
        ("page_link", {"page": open_page, "text": "the first"}),
        ("page_link", {"page": closed, "text": "the second"}),
    ]
    page = make.story(person=make.storyteller("T. O."), body=body)
    html = signed_in("ruth").get(reverse("stories_review_words", args=[page.pk])).content.decode()
    assert f'href="{edition.path}"' in html
    assert "the second" in html
    assert closed.slug not in html


def test_pictures_come_from_behind_the_sign_in_and_carry_pixels_only():
    image = make.picture()
    body = [("picture", {"image": image, "alt": "The sea", "caption": ""})]
    page = make.story(body=body)
    ruth = signed_in("ruth")
    address = reverse("stories_desk_picture", args=[image.pk, 480])
    assert address in ruth.get(reverse("stories_review_words", args=[page.pk])).content.decode()
    answer = ruth.get(address)
    assert answer["Content-Type"] == "image/webp"
    with Image.open(io.BytesIO(answer.content)) as shown:
        assert shown.width == 480
        assert not shown.getexif()
    assert b"Secret Camera Works" not in answer.content
    assert Client().get(address).status_code == 302


def test_a_picture_that_is_gone_is_not_found():
    assert signed_in("ruth").get(reverse("stories_desk_picture", args=[99, 480])).status_code == 404
