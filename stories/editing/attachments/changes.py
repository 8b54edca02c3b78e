"""What approving a page changes in the files it offers."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from stories.editing.review.changes_head import Change
from stories.publishing.editions import Edition


def attachment_changes(page: Any, edition: Edition) -> Iterator[Change]:
    """Files that come, go, or have another clean copy than the one that readers have."""
    readers: dict[str, list[Any]] = edition.content.get("attachments", {})
    here = {str(document.pk): document for document in page.attachments()}
    for key, document in here.items():
        if key not in readers:
            yield Change(_("Attachment"), "added", note=document.title)
        elif readers[key][-1] != document.clean_digest:
            note = _("“%s” has another clean copy. Look at its pages.") % document.title
            yield Change(_("Attachment"), "changed", note=note)
    for _gone in readers.keys() - here.keys():
        yield Change(_("Attachment"), "removed", note=_("Readers have it now."))
