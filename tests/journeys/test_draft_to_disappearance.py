"""The whole program is one sentence; here it is walked through, over HTTP, by three people.

A draft goes in, findings come out, a reviewer decides, the gate opens and an edition goes out to
readers; consent is withdrawn, and every edition disappears.
"""

import html
import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from stories.consent.appearances import Appearance
from stories.consent.records import ConsentRecord
from stories.people.storytellers import Storyteller
from stories.publishing.search import find_traces
from tests import desk, factories
from tests.crawler import crawl

pytestmark = [pytest.mark.django_db, pytest.mark.doors]

TRUE_NAME, TOWN = "Kwon Mi-rae", "Pugo-ri"
TEXT = f"<p>{TRUE_NAME} lit the tin lantern in the window, and customers came.</p>"
APPROVED = "lit the tin lantern in the window"
TITLE = "The lantern in the window"
LISTS = ("/", "/stories/", "/feed/", "/feed/rss/", "/sitemap.xml")


class Screen:
    """The forms of an HTML page, as a browser would send them."""

    def __init__(self, text: str) -> None:
        self.text = html.unescape(text)
        self.forms = re.findall(r"<form\b(.*?)</form>", text, re.DOTALL)

    def form(self, action: str) -> dict[str, str]:
        """The hidden fields of the form that leads to ``action``."""
        form = next(form for form in self.forms if f'action="{action}"' in form)
        fields = re.findall(r"<input\b[^>]*>", form)
        named = [(re.search(r'name="([^"]*)"', field), field) for field in fields]
        return {
            html.unescape(name[1]): html.unescape(_value(field)) for name, field in named if name
        }

    def button(self, action: str, name: str) -> dict[str, str]:
        """What the first button called ``name`` adds to the form that leads to ``action``."""
        form = next(form for form in self.forms if f'action="{action}"' in form)
        found = re.search(rf'<button\b[^>]*\bname="{name}"[^>]*>', form)
        assert found
        return {name: html.unescape(_value(found[0]))}


def _value(field: str) -> str:
    found = re.search(r'value="([^"]*)"', field)
    return found[1] if found else ""


def open_screen(client: Client, address: str) -> Screen:
    answer = client.get(address, follow=True)
    assert answer.status_code == 200, address
    return Screen(answer.content.decode())


def read(address: str) -> Any:
    """What a stranger gets."""
    return Client().get(address)


def register(erin: Client) -> Storyteller:
    """Erin enters the storyteller, with the words that must never be read."""
    shown = {"shown_name": "K. M.", "name_form": "initials", "situation": "settled"}
    erin.post(reverse("storyteller:add"), shown)
    person = Storyteller.objects.get()
    for kind, terms in (("name", TRUE_NAME), ("home_town", TOWN)):
        screen = reverse("storyteller:inspect", args=[person.pk])
        assert erin.post(screen, {"kind": kind, "terms": terms}).status_code == 302
    return person


def record(erin: Client, person: Storyteller) -> ConsentRecord:
    """Erin enters the consent."""
    answer = erin.post(
        reverse("consentrecord:add"),
        {
            "storyteller": str(person.pk),
            "given_on": timezone.localdate().isoformat(),
            "method": "written",
            "spoken_language": "Korean",
            "channels": ["site"],
            "languages": ["en"],
            "name_form": "initials",
            "picture_form": "none",
        },
    )
    assert answer.status_code == 302, answer.content.decode()
    return ConsentRecord.objects.get()


def write(erin: Client, person: Storyteller, consent: ConsentRecord) -> Page:
    """Erin writes a draft, about the person and by the consent."""
    appearance = Appearance(storyteller=person, consent=consent)
    words = {"title": TITLE, "slug": "lantern", "teaser": "How a shop began.", "text": TEXT}
    archive = factories.index()
    erin.post(
        f"/admin/pages/add/stories/storypage/{archive.pk}/",
        desk.story_form(people=[appearance], **words),
    )
    return Page.objects.get(slug="lantern")


def take_the_suggestion(erin: Client, page: Page) -> None:
    """Findings come out beside the text; one click, and the agreed name stands in its place."""
    screen = open_screen(erin, reverse("wagtailadmin_pages:edit", args=[page.pk]))
    assert "1 must" in screen.text
    assert TRUE_NAME in screen.text
    assert "Before it can be published" in screen.text
    use = reverse("stories_use_suggestion", args=[page.pk])
    suggested = screen.form(use) | screen.button(use, "wording")
    assert suggested["wording"] == "K. M."
    screen = Screen(erin.post(use, suggested, follow=True).content.decode())
    assert "The suggested wording is in its place" in screen.text
    assert "Nothing found that could give somebody away" in screen.text


def send_to_review(erin: Client, sami: Client, page: Page) -> None:
    """Erin cannot publish it herself; a colleague says that the text is ready."""
    text = TEXT.replace(TRUE_NAME, "K. M.")
    desk.edit(erin, page, action="action-publish", text=text)
    assert read("/stories/lantern/").status_code == 404
    desk.edit(erin, page, action="action-submit", text=text)
    state = Page.objects.get(pk=page.pk).current_workflow_task_state
    ready = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.pk])
    sami.post(ready, {"comment": ""})


def review_and_approve(ruth: Client, page: Page) -> None:
    """A second person looks at the words, answers the questions, and approves."""
    review = reverse("stories_review", args=[page.pk])
    screen = open_screen(ruth, review)
    assert APPROVED in open_screen(ruth, reverse("stories_review_words", args=[page.pk])).text
    given = screen.form(review)
    questions = sorted({name for name in given if re.fullmatch(r"answer-\d+", name)})
    assert 0 < len(questions) <= 9
    given |= dict.fromkeys(questions, "yes") | {"act": "approve"}
    assert read("/stories/lantern/").status_code == 404
    assert "Approved" in ruth.post(review, given, follow=True).content.decode()


def withdraw(ruth: Client, consent: ConsentRecord) -> None:
    """The consent is taken back at the desk, which says before what will disappear."""
    screen = reverse("stories_withdraw", args=[consent.pk])
    assert TITLE in open_screen(ruth, screen).text
    receipt = ruth.post(screen, {"reason": "safety", "sure": "on"}, follow=True).content.decode()
    assert "This is the receipt" in receipt
    assert "K. M." not in receipt


def test_from_the_draft_to_its_disappearance(django_capture_on_commit_callbacks):
    erin, sami, ruth = (desk.signed_in(name) for name in ("erin", "sami", "ruth"))
    person = register(erin)
    consent = record(erin, person)
    page = write(erin, person, consent)
    take_the_suggestion(erin, page)
    send_to_review(erin, sami, page)
    review_and_approve(ruth, page)

    # Readers have it, wherever they look.
    answer = read("/stories/lantern/")
    assert answer.status_code == 200
    assert APPROVED in html.unescape(answer.content.decode())
    assert not answer.cookies
    for address in LISTS:
        told = read(address).content.decode()
        assert TITLE in told or "/stories/lantern/" in told, address
    before = crawl()
    assert before.telling(APPROVED) == ["/stories/lantern/"]
    assert before.telling(TRUE_NAME) == before.telling(TOWN) == []

    with django_capture_on_commit_callbacks(execute=True):
        withdraw(ruth, consent)

    # Nothing is left, for nobody.
    assert read("/stories/lantern/").status_code == 410
    for address in LISTS:
        told = read(address).content.decode()
        assert TITLE not in told, address
        assert "lantern" not in told, address
    for word in (APPROVED, TITLE, TRUE_NAME, TOWN, "K. M."):
        assert find_traces(word) == [], word
    after = crawl(extra=before.answers)
    for word in (APPROVED, TITLE, "K. M.", "How a shop began"):
        assert after.telling(word) == [], word
    assert erin.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).status_code == 404
    assert ruth.get(reverse("stories_review", args=[page.pk])).status_code == 302
