"""Where the review screen and the rehearsal meet; the screen itself knows nothing of it."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.messages import get_messages
from django.db.models import QuerySet
from django.http import HttpRequest, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.admin.navigation import get_site_for_user
from wagtail.admin.site_summary import PagesSummaryItem
from wagtail.models import Page
from wagtail.query import PageQuerySet

from stories.editing.rehearsal.deeds import ending_of, note_first_look
from stories.editing.rehearsal.people import AUTHOR
from stories.editing.rehearsal.shelf import draft_for
from stories.editing.rehearsal.views import NOT_YOURS, RIGHT
from stories.editing.review.reading import row_to_read
from stories.pages.rehearsal import RehearsalIndexPage, RehearsalPage

IS_REHEARSAL = _("This is a rehearsal: the person is invented, and nothing of it ever goes out.")
WAS_REHEARSAL = _("This was a rehearsal. Nothing was published. Here is how it went.")

View = Callable[..., HttpResponseBase]


def knows_rehearsals(review: View) -> View:
    """The review screen, for drafts of a rehearsal too: said to be one, and scored at its end."""

    @wraps(review)
    def view(request: HttpRequest, page_id: int, **kwargs: Any) -> HttpResponseBase:
        row = row_to_read(page_id)
        if row is None or not issubclass(row.specific_class or Page, RehearsalPage):
            return review(request, page_id, row=row, **kwargs)
        may_review = request.user.has_perm(RIGHT)
        page = draft_for(page_id, request.user) if may_review else None
        if page is None:
            messages.error(request, NOT_YOURS)
            return redirect("stories_rehearsal" if may_review else "wagtailadmin_home")
        if ending_of(page, request.user)[0]:
            return redirect("stories_rehearsal_score", page_id)
        note_first_look(page, request.user)
        return _reviewed(review, request, page, **kwargs)

    return view


def _reviewed(
    review: View, request: HttpRequest, page: RehearsalPage, **kwargs: Any
) -> HttpResponseBase:
    if request.method != "POST":
        messages.info(request, IS_REHEARSAL)
        return review(request, page.pk, **kwargs)
    answer = review(request, page.pk, **kwargs)
    if not ending_of(page, request.user)[0]:
        return answer
    list(get_messages(request))  # what the screen says of a true page
    messages.success(request, WAS_REHEARSAL)
    if request.headers.get("x-requested-with") == "XMLHttpRequest":  # the screen goes by itself
        score = reverse("stories_rehearsal_score", args=[page.pk])
        return JsonResponse({"done": "", "refused": [], "focus": "", "go": score})
    return redirect("stories_rehearsal_score", page.pk)


def without_drawings(images: QuerySet, request: HttpRequest) -> QuerySet:
    """For choosers of pictures: the drawings of rehearsals are for nobody else."""
    return images.exclude(uploaded_by_user__username=AUTHOR)


def without_rehearsals(pages: PageQuerySet, request: HttpRequest) -> PageQuerySet:
    """For choosers of pages: nobody links to a rehearsal."""
    return pages.not_type(RehearsalPage, RehearsalIndexPage)


class PagesWithoutRehearsals(PagesSummaryItem):
    """Wagtail's count of pages on the home screen, without invented ones."""

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """As Wagtail counts, less the rehearsals below the same place."""
        told = super().get_context_data(parent_context)
        if told["root_page"]:
            below = get_site_for_user(self.request.user)["root_page"]
            pages = Page.objects.descendant_of(below, inclusive=True)
            told["total_pages"] -= pages.type(RehearsalPage, RehearsalIndexPage).count()
        return told


def count_without_rehearsals(request: HttpRequest, items: list[Any]) -> None:
    """Let the home screen count the pages that may go out."""
    items[:] = [
        PagesWithoutRehearsals(request) if type(item) is PagesSummaryItem else item
        for item in items
    ]
