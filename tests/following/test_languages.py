"""The whole way in Japanese and Korean: the form, both mails, the pages behind their links."""

from typing import Any

import pytest
from django.test import Client
from wagtail.models import Locale

from stories.following.subscriptions import Subscription
from tests import factories
from tests.following.conftest import PostOffice
from tests.following.followers import MIRA, ask, later, link_in, send

pytestmark = pytest.mark.django_db(transaction=True)

# The name of the house, and of a report, as they were approved in each language.
WORDS = {"ja": ("港のあかり", "わたしたちの小さな店"), "ko": ("항구의 불빛", "우리의 작은 가게")}


def home_in(language: str) -> Any:
    """A home page in ``language``, translated and published."""
    locale, _made = Locale.objects.get_or_create(language_code=language)
    page = factories.home().copy_for_translation(locale)
    page.organisation = page.title = WORDS[language][0]
    page.live = False
    page.save()
    page.save_revision(user=factories.user("erin"))
    factories.publish(page)
    return page


@pytest.mark.parametrize("language", ["ja", "ko"])
def test_a_follower_is_spoken_to_in_one_language_from_the_form_on(
    office: PostOffice, language: str
) -> None:
    organisation, title = WORDS[language]
    home = home_in(language)
    form = Client().get(f"/{language}/follow/")
    assert form.headers["Content-Language"] == language
    assert organisation in form.content.decode()

    ask(language=f"/{language}", languages=[language])
    invitation = office.last(MIRA)
    assert organisation in str(invitation.mail["Subject"])
    confirm = link_in(invitation, "confirm")
    assert confirm.startswith(f"/{language}/follow/confirm/")
    assert f'<html lang="{language}">' in Client().post(confirm).content.decode()
    assert Subscription.objects.get().languages == (language,)

    person = factories.storyteller()
    record = factories.consent(person, channels=["site", "email"], languages=["en", language])
    story = factories.story(person=person, record=record, title=title, parent=home)
    edition = factories.publish(story)
    assert edition.language == language
    later()
    send()
    letter = office.last(MIRA)
    subject = str(letter.mail["Subject"]).strip()
    assert subject.startswith(organisation)
    assert subject.endswith(title)
    assert letter.mail["Content-Language"] == language
    for kind in ("plain", "html"):
        assert title in letter.text(kind)
        assert letter.mail.get_body((kind,)).get_content_charset() == "utf-8"
    left = Client().post(link_in(letter, "unsubscribe"))
    assert left.headers["Content-Language"] == language
    assert not Subscription.objects.exists()
