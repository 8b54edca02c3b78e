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
        if language not in self._kept:
            self._kept[language] = _described(super().get_form_class())
        return self._kept[language]


def _described(form: Any) -> Any:
    """Describe the blocks now: the fields of every form take over what these fields know."""
    for field in form.base_fields.values():
        if isinstance(field.widget, BlockWidget):
            _description, _files = field.widget.block_json, field.widget.media
    return form
