"""Whole answers are kept for a minute, and forgotten when they stop being true."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from unittest.mock import patch

import brotli
import pytest
from django.core.cache import caches
from django.db import connection
from django.http import HttpResponse
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from stories.publishing.caches import forget_cached, reading_epoch
from stories.publishing.editions import Edition
from stories.publishing.takedown import take_down
from stories.publishing.withdrawal import withdraw_consent
from stories.reading.bounded_memory import BoundedMemory
from stories.reading.kept_pages import SECONDS, keep, kept_page, key_of, store
from stories.reading.moments import Moment
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def kept(settings: Any) -> Iterator[Any]:
    """Pages are kept in the memory of this process, as on a site without Redis."""
    memory = {"BACKEND": "stories.reading.bounded_memory.BoundedMemory", "LOCATION": "kept"}
    settings.CACHES = settings.CACHES | {"pages": memory}
    caches["default"].clear()
    yield caches["pages"]
    caches["pages"].clear()
    caches["default"].clear()


def names(kept: BoundedMemory) -> list[str]:
    """Under which names something is kept."""
    return sorted(key.split(":", 2)[2] for key in kept.shelf.entries)


def queries(client: Client, address: str, **headers: str) -> tuple[int, HttpResponse]:
    """What an answer costs the database, and the answer."""
    with CaptureQueriesContext(connection) as captured:
        answer = client.get(address, headers=headers)
    return len(captured), answer


def later(monkeypatch: pytest.MonkeyPatch, **by: float) -> None:
    """Put the clock forward."""
    moment = timezone.now() + timedelta(**by)
    monkeypatch.setattr("django.utils.timezone.now", lambda: moment)


def test_who_asks_again_costs_one_small_question_and_gets_the_same(client: Client) -> None:
    _page, edition = factories.published_story()
    for address in ("/", "/stories/", edition.path, "/feed/", "/sitemap.xml", "/archive/"):
        first = client.get(address)
        cost, second = queries(client, address)
        assert (first.status_code, cost, second.content) == (200, 1, first.content), address
        assert dict(second.headers) == dict(first.headers)


def test_a_kept_answer_meets_no_session_and_no_form(client: Client) -> None:
    _page, edition = factories.published_story()
    client.get(edition.path)
    later_ones = (
        "django.contrib.sessions.middleware.SessionMiddleware.process_request",
        "django.middleware.csrf.CsrfViewMiddleware.process_request",
    )
    with patch(later_ones[0]) as session, patch(later_ones[1]) as form:
        assert client.get(edition.path).status_code == 200
    assert not session.called
    assert not form.called


def test_a_takedown_is_effective_with_the_next_request(client: Client, kept: Any) -> None:
    _page, edition = factories.published_story()
    lists = ("/", "/stories/", "/feed/", "/sitemap.xml")
    path = edition.path
    for address in (path, *lists):
        client.get(address)
    assert path in client.get("/stories/").content.decode()
    take_down(edition)
    assert client.get(path).status_code == 410
    for address in lists:
        assert path not in client.get(address).content.decode()


def test_a_withdrawal_is_effective_with_the_next_request(client: Client) -> None:
    page, edition = factories.published_story()
    path, title = edition.path, edition.title
    client.get(path)
    assert title in client.get("/stories/").content.decode()
    withdraw_consent(record=page.appearances.get().consent, by=None)
    assert client.get(path).status_code == 410
    assert title not in client.get("/stories/").content.decode()


def test_a_publication_is_there_with_the_next_request(client: Client) -> None:
    factories.published_story()
    client.get("/stories/")
    _page, edition = factories.published_story(person=factories.storyteller("R. N."))
    assert edition.path in client.get("/stories/").content.decode()


def test_a_page_is_never_served_past_its_consent(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    _page, edition = factories.published_story()
    edition.valid_until = timezone.now() + timedelta(seconds=30)
    edition.close_seal()
    edition.save()
    forget_cached()
    for address in (edition.path, "/stories/"):
        assert client.get(address).status_code == 200
    later(monkeypatch, seconds=31)
    assert client.get(edition.path).status_code == 404
    assert edition.path not in client.get("/stories/").content.decode()


def test_a_list_does_not_hide_what_has_begun(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    _page, edition = factories.published_story()
    edition.valid_from = timezone.now() + timedelta(seconds=30)
    edition.close_seal()
    edition.save()
    forget_cached()
    assert edition.path not in client.get("/stories/").content.decode()
    later(monkeypatch, seconds=31)
    assert edition.path in client.get("/stories/").content.decode()


def test_a_row_changed_by_hand_is_asked_for_its_seal_within_a_minute(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Until then readers have the true older words, and never those that somebody wrote."""
    _page, edition = factories.published_story()
    before = client.get(edition.path).content
    Edition.objects.filter(pk=edition.pk).update(title="Somebody else's words")
    assert client.get(edition.path).content == before
    later(monkeypatch, seconds=SECONDS + 1)
    assert client.get(edition.path).status_code == 404


def test_what_was_read_before_a_change_is_not_served_after_it(rf: RequestFactory) -> None:
    """As when somebody takes a page down while it is being answered."""
    factories.home()
    moment = Moment.present()
    forget_cached()
    key = key_of(rf.get("/"), "")
    store(key, keep(HttpResponse("from before"), moment))
    assert kept_page(key) is None
    assert reading_epoch() > moment.epoch


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/nothing/", 404),
        ("/stories/page/99/", 404),
        ("/?utm_source=letter", 200),
        ("/stories/?page=1&x=2", 301),
        ("/leave/", 200),
        ("/admin/login/", 200),
    ],
)
def test_what_anybody_can_invent_fills_no_memory(
    client: Client, kept: Any, address: str, status: int
) -> None:
    factories.published_story()
    assert client.get(address).status_code == status
    assert names(kept) == []


def test_a_flood_of_unknown_addresses_evicts_no_page(client: Client, kept: Any) -> None:
    _page, edition = factories.published_story()
    client.get(edition.path)
    for number in range(20):
        client.get(f"/nothing-{number}/")
        client.get(f"{edition.path}?{number}")
    assert names(kept) == [f":{edition.path}"]


def test_the_first_answer_after_a_takedown_drops_all_from_before_it(
    client: Client, kept: Any
) -> None:
    """Nobody would get them; but withdrawn words must not wait in memory for their minute."""
    _page, first = factories.published_story(person=factories.storyteller("Y. H."))
    path = first.path
    _page, second = factories.published_story(person=factories.storyteller("R. N."))
    for address in (path, second.path, "/stories/"):
        client.get(address)
    take_down(first)
    client.get("/")  # was not kept, and is made
    assert names(kept) == [":/"]
    client.get(second.path)
    take_down(second)
    client.get("/")  # was kept, and is true no more
    assert names(kept) == [":/"]


def test_what_was_taken_down_is_kept_as_nothing(client: Client, kept: Any) -> None:
    _page, edition = factories.published_story()
    path = edition.path
    take_down(edition)
    assert client.get(path).status_code == 410
    assert names(kept) == []


def test_only_whole_answers_that_a_view_allows_are_kept(rf: RequestFactory, kept: Any) -> None:
    moment = Moment.present()
    with_cookie = keep(HttpResponse("for one person"), moment)
    with_cookie.set_cookie("visit", "1")
    answers = [
        HttpResponse("nobody said so"),
        keep(HttpResponse("broken", status=500), moment),
        keep(HttpResponse("not here", status=404), moment),
        with_cookie,
    ]
    for answer in answers:
        store(key_of(rf.get("/"), ""), answer)
    assert names(kept) == []
    assert key_of(rf.post("/"), "") == ""
    assert key_of(rf.get("/a b/"), "") == ""
    assert key_of(rf.get(f"/{'a' * 300}/"), "") == ""


def test_staff_get_from_memory_what_everybody_gets(client: Client, kept: Any) -> None:
    _page, edition = factories.published_story()
    before = Client().get(edition.path).content
    client.force_login(factories.user("erin"))
    answer = client.get(edition.path)
    assert answer.content == before
    assert not answer.cookies
    client.get("/admin/")
    assert names(kept) == [f":{edition.path}"]


def test_a_site_answers_under_its_own_names_only_also_from_memory(client: Client) -> None:
    factories.home()
    assert client.get("/").status_code == 200
    assert client.get("/", headers={"Host": "elsewhere.example"}).status_code == 400


def test_each_form_of_an_answer_is_kept_with_its_own_mark(client: Client, kept: Any) -> None:
    factories.published_story()
    plain = client.get("/")
    small = client.get("/", headers={"Accept-Encoding": "gzip, deflate, br"})
    again = client.get("/", headers={"Accept-Encoding": "br"})
    assert names(kept) == [":/", "br:/"]
    assert brotli.decompress(small.content) == plain.content
    assert again.content == small.content
    assert plain.headers["ETag"] != small.headers["ETag"]
    assert "Accept-Encoding" in plain.headers["Vary"]
    assert "Accept-Encoding" in small.headers["Vary"]


def test_a_reader_who_returns_gets_304_from_memory(client: Client) -> None:
    _page, edition = factories.published_story()
    tag = client.get(edition.path).headers["ETag"]
    cost, answer = queries(client, edition.path, **{"If-None-Match": tag})
    assert (answer.status_code, answer.content, cost) == (304, b"", 1)
    assert answer.headers["Cache-Control"] == "no-cache"


def test_the_day_of_issue_is_told_but_not_the_hour_and_never_believed(client: Client) -> None:
    """A page may be corrected twice on a day, so a date alone must not stand for its words."""
    _page, edition = factories.published_story()
    for _time in range(2):  # by the program, and from memory
        answer = client.get(edition.path)
        assert answer.headers["Last-Modified"].endswith("00:00:00 GMT")
        since = {"If-Modified-Since": answer.headers["Last-Modified"]}
        assert client.get(edition.path, headers=since).status_code == 200


def test_who_asks_for_the_head_gets_the_length_and_no_body(client: Client, kept: Any) -> None:
    _page, edition = factories.published_story()
    by_program = client.head(edition.path)
    whole = client.get(edition.path)
    from_memory = client.head(edition.path)
    for answer in (by_program, from_memory):
        assert answer.content == b""
        assert answer.headers["Content-Length"] == str(len(whole.content))
        assert answer.headers["ETag"] == whole.headers["ETag"]
    assert names(kept) == [f":{edition.path}"]


def test_pictures_are_kept_and_go_with_their_edition(client: Client) -> None:
    shop = factories.picture()
    factories.clear(shop, by=factories.user("ruth"))
    body = [("picture", {"image": shop, "alt": "A harbour", "caption": ""})]
    page = factories.story(body=body)
    edition = factories.publish(page)
    address = f"/pictures/{edition.pictures.first().name}"
    client.get(address)
    cost, answer = queries(client, address)
    assert (answer.status_code, cost) == (200, 1)
    take_down(edition)
    assert client.get(address).status_code == 404
