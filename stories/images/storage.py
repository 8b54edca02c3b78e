"""Where originals and thumbnails lie: in a folder that no web server hands out."""

from django.core.files.storage import FileSystemStorage
from django.urls import reverse
from django.utils.deconstruct import deconstructible

DESK_ADDRESS = "stories_private_file"  # the desk's view, which asks who is looking


@deconstructible
class PrivateStorage(FileSystemStorage):
    """Files under ``MEDIA_ROOT``; their only address is one of the desk's, behind a sign-in."""

    def url(self, name: str | None) -> str:
        """Where signed-in people who may see pictures find the file."""
        if not name:
            raise ValueError("A file without a name has no address.")
        return reverse(DESK_ADDRESS, args=[name.replace("\\", "/")])
