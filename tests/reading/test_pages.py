"""A stranger reads what was approved, and nothing else."""

import pytest
from django.test import Client

from tests import factories

pytestmark = pytest.mark.django_db


def test_a_stranger_reads_a_published_story(client: Client) -> None:
    _page, edition = factories.published_story()
    answer = client.get(edition.path)
    assert answer.status_code == 200
    assert "put the kettle on" in answer.content.decode()
    assert "by K. M." in answer.content.decode()


def test_the_home_page_and_the_archive_list_it(client: Client) -> None:
    _page, edition = factories.published_story()
    for address in ("/", "/stories/"):
        answer = client.get(address)
        assert answer.status_code == 200
        assert f'href="{edition.path}"' in answer.content.decode()


def test_an_unknown_address_is_a_calm_404(client: Client) -> None:
    factories.home()
    answer = client.get("/nobody/here/")
    assert answer.status_code == 404
    assert "Nothing at this address" in answer.content.decode()
