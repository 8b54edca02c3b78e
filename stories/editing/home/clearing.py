"""Pictures and attachments that nobody has cleared as they are now."""

from collections.abc import Iterator
from typing import Any

from django.db.models import F, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stories.editing.home.lines import DeskPanel, Line, day_of
from stories.editing.rehearsal.people import AUTHOR
from stories.images.attachments.models import StoryDocument
from stories.images.models import StoryImage


class FilesToClear(DeskPanel):
    """What waits for a reviewer who did not bring it; drawings of rehearsals wait for nobody."""

    name = "clearing"
    heading = gettext_lazy("Pictures and attachments to clear")
    order = 215

    def lines(self) -> Iterator[Line]:
        """The oldest first, pictures before attachments; each leads to its screen."""
        if not self.user.has_perm("stories.clear_image"):
            return
        for image in self._waiting(StoryImage.objects.all()):
            yield self._line(image, reverse("story_pictures:clear", args=[image.pk]))
        for document in self._waiting(StoryDocument.objects.all()):
            yield self._line(document, document.url)

    def _waiting(self, files: QuerySet) -> QuerySet:
        prepared = files.exclude(clean_digest="").exclude(cleared_digest=F("clean_digest"))
        others = prepared.exclude(uploaded_by_user=self.user)
        return others.exclude(uploaded_by_user__username=AUTHOR).order_by("created_at")

    def _line(self, file: Any, link: str) -> Line:
        again = _("changed after clearing") if file.cleared_at else ""
        told = _("since %s") % day_of(file.created_at)
        return Line(file.title, link, f"{again}, {told}" if again else told)
