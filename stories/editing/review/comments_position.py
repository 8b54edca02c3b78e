"""The place of words inside a passage, as Wagtail's editor of rich text counts it.

The editor numbers paragraphs (``data-block-key``) and counts characters within each; a comment
keeps a list of such ranges as JSON. A field that is no rich text has no places inside.
"""

import json
import re
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from wagtail.rich_text import RichText

from stories.detection import Passage
from stories.pages.rich_text import PlainText, read_rich_text

_KEY = re.compile(r'data-block-key="([^"<>]+)"[^<>]*>')
_MOST_SHOWN = 80


def source_at(page: Any, path: str) -> str:
    """The source of the rich text at a content path; empty where there is none."""
    name, *inside = path.split(".")
    try:
        field, value = page._meta.get_field(name), getattr(page, name, "")
    except FieldDoesNotExist:
        return ""
    if hasattr(field, "get_block_by_content_path"):
        block = field.get_block_by_content_path(value, inside)
        value = block.value if block else ""
    if isinstance(value, RichText):
        return str(value.source)
    return value if isinstance(value, str) else ""


def position_of(source: str, start: int, end: int) -> str:
    """The position of characters ``start`` to ``end`` of a rich text's words, as JSON.

    Empty where the words reach over two paragraphs, or the paragraph has no key.
    """
    plain = read_rich_text(source)
    if not 0 <= start < end <= len(plain.text) or "\n" in plain.text[start:end]:
        return ""
    spot = plain.origins[start][0]
    keys = [match for match in _KEY.finditer(source) if match.end() <= spot]
    if not keys:
        return ""
    first = _first_from(plain, keys[-1].end())
    if "\n" in plain.text[first:start]:
        return ""
    return json.dumps([{"key": keys[-1][1], "start": start - first, "end": end - first}])


def words_at(page: Any, path: str, position: str, passage: Passage | None) -> str:
    """The words a comment is about, cut; without a position the beginning of the passage."""
    text = passage.text if passage else ""
    source = source_at(page, path) if position else ""
    keys = {match[1]: match.end() for match in _KEY.finditer(source)}
    for told in _ranges(position):
        if told["key"] in keys:
            plain = read_rich_text(source)
            first = _first_from(plain, keys[told["key"]])
            text = plain.text[first + told["start"] : first + told["end"]]
            break
    text = " ".join(text.split())
    return text if len(text) <= _MOST_SHOWN else f"{text[:_MOST_SHOWN].rstrip()}…"


def _first_from(plain: PlainText, spot: int) -> int:
    """The first character of the words that comes from ``spot`` of the source or later."""
    places = (at for at, origin in enumerate(plain.origins) if origin[0] >= spot)
    return next(places, len(plain.text))


def _ranges(position: str) -> list[dict[str, Any]]:
    """The ranges of a position; what is no position has none."""
    try:
        told = json.loads(position or "[]")
    except ValueError:
        return []
    return [
        each
        for each in (told if isinstance(told, list) else [])
        if isinstance(each, dict)
        and isinstance(each.get("key"), str)
        and all(isinstance(each.get(side), int) and each[side] >= 0 for side in ("start", "end"))
    ]
