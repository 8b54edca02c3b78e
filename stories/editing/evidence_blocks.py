"""Walking through what a page is made of, whatever it is nested in."""

from collections.abc import Iterator
from typing import Any

from wagtail import blocks
from wagtail.fields import RichTextField, StreamField


def rich_texts(page: Any) -> Iterator[str]:
    """The sources of every rich text on the page."""
    for field in page._meta.fields:
        if isinstance(field, RichTextField):
            yield getattr(page, field.name) or ""
    yield from (appearance.update for appearance in page.appearances.all())
    for block, value in leaves(page):
        if isinstance(block, blocks.RichTextBlock) and value:
            yield value.source


def structs(page: Any) -> Iterator[tuple[Any, Any]]:
    """Every block of the page that has named parts, with its value."""
    for block, value in _all_blocks(page):
        if isinstance(block, blocks.StructBlock):
            yield block, value


def leaves(page: Any) -> Iterator[tuple[Any, Any]]:
    """Every block of the page that holds a value of its own."""
    for block, value in _all_blocks(page):
        if not isinstance(block, blocks.StructBlock | blocks.ListBlock):
            yield block, value


def _all_blocks(page: Any) -> Iterator[tuple[Any, Any]]:
    for field in page._meta.fields:
        if isinstance(field, StreamField):
            for child in getattr(page, field.name):
                yield from _inside(child.block, child.value)


def _inside(block: Any, value: Any) -> Iterator[tuple[Any, Any]]:
    yield block, value
    if isinstance(block, blocks.StructBlock):
        for name, child in block.child_blocks.items():
            yield from _inside(child, value.get(name))
    elif isinstance(block, blocks.ListBlock):
        for item in value:
            yield from _inside(block.child_block, item)
