"""The mails as they arrive: three languages, headers that programs understand, nothing loaded."""

import re
from email import policy
from email.parser import BytesParser
from typing import Any

import pytest
from django.core import mail

from stories.following.letters import confirm_letter, manage_letter, report_letter
from stories.following.returning import return_token
from stories.following.waiting import Edition
from tests import factories
from tests.following.conftest import PostOffice
from tests.following.followers import follower, later, report, send

pytestmark = [pytest.mark.django_db]


def parsed(letter: Any) -> Any:
    return BytesParser(policy=policy.default).parsebytes(letter.message().as_bytes())


@pytest.mark.parametrize(
    ("language", "title"), [("ja", "わたしたちの小さな店"), ("ko", "우리의 작은 가게")]
)
def test_a_report_in_japanese_and_korean_arrives_as_it_was_written(
    office: PostOffice, language: str, title: str
) -> None:
    follower("niko@example.net", languages=(language,))
    edition = report(title=title, teaser="A teaser in one language.")
    edition.language = language
    edition.close_seal()
    edition.save()
    edition.consents.all().update(languages=["en", language])
    later()
    send()
    (letter,) = office.letters
    assert letter.mail["Subject"].strip() == f"Harbour Lights: {title}"
    assert title in letter.text()
    assert f'<article lang="{language}">' in letter.text("html")
    for part in letter.mail.iter_parts():
        assert part.get_content_charset() == "utf-8"
    assert letter.raw.isascii() or b"Content-Transfer-Encoding: 8bit" in letter.raw


@pytest.mark.parametrize("language", ["ja", "ko"])
def test_the_links_of_a_mail_lead_to_the_language_of_the_follower(language: str) -> None:
    factories.home()
    niko = follower("niko@example.net", language=language)
    letter = manage_letter(niko)
    assert letter is not None
    assert f"http://testserver/{language}/follow/manage/" in letter.body


def test_the_headers_of_a_report_are_those_of_a_list() -> None:
    niko = follower("niko@example.net")
    letter = parsed(report_letter(niko, [report()], together=False, name="delivery 1"))
    assert letter["List-Id"] == "<reports.testserver>"
    assert letter["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    leave = letter["List-Unsubscribe"].strip()
    assert re.fullmatch(r"<http://testserver/follow/unsubscribe/\S+/>", leave)
    assert letter["Auto-Submitted"] == "auto-generated"
    assert letter["Precedence"] == "list"
    assert letter["To"] == "niko@example.net"
    assert "Reply-To" not in letter


def test_a_mail_loads_nothing_and_counts_nobody() -> None:
    niko = follower("niko@example.net")
    edition = report()
    letter = parsed(report_letter(niko, [edition], together=False, name="delivery 1"))
    page = letter.get_body(("html",)).get_content()
    assert not re.search(r"<img|<link|<script|<iframe|src=|url\(|@import|background=", page)
    links = set(re.findall(r'href="([^"]+)"', page))
    assert {each.partition("/follow/")[0] for each in links} == {
        "http://testserver",
        f"http://testserver{edition.path}",
    }


def test_a_mail_holds_words_of_the_card_and_none_of_the_article() -> None:
    edition = report()
    letter = report_letter(follower(), [edition], together=False, name="delivery 1")
    text = parsed(letter).as_bytes().decode()
    for words in (edition.title, edition.teaser, "K. M.", "Harbour Lights"):
        assert words in text
    assert "neighbours come in for tea" not in text


def test_words_with_signs_stay_words() -> None:
    edition = report(title="Salt & <b>light</b>", teaser='He said "yes".')
    letter = parsed(report_letter(follower(), [edition], together=False, name="delivery 1"))
    assert letter["Subject"] == "Harbour Lights: Salt & <b>light</b>"
    assert "Salt &amp; &lt;b&gt;light&lt;/b&gt;" in letter.get_body(("html",)).get_content()
    assert "Salt & <b>light</b>" in letter.get_body(("plain",)).get_content()


def test_a_title_cannot_write_headers() -> None:
    edition = Edition(title="A shop\r\nBcc: everybody@example.net", language="en", path="/a/")
    factories.home()
    letter = parsed(report_letter(follower(), [edition], together=False, name="delivery 1"))
    assert letter["Subject"] == "Harbour Lights: A shop Bcc: everybody@example.net"
    assert letter["Bcc"] is None


def test_without_approved_words_no_mail_is_made() -> None:
    assert confirm_letter(follower()) is None


def test_a_mail_comes_back_to_an_address_of_its_own(settings: Any) -> None:
    settings.LANDFALL_BOUNCE_ADDRESS = "returns@example.org"
    settings.DEFAULT_FROM_EMAIL = "Harbour Lights <reports@example.org>"
    factories.home()
    mira = follower()
    letter = confirm_letter(mira)
    assert letter is not None
    letter.send()
    (sent,) = mail.outbox
    assert sent.from_email == f"returns+{return_token(mira)}@example.org"
    assert sent.message()["From"] == "Harbour Lights <reports@example.org>"
