"""A storyteller takes a consent back: everything that rests on it disappears, at once."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from taggit.models import Tag
from wagtail.actions.delete_page import DeletePageAction
from wagtail.models import ModelLogEntry, Page

from stories.audit.log import lines_last
from stories.consent.appearances import Appearance
from stories.consent.records import ConsentRecord
from stories.publishing.entries import tell
from stories.publishing.reach import Reach, reach_of
from stories.publishing.residue import scour
from stories.publishing.scrubbing import forget_history, mark, return_to_desk
from stories.publishing.takedown import take_down, take_down_page
from stories.publishing.traces import erase_traces
from stories.publishing.upkeep import standing_on
from stories.publishing.withdrawals import GateEntry, Withdrawal

ALREADY_WITHDRAWN = _("This consent was withdrawn on %(day)s. Nothing of it is left to erase.")


@lines_last()
def withdraw_consent(*, record: ConsentRecord, by: Any, reason: str = "") -> Withdrawal:
    """Withdraw ``record``: take down, erase, return to the desk; all of it or nothing.

    Editions that rest on it are emptied. A manuscript that rests on it alone is erased with its
    history; one that others share loses this person and goes back to the desk, marked.

    Returns:
        The receipt: what was erased, by counts. It names nobody.

    Raises:
        ValidationError: the consent was withdrawn before.
    """
    record = _hold(record)
    if record.withdrawn_at:
        day = timezone.localdate(record.withdrawn_at)
        raise ValidationError(ALREADY_WITHDRAWN, params={"day": day})
    reach = reach_of(record)
    editions = _take_down_all(record, by)
    record.withdrawn_at, record.withdrawn_by = timezone.now(), by
    record.save(update_fields=["withdrawn_at", "withdrawn_by"])
    for page in reach.past:
        forget_history(page)
    returned = _bring_back(reach, record, by)
    erased = erase_manuscripts(reach.alone, by)
    _forget_shown_name(record)
    transaction.on_commit(scour)
    receipt = Withdrawal.objects.create(
        reference=record.storyteller.reference,
        by=by,
        reason=reason[:40],
        editions=editions,
        manuscripts_erased=len(reach.alone),
        manuscripts_returned=returned,
        traces_erased=erased,
    )
    _tell(receipt, record)
    return receipt


def _bring_back(reach: Reach, record: ConsentRecord, by: Any) -> int:
    """Return to the desk what others share, and mark what may concern the person; how many."""
    for page in [*reach.shared, *reach.mentioned]:
        return_to_desk(page, record, by)
    for page in reach.pictured:
        take_down_page(page.pk, by=by)
    marked = [*reach.pictured, *reach.to_look_at]
    for page in marked:
        mark(page, record.storyteller)
    return len(marked) + len(reach.shared) + len(reach.mentioned)


def _tell(receipt: Withdrawal, record: ConsentRecord) -> None:
    codes = {
        "record": record.pk,
        "receipt": receipt.pk,
        "editions": receipt.editions,
        "erased": receipt.manuscripts_erased,
        "returned": receipt.manuscripts_returned,
    }
    tell(GateEntry.Act.WITHDRAWN, by=receipt.by, reference=receipt.reference, codes=codes)


def _hold(record: ConsentRecord) -> ConsentRecord:
    """Lock first the pages, then the record, as the gate does: neither waits for the other."""
    numbers = set(Appearance.objects.filter(consent=record).values_list("page_id", flat=True))
    numbers |= {edition.page_number for edition in standing_on(record)}
    list(Page.objects.select_for_update().filter(pk__in=numbers).order_by("pk"))
    return ConsentRecord.objects.select_for_update().get(pk=record.pk)


def _take_down_all(record: ConsentRecord, by: Any) -> int:
    standing = standing_on(record)
    for edition in standing:
        take_down(edition, by=by)
    return len(standing)


def erase_manuscripts(pages: Iterable[Any], by: Any) -> dict[str, int]:
    """Delete manuscripts with every trace, and the files that nobody else shows."""
    pages = list(pages)
    files = _files_ever(pages)
    numbers = [page.pk for page in pages]
    for number in numbers:
        take_down_page(number, by=by)
    erased = erase_traces(numbers)
    for page in Page.objects.filter(pk__in=numbers):
        # Whoever may withdraw may do it, whatever they may otherwise do with pages.
        DeletePageAction(page.specific, user=by).execute(skip_permission_checks=True)
    erased_after = erase_traces(numbers)  # what the deletion itself wrote, such as its log entry
    for kind, of_kind in files.items():
        erased[kind] = sum(map(_erase_file, of_kind))
    for name, count in erased_after.items():
        erased[name] = erased.get(name, 0) + count
    return {name: count for name, count in erased.items() if count}


def _files_ever(pages: Iterable[Any]) -> dict[str, set[Any]]:
    """Pictures and attachments of these pages and of every version of them."""
    stands = [each for page in pages for each in (page, *_versions(page))]
    return {
        "pictures": {image for each in stands for image in each.pictures()},
        "attachments": {document for each in stands for document in each.attachments()},
    }


def _versions(page: Any) -> list[Any]:
    return [revision.as_object() for revision in page.revisions.all()]


def _erase_file(file: Any) -> int:
    if file.get_usage().count():
        return 0
    ModelLogEntry.objects.for_instance(file).delete()
    file.delete()
    Tag.objects.filter(taggit_taggeditem_items__isnull=True).delete()
    return 1


def _forget_shown_name(record: ConsentRecord) -> None:
    """Without any consent left, even the pseudonym is nobody's business."""
    person = record.storyteller
    if not person.consents.filter(withdrawn_at__isnull=True).exists():
        person.shown_name = ""
        person.save(update_fields=["shown_name"])
        person.accesses.update(reason="")  # free text, which may name whom it concerns
        for row in (person, *person.consents.select_related("storyteller")):
            # The desk's log calls each row by the name it had when somebody saved it.
            ModelLogEntry.objects.for_instance(row).update(label=str(row))
