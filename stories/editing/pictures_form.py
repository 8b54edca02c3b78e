"""The form of a picture. Wagtail finds it by ``WAGTAILIMAGES_IMAGE_FORM_BASE``."""

from typing import Any

from wagtail.images.forms import BaseImageForm


class PictureForm(BaseImageForm):
    """Whoever brings new bytes is their uploader, and somebody else has to clear them."""

    def __init__(self, *args: Any, user: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, user=user, **kwargs)
        self.bringer = user

    def save(self, commit: bool = True) -> Any:
        """Note who brought the file before it is kept."""
        if "file" in self.changed_data and self.bringer is not None:
            self.instance.uploaded_by_user = self.bringer
        return super().save(commit=commit)
