"""Spots: the place in a manuscript that a passage was read from, and how to write there.

Paths are those of :mod:`stories.pages.passages`: a field; ``body.<block id>.<name>`` with list
items by their id; ``appearances.<n>.update``; ``#link<n>`` for the address of a link.
"""

import html
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail.rich_text import RichText

from stories.pages.rich_text import read_rich_text

NOT_HERE = _("These words are not written here. Change them where they come from.")
ADDRESS_TAKEN = _("Another page here already has that address. Choose the address by hand.")
_LINK = re.compile(r"<a\b[^>]*>")
_HREF = re.compile(r'(\bhref=)("[^"]*"|\'[^\']*\')')


@dataclass(slots=True)
class Spot:
    """The source that a passage was read from; ``write`` checks a new one and puts it there.

    Rich text has the ``widget`` in which the editor's form holds it.
    """

    source: str
    write: Callable[[str], None]
    widget: Any = None
    link: int | None = None

    @property
    def rich(self) -> bool:
        """Whether the source is rich text."""
        return self.widget is not None

    def for_editor(self) -> str:
        """The source as the editor's form holds it."""
        return str(self.widget.format_value(self.source)) if self.rich else self.source

    @property
    def text(self) -> str:
        """The passage as it was read here."""
        if not self.rich:
            return self.source
        plain = read_rich_text(self.source)
        return plain.text if self.link is None else plain.links[self.link].href

    def replace(self, start: int, end: int, wording: str) -> None:
        """Put ``wording`` in the place of ``text[start:end]``. Raises ``ValidationError``."""
        if self.link is not None:
            self.put(_with_address(self.source, self.link, self._edited(start, end, wording)))
        elif self.rich:
            self.put(_with_words(self.source, start, end, wording))
        else:
            self.put(self._edited(start, end, wording))

    def put(self, source: str) -> None:
        """Write a whole new source. Raises ``ValidationError`` where it does not fit."""
        self.write(source)
        self.source = source

    def _edited(self, start: int, end: int, wording: str) -> str:
        text = self.text
        return text[:start] + wording + text[end:]


def _with_words(source: str, start: int, end: int, wording: str) -> str:
    """Replace words in rich text character by character, so that every tag stays."""
    spans = sorted(set(read_rich_text(source).origins[start:end]))
    kept, last = [source[: spans[0][0]], html.escape(wording, quote=False)], spans[0][0]
    for begin, stop in spans:
        kept.append(source[last:begin])
        last = max(last, stop)
    return "".join(kept) + source[last:]


def _with_address(source: str, number: int, address: str) -> str:
    """Change the address of one link of a rich text."""
    link = list(_LINK.finditer(source))[number]
    quoted = f'"{html.escape(address)}"'
    changed = _HREF.sub(lambda match: match[1] + quoted, link[0], count=1)
    return source[: link.start()] + changed + source[link.end() :]


def find_spot(page: Any, path: str) -> Spot:
    """The spot that ``path`` names on this object of a page.

    Raises:
        LookupError: there is no such field, block or link (any more).
        ValidationError: the words stand here by reference and are changed elsewhere.
    """
    path, _hash, link = path.partition("#link")
    name, *rest = path.split(".")
    if name == "appearances":
        spot = _appearance(page, rest)
    else:
        field = next((field for field in page._meta.fields if field.name == name), None)
        spot = _field(page, field, rest)
    if link:
        spot.link = int(link)
        spot.text  # noqa: B018  a link that is gone is told now
    return spot


def _field(page: Any, field: Any, rest: list[str]) -> Spot:
    if isinstance(field, StreamField):
        return _stream(getattr(page, field.name), rest)
    if rest or not isinstance(field, models.CharField | models.TextField):
        raise ValidationError(NOT_HERE)
    write = _slug_writer(page) if field.name == "slug" else _field_writer(page, field)
    source = getattr(page, field.name) or ""
    return Spot(source, write, widget=_widget(field) if isinstance(field, RichTextField) else None)


def _widget(field: RichTextField) -> Any:
    return field.formfield().widget


def _field_writer(owner: Any, field: Any) -> Callable[[str], None]:
    def write(source: str) -> None:
        setattr(owner, field.name, field.clean(source, owner))

    return write


def _slug_writer(page: Any) -> Callable[[str], None]:
    def write(source: str) -> None:
        slug = slugify(source, allow_unicode=True)
        if not slug or not Page._slug_is_available(slug, page.get_parent(), page):
            raise ValidationError(ADDRESS_TAKEN)
        page.slug = slug

    return write


def _appearance(page: Any, rest: list[str]) -> Spot:
    index, name = rest
    appearance = list(page.appearances.all())[int(index)]
    if name != "update":
        raise ValidationError(NOT_HERE)
    field = appearance._meta.get_field("update")
    return Spot(appearance.update, _field_writer(appearance, field), widget=_widget(field))


def _stream(value: Any, rest: list[str]) -> Spot:
    child = _numbered(value, rest)
    return _block(child.block, child.value, rest[1:], lambda new: setattr(child, "value", new))


def _numbered(children: Iterable[Any], rest: list[str]) -> Any:
    by_number = {str(child.id): child for child in children}
    return by_number[rest[0]]


def _block(block: Any, value: Any, rest: list[str], put: Callable[[Any], None]) -> Spot:
    if isinstance(block, blocks.StructBlock):
        name = rest[0]
        return _block(
            block.child_blocks[name],
            value[name],
            rest[1:],
            lambda new: value.__setitem__(name, new),
        )
    if isinstance(block, blocks.ListBlock):
        item = _numbered(value.bound_blocks, rest)
        return _block(item.block, item.value, rest[1:], lambda new: setattr(item, "value", new))
    if isinstance(block, blocks.RichTextBlock):
        return Spot(
            value.source, lambda new: put(block.clean(RichText(new))), widget=block.field.widget
        )
    if rest or not isinstance(block, blocks.CharBlock | blocks.TextBlock | blocks.URLBlock):
        raise LookupError(block.name)
    return Spot(value or "", lambda new: put(block.clean(new)))
