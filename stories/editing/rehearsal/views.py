"""The rehearsal at the desk: the ten drafts, the score of each, and all of them together."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from stories.editing.rehearsal.making import make_rehearsal, remove_rehearsal
from stories.editing.rehearsal.people import RehearsalRefused
from stories.editing.rehearsal.shelf import draft_for, drafts_on, shelf_of
from stories.editing.rehearsal.summary import score_of, summary_for, to_read

RIGHT = "stories.review_redactions"
NOT_YOURS = gettext_lazy("This draft is of no rehearsal of yours.")
NOT_DONE = gettext_lazy("Approve the draft or send it back first; then there is something to say.")
UNKNOWN_ACT = gettext_lazy("The form was not understood. Nothing was changed.")


class _ForReviewers(WagtailAdminTemplateMixin, TemplateView):
    """A screen of the rehearsal, for those who may review."""

    header_icon = "pick"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Refuse everybody without the right to review."""
        if not request.user.has_perm(RIGHT):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class RehearsalView(_ForReviewers):
    """My ten drafts, what each was worth, and what to read."""

    template_name = "stories/editing/rehearsal/summary.html"
    page_title = gettext_lazy("Rehearsal")

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """This is the first screen of the rehearsal."""
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The rehearsal of whoever looks."""
        return super().get_context_data(summary=summary_for(self.request.user), **kwargs)

    def post(self, request: HttpRequest) -> HttpResponse:
        """Make the drafts, make them anew, or take them away."""
        act = request.POST.get("act")
        try:
            if act in {"begin", "again"}:
                make_rehearsal(reviewer=request.user, again=act == "again")
                messages.success(request, _("Ten drafts are ready. None of them can go out."))
            elif act == "remove":
                remove_rehearsal(reviewer=request.user)
                messages.success(request, _("Your rehearsal is removed."))
            else:
                messages.error(request, UNKNOWN_ACT)
        except RehearsalRefused as refusal:
            messages.error(request, str(refusal))
        return redirect("stories_rehearsal")


class ScoreView(_ForReviewers):
    """What my review of one draft was worth."""

    template_name = "stories/editing/rehearsal/score.html"
    page_title = gettext_lazy("How it went")

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The score; or the way to where it is still to be earned."""
        self.draft = draft_for(kwargs["page_id"], request.user)
        if self.draft is None:
            messages.error(request, NOT_YOURS)
            return redirect("stories_rehearsal")
        self.score = score_of(self.draft, request.user)
        if self.score is None:
            messages.info(request, NOT_DONE)
            return redirect("stories_review", self.draft.pk)
        return super().get(request, *args, **kwargs)

    def get_page_subtitle(self) -> str:
        """The title of the draft as it was made."""
        return self.score.exercise.title if self.score else ""

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """The way back to all ten."""
        top = {"url": reverse("stories_rehearsal"), "label": RehearsalView.page_title}
        return [*self.breadcrumbs_items, top, {"url": "", "label": self.get_page_subtitle()}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The score, and which draft comes next."""
        read = to_read([self.score]) if self.score else []
        return super().get_context_data(
            score=self.score, draft=self.draft, to_read=read, next=self._next(), **kwargs
        )

    def _next(self) -> Any:
        shelf = shelf_of(self.request.user)
        drafts = drafts_on(shelf) if shelf else []
        undone = (page for page in drafts if score_of(page, self.request.user) is None)
        return next(undone, None)


class RehearsalMenuItem(MenuItem):
    """In the menu of those who may review."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether this person may review."""
        return request.user.has_perm(RIGHT)


def menu_item() -> RehearsalMenuItem:
    """The entry in the menu."""
    return RehearsalMenuItem(
        RehearsalView.page_title,
        reverse("stories_rehearsal"),
        name="rehearsal",
        icon_name="pick",
        order=320,
    )


ADDRESSES: list[URLPattern] = [
    path("stories/rehearsal/", RehearsalView.as_view(), name="stories_rehearsal"),
    path("stories/rehearsal/<int:page_id>/", ScoreView.as_view(), name="stories_rehearsal_score"),
]
