"""What anybody writes into a field stands in public as words: never as markup, nor as a header."""

from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from wagtail.models import Page

from stories.pages.taxonomy import Category
from tests import factories
from tests.following.followers import follower, later

pytestmark = [pytest.mark.doors, pytest.mark.django_db]
SIGN = "alert(7)"
RAW = f"\"'><script>{SIGN}</script><img src=x onerror={SIGN}>"
MARKUP = (f"<script>{SIGN}", f"<img src=x onerror={SIGN}")
BLOCKS: list[tuple[str, Any]] = [
    ("heading", RAW),
    ("quote", {"quote": RAW, "attribution": RAW}),
    ("timeline", {"heading": RAW, "moments": [{"when": "199X", "text": RAW}]}),
    (
        "figures",
        {"caption": RAW, "note": RAW, "rows": [{"label": RAW, "number": 3}], "show_total": True},
    ),
    ("note", RAW),
    ("letter", {"heading": RAW, "transcription": RAW, "translation": RAW, "language": "ko"}),
    ("appeal", {"heading": RAW, "text": RAW, "unit": RAW, "unit_cost": 3, "currency": "EUR"}),
]


@pytest.fixture
def everywhere() -> list[str]:
    """One page of each kind with markup in every field; the addresses where its words stand."""
    home = factories.home(published=False)
    home.organisation = home.tagline = home.protection_note = RAW[:80]
    home.donate_label, home.donate_url = RAW[:60], "https://example.org/give?a=1&b=2"
    home.save()
    home.save_revision(user=factories.user("erin"))
    category = Category.objects.create(slug="letters", name=RAW[:60])
    shared = {"title": RAW, "teaser": RAW, "category": category, "body": BLOCKS}
    case = ("case", {"role": RAW, "age_band": "30s", "need": RAW})
    person = factories.storyteller(RAW[:60], form="alias")
    record = factories.consent(person, channels=["site", "email"])
    made = [
        factories.story(person=person, record=record, **shared),
        factories.update(**shared),
        factories.appeal(**shared, cases=[case], unit=RAW[:80]),
        factories.statement(**shared, issuer=RAW, addressed_to=RAW, signatories=RAW),
        factories.article(title=RAW, byline=RAW, body=BLOCKS),
    ]
    paths = [factories.publish(Page.objects.get(pk=page.pk)).path for page in made]
    lists = ("/", "/stories/", "/archive/", "/category/letters/", "/search/?q=alert", "/follow/")
    feeds = ("/feed/", "/feed/rss/", "/category/letters/feed/", "/sitemap.xml", "/nothing-here/")
    return [*paths, *lists, *feeds]


def test_no_field_becomes_markup_on_any_page(everywhere: list[str], client: Client) -> None:
    said = 0
    for address in everywhere:
        page = client.get(address).content.decode()
        said += page.count("alert(7)")
        for each in MARKUP:
            assert each not in page, address
        assert "\"'><" not in page, address
    assert said > 100


def test_nor_in_a_mail(everywhere: list[str]) -> None:
    follower(confirmed_at=timezone.now() - timedelta(days=1))
    later()
    call_command("send_announcements")
    assert mail.outbox
    for letter in mail.outbox:
        page = letter.alternatives[0][0]
        assert SIGN in page
        for each in MARKUP:
            assert each not in page
        assert "\n" not in letter.subject
