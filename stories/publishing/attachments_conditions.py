"""What the gate wants of attachments: cleared copies, and faces only where all agreed."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from stories.consent.scope import PictureForm
from stories.publishing.blockers import Blocker
from stories.publishing.conditions_pictures import faces_of_nobody, forms_agreed
from stories.redaction.reviews import RedactionReview


def attachments_cleared(page: Any, review: RedactionReview | None) -> Iterator[Blocker]:
    """Every attachment is cleared as it is now, and its stored copy is the one that was made."""
    for document in page.attachments():
        if not document.is_cleared:
            yield Blocker(
                "attachment",
                _("The attachment “%s” is not cleared.") % document.title,
                _("A reviewer who did not upload it can clear it."),
                address=document.url,
            )
        elif not document.is_intact():
            yield Blocker(
                "attachment_changed",
                _("The stored copy of the attachment “%s” was changed.") % document.title,
                _("An administrator can have it prepared anew; then it is cleared again."),
                address=document.url,
            )


def attachments_agreed(page: Any, review: RedactionReview | None) -> Iterator[Blocker]:
    """A face in an attachment goes out only where everybody on the page agreed to faces.

    As with pictures, whoever stands on a translation of the page is asked too.
    """
    documents = page.attachments()
    forms = forms_agreed(page) if documents else {}
    who = [name for name, form in forms.items() if form != PictureForm.FULL]
    for document in documents if who else []:
        if document.is_cleared and document.may_show_face:
            yield Blocker(
                "attachment_face",
                _("The attachment “%(title)s” shows a face, which was not agreed with: %(who)s.")
                % {"title": document.title, "who": _(", ").join(who)},
                _("A reviewer can cover the face, or the author can remove the attachment."),
                address=document.url,
            )
    yield from faces_of_nobody(page, documents)
