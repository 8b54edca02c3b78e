"""The review screen costs as much for a long page about ten people as for a short one."""

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Comment, Page

from stories.consent.appearances import Appearance
from stories.redaction.tasks import manuscript_of
from tests import factories as make
from tests.desk import signed_in
from tests.review_forms import address, form, post, under_review

pytestmark = pytest.mark.django_db

LIMIT = 25  # of which eight are Wagtail's: who asks, what they may do, the menu around the screen


def a_page(*, people: int, blocks: int):
    """A page under review, with as many comments, pictures and decisions as people."""
    pictures = [
        ("picture", {"image": make.picture(), "alt": "A harbour", "caption": "Ours"})
        for _number in range(people)
    ]
    text = [("text", f"<p>Kwon Mi-rae sat at table {number}.</p>") for number in range(blocks)]
    days = [("text", f"<p>On {day} March 2011 we came.</p>") for day in range(3, 3 + people)]
    page = under_review(body=[*text, *days, *pictures])
    draft = manuscript_of(Page.objects.get(pk=page.pk))
    for number in range(1, people):
        person = make.storyteller(f"P. {number}")
        draft.appearances.add(Appearance(storyteller=person, consent=make.consent(person)))
    draft.save_revision(user=make.user("erin"))
    for number in range(people):
        Comment.objects.create(
            page=page, user=make.user("sami"), text=f"Really {number}?", contentpath="title"
        )
    return page


def decide_some(client, page, number: int) -> None:
    for _time in range(number):
        cards = client.get(address(page)).context["to_decide"]
        card = next(card for card in cards if not card.is_must)
        act = f"keep|{card.key}|{card.seen}"
        post(client, page, form(client, page, act) | {f"note|{card.key}": "Everybody came then."})


def cost(people: int, blocks: int) -> int:
    page, ruth = a_page(people=people, blocks=blocks), signed_in("ruth")
    decide_some(ruth, page, min(people, 3))
    ContentType.objects.clear_cache()
    ruth.get(address(page))
    with CaptureQueriesContext(connection) as asked:
        assert ruth.get(address(page)).status_code == 200
    return len(asked)


def test_the_screen_costs_the_same_for_one_person_and_for_ten():
    short, long = cost(1, 10), cost(10, 100)
    assert long <= short <= LIMIT
