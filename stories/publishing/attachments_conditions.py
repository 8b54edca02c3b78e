"""What the gate wants of attachments: cleared copies, and faces only where all agreed."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from stories.consent.scope import PictureForm
from stories.publishing.blockers import Blocker
from stories.redaction.reviews import RedactionReview


def attachments_cleared(page: Any, review: RedactionReview | None) -> Iterator[Blocker]:
    """Every attachment is cleared as it is now, and its stored copy is the one that was made."""
    for document in page.attachments():
        if not document.is_cleared:
            yield Blocker(
                "attachment",
                _("The attachment “%s” is not cleared.") % document.title,
                _("A reviewer who did not upload it can clear it."),
            )
        elif not document.is_intact():
            yield Blocker(
                "attachment_changed",
                _("The stored copy of the attachment “%s” was changed.") % document.title,
                _("An administrator can have it prepared anew; then it is cleared again."),
            )


def attachments_agreed(page: Any, review: RedactionReview | None) -> Iterator[Blocker]:
    """A face in an attachment goes out only where everybody on the page agreed to faces."""
    who = [
        appearance.name_shown
        for appearance in page.appearances.all()
        if appearance.consent and appearance.consent.picture_form != PictureForm.FULL
    ]
    for document in page.attachments() if who else []:
        if document.is_cleared and document.shows_face is not False:
            yield Blocker(
                "attachment_face",
                _("The attachment “%(title)s” shows a face, which was not agreed with: %(who)s.")
                % {"title": document.title, "who": ", ".join(who)},
                _("A reviewer can cover the face, or the author can remove the attachment."),
            )
