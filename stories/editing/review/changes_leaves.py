"""What a version keeps, value by value: every letter of it has a path."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from wagtail.fields import StreamField

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
        value = content.get(name)
        if isinstance(page._meta.get_field(name), StreamField):
            for child in json.loads(value or "[]") if isinstance(value, str) else value or []:
                path = f"{name}.{child.get('id')}"
                found[path] = Leaf(child["type"], child["type"])
                found.update(_inside(child["value"], path, child["type"]))
        else:
            found[name] = Leaf(_text(value))
    for person in content.get(PEOPLE, []):
        path = f"{PEOPLE}.{person.get('storyteller')}"
        found |= {f"{path}.{name}": Leaf(_text(person.get(name))) for name in _OF_PEOPLE}
    return found


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


def _text(value: Any) -> str:
    if isinstance(value, str):
        return without_editors_marks(value)
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return "" if value is None or value is False else str(value)
