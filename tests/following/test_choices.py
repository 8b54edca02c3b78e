"""Before an address is confirmed anybody may have typed it: each mail carries its own choice."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone, translation

from stories.following.forms import EVERYTHING
from stories.following.links import Purpose, _signer, token_for
from stories.following.subscriptions import Rhythm, Subscription
from stories.pages.taxonomy import Category
from tests.following.conftest import PostOffice
from tests.following.followers import MIRA, ask, follower, link_in, send
from tests.following.test_languages import home_in

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _home() -> None:
    Category.objects.get_or_create(slug="work", defaults={"name": "Work"})
    home_in("ja")


def an_hour_passes() -> None:
    cache.clear()
    Subscription.objects.update(asked_at=timezone.now() - timedelta(hours=1))


def asked_by_two(office: PostOffice) -> tuple[str, str]:
    """Mira asks for everything in English; then somebody else types her address. Both links."""
    ask(rhythm="weekly")
    mine = link_in(office.last(MIRA), "confirm")
    an_hour_passes()
    ask(language="/ja", languages=["ja"], rhythm="at_once")
    theirs = link_in(office.last(MIRA), "confirm")
    assert mine != theirs
    return mine, theirs


def chosen() -> tuple[Any, ...]:
    mira = Subscription.objects.get()
    return mira.language, mira.languages, mira.rhythm, mira.confirmed_at is not None


def test_what_is_to_be_confirmed_stands_in_the_language_of_the_page(office: PostOffice) -> None:
    ask(language="/ja", languages=["ja"], rhythm="at_once")
    shown = Client().get(link_in(office.last(MIRA), "confirm")).content.decode()
    asked = re.findall(r"<dt>(.*?)</dt>(?:<dd>(.*?)</dd>)", shown)
    with translation.override("ja"):
        everything, at_once = str(EVERYTHING), str(Rhythm.AT_ONCE.label)
    assert [answer for _question, answer in asked] == ["日本語", everything, at_once]
    for words in ("Reports in", "About", "How often", "everything", "Each report"):
        assert words not in shown


def test_a_second_wish_changes_nothing_of_the_first(office: PostOffice) -> None:
    mine, _theirs = asked_by_two(office)
    assert Client().post(mine).status_code == 200
    assert chosen() == ("en", ("en",), "weekly", True)


def test_the_second_link_means_the_second_wish_and_says_so(office: PostOffice) -> None:
    mine, theirs = asked_by_two(office)
    shown = Client().get(theirs).content.decode()
    assert "<dd>日本語</dd>" in shown
    assert "<dd>English</dd>" not in shown
    shown = Client().get(mine).content.decode()
    assert "<dd>English</dd>" in shown
    assert "<dd>everything</dd>" in shown
    assert "<dd>Once a week, all together</dd>" in shown
    Client().post(theirs)
    assert chosen() == ("ja", ("ja",), "at_once", True)


def test_after_one_is_confirmed_the_other_says_nothing_any_more(office: PostOffice) -> None:
    mine, theirs = asked_by_two(office)
    Client().post(mine)
    assert Client().post(theirs).status_code == 200
    assert chosen() == ("en", ("en",), "weekly", True)
    assert Subscription.objects.get().wishes == []


def test_while_a_mail_waits_no_other_takes_its_place(office: PostOffice) -> None:
    office.answers[MIRA] = "450 4.2.1 Greylisted"
    ask(rhythm="weekly")
    an_hour_passes()
    ask(rhythm="at_once")
    office.answers.clear()
    send()
    Client().post(link_in(office.last(MIRA), "confirm"))
    assert chosen() == ("en", ("en",), "weekly", True)


def test_a_link_from_before_choices_were_numbered_means_the_present_one() -> None:
    niko = follower("niko@example.net", confirmed_at=None, rhythm="weekly")
    old = _signer(Purpose.CONFIRM).sign(f"{niko.pk}-{niko.key}")
    assert Client().post(f"/follow/confirm/{old}/").status_code == 200
    assert chosen() == ("en", ("en",), "weekly", True)


@pytest.mark.parametrize("address", ["/follow/", "/follow/{}/{}/"])
def test_the_header_leads_to_the_same_page_in_other_languages(address: str) -> None:
    mira = follower()
    for purpose in Purpose:
        mira.confirmed_at = None if purpose is Purpose.CONFIRM else timezone.now()
        mira.save()
        path = address.format(purpose, token_for(mira, purpose))
        html = Client().get(path).content.decode()
        assert f'<a href="/ja{path}" hreflang="ja" lang="ja">日本語</a>' in html
        assert Client().get(f"/ja{path}").headers["Content-Language"] == "ja"


def test_what_was_sent_leads_back_to_the_form_in_other_languages() -> None:
    html = ask("ola@example.net").content.decode()
    assert '<a href="/ja/follow/" hreflang="ja" lang="ja">日本語</a>' in html
