"""Followers, reports and the clock, for the tests of following."""

import re
from datetime import timedelta
from typing import Any

from django.core.management import call_command
from django.db.models import F
from django.test import Client
from django.utils import timezone
from wagtail.models import Page

from stories.following.announcements import Delivery
from stories.following.subscriptions import Subscription
from stories.publishing.editions import Edition
from stories.publishing.gate import publish_page
from tests import factories
from tests.following.conftest import Letter

MIRA = "Mira.Okafor@example.net"
LINK = re.compile(r"http://testserver(/\S*?follow/(confirm|manage|unsubscribe)/[-\w.]+/)")


def ask(address: str = MIRA, *, language: str = "", **chosen: Any) -> Any:
    """Fill in the form as a stranger; ``language`` is the prefix of its address."""
    fields = {"address": address, "languages": ["en"], "rhythm": "at_once"} | chosen
    return Client().post(f"{language}/follow/", fields)


def link_in(letter: Letter, purpose: str) -> str:
    """The address in a mail that is good for ``purpose``."""
    return next(path for path, kind in LINK.findall(letter.text()) if kind == purpose)


def follower(address: str = MIRA, **chosen: Any) -> Subscription:
    """Somebody who asked and confirmed, without the mails in between."""
    now = timezone.now()
    values = {"language": "en", "languages": ("en",), "rhythm": "at_once", "confirmed_at": now}
    made = Subscription(asked_at=now, **values | chosen)
    made.keep_address(address)
    made.save()
    return made


def report(*, channels: tuple[str, ...] = ("site", "email"), **fields: Any) -> Edition:
    """A published story about one person who agreed to these channels."""
    person = factories.storyteller()
    record = factories.consent(person, channels=list(channels))
    return factories.publish(factories.story(person=person, record=record, **fields))


def later(hours: float = 13) -> None:
    """Let time pass: who follows confirmed, every edition came out, and every
    delivery was put off, so much earlier."""
    past = timedelta(hours=hours)
    for edition in Edition.objects.filter(withdrawn_at=None):
        edition.issued_at -= past
        edition.valid_from -= past
        edition.close_seal()
        edition.save()
    Subscription.objects.update(confirmed_at=F("confirmed_at") - past)
    for delivery in Delivery.objects.filter(sent_at=None):
        delivery.next_at -= past
        delivery.save()


def issue_again(edition: Edition) -> Edition:
    """The same page comes out once more."""
    return publish_page(Page.objects.get(pk=edition.page_number))


def send() -> None:
    """One run of the worker, as the timer starts it."""
    call_command("send_announcements", verbosity=0)
