"""Tags for the screens of the desk."""

from typing import Any

from django import template
from django.utils.safestring import SafeString

from stories.editing import preview

register = template.Library()


@register.simple_tag
def article_for_staff(page: Any) -> SafeString:
    """The article of a manuscript, rendered as its edition would be."""
    return preview.article_for_staff(page.fragment())
