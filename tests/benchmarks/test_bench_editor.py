"""What the desk's answers cost: opening, keeping, sending and publishing, each with what follows.

A draft of about 600 words among fifty others. The language models are off, as everywhere in tests:
what they cost stands with the panel.
"""

import time
from collections.abc import Callable, Iterator
from typing import Any
from unittest.mock import patch

import pytest
from django.http import HttpResponse
from django.template.base import Template
from django.test.utils import _TestState
from django.urls import reverse

from stories.pages.stories import StoryIndexPage
from stories.redaction.approval import approve
from stories.redaction.tasks import manuscript_of
from tests import factories
from tests.desk import latest, signed_in, story_form

pytestmark = pytest.mark.django_db

BESIDE = 50  # an archive as the explorer lists it at once
# An act and the page it leads to, against what Wagtail leads to (its list of pages) alone.
PROMISE = 1.0
TEXT = "".join(f"<p>{factories.CALM_TEXT}</p>" for _each in range(12))


@pytest.fixture(autouse=True)
def _bare_client() -> Iterator[None]:
    """Tests hear of every template and all that it knows; a server renders it and tells nobody."""
    with patch.object(Template, "_render", _TestState.saved_data.template_render):
        yield


@pytest.fixture
def pages() -> list[Any]:
    """Drafts of Erin's beside each other."""
    return [factories.story(slug=f"draft-{number}") for number in range(BESIDE)]


def calmest(calls: list[Callable[[], HttpResponse]]) -> tuple[float, HttpResponse]:
    """Milliseconds of CPU of the calmest call after the first, and the answer."""
    taken = []
    for call in calls:
        start = time.process_time()
        answer = call()
        taken.append((time.process_time() - start) * 1000)
    return min(taken[1:]), answer


def tell(bench: Any, name: str, calls: list[Callable[[], HttpResponse]], client: Any) -> None:
    """The figures of one act, and of the page to which it leads."""
    spent, answer = calmest(calls)
    assert answer.status_code == 302
    following, page = opened(client, answer["Location"])
    listing, _page = opened(client, explorer())
    bench.report(name, spent, "ms CPU")
    bench.report(f"{name}: the page that follows", following, "ms CPU")
    bench.report(f"{name}: the page that follows", len(page.content) / 1000, "kB")
    ratio = (spent + following) / listing
    bench.report(f"{name} and what follows, to Wagtail's list alone", ratio, "times", limit=PROMISE)


def opened(client: Any, address: str) -> tuple[float, HttpResponse]:
    """What opening a page costs, and the page."""
    spent, page = calmest([lambda: client.get(address)] * 4)
    assert page.status_code == 200
    return spent, page


def explorer() -> str:
    """Where Wagtail would lead: the list of the pages beside this one."""
    parent = StoryIndexPage.objects.get()
    return reverse("wagtailadmin_explore", args=[parent.pk])


def post(client: Any, page: Any, **form: str) -> Callable[[], HttpResponse]:
    """A save of ``page`` by the editor, with one of its buttons."""
    words = story_form(latest(page), text=TEXT) | form
    headers = {} if any(name.startswith("action-") for name in form) else AUTOSAVE
    return lambda: client.post(editor(page), words, **headers)


def editor(page: Any) -> str:
    """The address of a page's editor."""
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


AUTOSAVE = {"HTTP_ACCEPT": "application/json"}


def test_screens_of_the_desk(bench: Any, pages: list[Any]) -> None:
    erin = signed_in("erin")
    screens = {
        "home screen of the desk": reverse("wagtailadmin_home"),
        "editor of a draft": editor(pages[0]),
        f"explorer with {BESIDE} drafts": explorer(),
    }
    for name, address in screens.items():
        spent, page = opened(erin, address)
        bench.report(name, spent, "ms CPU")
        bench.report(name, len(page.content) / 1000, "kB")


def test_an_autosave(bench: Any, pages: list[Any]) -> None:
    erin = signed_in("erin")
    calls = [post(erin, pages[0], teaser=f"Draft {number}.") for number in range(5)]
    spent, answer = calmest(calls)
    assert answer.json()["success"]
    bench.report("autosave", spent, "ms CPU")


def test_save_and_stay(bench: Any, pages: list[Any]) -> None:
    erin = signed_in("erin")
    calls = [
        lambda number=number: erin.post(
            editor(pages[0]), story_form(latest(pages[0]), text=TEXT, teaser=f"Kept {number}.")
        )
        for number in range(5)
    ]
    spent, answer = calmest(calls)
    assert answer.status_code == 302
    bench.report("save", spent, "ms CPU")


def test_send_to_review(bench: Any, pages: list[Any]) -> None:
    erin = signed_in("erin")
    button = {"action-submit": "all-the-same"}
    tell(bench, "send to review", [post(erin, page, **button) for page in pages[:5]], erin)


def test_publish(bench: Any, pages: list[Any]) -> None:
    ada = signed_in("ada")
    for page in pages[:4]:
        review = factories.review(page)
        approve(review=review, page=manuscript_of(page), by=factories.user("ruth"))
    calls = [
        lambda page=page: ada.post(
            editor(page),
            story_form(latest(page)) | {"action-publish": "1"},
        )
        for page in pages[:4]
    ]
    tell(bench, "publish", calls, ada)
