"""Attachments: an edition's own copies, as long as the edition is readable."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from django.db.models import Exists, OuterRef
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from stories.publishing.attachments import EditionAttachment
from stories.publishing.editions import Edition
from stories.reading.answers import not_found
from stories.reading.kept_pages import keep
from stories.reading.moments import Moment

# A reader's program shows the pages; whatever a file might ask of it, it may do nothing else.
HEADERS = {
    "Content-Disposition": "inline",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
}


@require_safe
def attachment(request: HttpRequest, name: str) -> HttpResponse:
    """The PDF of this name, if its edition is readable and its seal names these bytes."""
    moment = Moment.present()
    readable = Edition.objects.readable(moment.now).filter(pk=OuterRef("edition_id"))
    found = EditionAttachment.objects.filter(Exists(readable), name=f"{name}.pdf")
    for copy in found.select_related("edition"):
        if is_sealed(copy):
            data = bytes(copy.data)
            response = HttpResponse(data, content_type="application/pdf", headers=HEADERS)
            return keep(response, moment, changed=copy.edition.issued_at)
    return not_found()


def is_sealed(copy: EditionAttachment) -> bool:
    """Whether the edition's seal verifies and names this file with exactly these bytes."""
    if not copy.edition.is_sealed():
        return False
    name, *_others, digest = copy.edition.content.get("attachments", {}).get(copy.key, ("", ""))
    return (name, digest) == (copy.name, hashlib.sha256(copy.data).hexdigest())


def attachment_address(attachments: Mapping[str, Sequence[Any]]) -> Callable[[str], str]:
    """Resolver for the attachments that an edition's seal names: key to (name, pages, …)."""

    def resolve(key: str) -> str:
        return f"/attachments/{attachments[key][0]}" if key in attachments else ""

    return resolve
