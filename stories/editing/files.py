"""The only address of a stored picture: behind a sign-in, and stripped of what it carries."""

from pathlib import PurePosixPath

from django.core.exceptions import PermissionDenied, SuspiciousFileOperation
from django.core.files.storage import default_storage
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from wagtail.images import get_image_model
from wagtail.permissions import policy_registry

from stories.images.metadata import bare_copy

# Renditions are made of bare pixels already; nothing else than these two folders is handed out.
RENDITIONS, ORIGINALS = "images", "original_images"
CONTENT_TYPES = {
    ".gif": "image/gif",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
}
RIGHTS = ["add", "change", "delete", "choose"]


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
    if content_type is None or path.parts[0] not in {RENDITIONS, ORIGINALS} or ".." in path.parts:
        raise Http404
    data, content_type = _read(name, content_type, is_original=path.parts[0] == ORIGINALS)
    return HttpResponse(
        data,
        content_type=content_type,
        headers={
            "X-Content-Type-Options": "nosniff",
            "Content-Security-Policy": "default-src 'none'; sandbox",
            "Cross-Origin-Resource-Policy": "same-origin",
        },
    )


def _read(name: str, content_type: str, *, is_original: bool) -> tuple[bytes, str]:
    try:
        with default_storage.open(name) as file:
            if is_original:
                return bare_copy(file).read(), "image/jpeg"
            return file.read(), content_type
    except (OSError, ValueError, SuspiciousFileOperation) as error:
        raise Http404 from error
