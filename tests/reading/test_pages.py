"""A stranger reads what was approved, and nothing else."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from stories.consent.appearances import Appearance
from stories.pages.stories import StoryPage
from stories.pages.taxonomy import Category, Series, Theme
from stories.publishing.editions import Edition
from stories.publishing.takedown import take_down
from tests import factories

pytestmark = pytest.mark.django_db

WAITING = "the bell over the door"


def text_of(client: Client, address: str, status: int = 200) -> str:
    """What a stranger reads at an address."""
    answer = client.get(address)
    assert answer.status_code == status
    return answer.content.decode()


def test_a_stranger_reads_a_published_story(client: Client) -> None:
    _page, edition = factories.published_story(
        introduction="<p>We met her in the autumn.</p>", country="jp"
    )
    html = text_of(client, edition.path)
    for words in ("A shop of our own", "by K. M.", "April 2019", "settled in Japan"):
        assert words in html
    for words in ("We met her in the autumn.", "put the kettle on", "1 minute to read"):
        assert words in html
    assert "Names and some dates are obscured to protect people." in html


def test_a_draft_is_not_there(client: Client) -> None:
    page = factories.story(body=[("text", f"<p>{WAITING}</p>")])
    assert WAITING not in text_of(client, f"/stories/{page.slug}/", 404)


def test_a_change_after_approval_is_not_shown(client: Client) -> None:
    page, edition = factories.published_story()
    page.title = WAITING
    page.save_revision(user=factories.user("erin"))
    page.save()
    assert WAITING not in text_of(client, edition.path)
    assert WAITING not in text_of(client, "/stories/")


def test_an_unknown_address_is_a_calm_404(client: Client) -> None:
    factories.home()
    for address in ("/nobody/here/", "/nobody.php", "/pictures/none.webp", "/category/none/"):
        assert "Nothing at this address" in text_of(client, address, 404)


def test_an_address_without_its_last_slash_leads_on(client: Client) -> None:
    _page, edition = factories.published_story()
    assert client.get(edition.path.rstrip("/")).headers["Location"] == edition.path


def test_what_was_taken_down_is_gone_and_says_no_more(client: Client) -> None:
    _page, edition = factories.published_story()
    path = edition.path
    text_of(client, path)
    take_down(edition)
    html = text_of(client, path, 410)
    for words in ("A shop of our own", "K. M.", "kettle"):
        assert words not in html
    assert path not in text_of(client, "/stories/")
    assert path not in text_of(client, "/")


@pytest.mark.parametrize(
    "change",
    [
        {"fragment": f"<p>{WAITING}</p>"},
        {"title": WAITING},
        {"teaser": WAITING},
        {"content": {"passages": [], "frame": {}, "pictures": {}}},
        {"article_seal": "0" * 64},
        {"card_seal": "0" * 64},
    ],
    ids=lambda change: next(iter(change)),
)
def test_a_row_that_somebody_changed_is_not_served(client: Client, change: dict) -> None:
    _page, edition = factories.published_story()
    text_of(client, edition.path)
    Edition.objects.filter(pk=edition.pk).update(**change)
    assert WAITING not in text_of(client, edition.path, 404)


@pytest.mark.parametrize("change", [{"title": WAITING}, {"teaser": WAITING}, {"category": "x"}])
def test_a_card_that_somebody_changed_is_not_listed(client: Client, change: dict) -> None:
    """Also when the list itself was remembered a moment ago."""
    _page, edition = factories.published_story()
    lists = ("/", "/stories/", "/feed/", "/sitemap.xml")
    assert all(edition.path in text_of(client, address) for address in lists)
    Edition.objects.filter(pk=edition.pk).update(**change)
    for address in ("/", "/stories/", "/feed/"):
        html = text_of(client, address)
        assert WAITING not in html
        assert edition.path not in html


def test_an_edition_ends_by_the_clock_alone(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = factories.storyteller()
    record = factories.consent(person, expires_on=timezone.localdate() + timedelta(days=2))
    _page, edition = factories.published_story(person=person, record=record)
    lists = ("/", "/stories/", "/feed/", "/sitemap.xml")
    assert all(edition.path in text_of(client, address) for address in lists)
    later = timezone.now() + timedelta(days=4)
    monkeypatch.setattr("django.utils.timezone.now", lambda: later)
    text_of(client, edition.path, 404)
    assert not any(edition.path in text_of(client, address) for address in lists)


def test_an_edition_begins_by_the_clock_alone(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    _page, edition = factories.published_story()
    edition.valid_from = timezone.now() + timedelta(days=2)
    edition.close_seal()
    edition.save()
    text_of(client, edition.path, 404)
    assert edition.path not in text_of(client, "/stories/")
    later = timezone.now() + timedelta(days=3)
    monkeypatch.setattr("django.utils.timezone.now", lambda: later)
    text_of(client, edition.path)
    assert edition.path in text_of(client, "/stories/")


def test_the_old_address_of_a_moved_page_leads_to_the_new_one(client: Client) -> None:
    page, edition = factories.published_story()
    other = factories.draft(
        type(factories.index())(title="More stories", slug="more"), factories.home()
    )
    factories.publish(other)
    page.move(other, pos="last-child", user=factories.user("ada"))
    answer = client.get(edition.path)
    assert (answer.status_code, answer.headers["Location"]) == (301, f"/more/{page.slug}/")
    text_of(client, f"/more/{page.slug}/")


def test_links_to_pages_that_cannot_be_read_are_plain_words(client: Client) -> None:
    waiting = factories.story(slug="waiting")
    body = [
        ("text", f'<p>Read <a linktype="page" id="{waiting.pk}">her letter</a> first.</p>'),
        ("page_link", {"page": waiting, "text": "What she wrote"}),
    ]
    _page, edition = factories.published_story(body=body, person=factories.storyteller("Y. H."))
    html = text_of(client, edition.path)
    assert "Read her letter first." in html
    assert "landfall:" not in html
    target = factories.publish(waiting)
    html = text_of(client, edition.path)
    assert f'<a href="{target.path}">her letter</a>' in html
    assert f'<a href="{target.path}">What she wrote</a>' in html
    take_down(target)
    assert "Read her letter first." in text_of(client, edition.path)


def test_a_story_leads_to_what_came_before_and_what_came_next(client: Client) -> None:
    earlier, first = factories.published_story(title="The kitchen table", slug="table")
    _later, second = factories.published_story(
        title="A second key", slug="key", earlier_page=earlier, person=factories.storyteller("Y.H.")
    )
    assert "What happened next" in text_of(client, first.path)
    assert f'href="{second.path}"' in text_of(client, first.path)
    assert "Earlier in this story" in text_of(client, second.path)
    take_down(second)
    html = text_of(client, first.path)
    assert "What happened next" not in html
    assert "A second key" not in html


def test_the_parts_of_a_series_lead_to_each_other(client: Client) -> None:
    series = Series.objects.create(name="One oven", slug="oven")
    person = factories.storyteller()
    record = factories.consent(person)
    paths = [
        factories.published_story(
            title=f"Loaf {part}", slug=f"loaf-{part}", series=series, part=part,
            person=person, record=record,
        )[1].path
        for part in (3, 1, 2)
    ]  # fmt: skip
    factories.publish(_with_words_of_today(factories.home()))
    html = text_of(client, paths[2])
    assert "part 2 of 3" in html
    assert f'rel="prev" href="{paths[1]}"' in html
    assert f'rel="next" href="{paths[0]}"' in html
    archive = text_of(client, "/series/oven/")
    assert archive.index("Loaf 1") < archive.index("Loaf 2") < archive.index("Loaf 3")


def _with_words_of_today(page: object) -> object:
    """The home page, saved anew: the names of its lists have changed."""
    page.tagline = "Told by those who were there."
    page.save_revision(user=factories.user("erin"))
    page.save()
    return page


def test_the_body_shows_every_kind_of_block(client: Client) -> None:
    shop = factories.picture(name="shop.jpg")
    factories.clear(shop, by=factories.user("ruth"), shows_face=False)
    body = [
        ("heading", "A second oven"),
        ("quote", {"quote": "Mine is the window.", "attribution": "K. M."}),
        ("picture", {"image": shop, "alt": "A street at dusk", "caption": "Before it opens."}),
        (
            "letter",
            {"language": "ko", "transcription": "빵을 구워요.", "translation": "I bake bread."},
        ),
        ("timeline", {"moments": [{"when": "199X", "text": "One pot."}]}),
        (
            "figures",
            {
                "caption": "Who asked",
                "rows": [{"label": "Asked", "number": 1200}, {"label": "Opened", "number": 300}],
                "show_total": True,
            },
        ),
        (
            "appeal",
            {
                "heading": "An oven", "text": "For the next one.", "unit": "One oven",
                "unit_cost": 2400, "currency": "USD", "units_needed": 3,
            },
        ),
        ("note", "We changed the order of two events."),
    ]  # fmt: skip
    _page, edition = factories.published_story(body=body)
    html = text_of(client, edition.path)
    for words in (
        "<h2>A second oven</h2>",
        "Mine is the window.",
        'alt="A street at dusk"',
        '<div lang="ko"><p>빵을 구워요.</p></div>',
        '<p class="when">199X</p>',
        "An X stands for a figure that is left out",
        '<rect class="bar" width="25.0%"',
        '<tfoot><tr><th scope="row">Together</th><td>1,500</td>',
        "USD 7,200",
        "We changed the order of two events.",
    ):
        assert words in html
    assert "style=" not in html


def test_a_meeting_shows_who_was_there_and_their_earlier_story(client: Client) -> None:
    person = factories.storyteller()
    record = factories.consent(person)
    page, story = factories.published_story(person=person, record=record)
    meeting = factories.meeting([(record, "The oven works.")])
    meeting.appearances = [
        Appearance(
            storyteller=person, consent=record, update="<p>The oven works.</p>", earlier_page=page
        )
    ]
    meeting.save_revision(user=factories.user("erin"))
    edition = factories.publish(meeting)
    html = text_of(client, edition.path)
    for words in ("Annual meeting no. 18", "Tokyo", "Who was there", "The oven works."):
        assert words in html
    assert f'<a href="{story.path}">Their earlier story</a>' in html
    assert edition.path in text_of(client, "/meetings/")


def test_categories_and_themes_have_archives_in_approved_words(client: Client) -> None:
    factories.home()
    letters = Category.objects.create(name="Letters", slug="letters", description="To be read.")
    work = Theme.objects.create(name="Work", slug="work")
    empty = Theme.objects.create(name="School", slug="school")
    page = factories.story(category=letters)
    page.themes.set([work])
    page.save()
    page.save_revision(user=factories.user("erin"))
    edition = factories.publish(page)
    text_of(client, "/category/letters/", 404)  # its name is not approved yet
    factories.publish(_with_words_of_today(factories.home()))
    assert edition.path in text_of(client, "/category/letters/")
    assert "To be read." in text_of(client, "/category/letters/")
    assert edition.path in text_of(client, "/theme/work/")
    assert "Nothing has been published here yet" in text_of(client, f"/theme/{empty.slug}/")
    assert edition.path in text_of(client, "/category/letters/feed/")


def test_without_an_approved_home_page_no_words_stand_around_a_story(client: Client) -> None:
    _page, edition = factories.published_story()
    take_down(Edition.objects.get(kind="homepage", withdrawn_at=None))
    html = text_of(client, edition.path)
    assert "put the kettle on" in html
    assert "Harbour Lights" not in html
    assert "Harbour Lights" not in text_of(client, "/", 410)


def test_only_reading_is_offered(client: Client) -> None:
    _page, edition = factories.published_story()
    assert client.post(edition.path).status_code == 405


def test_the_editor_may_see_the_public_address_of_a_page() -> None:
    page, edition = factories.published_story()
    assert StoryPage.objects.get(pk=page.pk).url == edition.path


def test_an_address_in_a_language_that_is_missing_leads_to_the_one_that_exists(
    client: Client,
) -> None:
    _page, edition = factories.published_story()
    html = text_of(client, f"/ko{edition.path}", 404)
    assert f'href="{edition.path}" lang="en" hreflang="en"' in html
    assert '<html lang="ko">' in html
    assert "A shop of our own" not in text_of(client, "/ko/stories/none/", 404)


def test_where_there_is_nothing_a_reader_may_search(client: Client) -> None:
    _page, edition = factories.published_story()
    path = edition.path
    for status, address in ((404, "/nobody/"), (410, path)):
        if status == 410:
            take_down(edition)
        html = text_of(client, address, status)
        assert html.count('action="/search/"') == 2
        assert 'href="/archive/"' in html
