"""Where a person appears: on pages, in drafts, and whether readers see it now."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, Revision

from stories.consent.appearances import Appearance
from stories.people.storytellers import Storyteller
from stories.publishing.editions import Edition


@dataclass(frozen=True, slots=True)
class PageLine:
    """One page as a line on the person's screen."""

    page: Page
    is_readable: bool

    @property
    def status(self) -> str:
        """What readers see of it, in words."""
        return str(_("readers see it") if self.is_readable else _("not public"))

    @property
    def url(self) -> str:
        """Where it is edited."""
        return reverse("wagtailadmin_pages:edit", args=[self.page.pk])


def pages_of(person: Storyteller) -> list[PageLine]:
    """Every page on which the person stands: in its row or in its latest draft, by title."""
    numbers = set(Appearance.objects.filter(storyteller=person).values_list("page_id", flat=True))
    drafts = Revision.page_revisions.filter(
        pk__in=Page.objects.exclude(latest_revision=None).values("latest_revision")
    ).values_list("object_id", "content__appearances")
    for number, appearances in drafts.iterator():
        if any(entry.get("storyteller") == person.pk for entry in appearances or []):
            numbers.add(int(number))
    return page_lines(numbers)


def page_lines(numbers: Iterable[int]) -> list[PageLine]:
    """Lines for pages by number, those that readers see first."""
    numbers = set(numbers)
    readable = set(
        Edition.objects.readable()
        .filter(page_number__in=numbers)
        .values_list("page_number", flat=True)
    )
    pages = Page.objects.filter(pk__in=numbers).order_by("draft_title")
    lines = [PageLine(page, page.pk in readable) for page in pages]
    return sorted(lines, key=lambda line: not line.is_readable)
