"""A year alone is called in each language as it is said there."""

import pytest
from django.test import Client

from tests import factories
from tests.following.test_languages import home_in

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("language", "year"), [("en", "2019"), ("ja", "2019年"), ("ko", "2019년")])
def test_an_archive_of_a_year_says_it_in_its_language(
    client: Client, language: str, year: str
) -> None:
    root = "/" if language == "en" else f"/{language}/"
    parent = factories.home() if language == "en" else home_in(language)
    person = factories.storyteller()
    record = factories.consent(person, languages=["en", language])
    story = factories.story(person=person, record=record, parent=parent)
    factories.publish(story)
    html = client.get(f"{root}2019/").content.decode()
    assert f"<h1>{year}</h1>" in html
    assert f">{year}</a>" in client.get(f"{root}archive/").content.decode()
    month = client.get(f"{root}2019/04/").content.decode()
    assert f'<a href="{root}2019/">{year}</a>' in month
