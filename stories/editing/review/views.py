"""The addresses of the review screen."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page

from stories.editing.review.acts import PAGE_GONE, take
from stories.editing.review.outcome import Outcome
from stories.editing.review.parts import PARTS, render_parts
from stories.editing.review.reading import row_to_read
from stories.editing.review.screen import screen_of
from stories.editing.review.situation import Situation, situation_of
from stories.pages.gated import GatedPage

NOT_GATED = gettext_lazy("Only pages of the site are reviewed.")


class ReviewView(WagtailAdminTemplateMixin, View):
    """One screen: the page as readers will see it, and everything there is to decide."""

    template_name = "stories/editing/review.html"
    page_title = gettext_lazy("Review")
    header_icon = "view"
    now: Situation

    def get(self, request: HttpRequest, page_id: int, row: Page | None = None) -> HttpResponse:
        """Show the page to reviewers, and read-only to those who may edit it.

        ``row`` is that of the page, where it was read already.
        """
        row = row or row_to_read(page_id)
        refused = refuse_visit(request, row)
        if refused or row is None:
            return refused or _home(request, str(PAGE_GONE))
        self.now = situation_of(row, request.user, to_read=True)
        return self.render_to_response(self.get_context_data(**screen_of(self.now)))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """What Wagtail's frame needs, and the parts in their order."""
        return super().get_context_data(parts=PARTS, **kwargs)

    def post(self, request: HttpRequest, page_id: int, row: Page | None = None) -> HttpResponse:
        """Take one act, and come back to where the reviewer was."""
        row = row or row_to_read(page_id)
        if row is not None and (refused := refuse_visit(request, row)):
            return refused  # the answer to an act shows the page too
        outcome = take(page_id, request.POST, request.user)
        if request.headers.get("x-requested-with") == "XMLHttpRequest":
            return self.answer(page_id, outcome)
        tell(request, outcome)
        return redirect(self.where_next(page_id, outcome))

    def answer(self, page_id: int, outcome: Outcome) -> HttpResponse:
        """What a screen that stays needs: what happened, and every part as it is now."""
        told = {"done": outcome.done, "refused": list(outcome.refused), "focus": outcome.anchor}
        row = None if outcome.leaves else row_to_read(page_id)
        if row is None:
            tell(self.request, outcome)
            return JsonResponse(told | {"go": self.where_next(page_id, outcome)})
        self.now = situation_of(row, self.request.user, to_read=True)
        return JsonResponse(told | {"parts": render_parts(screen_of(self.now), self.request)})

    def where_next(self, page_id: int, outcome: Outcome) -> str:
        """The address after an act: this screen, or the home screen once the page is gone."""
        is_over = outcome.leaves and not outcome.anchor
        if is_over or not Page.objects.filter(pk=page_id).exists():
            return reverse("wagtailadmin_home")
        return reverse("stories_review", args=[page_id]) + f"#{outcome.anchor or 'verbs'}"

    def get_page_subtitle(self) -> str:
        """The title of the page, as its author wrote it."""
        return self.now.page.get_admin_display_title()

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """The way back to the editor."""
        page = self.now.page
        editor = reverse("wagtailadmin_pages:edit", args=[page.pk])
        title = page.get_admin_display_title()
        return [
            *self.breadcrumbs_items,
            {"url": editor, "label": title},
            # Only the last one is seen before the path is opened.
            {"url": "", "label": _("Review: %s") % title},
        ]


def refuse_visit(request: HttpRequest, row: Page | None) -> HttpResponse | None:
    """Send away who has no business with this page; the answer says why.

    Raises:
        PermissionDenied: neither a reviewer nor somebody who may edit the page.
    """
    if row is None:
        return _home(request, str(PAGE_GONE))
    model = row.specific_class
    if model is None or not issubclass(model, GatedPage):
        return _home(request, str(NOT_GATED))
    reviews = request.user.has_perm("stories.review_redactions")
    if not reviews and not row.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    return None


def tell(request: HttpRequest, outcome: Outcome) -> None:
    """Say what was done, or what is missing, one message each."""
    for reason in outcome.refused:
        messages.error(request, reason)
    if outcome.done:
        messages.success(request, outcome.done)


def _home(request: HttpRequest, why: str) -> HttpResponse:
    messages.error(request, why)
    return redirect("wagtailadmin_home")
