"""Clearing pictures: somebody who did not upload it says that it gives nobody away."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import F, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import URLPattern, path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, DateColumn, StatusTagColumn, TitleColumn
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views.generic import IndexView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.viewsets.base import ViewSet
from wagtail.admin.widgets.button import HeaderButton

from stories.editing.rehearsal.people import AUTHOR
from stories.images.metadata import PictureUnreadable, carried_along
from stories.images.models import CLEARED_BY_UPLOADER, StoryImage, clear_image

CLEARED = _("“%s” is cleared. It may go out with an approved page.")
NEEDS_RIGHT = _("Only reviewers clear pictures. Ask one of them.")
SAY_WHETHER_A_FACE = _("Say whether a face may be recognised. Nothing was cleared.")
FACES = {"yes": True, "no": False}
CARRIED = {
    "place": _("the place where it was taken"),
    "time": _("the time when it was taken"),
    "camera": _("the camera or phone"),
    "thumbnail": _("a small copy of the picture as it was before it was edited"),
    "notes": _("notes, such as a title or a photographer"),
}


def status_of(image: StoryImage) -> str:
    """In words: cleared, changed after it was cleared, or waiting."""
    if image.is_cleared:
        return str(_("cleared"))
    return str(_("changed after clearing")) if image.cleared_digest else str(_("to be looked at"))


def _is_clear(image: StoryImage) -> bool:
    return image.is_cleared


class PictureIndexView(IndexView):
    """Every picture, those that wait first."""

    model = StoryImage
    page_title = _("Pictures to clear")
    any_permission_required = ["add", "change", "delete", "choose"]

    @cached_property
    def columns(self) -> list[Column]:
        """What it is, whose it is, and whether it may go out."""
        return [
            TitleColumn(
                "title",
                label=_("Picture"),
                get_url=lambda image: reverse("story_pictures:clear", args=[image.pk]),
            ),
            StatusTagColumn("status", label=_("Status"), accessor=status_of, primary=_is_clear),
            Column("uploaded_by_user", label=_("Uploaded by")),
            DateColumn("created_at", label=_("Uploaded"), sort_key="created_at"),
        ]

    def get_base_queryset(self) -> QuerySet[StoryImage]:
        """With the people who uploaded them; what nobody has cleared comes first.

        The drawings of rehearsals wait for nobody.
        """
        waiting_first = F("cleared_at").asc(nulls_first=True)
        pictures = StoryImage.objects.select_related("uploaded_by_user")
        pictures = pictures.exclude(uploaded_by_user__username=AUTHOR)
        return pictures.order_by(waiting_first, "-created_at")


class ClearView(WagtailAdminTemplateMixin, TemplateView):
    """One picture as readers would get it, what its file carries beside, and one decision."""

    template_name = "stories/editing/pictures/clear.html"
    page_title = _("Clear a picture")
    header_icon = "view"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Find the picture."""
        super().setup(request, *args, **kwargs)
        self.image = get_object_or_404(StoryImage, pk=kwargs["pk"])

    def get_page_subtitle(self) -> str:
        """The picture's title at the desk."""
        return self.image.title

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Back to the list."""
        pictures = {"url": reverse("story_pictures:index"), "label": PictureIndexView.page_title}
        return [*self.breadcrumbs_items, pictures, {"url": "", "label": self.image.title}]

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        """The picture itself, to edit or replace."""
        url = reverse("wagtailimages:edit", args=[self.image.pk])
        return [HeaderButton(_("Edit"), url=url, icon_name="edit")]

    def obstacle(self) -> str:
        """Why this person cannot clear this picture; empty when they can."""
        if not self.request.user.has_perm("stories.clear_image"):
            return str(NEEDS_RIGHT)
        if self.image.uploaded_by_user_id == self.request.user.pk:
            return str(CLEARED_BY_UPLOADER)
        return ""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The picture, what its file carries along, and what stands in the way."""
        try:
            with self.image.open_file() as file:
                carried, trouble = [CARRIED[name] for name in carried_along(file)], ""
        except (PictureUnreadable, OSError) as error:
            carried, trouble = [], str(error)
        return super().get_context_data(
            image=self.image,
            status=status_of(self.image),
            carried=carried,
            trouble=trouble,
            obstacle=self.obstacle(),
            next=get_valid_next_url_from_request(self.request),
            **kwargs,
        )

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Clear exactly the bytes that were shown.

        Raises:
            PermissionDenied: not a reviewer, or the reviewer's own upload.
        """
        if self.obstacle():
            raise PermissionDenied(self.obstacle())
        if request.POST.get("digest") != self.image.file_digest():
            messages.error(request, _("The file was replaced meanwhile. Look at it again."))
            return redirect("story_pictures:clear", self.image.pk)
        said = FACES.get(request.POST.get("shows_face", ""))
        if said is None:
            messages.error(request, SAY_WHETHER_A_FACE)
            return redirect("story_pictures:clear", self.image.pk)
        clear_image(image=self.image, by=request.user, shows_face=said)
        messages.success(request, CLEARED % self.image.title)
        return redirect(get_valid_next_url_from_request(request) or "story_pictures:index")


class ReviewersMenuItem(MenuItem):
    """In the menu of those who may clear."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether this person may clear pictures."""
        return request.user.has_perm("stories.clear_image")


class PicturesViewSet(ViewSet):
    """The list of pictures and the screen that clears one."""

    name = "story_pictures"
    url_prefix = "stories/pictures"
    icon = "image"
    menu_label = _("Clear pictures")
    menu_order = 310
    menu_item_class = ReviewersMenuItem
    add_to_admin_menu = True

    def get_urlpatterns(self) -> list[URLPattern]:
        """List, results for the list's own refreshes, and the screen."""
        names = {
            "index_url_name": self.get_url_name("index"),
            "index_results_url_name": self.get_url_name("index_results"),
            "header_icon": self.icon,
        }
        return [
            path("", PictureIndexView.as_view(**names), name="index"),
            path(
                "results/",
                PictureIndexView.as_view(**names, results_only=True),
                name="index_results",
            ),
            path("<int:pk>/clear/", ClearView.as_view(), name="clear"),
        ]
