"""From which network somebody asks: readers of one proxy are not taken for one of them."""

import pytest
from django.test import RequestFactory

from stories.following.limits import network_of


@pytest.mark.parametrize(
    ("seen", "told", "network"),
    [
        # Through Tor, or another program on this machine: they all look alike.
        ("127.0.0.1", "127.0.0.1", ""),
        ("::1", "::1", ""),
        ("", "127.0.0.1", ""),
        # A server that listens for both kinds of addresses spells the older ones like this.
        ("::ffff:127.0.0.1", "203.0.113.9", "203.0.113.0/24"),
        ("::ffff:203.0.113.9", "198.51.100.1", "203.0.113.0/24"),
        ("127.0.0.1", "::ffff:203.0.113.9", "203.0.113.0/24"),
        # What is no address at all.
        ("nonsense", "203.0.113.9", "203.0.113.0/24"),
        ("127.0.0.1", "203.0.113.9:4711", ""),
    ],
)
def test_readers_behind_one_machine_share_no_small_number(
    seen: str, told: str, network: str
) -> None:
    request = RequestFactory().post("/follow/", REMOTE_ADDR=seen, HTTP_X_FORWARDED_FOR=told)
    assert network_of(request) == network
