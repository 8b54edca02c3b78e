"""What every answer says to the browser."""

import pytest
from django.test import Client

from stories.publishing.takedown import take_down
from tests import factories

pytestmark = pytest.mark.django_db


def policy(headers: dict[str, str]) -> dict[str, list[str]]:
    """The content security policy as a mapping."""
    parts = [part.split() for part in headers["Content-Security-Policy"].split(";")]
    return {name: values for name, *values in parts}


@pytest.mark.parametrize("address", ["/", "/stories/", "/nobody/", "/leave/", "/feed/"])
def test_readers_get_a_strict_policy_and_no_cookie(client: Client, address: str) -> None:
    factories.published_story()
    client.cookies["landfall_session"] = "somebody"
    answer = client.get(address)
    rules = policy(answer.headers)
    assert rules["default-src"] == ["'none'"]
    assert rules["frame-ancestors"] == rules["base-uri"] == rules["font-src"] == ["'none'"]
    for name in ("img-src", "style-src", "script-src", "form-action"):
        assert rules[name] == ["'self'"]
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "camera=()" in answer.headers["Permissions-Policy"]
    assert answer.headers["Cache-Control"] == "no-cache"
    assert not answer.cookies
    assert "Cookie" not in answer.headers.get("Vary", "")


def test_public_pages_hold_nothing_that_the_policy_forbids(client: Client) -> None:
    _page, edition = factories.published_story()
    for address in ("/", "/stories/", edition.path, "/nobody/"):
        html = client.get(address).content.decode()
        assert "<style" not in html
        assert " style=" not in html
        assert "<script>" not in html
        assert 'src="http' not in html


def test_a_reader_who_returns_is_asked_for_nothing_anew(client: Client) -> None:
    _page, edition = factories.published_story()
    path = edition.path
    tag = client.get(path).headers["ETag"]
    again = client.get(path, headers={"If-None-Match": tag})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["Referrer-Policy"] == "no-referrer"
    take_down(edition)
    assert client.get(path, headers={"If-None-Match": tag}).status_code == 410


def test_the_desk_is_never_kept_and_may_only_be_framed_by_itself(client: Client) -> None:
    client.force_login(factories.user("erin"))
    answer = client.get("/admin/")
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Referrer-Policy"] == "same-origin"
    rules = policy(answer.headers)
    assert rules["frame-ancestors"] == ["'self'"]
    assert "https:" not in answer.headers["Content-Security-Policy"]


def test_leaving_shows_an_empty_page_and_empties_the_cache(client: Client) -> None:
    factories.home()
    answer = client.get("/leave/")
    assert answer.headers["Clear-Site-Data"] == '"cache"'
    html = answer.content.decode()
    assert "Harbour" not in html
    assert "<title>–</title>" in html


def test_the_empty_page_says_in_every_language_that_back_leads_back(client: Client) -> None:
    html = client.get("/leave/").content.decode()
    for language, words in (("en", "Back, and the history"), ("ja", "履歴"), ("ko", "기록")):
        told = html.partition(f'<p lang="{language}">')[2].partition("</p>")[0]
        assert words in told, language
