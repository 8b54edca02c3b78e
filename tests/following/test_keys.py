"""The identity keys change, and every follower is still known and still reached."""

import base64
from typing import Any

import pytest
from django.core.management import call_command

from stories.following.subscriptions import Subscription, address_digests
from tests import factories
from tests.following.followers import MIRA, ask, follower

pytestmark = pytest.mark.django_db

NEW = base64.urlsafe_b64encode(b"a new key for tests, 32 bytes ok").decode()


def test_a_follower_is_known_before_during_and_after_a_change_of_keys(settings: Any) -> None:
    factories.home()
    mira = follower()
    (old,) = settings.LANDFALL_IDENTITY_KEYS
    settings.LANDFALL_IDENTITY_KEYS = [NEW, old]
    assert Subscription.objects.of_address(MIRA).get() == mira
    call_command("rotate_identity_key")
    settings.LANDFALL_IDENTITY_KEYS = [NEW]
    known = Subscription.objects.of_address(MIRA.upper()).get()
    assert known.address() == MIRA
    ask()
    assert Subscription.objects.count() == 1, "and is no second follower"


def test_the_fingerprint_of_an_address_is_nothing_without_the_key(settings: Any) -> None:
    before = address_digests(MIRA)
    settings.LANDFALL_IDENTITY_KEYS = [NEW]
    assert address_digests(MIRA).isdisjoint(before)


def test_nothing_that_prints_a_follower_prints_the_address() -> None:
    mira = follower()
    for words in (str(mira), repr(mira), str(vars(mira)), f"{mira}"):
        assert "okafor" not in words.lower()
        assert "example.net" not in words
