"""One line for each e-mail that waits, and one for each language and category of followers."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db.models import F
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from stories.editing.home.lines import editor_of, pages_by_number, title_of
from stories.following.announcements import Announcement, Delivery
from stories.following.counting import Followers, followers
from stories.following.waiting import Waiting, waiting
from stories.pages.taxonomy import Category

MOST_SENT = 20


@dataclass(frozen=True, slots=True)
class MailLine:
    """An e-mail about one page, as the desk sees it."""

    waits: Waiting
    title: str
    link: str
    reaches: int
    state: str
    can_stop: bool
    can_send: bool

    @property
    def page_number(self) -> int:
        return self.waits.edition.page_number


@dataclass(frozen=True, slots=True)
class SentLine:
    """An e-mail that went out: when, to how many."""

    title: str
    link: str
    announcement: Announcement


def waiting_lines(*, stopped: bool = False) -> list[MailLine]:
    """Everything that is to be sent, the next one first; or what was stopped."""
    found = list(waiting(stopped=stopped))
    titles = pages_by_number(each.edition.page_number for each in found)
    counted = followers()
    left = _left_by_page()
    return [_line(each, titles.get(each.edition.page_number), counted, left) for each in found]


def _left_by_page() -> dict[int, int]:
    rows = Delivery.objects.filter(sent_at=None).values_list("announcement__page_number", flat=True)
    counts: dict[int, int] = {}
    for number in rows:
        counts[number] = counts.get(number, 0) + 1
    return counts


def _line(waits: Waiting, page: Any, counted: Followers, left: dict[int, int]) -> MailLine:
    edition = waits.edition
    reaches = counted.reached(
        language=edition.language, category=edition.category, public_since=waits.public_since
    )
    return MailLine(
        waits,
        title_of(page) if page else edition.title,
        editor_of(edition.page_number),
        left.get(edition.page_number, 0) if waits.has_begun else reaches,
        _state(waits),
        can_stop=waits.covered and not waits.is_stopped,
        can_send=waits.covered and (waits.is_stopped or waits.not_before > timezone.now()),
    )


def _state(waits: Waiting) -> str:
    if not waits.covered:
        return _("Not sent: not everybody on the page agreed to e-mail in this language.")
    if waits.is_stopped:
        return _("Stopped")
    if waits.has_begun:
        return _("Being sent")
    return _("Waits") if waits.not_before > timezone.now() else _("Goes with the next run")


def sent_lines() -> list[SentLine]:
    """What went out lately, the last first; what was public before there were followers did not."""
    past = Announcement.objects.filter(finished_at__isnull=False, started_at__isnull=False)
    found = list(past.order_by(F("finished_at").desc())[:MOST_SENT])
    pages = pages_by_number(each.page_number for each in found)
    return [
        SentLine(title_of(page), editor_of(page.pk), each)
        for each in found
        if (page := pages.get(each.page_number))
    ]


def count_lines(counted: Followers) -> Iterator[tuple[str, int]]:
    """How many follow in each language and about each category."""
    for code, name in settings.LANGUAGES:
        yield _("Reports in %(language)s") % {"language": name}, counted.by_language[code]
    yield _("About everything"), counted.everything
    names = dict(Category.objects.values_list("slug", "name"))
    for slug, name in sorted(names.items(), key=lambda item: item[1]):
        yield _("About “%(category)s”") % {"category": name}, counted.by_category[slug]
    yield _("Once a week"), counted.weekly
    yield _("Asked, not confirmed yet"), counted.unconfirmed


def screen() -> str:
    """Where all this stands."""
    return reverse("stories_following")
