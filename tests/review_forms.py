"""What the review screen sends, for the tests of what comes of it."""

from typing import Any

from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from stories.redaction.answering import checklist_for
from stories.redaction.tasks import manuscript_of
from tests import factories as make


def address(page: Page) -> str:
    return reverse("stories_review", args=[page.pk])


def under_review(**fields: Any) -> Any:
    """A story by Erin of which Sami said that the text is ready."""
    page = make.story(**fields)
    make.approve_text(page)
    return page


def form(client: Client, page: Page, act: str, **fields: str) -> dict[str, str]:
    """What the open screen would post for this act."""
    context = client.get(address(page)).context
    return {
        "review": str(context["now"].review.pk),
        "fingerprint": context["fingerprint"],
        "act": act,
    } | fields


def all_yes(page: Page, value: str = "yes") -> dict[str, str]:
    words = manuscript_of(Page.objects.get(pk=page.pk))
    return {f"answer-{item.pk}": value for item in checklist_for(words)}


def post(client: Client, page: Page, given: dict[str, str]) -> Any:
    """Send a form as a browser without scripts does."""
    return client.post(address(page), given, follow=True)


def fetch(client: Client, page: Page, given: dict[str, str]) -> Any:
    """Send a form as the screen's script does."""
    return client.post(address(page), given, headers={"x-requested-with": "XMLHttpRequest"})


def said(response: Any) -> str:
    return " ".join(str(message) for message in response.context["messages"])
