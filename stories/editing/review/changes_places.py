"""Where on a page a text stands, in the words of the editor."""

from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail import blocks
from wagtail.fields import StreamField

from stories.detection import PassageKind

Blocks = dict[str, tuple[int, Any]]


def blocks_of(page: Any) -> Blocks:
    """Every block of the page by its path (``body.<id>``): its number, and what it is."""
    found: Blocks = {}
    for field in page._meta.fields:
        if isinstance(field, StreamField):
            for number, child in enumerate(getattr(page, field.name), start=1):
                found[f"{field.name}.{child.id}"] = number, child.block
    return found


def block_path(path: str) -> str:
    """The path of the block in which something stands; that of the field where it is in none."""
    return ".".join(path.partition("#")[0].split(".")[:2])


def place_of(page: Any, path: str, known: Blocks) -> str:
    """“Picture, block 3: Caption”; the name of the field where it stands in no block."""
    block = known.get(block_path(path))
    if block is None:
        return _outside_blocks(page, path)
    number, definition = block
    words = {"kind": definition.label, "number": number}
    place = _("%(kind)s, block %(number)s") % words
    inner = _inner(definition, path.partition("#")[0].split(".")[2:])
    return f"{place}: {inner}" if inner else place


def _inner(definition: Any, names: list[str]) -> str:
    label = ""
    for name in names:
        if isinstance(definition, blocks.StructBlock) and name in definition.child_blocks:
            definition = definition.child_blocks[name]
            label = str(definition.label or "")
        elif isinstance(definition, blocks.ListBlock):
            definition = definition.child_block
    return label


def _outside_blocks(page: Any, path: str) -> str:
    name, _dot, rest = path.partition(".")
    if name == "appearances":
        person = page.appearances.all()[int(rest.partition(".")[0])]
        return _("How %s is doing now") % person.name_shown
    if name == "slug":
        return _("Address")
    try:
        return capfirst(str(page._meta.get_field(name).verbose_name))
    except FieldDoesNotExist:  # the names of categories, themes and series, with the home page
        return _("Words of the whole site")


def kind_words(kind: str) -> str:
    """What a text is, when nothing is known of where it stood."""
    words = {
        PassageKind.TITLE: _("Heading"),
        PassageKind.ALT: _("What the picture shows"),
        PassageKind.CAPTION: _("Caption"),
        PassageKind.LABEL: _("Line of its own"),
        PassageKind.BYLINE: _("Written by"),
        PassageKind.ADDRESS: _("Address of a link"),
    }
    return {str(key): told for key, told in words.items()}.get(kind, _("Text"))
