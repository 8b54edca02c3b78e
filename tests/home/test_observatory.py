"""What a public scanner says of our headers: the rules of the MDN HTTP Observatory.

The table below is what that scanner looks for and what it counts (its version 1.4.8). Where it is
installed it grades the same answer itself; docs/performance.md has the command.
"""

import json
import shutil
import subprocess
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from django.test import Client

from tests import factories
from tests.production import ROOT

pytestmark = pytest.mark.django_db

INSTALLED = ROOT / "var" / "observatory"
HALF_A_YEAR = 15_768_000
Headers = Mapping[str, str]


def rules(headers: Headers) -> dict[str, list[str]]:
    """The content security policy as a mapping."""
    parts = [part.split() for part in headers["Content-Security-Policy"].split(";")]
    return {name: values for name, *values in parts}


def policy_without_unsafe(headers: Headers) -> bool:
    """Nothing unless it is named, and nothing unsafe among what is."""
    named = rules(headers)
    words = {word for values in named.values() for word in values}
    return named["default-src"] == ["'none'"] and words <= {"'none'", "'self'"}


# The check, whether it is passed, and what it adds to the hundred points everybody begins with.
CHECKS: dict[str, tuple[Callable[[Headers], bool], int]] = {
    "content security policy": (policy_without_unsafe, 10),
    "cookies": (lambda headers: "Set-Cookie" not in headers, 0),
    "cross-origin resource sharing": (lambda h: "Access-Control-Allow-Origin" not in h, 0),
    "cross-origin resource policy": (
        lambda headers: headers["Cross-Origin-Resource-Policy"] == "same-origin",
        10,
    ),
    "referrer policy": (lambda headers: headers["Referrer-Policy"] == "no-referrer", 5),
    "strict transport security": (
        lambda headers: (
            int(headers["Strict-Transport-Security"].partition("max-age=")[2].partition(";")[0])
            >= HALF_A_YEAR
        ),
        0,
    ),
    "content type options": (lambda h: h["X-Content-Type-Options"] == "nosniff", 0),
    "frame options": (lambda headers: rules(headers)["frame-ancestors"] == ["'none'"], 5),
}


@pytest.fixture
def answer(settings: Any) -> Any:
    """A story over HTTPS, as production answers it."""
    settings.SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60
    _page, edition = factories.published_story()
    return Client().get(edition.path, secure=True)


@pytest.mark.parametrize("name", CHECKS)
def test_readers_headers_pass_every_check(answer: Any, name: str) -> None:
    passes, _points = CHECKS[name]
    assert passes(answer.headers)


def test_no_script_or_style_comes_from_elsewhere(answer: Any) -> None:
    """Nor does the scanner ask for a check sum of what comes from the site itself."""
    html = answer.content.decode()
    assert 'src="http' not in html
    assert 'src="//' not in html


def test_who_asks_over_http_is_led_to_https(settings: Any) -> None:
    settings.SECURE_SSL_REDIRECT = True
    answer = Client().get("/")
    assert (answer.status_code, answer["Location"]) == (301, "https://testserver/")


@pytest.mark.skipif(
    not INSTALLED.exists() or not shutil.which("node"),
    reason="npm install --ignore-scripts --prefix var/observatory @mdn/mdn-http-observatory",
)
def test_the_scanner_itself_gives_its_best_mark(answer: Any) -> None:
    node = shutil.which("node")
    assert node
    asked = {"headers": dict(answer.headers), "body": answer.content.decode()}
    told = subprocess.run(  # noqa: S603
        [node, "tests/observatory/grade.mjs", INSTALLED],
        cwd=ROOT,
        input=json.dumps(asked),
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    found = json.loads(told)
    assert [name for name, result in found["results"].items() if not result["pass"]] == []
    assert found["grade"] == "A+"
    assert found["score"] == 100 + sum(points for _passes, points in CHECKS.values())
