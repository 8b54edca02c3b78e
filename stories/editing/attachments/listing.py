"""The attachments of the desk: a list, those that wait first, and the addresses of each."""

from django.db.models import F, QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, DateColumn, StatusTagColumn, TitleColumn
from wagtail.admin.views.generic import IndexView
from wagtail.admin.viewsets.base import ViewSet

from stories.editing.attachments import files
from stories.editing.attachments.boxes import BoxesView
from stories.editing.attachments.clearing import PAPERS, ClearPaperView
from stories.editing.attachments.words import status_of_paper
from stories.images.attachments.models import StoryDocument
from stories.publishing.help_requests import called


def _is_clear(document: StoryDocument) -> bool:
    return document.is_cleared


def _uploader(document: StoryDocument) -> str:
    return called(document.uploaded_by_user) if document.uploaded_by_user else "–"


class AttachmentIndexView(IndexView):
    """Every attachment, those that wait first."""

    model = StoryDocument
    page_title = PAPERS
    any_permission_required = ["add", "change", "delete", "choose"]

    @cached_property
    def columns(self) -> list[Column]:
        """What it is, whose it is, and whether it may go out."""
        return [
            TitleColumn(
                "title",
                label=_("Attachment"),
                get_url=lambda paper: reverse("story_attachments:clear", args=[paper.pk]),
            ),
            StatusTagColumn(
                "status", label=_("Status"), accessor=status_of_paper, primary=_is_clear
            ),
            Column("page_count", label=_("Pages")),
            Column("uploaded_by_user", label=_("Uploaded by"), accessor=_uploader),
            DateColumn("created_at", label=_("Uploaded"), sort_key="created_at"),
        ]

    def get_base_queryset(self) -> QuerySet[StoryDocument]:
        """With the people who uploaded them; what nobody has cleared comes first."""
        papers = StoryDocument.objects.select_related("uploaded_by_user", "cleared_by")
        return papers.order_by(F("cleared_at").asc(nulls_first=True), "-created_at")


class ReviewersMenuItem(MenuItem):
    """In the menu of those who may clear."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether this person may clear attachments."""
        return request.user.has_perm("stories.clear_image")


class AttachmentsViewSet(ViewSet):
    """The list of attachments, the screen that clears one, and the one that covers something."""

    name = "story_attachments"
    url_prefix = "stories/attachments"
    icon = "doc-full"
    menu_label = _("Clear attachments")
    menu_order = 311
    menu_item_class = ReviewersMenuItem
    add_to_admin_menu = True

    def get_urlpatterns(self) -> list[URLPattern]:
        """List, results for the list's own refreshes, and what belongs to one attachment."""
        names = {
            "index_url_name": self.get_url_name("index"),
            "index_results_url_name": self.get_url_name("index_results"),
            "header_icon": self.icon,
        }
        results = AttachmentIndexView.as_view(**names, results_only=True)
        return [
            path("", AttachmentIndexView.as_view(**names), name="index"),
            path("results/", results, name="index_results"),
            path("<int:pk>/clear/", ClearPaperView.as_view(), name="clear"),
            path("<int:pk>/boxes/<int:page>/", BoxesView.as_view(), name="boxes"),
            path("<int:pk>/original/<int:page>/", files.original_page, name="original"),
            path("<int:pk>/clean/<int:page>/", files.clean_page, name="clean_page"),
            path("<int:pk>/clean/", files.clean_paper, name="clean"),
            path("<int:pk>/again/", files.again, name="again"),
            path("<int:pk>/destroy-original/", files.destroy, name="destroy_original"),
        ]
