"""Home screen, registers and exceptions in a browser: light and dark, wide and narrow."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils import timezone
from playwright.sync_api import Page, expect

from stories.people.public_names import add_exception
from stories.people.terms import protect
from stories.publishing.holding import set_hold
from stories.redaction.approval import open_review
from stories.redaction.claims import claim
from stories.redaction.reviews import RedactionReview
from stories.redaction.tasks import manuscript_of
from tests import factories as make
from tests.journeys.signing_in import sign_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def complaints(screen: Page) -> list[tuple[str, list[str]]]:
    """What axe finds in the screen itself; Wagtail's frame around it is not ours."""
    found = Axe().run(screen, context="main").response["violations"]
    return [(each["id"], [node["html"][:200] for node in each["nodes"]]) for each in found]


def when_scrolled_aside(screen: Page) -> str:
    """What is seen of a wide table when it was scrolled to its end."""
    return screen.evaluate("""() => {
        const list = document.querySelector('#listing-results');
        list.scrollLeft = list.scrollWidth;
        const row = list.querySelector('tbody tr');
        const seen = (cell) => {
            const { left, right } = cell.getBoundingClientRect();
            return left >= -1 && right <= window.innerWidth + 1;
        };
        if (document.scrollingElement.scrollWidth > window.innerWidth) return 'the page scrolls';
        if (!seen(row.firstElementChild)) return 'the first column goes';
        return seen(row.lastElementChild) ? 'first and last column' : 'the last one is away';
    }""")


def a_busy_desk() -> int:
    """A page out that a new term touches, one on hold, claimed and overdue; and an exception."""
    make.publish(
        make.story(
            title="Out there", body=[("text", "<p>Han Seol-a took the ferry of Tolmari.</p>")]
        )
    )
    late = make.story(title="Late", person=make.storyteller("R. S."))
    make.approve_text(late)
    words, ruth = manuscript_of(late), make.user("ruth")
    claim(review=open_review(words), page=words, by=ruth)
    yesterday = timezone.localdate() - timedelta(days=1)
    RedactionReview.objects.filter(page_id=late.pk).update(due_on=yesterday)
    set_hold(page=late, kind="journey", by=ruth)
    protect(storyteller=make.storyteller("P. L."), kind="home_town", terms=["Tolmari"])
    exception = add_exception(
        name="Harbour Lights", kind="house", reason="our own name", by=make.user("ada")
    )
    return exception.pk


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 360)])
def test_ada_and_ruth_find_their_way_from_the_home_screen_to_a_file(
    open_browser: Callable[..., Page], scheme: str, width: int
) -> None:
    exception = a_busy_desk()
    ruth = open_browser(viewport={"width": width, "height": 900}, color_scheme=scheme)
    sign_in(ruth, "ruth")
    ruth.goto("/admin/")
    for heading in ("A rule has changed", "Overdue", "Being reviewed", "On hold, waiting"):
        expect(ruth.get_by_role("heading", name=heading)).to_be_visible()
    assert complaints(ruth) == []
    for name in ("reviews", "kept", "rules", "people"):
        ruth.goto(f"/admin/stories/reports/{name}/")
        expect(ruth.get_by_role("table")).to_be_visible()
        assert (name, complaints(ruth)) == (name, [])
        assert (name, when_scrolled_aside(ruth)) == (name, "first and last column")
    with ruth.expect_download() as taken:
        ruth.goto("/admin/stories/reports/people/")
        ruth.evaluate("location.href = '?export=csv'")
    assert taken.value.suggested_filename == "people-and-pages.csv"
    ada = open_browser(viewport={"width": width, "height": 900}, color_scheme=scheme)
    sign_in(ada, "ada")
    ada.goto(f"/admin/stories/public-names/{exception}/")
    assert complaints(ada) == []
    ada.get_by_role("button", name="Retire it").click()
    expect(ada.get_by_text("is a finding again")).to_be_visible()
