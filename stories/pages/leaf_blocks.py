"""Leaf blocks of our own. This module never moves: migrations spell it by path."""

from typing import Any

from django.core.validators import URLValidator
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from stories.pages.dates import validate_masked_year

ONLY_HTTPS = _("Write the whole address. It begins with https://")


class MaskedYearBlock(blocks.CharBlock):
    """A year, a masked year (201X) or a range of them."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("label", _("When"))
        kwargs.setdefault(
            "help_text", _("A year (2014), a masked year (201X) or a range (199X–200X).")
        )
        kwargs["validators"] = (validate_masked_year,)
        super().__init__(max_length=12, **kwargs)

    def deconstruct(self) -> tuple[Any, ...]:
        """Validators belong to the block, so migrations need not repeat them."""
        path, args, kwargs = super().deconstruct()
        kwargs = {key: value for key, value in kwargs.items() if key != "validators"}
        return path, args, kwargs


class SecureAddressBlock(blocks.URLBlock):
    """An address elsewhere that begins with https: nobody on the way reads what is asked for."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs["validators"] = (URLValidator(schemes=["https"], message=ONLY_HTTPS),)
        super().__init__(**kwargs)

    def deconstruct(self) -> tuple[Any, ...]:
        """Validators belong to the block, so migrations need not repeat them."""
        path, args, kwargs = super().deconstruct()
        kwargs = {key: value for key, value in kwargs.items() if key != "validators"}
        return path, args, kwargs
