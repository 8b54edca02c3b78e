"""What a mail to a follower costs the program, besides the mail server."""

import time
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from stories.following.addresses import spelled_alike
from stories.following.sending import send_what_is_due
from stories.following.stopping import send_now
from stories.following.subscriptions import Subscription
from tests import factories
from tests.following.followers import follower, report

FOLLOWERS = 500


@pytest.mark.django_db
def test_a_mail_to_each_of_five_hundred(bench: Any, mailoutbox: Any) -> None:
    for number in range(FOLLOWERS):
        follower(f"reader{number}@example.net")
    send_now(page_number=report().page_number, by=factories.user("ruth"))
    begun = time.process_time()
    with CaptureQueriesContext(connection) as captured:
        send_what_is_due()
    spent = time.process_time() - begun
    assert len(mailoutbox) == FOLLOWERS
    bench.report("following, one mail", spent * 1000 / FOLLOWERS, "ms", limit=25)
    bench.report("following, queries for one mail", len(captured) / FOLLOWERS, "queries", limit=12)


@pytest.mark.django_db
def test_a_follower_is_found_among_many(bench: Any) -> None:
    for number in range(FOLLOWERS):
        follower(f"reader{number}@example.net")
    asked = spelled_alike("Reader250@example.net")
    found = bench.cpu_ms(lambda: Subscription.objects.of_address(asked).get(), times=50)
    bench.report("following, a follower by address", found, "ms", limit=3)
