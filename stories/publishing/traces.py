"""Everything that may still hold a manuscript's words, as a visible list, and how it is erased."""

from collections.abc import Callable

from django.db.models import QuerySet
from django.utils.translation import gettext_noop as _
from wagtail.admin.models import EditingSession, FormState
from wagtail.models import (
    Comment,
    ModelLogEntry,
    Page,
    PageLogEntry,
    ReferenceIndex,
    Revision,
    TaskState,
    WorkflowState,
)
from wagtail.search.models import IndexEntry

from stories.publishing.index.rows import SearchRow
from stories.redaction.decisions import FindingDecision, StoredFinding
from stories.redaction.proposals import KeepProposal
from stories.redaction.reviews import RedactionReview

Trace = Callable[[list[str]], QuerySet]


def _aliases(keys: list[str]) -> QuerySet:
    return Page.objects.filter(alias_of_id__in=keys)


def _revisions(keys: list[str]) -> QuerySet:
    return Revision.page_revisions.filter(object_id__in=keys)


def _form_states(keys: list[str]) -> QuerySet:
    """Unsaved forms of these pages, and of pages not created yet: those have no number."""
    return FormState.objects.filter(object_id__in=[*keys, ""])


def _log_entries(keys: list[str]) -> QuerySet:
    return PageLogEntry.objects.filter(page_id__in=keys)


def _model_log_entries(keys: list[str]) -> QuerySet:
    return ModelLogEntry.objects.filter(object_id__in=keys, content_type__model__endswith="page")


def _workflow_states(keys: list[str]) -> QuerySet:
    return WorkflowState.objects.filter(
        object_id__in=keys, base_content_type__model=Page._meta.model_name
    )


def _task_states(keys: list[str]) -> QuerySet:
    return TaskState.objects.filter(workflow_state__in=_workflow_states(keys))


def _comments(keys: list[str]) -> QuerySet:
    return Comment.objects.filter(page_id__in=keys)


def _editing_sessions(keys: list[str]) -> QuerySet:
    return EditingSession.objects.filter(
        object_id__in=keys, content_type__model=Page._meta.model_name
    )


def _references(keys: list[str]) -> QuerySet:
    return ReferenceIndex.objects.filter(
        object_id__in=keys, base_content_type__model=Page._meta.model_name
    )


def _search_entries(keys: list[str]) -> QuerySet:
    return IndexEntry.objects.filter(object_id__in=keys, content_type__model__endswith="page")


def _search_rows(keys: list[str]) -> QuerySet:
    """What readers' search knows of these pages: digests, and words that go with the last."""
    return SearchRow.objects.filter(page_number__in=keys)


def _findings(keys: list[str]) -> QuerySet:
    return StoredFinding.objects.filter(page_id__in=keys)


def _decisions(keys: list[str]) -> QuerySet:
    return FindingDecision.objects.filter(page_id__in=keys)


def _proposals(keys: list[str]) -> QuerySet:
    return KeepProposal.objects.filter(page_id__in=keys)


def _reviews(keys: list[str]) -> QuerySet:
    return RedactionReview.objects.filter(page_id__in=keys)


# Order matters: what points to another row goes before it.
TRACES: tuple[tuple[str, Trace], ...] = (
    (_("aliases"), _aliases),
    (_("comments"), _comments),
    (_("task states"), _task_states),
    (_("workflow states"), _workflow_states),
    (_("drafts and versions"), _revisions),
    (_("unsaved forms"), _form_states),
    (_("log entries"), _log_entries),
    (_("other log entries"), _model_log_entries),
    (_("editing sessions"), _editing_sessions),
    (_("references"), _references),
    (_("search entries"), _search_entries),
    (_("words that readers look for"), _search_rows),
    (_("findings"), _findings),
    (_("decisions"), _decisions),
    (_("proposals to keep"), _proposals),
    (_("reviews and their answers"), _reviews),
)


def with_aliases(page_numbers: list[int]) -> list[int]:
    """These pages and every alias of them: an alias says the same, and has a history too."""
    numbers, found = set(page_numbers), set(page_numbers)
    while found:
        aliases = Page.objects.filter(alias_of_id__in=found).values_list("pk", flat=True)
        found = set(aliases) - numbers
        numbers |= found
    return sorted(numbers)


def erase_traces(page_numbers: list[int]) -> dict[str, int]:
    """Delete every trace of these pages and of their aliases, but not the pages themselves.

    Returns how many rows of each kind went.
    """
    keys = [str(number) for number in with_aliases(page_numbers)]
    Page.objects.filter(pk__in=keys).update(live_revision=None, latest_revision=None)
    erased = {}
    for name, rows in TRACES:
        erased[name] = _erase(rows(keys))
    return {name: count for name, count in erased.items() if count}


def _erase(rows: QuerySet) -> int:
    if rows.model is not Page:
        return rows.delete()[0]
    pages = list(rows)
    for page in pages:
        page.specific.delete()
    return len(pages)
