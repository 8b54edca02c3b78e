"""The public process can run under a role that reads editions and nothing else."""

from pathlib import Path

import pytest
from django.db import ProgrammingError, connection, transaction
from django.test import Client

from stories.publishing.withdrawal import withdraw_consent
from tests import factories

pytestmark = [pytest.mark.postgres, pytest.mark.django_db]

ROLE = Path(__file__).resolve().parents[2] / "deploy" / "reader_role.sql"


@pytest.fixture
def as_reader():
    """Everything published first; then the connection has only the reader's rights."""
    _page, edition = factories.published_story()
    gone, gone_edition = factories.published_story(person=factories.storyteller("T. R."))
    withdraw_consent(record=gone.appearances.get().consent, by=None)
    with connection.cursor() as cursor:
        cursor.execute(ROLE.read_text())
        cursor.execute("SET ROLE landfall_reader")
    yield edition, gone_edition
    with connection.cursor() as cursor:
        cursor.execute("RESET ROLE")


def test_a_stranger_is_answered_under_the_readers_role(as_reader):
    edition, gone_edition = as_reader
    stranger = Client()
    for address in ("/", "/stories/", edition.path, "/feed/", "/sitemap.xml", "/robots.txt"):
        assert stranger.get(address).status_code == 200, address
    for asked in ("kettle", "ketle", '"put the kettle"', "nothing -of kettle"):
        assert stranger.get("/search/", {"q": asked}).status_code == 200, asked
    assert edition.path in stranger.get("/search/", {"q": "ketle"}).content.decode()
    assert stranger.get(gone_edition.path).status_code == 410
    assert stranger.get("/nothing-here/").status_code == 404


@pytest.mark.parametrize(
    "table",
    [
        "wagtailcore_page",
        "wagtailcore_revision",
        "stories_storyteller",
        "stories_protectedterm",
        "stories_consentrecord",
        "auth_user",
    ],
)
def test_manuscripts_and_identities_are_out_of_its_reach(as_reader, table):
    with pytest.raises(ProgrammingError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {table}")  # noqa: S608
