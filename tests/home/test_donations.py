"""Sums to give: approved with the home page, shown with the way to give."""

import pytest
from django.template.loader import render_to_string
from django.test import Client
from django.utils import translation
from wagtail.models import Page

from stories.publishing.editions import Edition
from stories.reading.frame import frame_of
from stories.reading.moments import Moment
from stories.templatetags.landfall import money
from tests import factories

pytestmark = pytest.mark.django_db

LESSONS = ("gift", {"amount": 5000, "currency": "JPY", "pays_for": "a month of language lessons"})
COAT = ("gift", {"amount": 30, "currency": "USD", "pays_for": "a warm coat"})


def home_with(*gifts: tuple[str, dict[str, object]]) -> Edition:
    """The home page with these gifts, published."""
    page = factories.home(published=False)
    page.donate_label, page.donate_url = "Give", "https://give.example.org/"
    page.donations = list(gifts)
    page.save()
    page.save_revision(user=factories.user("erin"))
    return factories.publish(page)


def shown() -> str:
    return render_to_string("includes/give.html", {"frame": frame_of("en", Moment.present())})


def test_gifts_are_shown_in_their_order_with_what_they_pay_for() -> None:
    home_with(LESSONS, COAT)
    words = shown()
    assert words.index("JPY 5,000") < words.index("a month of language lessons")
    assert words.index("a month of language lessons") < words.index("USD 30")
    assert 'href="https://give.example.org/"' in words


def test_an_appeal_leads_to_the_same_place_and_tells_its_own_sums_alone() -> None:
    home = Page.objects.get(pk=home_with(COAT).page_number).specific
    home.donate_label = "Give one warm coat"
    home.save_revision(user=factories.user("erin"))
    factories.publish(home)
    edition = factories.publish(factories.appeal())
    page = Client().get(edition.path).content.decode()
    assert 'href="https://give.example.org/" rel="noreferrer">Give</a>' in page
    assert "a warm coat" not in page
    assert "Give one warm coat" in Client().get("/").content.decode()


@pytest.mark.parametrize(
    ("language", "currency", "told"),
    [
        ("ja", "JPY", "5,000円"),
        ("ko", "KRW", "5,000원"),
        ("ja", "USD", "USD 5,000"),
        ("en", "JPY", "JPY 5,000"),
    ],
)
def test_a_sum_is_written_as_its_language_writes_it(
    language: str, currency: str, told: str
) -> None:
    with translation.override(language):
        assert money(5000, currency) == told


def test_what_a_gift_pays_for_is_read_by_the_check_and_the_reviewer() -> None:
    home_with(LESSONS)
    page = factories.home(published=False)
    assert "a month of language lessons" in [passage.text for passage in page.passages()]


def test_another_sum_is_another_page_to_approve() -> None:
    home_with(LESSONS)
    page = factories.home(published=False)
    before = page.fingerprint()
    page.donations = [("gift", LESSONS[1] | {"amount": 50})]
    assert page.fingerprint() != before


def test_a_home_page_without_gifts_is_what_was_approved_before_there_were_any() -> None:
    page = factories.home()
    assert "donations" not in page.fingerprint_content()["fields"]
    assert "donations" not in page.frame_words()
    assert "gifts" not in shown()


def test_without_a_place_to_pay_no_sum_is_shown() -> None:
    home_with(LESSONS)
    page = factories.home(published=False)
    page.donate_url = ""
    page.save()
    page.save_revision(user=factories.user("erin"))
    factories.publish(page)
    assert shown().strip() == ""
