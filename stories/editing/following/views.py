"""The screen of e-mails to followers, and its two acts."""

from typing import Any, Final

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from stories.editing.following.lines import count_lines, sent_lines, waiting_lines
from stories.following.counting import followers
from stories.following.stopping import RIGHT, send_now, stop
from stories.following.waiting import cooling_off

NAME: Final = "stories_following"
UNKNOWN_ACT = gettext_lazy("The form was not understood. Nothing was changed.")


class FollowingView(WagtailAdminTemplateMixin, TemplateView):
    """What waits, what was stopped, what was sent, and how many follow: numbers, never who."""

    template_name = "stories/editing/following/mails.html"
    page_title = gettext_lazy("E-mails to followers")
    header_icon = "mail"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Refuse everybody who may not stop e-mails."""
        if not request.user.has_perm(RIGHT):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """There is one screen."""
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The three lists, and the counts."""
        counted = followers()
        return super().get_context_data(
            waiting=waiting_lines(),
            stopped=waiting_lines(stopped=True),
            sent=sent_lines(),
            confirmed=counted.confirmed,
            counts=list(count_lines(counted)),
            hours=int(cooling_off().total_seconds() // 3600),
            **kwargs,
        )

    def post(self, request: HttpRequest) -> HttpResponse:
        """Stop an e-mail, or let it go now."""
        number = request.POST.get("page", "")
        try:
            if request.POST.get("act") == "stop_all":
                messages.success(request, self._stop_all(request))
                return redirect(NAME)
            if not number.isdecimal() or len(number) > 18:
                raise ValidationError(UNKNOWN_ACT)
            messages.success(request, self._act(request, int(number)))
        except ValidationError as refusal:
            messages.error(request, " ".join(refusal.messages))
        return redirect(NAME)

    @staticmethod
    def _stop_all(request: HttpRequest) -> str:
        """After many old pages were published at once, which are no news to anybody."""
        numbers = [line.page_number for line in waiting_lines() if line.can_stop]
        for number in numbers:
            stop(page_number=number, by=request.user)
        return _("Stopped: %(count)d e-mails.") % {"count": len(numbers)}

    @staticmethod
    def _act(request: HttpRequest, number: int) -> str:
        if request.POST.get("act") == "stop":
            stop(page_number=number, by=request.user)
            return _("Stopped. Nobody gets this e-mail from now on.")
        if request.POST.get("act") == "send":
            send_now(page_number=number, by=request.user)
            return _("It goes with the next run, within a minute or two.")
        raise ValidationError(UNKNOWN_ACT)


class FollowingMenuItem(MenuItem):
    """In the menu of reports, for those who may stop e-mails."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether this person may."""
        return request.user.has_perm(RIGHT)


def menu_item() -> FollowingMenuItem:
    """The entry among the reports."""
    return FollowingMenuItem(
        FollowingView.page_title, reverse(NAME), name="following", icon_name="mail", order=110
    )


ADDRESSES: list[URLPattern] = [path("stories/following/", FollowingView.as_view(), name=NAME)]
