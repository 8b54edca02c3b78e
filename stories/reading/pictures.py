"""Pictures: an edition's own copies, as long as the edition is readable."""

import hashlib

from django.db.models import Exists, OuterRef
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from stories.publishing.editions import Edition, EditionPicture
from stories.reading.answers import not_found
from stories.reading.kept_pages import keep
from stories.reading.moments import Moment

TYPES = ("image/webp", "image/avif")


@require_safe
def picture(request: HttpRequest, name: str) -> HttpResponse:
    """The picture of this name, if its edition is readable and its seal names these bytes."""
    moment = Moment.present()
    # Asked of the one row with this name: a list of everything readable would grow with the site.
    readable = Edition.objects.readable(moment.now).filter(pk=OuterRef("edition_id"))
    found = EditionPicture.objects.filter(Exists(readable), name=name).select_related("edition")
    for copy in found:
        if is_sealed(copy):
            response = HttpResponse(bytes(copy.data), content_type=copy.content_type)
            return keep(response, moment, changed=copy.edition.issued_at)
    return not_found()


def is_sealed(copy: EditionPicture) -> bool:
    """Whether the edition's seal verifies and names this picture with exactly these bytes."""
    if copy.content_type not in TYPES or not copy.edition.is_sealed():
        return False
    name, *_size, digest = copy.edition.content["pictures"].get(copy.key, ("", ""))
    return (name, digest) == (copy.name, hashlib.sha256(copy.data).hexdigest())
