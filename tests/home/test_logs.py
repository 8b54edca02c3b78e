"""The server's log does not tell what readers asked for."""

import logging

import pytest
from django.test import Client

from stories.publishing.takedown import take_down_page
from tests import factories


@pytest.mark.django_db
def test_the_address_of_a_page_that_is_gone_is_not_logged(
    client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    page, edition = factories.published_story()
    take_down_page(page.pk)
    assert client.get(edition.path).status_code == 410
    assert client.get("/stories/nobody-wrote-this/").status_code == 404
    assert page.slug not in caplog.text
    assert "nobody-wrote-this" not in caplog.text


def test_what_breaks_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    """Silence is for readers, not for faults."""
    logging.getLogger("django.request").error("Something broke")
    assert "Something broke" in caplog.text
