"""A page's form is put together once a language: Wagtail does it anew for every answer."""

from typing import Any

from django.utils.translation import get_language
from wagtail.admin.panels import TabbedInterface
from wagtail.blocks.base import BlockWidget


class FormOnce(TabbedInterface):
    """Tabs whose form class is kept, with the description of the blocks that a body may have.

    Both are the same for everybody who reads the desk in one language: they know the page type
    and neither a page nor a person. Every form made of the class has fields of its own.
    """

    def on_model_bound(self) -> None:
        """Begin with nothing kept."""
        super().on_model_bound()
        self._kept: dict[str, Any] = {}

    def get_form_class(self) -> Any:
        """The form class in the language of the desk."""
        language = get_language() or ""
        if language in self._kept:
            return self._kept[language]
        form = super().get_form_class()
        if _describes_its_blocks(form):
            self._kept[language] = form
        return form


def _describes_its_blocks(form: Any) -> bool:
    """Describe the blocks now: the fields of every form take over what these fields know.

    False where static files have no names yet: Django's checks ask for the form, too, and run
    before the files are collected.
    """
    widgets = (field.widget for field in form.base_fields.values())
    try:
        for widget in widgets:
            if isinstance(widget, BlockWidget):
                _description, _files = widget.block_json, widget.media
    except ValueError:
        return False
    return True
