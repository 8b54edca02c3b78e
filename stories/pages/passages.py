"""A path for every text that readers meet; what is not known here does not go out."""

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

from django.db import models
from django.utils import translation
from modelcluster.models import get_all_child_relations
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.images.blocks import ImageChooserBlock
from wagtail.models import COMMENTS_RELATION_NAME, Page

from stories.detection import Passage, PassageKind, UnscannableContent
from stories.pages.attachments import passages_in_file
from stories.pages.dates import show_date
from stories.pages.pictures import passages_on_picture
from stories.pages.rich_text import read_rich_text

# Fields of a page that never reach a reader: the tree, the workflow, and Wagtail's own marks.
NOT_SHOWN_TO_READERS = frozenset({field.name for field in Page._meta.fields}) - {
    "title",
    "slug",
} | {"page_ptr", "cover_seed", "date_precision", "exercise", COMMENTS_RELATION_NAME}

# Fields that are shown as something else than their own words, and where those come from:
# names of terms stand in the home page, names of pages in the target's edition.
SHOWN_BY_REFERENCE = frozenset(
    {"category", "themes", "series", "part", "country", "earlier_page", "next_page", "ordinal"}
    # What is chosen from a list is told in words of the program; a sum of money is a number.
    | {"form", "currency", "unit_cost", "units_needed", "raised"}
)

_KINDS = {
    "title": PassageKind.TITLE,
    "slug": PassageKind.ADDRESS,
    "alt": PassageKind.ALT,
    "scan_alt": PassageKind.ALT,
    "caption": PassageKind.CAPTION,
    "attribution": PassageKind.LABEL,
    "byline": PassageKind.BYLINE,
    "issuer": PassageKind.LABEL,
    "addressed_to": PassageKind.LABEL,
    "adopted_again": PassageKind.LABEL,
    "role": PassageKind.LABEL,
    "heading": PassageKind.TITLE,
}
_NO_WORDS = (
    blocks.IntegerBlock,
    blocks.DecimalBlock,
    blocks.FloatBlock,
    blocks.BooleanBlock,
    blocks.ChoiceBlock,
    blocks.PageChooserBlock,
)


def passages_of(page: Any) -> list[Passage]:
    """Every passage of a gated page, in the order of its fields, each with its path.

    Raises:
        UnscannableContent: a field or block that nobody has said how to read.
    """
    language = page.locale.language_code
    passages: list[Passage] = []
    # A date is told in the language of the page, whatever language the desk speaks.
    with translation.override(language):
        for field in shown_fields(page.specific_class):
            if field.name not in SHOWN_BY_REFERENCE:
                passages.extend(_field(page, field, language))
    return [passage for passage in passages if passage.text.strip()]


@cache
def shown_fields(model: type[models.Model]) -> tuple[Any, ...]:
    """Fields and children of a page type that reach a reader in one way or another."""
    meta = model._meta
    fields = [*meta.fields, *meta.many_to_many, *get_all_child_relations(model)]
    return tuple(field for field in fields if field.name not in NOT_SHOWN_TO_READERS)


def _field(page: Any, field: Any, language: str) -> Iterator[Passage]:
    name = field.name
    if name == "appearances":
        yield from _appearances(page, language)
    elif isinstance(field, StreamField):
        yield from _stream(getattr(page, name), name, language)
    elif isinstance(field, RichTextField):
        yield from _rich_text(getattr(page, name) or "", name, language)
    elif isinstance(field, models.URLField):
        yield Passage(name, getattr(page, name) or "", language, PassageKind.ADDRESS)
    elif isinstance(field, models.CharField | models.TextField):
        kind = _KINDS.get(name, PassageKind.PROSE)
        yield Passage(name, getattr(page, name) or "", language, kind)
    elif isinstance(field, models.DateField):
        shown = show_date(getattr(page, name), page.date_precision)
        yield Passage(name, shown, language, PassageKind.LABEL)
    else:
        raise UnscannableContent(name, f"the field “{name}” has no reader")


def _appearances(page: Any, language: str) -> Iterator[Passage]:
    for index, appearance in enumerate(page.appearances.all()):
        path = f"appearances.{index}"
        shown = appearance.name_shown
        yield Passage(f"{path}.shown_name", shown, language, PassageKind.SHOWN_NAME)
        yield from _rich_text(appearance.update, f"{path}.update", language)


def _rich_text(source: str, path: str, language: str) -> Iterator[Passage]:
    plain = read_rich_text(source)
    if plain.unread:
        raise UnscannableContent(path, f"the text holds {', '.join(dict.fromkeys(plain.unread))}")
    yield Passage(path, plain.text, language)
    for index, link in enumerate(plain.links):
        if link.href:
            yield Passage(f"{path}#link{index}", link.href, language, PassageKind.ADDRESS)


def _stream(value: Any, path: str, language: str) -> Iterator[Passage]:
    for child in value:
        yield from _block(child.block, child.value, f"{path}.{child.id}", language)


def _block(block: Any, value: Any, path: str, language: str) -> Iterator[Passage]:
    if isinstance(block, blocks.StructBlock):
        yield from _struct(block, value, path, language)
    elif isinstance(block, blocks.ListBlock):
        for item in value.bound_blocks:
            yield from _block(item.block, item.value, f"{path}.{item.id}", language)
    elif isinstance(block, blocks.StreamBlock):
        yield from _stream(value, path, language)
    else:
        yield from _leaf(block, value, path, language)


def _leaf(block: Any, value: Any, path: str, language: str) -> Iterator[Passage]:
    if isinstance(block, blocks.RichTextBlock):
        yield from _rich_text(value.source if value else "", path, language)
    elif isinstance(block, blocks.URLBlock):
        yield Passage(path, value or "", language, PassageKind.ADDRESS)
    elif isinstance(block, blocks.CharBlock | blocks.TextBlock):
        kind = _KINDS.get(path.rpartition(".")[2], PassageKind.PROSE)
        yield Passage(path, value or "", language, kind)
    elif isinstance(block, DocumentChooserBlock):
        yield from passages_in_file(value, path, language)
    elif isinstance(block, ImageChooserBlock):
        yield from passages_on_picture(value, path, language)
    elif not isinstance(block, _NO_WORDS):
        raise UnscannableContent(path, f"the block “{block.name}” has no reader")


def _struct(block: Any, value: Any, path: str, language: str) -> Iterator[Passage]:
    spoken = value.get("language") or language
    for name, child in block.child_blocks.items():
        tongue = spoken if name == "transcription" else language
        yield from _block(child, value.get(name), f"{path}.{name}", tongue)


def unknown_blocks(page: Any, content: dict[str, Any]) -> list[str]:
    """Types of blocks in a revision's ``content`` that the page type does not know.

    Wagtail drops them silently; nothing is to be lost, so the gate stays shut until they are seen.
    """
    unknown = []
    for field in page._meta.fields:
        if isinstance(field, StreamField):
            raw = content.get(field.name) or "[]"
            children = json.loads(raw) if isinstance(raw, str) else raw
            known = field.stream_block.child_blocks
            unknown += [child["type"] for child in children if child["type"] not in known]
    return unknown
