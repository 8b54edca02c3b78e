"""Feeds, sitemap and robots know what readers can read, and nothing else."""

from typing import Any
from weakref import WeakSet

import pytest
from defusedxml import ElementTree
from django.test import Client

from stories.publishing.caches import forget_cached
from stories.publishing.editions import Edition
from stories.publishing.takedown import take_down
from tests import factories

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def xml(client: Client, address: str) -> Any:
    answer = client.get(address)
    assert answer.status_code == 200
    return ElementTree.fromstring(answer.content)


def locations(client: Client) -> list[str]:
    return [element.text or "" for element in xml(client, "/sitemap.xml").iter(f"{MAP}loc")]


def test_a_feed_tells_title_teaser_and_shown_name(client: Client) -> None:
    _page, edition = factories.published_story()
    factories.story(title="Still a draft", person=factories.storyteller("Y. H."))
    feed = xml(client, "/feed/")
    assert feed.findtext(f"{ATOM}title") == "Harbour Lights"
    (entry,) = feed.findall(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}title") == "A shop of our own"
    assert entry.findtext(f"{ATOM}summary") == "From a kitchen table to a shop."
    assert entry.findtext(f"{ATOM}author/{ATOM}name") == "K. M."
    assert entry.find(f"{ATOM}link").get("href") == f"http://testserver{edition.path}"
    assert entry.findtext(f"{ATOM}updated").endswith("T00:00:00+00:00")


def test_rss_tells_the_same(client: Client) -> None:
    factories.published_story()
    (item,) = xml(client, "/feed/rss/").findall("channel/item")
    assert item.findtext("title") == "A shop of our own"
    assert item.findtext("description") == "From a kitchen table to a shop."


def test_a_feed_forgets_at_once(client: Client) -> None:
    _page, edition = factories.published_story()
    assert xml(client, "/feed/").findall(f"{ATOM}entry")
    take_down(edition)
    assert not xml(client, "/feed/").findall(f"{ATOM}entry")


def test_there_is_no_feed_without_a_home_page_or_for_an_unknown_category(client: Client) -> None:
    assert client.get("/feed/").status_code == 404
    factories.home()
    assert client.get("/ja/feed/").status_code == 404
    assert client.get("/category/none/feed/").status_code == 404


def test_the_sitemap_names_what_can_be_read(client: Client) -> None:
    _page, edition = factories.published_story()
    factories.story(slug="draft", person=factories.storyteller("Y. H."))
    expected = {"/", "/stories/", edition.path}
    assert set(locations(client)) == {f"http://testserver{path}" for path in expected}
    take_down(edition)
    assert f"http://testserver{edition.path}" not in locations(client)


def test_a_translation_stands_beside_its_original(client: Client) -> None:
    _page, edition = factories.published_story()
    twin = Edition.objects.get(pk=edition.pk)
    twin.pk, twin.page_number, twin.path, twin.language = None, 90_001, "/ja/mise/", "ja"
    twin.close_seal()
    twin.save()
    forget_cached()
    text = client.get("/sitemap.xml").content.decode()
    for language, path in (("en", edition.path), ("ja", "/ja/mise/")):
        link = f'hreflang="{language}" href="http://testserver{path}"/>'
        assert text.count(link) == 2
    html = client.get(edition.path).content.decode()
    assert '<link rel="alternate" hreflang="ja" href="http://testserver/ja/mise/">' in html
    assert 'href="/ja/mise/" hreflang="ja" lang="ja" rel="alternate">日本語</a>' in html


def test_a_large_sitemap_comes_in_parts(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("stories.reading.sitemap.MOST", 2)
    _page, edition = factories.published_story()
    assert locations(client) == [f"http://testserver/sitemap-{n}.xml" for n in (1, 2)]
    parts = [client.get(f"/sitemap-{number}.xml").content.decode() for number in (1, 2)]
    assert [part.count("<loc>") for part in parts] == [2, 1]
    assert f"{edition.path}</loc>" in "".join(parts)
    assert client.get("/sitemap-3.xml").status_code == 404


def test_a_sitemap_is_made_a_few_cards_at_a_time(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ten thousand of them would be forty megabytes in each process."""
    _page, edition = factories.published_story()
    for number in range(30):
        copy = Edition.objects.get(pk=edition.pk)
        copy.pk, copy.page_number, copy.path = None, 90_000 + number, f"/stories/day-{number}/"
        copy.translation_key = f"of two, {number // 2}"
        copy.close_seal()
        copy.save()
    forget_cached()
    alive: WeakSet[Edition] = WeakSet()
    most, is_sealed = [0], Edition.is_card_sealed

    def counted(card: Edition) -> bool:
        alive.add(card)
        most[0] = max(most[0], len(alive))
        return is_sealed(card)

    monkeypatch.setattr("stories.reading.sitemap._AT_ONCE", 3)
    monkeypatch.setattr(Edition, "is_card_sealed", counted)
    text = client.get("/sitemap.xml").content.decode()
    assert (text.count("<url>"), text.count("<xhtml:link")) == (33, 60)
    assert most[0] <= 8


def test_a_sitemap_of_one_part_has_no_parts(client: Client) -> None:
    factories.home()
    assert client.get("/sitemap-1.xml").status_code == 404


def test_robots_are_told_where_the_sitemap_is(client: Client) -> None:
    text = client.get("/robots.txt").content.decode()
    assert "Disallow: /admin/" in text
    assert "Sitemap: http://testserver/sitemap.xml" in text
