"""What a page says, as values: the base of its fingerprint and of its sealed content."""

import hashlib
import json
import re
from collections.abc import Iterator
from typing import Any

from django.db import models
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageChooserBlock

from stories.pages.passages import shown_fields

# The editor numbers paragraphs by itself; the numbers say nothing and come with the first save.
_EDITORS_KEY = re.compile(r'(<[^<>]*?) data-block-key="[^"<>]*"')


def content_of(page: Any) -> dict[str, Any]:
    """Everything readers would see of ``page``, as JSON-ready values.

    Block ids, primary keys of children and Wagtail's bookkeeping are left out, so that draft,
    revision and copy give the same value; the bytes of pictures are in it as digests.
    """
    return {
        "kind": page._meta.model_name,
        "language": page.locale.language_code,
        "fields": {
            field.name: _value(page, field)
            for field in shown_fields(page.specific_class)
            if field.name != "appearances" and _is_told(page, field)
        },
        "cover_seed": page.cover_seed,
        "date_precision": page.date_precision,
        "people": [_appearance(appearance) for appearance in page.appearances.all()],
        "files": {str(image.pk): image.content_digest() for image in pictures_of(page)}
        | {f"attachment {each.pk}": each.content_digest() for each in page.attachments()},
        "frame": page.frame_words(),
    }


def fingerprint_of(page: Any) -> str:
    """SHA-256 over :func:`content_of`, 64 hex digits. One changed letter changes it."""
    text = json.dumps(content_of(page), sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def pictures_of(page: Any) -> list[Any]:
    """Every picture the page shows, once each, in the order of appearance."""
    return chosen(page, ImageChooserBlock)


def attachments_of(page: Any) -> list[Any]:
    """Every attachment the page links to, once each, in the order of appearance."""
    return chosen(page, DocumentChooserBlock)


def chosen(page: Any, kind: type[blocks.Block]) -> list[Any]:
    """What was chosen in blocks of ``kind`` on the page, once each, in the order of appearance."""
    found: dict[int, Any] = {}
    for field in page._meta.fields:
        if isinstance(field, StreamField):
            for child in getattr(page, field.name):
                for item in _chosen(child.block, child.value, kind):
                    found.setdefault(item.pk, item)
    return list(found.values())


def _chosen(block: Any, value: Any, kind: type[blocks.Block]) -> Iterator[Any]:
    if isinstance(block, kind):
        if value is not None:
            yield value
    elif isinstance(block, blocks.StructBlock):
        for name, child in block.child_blocks.items():
            yield from _chosen(child, value.get(name), kind)
    elif isinstance(block, blocks.ListBlock):
        for item in value:
            yield from _chosen(block.child_block, item, kind)


def _is_told(page: Any, field: Any) -> bool:
    """A field that came later counts once it says something: older approvals stay as they are."""
    return field.name not in page.fingerprinted_when_set or bool(_value(page, field))


def _value(page: Any, field: Any) -> Any:
    if isinstance(field, StreamField):
        value = getattr(page, field.name)
        list(value)  # a block that was read holds also what its stored form leaves out
        return _without_ids(value.stream_block.get_prep_value(value))
    if isinstance(field, models.ManyToManyField):
        return sorted(target.slug for target in getattr(page, field.name).all())
    if isinstance(field, models.ForeignKey):
        return getattr(page, field.attname)
    return _without_ids(getattr(page, field.name))


def _without_ids(value: Any) -> Any:
    if isinstance(value, list):
        return [_without_ids(item) for item in value]
    if isinstance(value, dict):
        is_block = {"type", "value"} <= value.keys()
        return {
            key: _without_ids(item) for key, item in value.items() if key != "id" or not is_block
        }
    return without_editors_marks(value) if isinstance(value, str) else value


def without_editors_marks(source: str) -> str:
    """Rich text as its author wrote it; an editor left empty writes an empty paragraph."""
    bare = _EDITORS_KEY.sub(r"\1", source)
    return "" if bare == "<p></p>" else bare


def _appearance(appearance: Any) -> dict[str, Any]:
    return {
        "storyteller": appearance.storyteller_id,
        "consent": appearance.consent_id,
        "shown_name": appearance.name_shown,
        "update": _without_ids(appearance.update),
        "earlier_page": appearance.earlier_page_id,
    }
