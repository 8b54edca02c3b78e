"""What a version keeps, value by value: every letter of it has a path."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from modelcluster.models import get_all_child_m2m_relations, get_serializable_data_for_fields
from wagtail.fields import StreamField

from stories.editing.review.changes_pairing import pair_units
from stories.editing.review.changes_places import block_path
from stories.editing.review.changes_units import Unit
from stories.pages.content import without_editors_marks
from stories.pages.passages import shown_fields

PEOPLE = "appearances"
_OF_PEOPLE = ("consent", "shown_name", "update", "earlier_page")


@dataclass(frozen=True, slots=True)
class Leaf:
    """One value of a version; ``block`` is the kind of block it stands in, empty for a field."""

    text: str
    block: str = ""


Leaves = dict[str, Leaf]


def leaves_of(page: Any, content: dict[str, Any]) -> Leaves:
    """Every value that readers would meet, in the order of the page; ``content`` of a version."""
    names = [field.name for field in shown_fields(page.specific_class) if field.name != PEOPLE]
    found: Leaves = {}
    for name in [*names, "date_precision"]:
        value, field = content.get(name), page._meta.get_field(name)
        if isinstance(field, StreamField):
            for child in json.loads(value or "[]") if isinstance(value, str) else value or []:
                path = f"{name}.{child.get('id')}"
                found[path] = Leaf(child["type"], child["type"])
                found.update(_inside(child["value"], path, child["type"]))
        else:
            found[name] = Leaf(_text(_as_chosen(field, value)))
    for person in content.get(PEOPLE, []):
        path = f"{PEOPLE}.{person.get('storyteller')}"
        found |= {f"{path}.{name}": Leaf(_text(person.get(name))) for name in _OF_PEOPLE}
    return found


def content_now(page: Any) -> dict[str, Any]:
    """What a version of ``page`` would keep of it now, without its comments: no query for each."""
    content: dict[str, Any] = get_serializable_data_for_fields(page)
    for field in get_all_child_m2m_relations(page):
        content[field.name] = [target.pk for target in getattr(page, field.name).all()]
    people = page.appearances.all()
    return content | {PEOPLE: [get_serializable_data_for_fields(person) for person in people]}


def _inside(value: Any, path: str, block: str) -> Iterator[tuple[str, Leaf]]:
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _inside(inner, f"{path}.{name}", block)
    elif isinstance(value, list):
        for place, item in enumerate(value):
            known = isinstance(item, dict) and "value" in item
            inner = item["value"] if known else item
            name = (item.get("id") if known else "") or place
            yield from _inside(inner, f"{path}.{name}", block)
    else:
        # The block itself has its kind as a value; what it holds directly stands beside it.
        yield path if path.count(".") > 1 else f"{path}.", Leaf(_text(value), block)


def _as_chosen(field: Any, value: Any) -> Any:
    """A value of a list to choose from, as it stands in the list."""
    choices = getattr(field, "choices", None)
    return dict(choices).get(value, value) if choices and isinstance(value, str) else value


def _text(value: Any) -> str:
    if isinstance(value, str | Promise):
        return without_editors_marks(str(value))
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return "" if value is None or value is False else str(value)


def with_known_blocks(before: Leaves, after: Leaves) -> Leaves:
    """``before`` with the blocks of ``after``, where a block has another number but is the same.

    The editor keeps the numbers of blocks; an import or a program may write them anew.
    """
    old, new = _blocks(before, besides=after), _blocks(after, besides=before)
    same = {
        pair.before.path: pair.after.path
        for pair in pair_units(old, new)
        if pair.before is not None and pair.after is not None
    }
    return {_renamed(path, same): leaf for path, leaf in before.items()}


def is_block(path: str) -> bool:
    """Whether a path is that of a whole block; its value is the kind of block."""
    return path.count(".") == 1 and not path.endswith(".") and not path.startswith(f"{PEOPLE}.")


def _blocks(leaves: Leaves, *, besides: Leaves) -> list[Unit]:
    texts: dict[str, list[str]] = {}
    for path, leaf in leaves.items():
        block = block_path(path)
        if leaf.block and block not in besides:
            texts.setdefault(block, []).append("" if path == block else leaf.text)
    return [Unit(leaves[path].block, "\n".join(words), path) for path, words in texts.items()]


def _renamed(path: str, same: dict[str, str]) -> str:
    block = block_path(path)
    return same[block] + path[len(block) :] if block in same else path
