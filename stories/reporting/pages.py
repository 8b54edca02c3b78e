"""Pages in a report: their number for all, their title for those who may see it."""

from collections.abc import Iterable
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from wagtail.models import Page, get_page_models
from wagtail.permission_policies.pages import PagePermissionPolicy

from stories.pages.gated import GatedPage


def titles_for(user: Any, numbers: Iterable[int]) -> dict[int, str]:
    """The titles of those pages that ``user`` may edit or review; in at most two queries."""
    pages = Page.objects.filter(pk__in=set(numbers))
    if not user.has_perm("stories.review_redactions"):
        mine = PagePermissionPolicy().instances_user_has_permission_for(user, "change")
        pages = pages.filter(pk__in=mine.values("pk"))
    return {number: draft or title for number, title, draft in _titles(pages)}


def _titles(pages: QuerySet) -> QuerySet:
    return pages.values_list("pk", "title", "draft_title")


def rehearsals() -> list[ContentType]:
    """The kinds of pages that never go out: what is done on them belongs in no register."""
    gated = [model for model in get_page_models() if issubclass(model, GatedPage)]
    return [ContentType.objects.get_for_model(model) for model in gated if not model.can_go_out]


def staff(_request: Any = None) -> QuerySet:
    """Accounts to choose from in a filter."""
    return get_user_model().objects.order_by("username")


def name_of(person: Any) -> str:
    """What colleagues call somebody; a dash where there is nobody any more."""
    return (person.get_full_name() or person.get_username()) if person else "–"
