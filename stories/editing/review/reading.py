"""Reading a page for the screen: everything that several parts of it need is read once."""

from typing import Any

from wagtail.models import Page

from stories.editing.protection import Look, look_at
from stories.redaction.once import look_once
from stories.redaction.scanning import findings_of


def row_to_read(page_number: int) -> Page | None:
    """The row of a page with what stands beside it, in one query; None where there is none."""
    rows = Page.objects.select_related("latest_revision", "locale", "content_type")
    return rows.filter(pk=page_number).first()


def look_to_read(page: Any) -> Look:
    """As ``look_at`` does it, without a transaction of its own where nothing goes wrong."""
    try:
        return Look(findings_of(page))
    except Exception:  # whatever it was: look_at tells it
        return look_at(page)


def manuscript_to_read(row: Page) -> Any:
    """The latest draft of a page, to look at and not to change: it remembers what is read of it."""
    revision = row.latest_revision
    if revision is None:
        return look_once(row.specific)
    page = row.with_content_json(revision.content)
    page.locale, page.latest_revision = row.locale, revision
    page._cached_parent_obj = row.get_parent()  # where treebeard looks first
    return look_once(page)
