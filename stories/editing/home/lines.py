"""A line of the home screen, the list it stands in, and pages by the dozen."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils import formats, timezone
from wagtail.admin.ui.components import Component
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy

MOST_LINES = 20


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to do: what it is, where it is solved, and what else to know."""

    words: str
    link: str
    note: str = ""


class DeskPanel(Component):
    """A list of things to do; an empty one is not shown."""

    template_name = "stories/editing/home_panel.html"
    name = ""
    heading: Any = ""
    order = 100

    class Media:
        css = {"all": ["stories/desk.css"]}

    def __init__(self, request: HttpRequest) -> None:
        self.request = request
        self.user: Any = request.user

    def lines(self) -> Iterator[Line]:
        """What there is to do for the person who looks. Asks all at once, not line by line."""
        raise NotImplementedError

    def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
        """The lines, and how many there are beyond what is shown."""
        lines = list(self.lines())
        return {"panel": self, "lines": lines[:MOST_LINES], "more": max(0, len(lines) - MOST_LINES)}

    def screen_of(self, number: int) -> str:
        """Where a page is looked at: the review screen for reviewers, the editor for others."""
        if self.user.has_perm("stories.review_redactions"):
            return review_of(number)
        return editor_of(number)


def editor_of(number: int) -> str:
    """Where a page is edited."""
    return reverse("wagtailadmin_pages:edit", args=[number])


def review_of(number: int) -> str:
    """Where a page is reviewed."""
    return reverse("stories_review", args=[number])


def title_of(page: Page) -> str:
    """What the desk calls a page: the title of its draft."""
    return page.draft_title or page.title


def name_of(person: Any) -> str:
    """What colleagues call somebody."""
    return person.get_full_name() or person.get_username()


def day_of(moment: date | datetime | None) -> str:
    """A day, written out; nothing where there is none."""
    if moment is None:
        return ""
    day = timezone.localtime(moment) if isinstance(moment, datetime) else moment
    return formats.date_format(day, "DATE_FORMAT")


def pages_by_number(numbers: Iterable[Any]) -> dict[int, Page]:
    """Pages that still exist, in one query."""
    return Page.objects.in_bulk({int(number) for number in numbers})


def pages_of_mine(user: Any, numbers: Iterable[int]) -> set[int]:
    """Which of these pages ``user`` may edit, in one query."""
    mine: QuerySet = PagePermissionPolicy().instances_user_has_permission_for(user, "change")
    return set(mine.filter(pk__in=set(numbers)).values_list("pk", flat=True))
