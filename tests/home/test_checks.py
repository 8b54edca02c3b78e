"""Each setting that opens a door is an error with an id."""

import pytest
from django.conf import settings
from django.core.checks import run_checks
from django.http import HttpResponse
from django.urls import path
from django.views.static import serve
from wagtail.views import serve as serve_page

from home.checks import FIXED, UNGUARDED_APPS, check_addresses, check_apps, check_deleted_words

pytestmark = pytest.mark.django_db  # one of the checks looks into the index of the search

DOORS = [
    *(({name: "something else"}, "home.E001") for name in FIXED),
    ({"ROOT_URLCONF": "tests.home.test_checks"}, "home.E003"),
    ({"DEBUG": True, "ALLOWED_HOSTS": ["*"]}, "home.E004"),
    ({"DEBUG": True, "ALLOWED_HOSTS": ["localhost", "stories.example.org"]}, "home.E004"),
    (
        {"AUTHENTICATION_BACKENDS": ["django.contrib.auth.backends.ModelBackend"]},
        "home.E005",
    ),
]
# A site that mounts what it must not: the address of test_checks.py as a URLconf.
urlpatterns = [
    path("stories/<path:path>", serve_page),
    path("private/<path:path>", serve),
    path("fine/", lambda _request: HttpResponse()),
]


def ids_of_problems() -> set[str | None]:
    """What the checks of the site find wrong."""
    found = run_checks(tags=["security", "urls", "database"], databases=["default"])
    return {message.id for message in found if str(message.id).startswith("home.")}


def test_our_own_settings_open_no_door() -> None:
    assert ids_of_problems() == set()


@pytest.mark.parametrize(("changes", "problem"), DOORS)
def test_a_setting_that_opens_a_door_is_an_error(changes: dict, problem: str, settings) -> None:
    for name, value in changes.items():
        setattr(settings, name, value)
    assert problem in ids_of_problems()


def test_an_app_that_shows_manuscripts_is_an_error(monkeypatch) -> None:
    """Only the list is judged: installing the app would load its models."""
    monkeypatch.setattr(settings, "INSTALLED_APPS", [UNGUARDED_APPS[0]])
    assert [message.id for message in check_apps()] == ["home.E002"]


def test_every_unguarded_address_is_named(settings) -> None:
    settings.ROOT_URLCONF = "tests.home.test_checks"
    assert len(list(check_addresses())) == 2


def test_a_database_that_keeps_deleted_words_is_an_error(monkeypatch) -> None:
    monkeypatch.setitem(
        settings.DATABASES, "default", {"ENGINE": "django.db.backends.sqlite3", "OPTIONS": {}}
    )
    assert [message.id for message in check_deleted_words()] == ["home.E006"]
