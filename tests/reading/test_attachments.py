"""Attachments: an edition's own clean copies, as long as readers have the edition."""

import re
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from stories.publishing.attachments import EditionAttachment
from stories.publishing.editions import Edition
from stories.publishing.takedown import take_down
from tests import factories
from tests.images.attachments.hiding import MARKS, SEEN, telling_paper
from tests.images.attachments.papers import plain
from tests.images.attachments.reading import tells, text_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("readers_site")]

ROLE = Path(__file__).resolve().parents[2] / "deploy" / "reader_role.sql"


@pytest.fixture
def edition() -> Edition:
    """A published story with one attachment, whose original tells much."""
    letter = factories.attachment(data=telling_paper())
    factories.clear(letter, by=factories.user("ruth"))
    body = [("attachment", {"document": letter, "text": "A letter", "note": "From the harbour"})]
    return factories.published_story(body=body)[1]


def address(client: Client, edition: Edition) -> str:
    """Where the page of an edition says that its attachment is."""
    found = set(re.findall(r"/attachments/[\w.-]+", client.get(edition.path).content.decode()))
    return found.pop()


def test_a_reader_sees_what_it_is_before_it_is_fetched(client: Client, edition: Edition) -> None:
    html = client.get(edition.path).content.decode()
    assert re.search(
        r'<a href="/attachments/[\w-]{16}\.pdf" type="application/pdf">A letter</a>', html
    )
    assert re.search(r"PDF, 1 page, \d+\.\d\sKB", html)
    assert "From the harbour" in html


def test_a_reader_gets_the_clean_copy_and_nothing_that_was_hidden(
    client: Client, edition: Edition
) -> None:
    answer = client.get(address(client, edition))
    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.headers["Content-Disposition"] == "inline"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer.headers["Content-Security-Policy"]
    assert text_in(answer.content) == f"{SEEN} XXXXX XXXX"
    assert not [mark for mark in MARKS if tells(answer.content, mark)]


def test_an_attachment_goes_with_its_edition(client: Client, edition: Edition) -> None:
    found = address(client, edition)
    take_down(edition)
    assert client.get(found).status_code == 404


def test_an_attachment_ends_with_its_edition(client: Client, edition: Edition) -> None:
    found = address(client, edition)
    edition.valid_until = timezone.now()
    edition.close_seal()
    edition.save()
    assert client.get(found).status_code == 404


def test_an_attachment_that_somebody_exchanged_is_not_served(
    client: Client, edition: Edition
) -> None:
    found = address(client, edition)
    EditionAttachment.objects.update(data=plain(["Other words"]))
    assert client.get(found).status_code == 404


def test_an_attachment_that_somebody_added_is_not_served(client: Client, edition: Edition) -> None:
    EditionAttachment.objects.create(
        edition=edition, key="9", name="sixteen-letters-.pdf", pages=1, data=plain(["Added"])
    )
    assert client.get("/attachments/sixteen-letters-.pdf").status_code == 404


def test_an_attachment_of_a_changed_edition_is_not_served(client: Client, edition: Edition) -> None:
    found = address(client, edition)
    Edition.objects.filter(pk=edition.pk).update(title="Somebody else")
    assert client.get(found).status_code == 404


def test_a_link_without_a_sealed_copy_becomes_plain_words(client: Client, edition: Edition) -> None:
    edition.content["attachments"] = {}
    edition.close_seal()
    edition.save()
    html = client.get(edition.path).content.decode()
    assert "/attachments/" not in html
    assert "A letter" in html


def film(**values) -> list:
    return [("video", {"address": "https://films.example.org/7", "text": "Our film"} | values)]


def test_a_film_elsewhere_is_a_plain_link_that_says_where_it_leads(client: Client) -> None:
    _page, edition = factories.published_story(body=film())
    html = client.get(edition.path).content.decode()
    assert 'href="https://films.example.org/7" rel="noreferrer noopener external"' in html
    assert "The film is on films.example.org. That site will see that you come." in html
    assert not re.findall(r"<(?:iframe|video|embed|object|script)[^>]*films", html)


def test_a_film_may_have_a_cleared_picture_of_our_own(client: Client) -> None:
    poster = factories.picture()
    factories.clear(poster, by=factories.user("ruth"))
    _page, edition = factories.published_story(body=film(poster=poster, alt="A harbour"))
    assert "/pictures/" in client.get(edition.path).content.decode()


@pytest.mark.postgres
def test_the_role_that_answers_readers_may_read_it(client: Client, edition: Edition) -> None:
    found = address(client, edition)
    with connection.cursor() as cursor:
        cursor.execute(ROLE.read_text())
        cursor.execute("SET ROLE landfall_reader")
    try:
        assert client.get(found).status_code == 200
    finally:
        with connection.cursor() as cursor:
            cursor.execute("RESET ROLE")
