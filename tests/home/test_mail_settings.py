"""A mail server or a provider of e-mail: what is wrong with it stops the start, unrepeated."""

import pytest

from home.environment import LONGEST_SILENCE, mail_settings
from tests.production import manage

GIVEN = {"provider": "postmark", "postmark_server_token": "t0ken", "webhook_secret": "a:b"}


def written(given: dict[str, str]) -> str:
    return ",".join(f"{name}={value}" for name, value in given.items())


def test_a_provider_takes_the_place_of_a_server() -> None:
    settings = mail_settings("smtp://mail.example.org", GIVEN)
    assert settings["EMAIL_BACKEND"] == "anymail.backends.postmark.EmailBackend"
    assert settings["ANYMAIL"] == {"POSTMARK_SERVER_TOKEN": "t0ken", "WEBHOOK_SECRET": "a:b"}


def test_a_server_that_does_not_answer_is_not_waited_for_for_ever() -> None:
    assert mail_settings("smtp://mail.example.org", {})["EMAIL_TIMEOUT"] == LONGEST_SILENCE
    assert mail_settings("smtp://mail.example.org?timeout=5", {})["EMAIL_TIMEOUT"] == 5


def test_a_site_starts_with_a_provider_and_has_a_place_for_its_reports() -> None:
    asked = "from django.urls import reverse; print(reverse('anymail:postmark_tracking_webhook'))"
    result = manage("shell", "--command", asked, changes={"LANDFALL_ANYMAIL": written(GIVEN)})
    assert result.returncode == 0, result.stderr
    assert "/follow/returns/postmark/tracking/" in result.stdout


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("LANDFALL_ANYMAIL", written(GIVEN | {"provider": "pigeons"})),
        ("LANDFALL_ANYMAIL", written(GIVEN | {"provider": "os.path"})),
        ("LANDFALL_ANYMAIL", written(GIVEN | {"webhook_secret": ""})),
        ("LANDFALL_ANYMAIL", "t0ken"),
        ("LANDFALL_BOUNCE_ADDRESS", "returns"),
        ("LANDFALL_BOUNCE_ADDRESS", "returns+all@example.org"),
        ("LANDFALL_MAIL_COOLING_HOURS", "0"),
    ],
)
def test_what_is_wrong_is_named_and_not_repeated(name: str, value: str) -> None:
    result = manage("check", changes={name: value})
    assert result.returncode == 1
    assert f"{name} is not valid." in result.stderr
    assert "t0ken" not in result.stderr
    assert "Traceback" not in result.stderr
