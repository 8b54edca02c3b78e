"""The pictures of the desk: a list, those that wait first, and what can be done with each."""

from django.db.models import F, QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, DateColumn, StatusTagColumn, TitleColumn
from wagtail.admin.views.generic import IndexView
from wagtail.admin.viewsets.base import ViewSet

from stories.editing.pictures_boxes import RedactView
from stories.editing.pictures_clearing import ClearView
from stories.editing.pictures_files import again, clean_copy, destroy, original, work
from stories.editing.pictures_shown import status_of
from stories.editing.rehearsal.people import AUTHOR
from stories.images.models import StoryImage
from stories.publishing.help_requests import called


def _is_clear(image: StoryImage) -> bool:
    return image.is_cleared


def _uploader(image: StoryImage) -> str:
    return called(image.uploaded_by_user) if image.uploaded_by_user else "–"


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
            Column("uploaded_by_user", label=_("Uploaded by"), accessor=_uploader),
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
            path("<int:pk>/redact/", RedactView.as_view(), name="redact"),
            path("<int:pk>/original/", original, name="original"),
            path("<int:pk>/clean/", clean_copy, name="clean"),
            path("<int:pk>/work/", work, name="work"),
            path("<int:pk>/again/", again, name="again"),
            path("<int:pk>/destroy-original/", destroy, name="destroy_original"),
        ]
