"""The size of a stored picture, by its head: the same programs for every format, none decodes."""

from typing import Any

from wagtail.images.models import WagtailImageField, WagtailImageFieldFile

from stories.images.formats import inspect


class MeasuredFile(WagtailImageFieldFile):
    """A stored picture that is asked for its size."""

    def get_image_dimensions(self) -> tuple[int, int]:
        """Width and height of the upright picture.

        Raises:
            PictureUnreadable: it is not accepted as a picture.
        """
        was_closed = self.closed
        self.open()
        try:
            facts = inspect(self)
        finally:
            if was_closed:
                self.close()
        return facts.width, facts.height


class MeasuredField(WagtailImageField):
    """Wagtail's own column; only who measures differs, so no migration knows of it."""

    attr_class = MeasuredFile

    def deconstruct(self) -> Any:
        """As Wagtail's field, which is what the database knows."""
        name, _path, positional, named = super().deconstruct()
        return name, "wagtail.images.models.WagtailImageField", positional, named
