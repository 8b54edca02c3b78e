"""The address of the site in the Tor network."""

from typing import Any

import pytest
from django.test import Client
from environs import ValidationError

from home.onion import onion_address
from tests import factories
from tests.production import manage

# Of a key that nobody has: thirty-two bytes of nought.
ONION = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaam2dqd.onion"


@pytest.mark.parametrize("name", ["", ONION])
def test_a_whole_address_is_taken_and_none_needs_to_be_given(name: str) -> None:
    onion_address(name)


@pytest.mark.parametrize(
    "name",
    [
        "stories.example.org",
        "expyuzz4wqqyqhjn.onion",
        f"http://{ONION}",
        f"{ONION}/stories",
        ONION.upper(),
        ONION.replace("a", "b", 1),
        f"{'a' * 56}.onion",
        f"1{ONION[1:]}",
    ],
)
def test_what_nobody_would_reach_is_refused(name: str) -> None:
    with pytest.raises(ValidationError):
        onion_address(name)


def test_a_mistyped_address_stops_the_start_and_is_named() -> None:
    result = manage("check", changes={"LANDFALL_ONION_ADDRESS": f"{'a' * 56}.onion"})
    assert result.returncode == 1
    assert "LANDFALL_ONION_ADDRESS" in result.stderr


@pytest.mark.django_db
def test_readers_are_told_where_the_same_page_is(client: Client, settings: Any) -> None:
    settings.LANDFALL_ONION_ADDRESS = ONION
    settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, ONION]
    _page, edition = factories.published_story()
    assert client.get(edition.path).headers["Onion-Location"] == f"http://{ONION}{edition.path}"
    for address in ("/nothing/", "/feed/", "/admin/login/"):
        assert "Onion-Location" not in client.get(address).headers
    there = client.get(edition.path, headers={"Host": ONION})
    assert there.status_code == 200
    assert "Onion-Location" not in there.headers


@pytest.mark.django_db
def test_without_an_address_nothing_is_told(client: Client) -> None:
    factories.home()
    assert "Onion-Location" not in client.get("/").headers
