"""A version becomes a page again, with as many queries for ten people as for one.

Wagtail looks up every row that a version refers to by itself. Here they are read once a table,
and stay with the page, so that nobody reads them again.
"""

from collections.abc import Iterator
from typing import Any, Final

from django.db import models
from modelcluster.fields import ParentalKey
from modelcluster.models import get_all_child_relations
from wagtail.models import COMMENTS_RELATION_NAME

# Wagtail takes these from the page's row in any case.
OF_THE_ROW: Final = frozenset(
    {"content_type", "owner", "locked_by", "latest_revision", "locale", "alias_of"}
)
Row = dict[str, Any]
Found = dict[type[models.Model], dict[Any, models.Model]]


class DanglingReference(LookupError):
    """A version refers to a row that is gone, though rows of that kind are kept from going."""


def with_references(model: Any, data: Row) -> tuple[Row, Found]:
    """``data`` of a version without what is gone, and the rows of other tables it refers to.

    As modelcluster does it: a reference to what is gone is emptied, or the child falls away.

    Raises:
        DanglingReference: a row is gone whose deletion should have been refused.
    """
    children = dict(_children(model, data))
    rows = [(model, data)] + [(kind, row) for kind, rows in children.values() for row in rows]
    wanted: dict[type[models.Model], set[Any]] = {}
    for kind, row in rows:
        for field, value in _references(kind, row):
            wanted.setdefault(field.remote_field.model, set()).add(value)
    found = _read(wanted)
    whole = _without_the_gone(model, data, found, is_child=False) or {}
    for name, (kind, childrens) in children.items():
        kept = (_without_the_gone(kind, row, found, is_child=True) for row in childrens)
        whole[name] = [row for row in kept if row is not None]
    return whole, found


def _read(wanted: dict[Any, set[Any]]) -> Found:
    """The rows by table and number; what is read beside another row is not read again."""
    found: Found = {kind: {} for kind in wanted}

    def beside(kind: Any) -> list[Any]:
        return [each for each in kind._meta.concrete_fields if each.related_model in wanted]

    for kind in sorted(wanted, key=lambda kind: -len(beside(kind))):
        missing = wanted[kind] - found[kind].keys()
        others = beside(kind)
        rows = kind._default_manager.select_related(*(each.name for each in others))
        found[kind] |= rows.in_bulk(missing) if missing else {}
        for row in found[kind].values():
            for field in others:
                if (other := getattr(row, field.name)) is not None:
                    found[field.related_model].setdefault(other.pk, other)
    return found


def attach_references(page: Any, found: Found) -> None:
    """Let the children of ``page`` have the rows they refer to, as they were just read."""
    for relation in _relations(type(page)):
        for child in getattr(page, relation.get_accessor_name()).all():
            for field, value in _references(type(child), _values(child)):
                setattr(child, field.name, found[field.remote_field.model][value])
                _share(child, field)


def _share(child: Any, field: models.Field) -> None:
    """A consent was given by somebody who stands beside it: the same object for both."""
    other = getattr(child, field.name)
    storyteller = getattr(child, "storyteller", None)
    if getattr(other, "storyteller_id", None) == getattr(storyteller, "pk", None) is not None:
        other.storyteller = storyteller


def _children(model: Any, data: Row) -> Iterator[tuple[str, tuple[Any, list[Row]]]]:
    for relation in _relations(model):
        name = relation.get_accessor_name()
        if name in data:
            yield name, (relation.related_model, data[name])


def _relations(model: Any) -> list[Any]:
    relations = get_all_child_relations(model)
    return [each for each in relations if each.get_accessor_name() != COMMENTS_RELATION_NAME]


def _references(model: Any, row: Row) -> Iterator[tuple[Any, Any]]:
    """The fields of a row that refer to another table, with the number they refer to."""
    for field in model._meta.concrete_fields:
        is_own = field.name in OF_THE_ROW or isinstance(field, ParentalKey)
        if field.many_to_one and not is_own and row.get(field.name) is not None:
            yield field, field.target_field.to_python(row[field.name])


def _values(child: Any) -> Row:
    return {field.name: getattr(child, field.attname) for field in child._meta.concrete_fields}


def _without_the_gone(model: Any, row: Row, found: Found, *, is_child: bool) -> Row | None:
    whole = dict(row)
    for field, value in _references(model, row):
        if value in found[field.remote_field.model]:
            continue
        on_delete = field.remote_field.on_delete
        if on_delete is models.CASCADE and is_child:
            return None
        if on_delete in {models.CASCADE, models.SET_NULL}:
            whole[field.name] = None
        elif on_delete is not models.DO_NOTHING:
            raise DanglingReference(field.name)
    return whole
