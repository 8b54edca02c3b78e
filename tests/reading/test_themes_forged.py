"""Whoever can write into the tables files no page under a theme that it was not approved with."""

import pytest
from django.test import Client

from stories.pages.taxonomy import Theme
from stories.publishing.caches import forget_cached
from stories.publishing.editions import EditionTerm
from tests import factories

pytestmark = [pytest.mark.doors, pytest.mark.django_db]


def test_a_page_stands_under_no_theme_that_somebody_wrote_into_the_table(client: Client) -> None:
    _page, edition = factories.published_story()
    Theme.objects.create(slug="informers", name="Informers")
    factories.publish(factories.home())  # names of themes go out with the home page
    assert edition.title not in client.get("/theme/informers/").content.decode()
    EditionTerm.objects.create(edition=edition, theme="informers")
    forget_cached()
    page = client.get("/theme/informers/")
    assert page.status_code == 200
    assert edition.title not in page.content.decode()
