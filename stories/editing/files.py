"""The only address of a stored picture: behind a sign-in, and stripped of what it carries."""

from pathlib import PurePosixPath

from django.core.exceptions import PermissionDenied, SuspiciousFileOperation
from django.core.files.storage import default_storage
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from wagtail.images import get_image_model
from wagtail.permissions import policy_registry

from stories.images.models import ORIGINALS

# Renditions are made of bare pixels already; nothing else than this folder is handed out.
RENDITIONS = "images"
CONTENT_TYPES = {
    ".gif": "image/gif",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
}
RIGHTS = ["add", "change", "delete", "choose"]
SAFELY = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cross-Origin-Resource-Policy": "same-origin",
}


@never_cache
@require_safe
def private_file(request: HttpRequest, name: str) -> HttpResponse:
    """A picture for somebody who signed in and may see pictures; for others it is not there.

    Raises:
        PermissionDenied: signed in, but without any right to pictures.
        Http404: no such file, or none that is a picture.
    """
    if not policy_registry.get_by_type(get_image_model()).user_has_any_permission(
        request.user, RIGHTS
    ):
        raise PermissionDenied
    path = PurePosixPath(name)
    content_type = CONTENT_TYPES.get(path.suffix.lower())
    if path.parts[0] == ORIGINALS:
        return _to_the_picture(name)
    if content_type is None or path.parts[0] != RENDITIONS or ".." in path.parts:
        raise Http404
    try:
        with default_storage.open(name) as file:
            data = file.read()
    except (OSError, ValueError, SuspiciousFileOperation) as error:
        raise Http404 from error
    return HttpResponse(data, content_type=content_type, headers=SAFELY)


def _to_the_picture(name: str) -> HttpResponse:
    """Originals are shown on their own screen only, which asks for more and notes who looked."""
    image = get_object_or_404(get_image_model(), file=name)
    return redirect("story_pictures:clear", image.pk)
