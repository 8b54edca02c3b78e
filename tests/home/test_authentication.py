"""The printed passwords of the demo open nothing but the demo."""

import pytest
from django.contrib.auth import authenticate
from django.contrib.auth.models import User

from home.demo_accounts import DEMO_ACCOUNTS

pytestmark = pytest.mark.django_db
ERIN = DEMO_ACCOUNTS[0]


@pytest.fixture
def erin() -> User:
    """The editor of the demo."""
    return User.objects.create_user(ERIN.username, ERIN.email, ERIN.password)


def test_in_the_demo_the_editor_signs_in(erin: User, settings) -> None:
    settings.DEBUG = True
    assert authenticate(username=ERIN.username, password=ERIN.password) == erin


def test_elsewhere_the_same_password_is_refused(erin: User) -> None:
    assert authenticate(username=ERIN.username, password=ERIN.password) is None


def test_elsewhere_it_is_refused_for_every_account(erin: User) -> None:
    User.objects.create_user("somebody", password=ERIN.password)
    assert authenticate(username="somebody", password=ERIN.password) is None


def test_a_password_of_her_own_lets_the_editor_in(erin: User) -> None:
    erin.set_password("a password of her own")
    erin.save()
    assert authenticate(username=ERIN.username, password="a password of her own") == erin


def test_the_five_accounts_differ() -> None:
    assert len({account.username for account in DEMO_ACCOUNTS}) == 5
    assert len({account.password for account in DEMO_ACCOUNTS}) == 5
