"""A storyteller takes a consent back: everything that rests on it disappears, at once."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.actions.delete_page import DeletePageAction
from wagtail.models import ModelLogEntry, Page, Revision

from stories.consent.appearances import Appearance
from stories.consent.records import ConsentRecord
from stories.publishing.editions import Edition
from stories.publishing.residue import scour
from stories.publishing.scrubbing import mark_mentions, mentions_of, return_to_desk
from stories.publishing.takedown import take_down, take_down_page
from stories.publishing.traces import erase_traces, with_aliases
from stories.publishing.withdrawals import GateEntry, Withdrawal

ALREADY_WITHDRAWN = _("This consent was withdrawn on %(day)s. Nothing of it is left to erase.")


@transaction.atomic
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
    pages = pages_resting_on(record)
    editions = _take_down_all(record, by)
    record.withdrawn_at, record.withdrawn_by = timezone.now(), by
    record.save(update_fields=["withdrawn_at", "withdrawn_by"])
    alone = [page for page in pages if rests_on_alone(page, record)]
    shared = [page for page in pages if page not in alone]
    mentioned = mentions_of(record.storyteller, besides=pages)
    returned = [return_to_desk(page, record, by) for page in [*shared, *mentioned]]
    returned += mark_mentions(record.storyteller, besides=[*pages, *mentioned])
    erased = erase_manuscripts(alone, by)
    _forget_shown_name(record)
    GateEntry.objects.create(act=GateEntry.Act.WITHDRAWN, by=by)
    transaction.on_commit(scour)
    return Withdrawal.objects.create(
        reference=record.storyteller.reference,
        by=by,
        reason=reason[:40],
        editions=editions,
        manuscripts_erased=len(alone),
        manuscripts_returned=len(returned),
        traces_erased=erased,
    )


def _hold(record: ConsentRecord) -> ConsentRecord:
    """Lock first the pages, then the record, as the gate does: neither waits for the other."""
    numbers = set(Appearance.objects.filter(consent=record).values_list("page_id", flat=True))
    numbers |= set(record.editions.values_list("page_number", flat=True))
    list(Page.objects.select_for_update().filter(pk__in=numbers).order_by("pk"))
    return ConsentRecord.objects.select_for_update().get(pk=record.pk)


def _take_down_all(record: ConsentRecord, by: Any) -> int:
    standing = list(Edition.objects.filter(consents=record, withdrawn_at__isnull=True))
    for edition in standing:
        take_down(edition, by=by)
    return len(standing)


def pages_resting_on(record: ConsentRecord) -> list[Page]:
    """Every manuscript in which the record is used: in its row, any version, or a copy of it."""
    numbers = set(Appearance.objects.filter(consent=record).values_list("page_id", flat=True))
    numbers |= set(record.editions.values_list("page_number", flat=True))
    versions = Revision.page_revisions.values_list("object_id", "content__appearances")
    for object_id, appearances in versions.iterator():
        if any(entry.get("consent") == record.pk for entry in appearances or []):
            numbers.add(int(object_id))
    return [page.specific for page in Page.objects.filter(pk__in=numbers, alias_of=None)]


def rests_on_alone(page: Any, record: ConsentRecord) -> bool:
    """Whether ``page`` has nobody else, in its row or its latest version, and no newer consent."""
    others = {
        (appearance.storyteller_id, appearance.consent_id) for appearance in page.appearances.all()
    }
    revision = page.get_latest_revision()
    for entry in revision.content.get("appearances", []) if revision else ():
        others.add((entry.get("storyteller"), entry.get("consent")))
    shared = any(storyteller != record.storyteller_id for storyteller, _consent in others)
    renewed = ConsentRecord.objects.in_force().filter(
        pk__in=[consent for _storyteller, consent in others if consent != record.pk]
    )
    return not shared and not renewed.exists() and not page.get_children().exists()


def erase_manuscripts(pages: Iterable[Any], by: Any) -> dict[str, int]:
    """Delete manuscripts with every trace; pictures that nobody else shows go with them."""
    pages = list(pages)
    images = {image for page in pages for image in page.pictures()}
    numbers = with_aliases([page.pk for page in pages])
    for number in numbers:
        take_down_page(number, by=by)
    erased = erase_traces(numbers)
    for page in Page.objects.filter(pk__in=numbers):
        # Whoever may withdraw may do it, whatever they may otherwise do with pages.
        DeletePageAction(page.specific, user=by).execute(skip_permission_checks=True)
    erased_after = erase_traces(numbers)  # what the deletion itself wrote, such as its log entry
    erased["pictures"] = sum(_erase_picture(image) for image in images)
    for name, count in erased_after.items():
        erased[name] = erased.get(name, 0) + count
    return {name: count for name, count in erased.items() if count}


def _erase_picture(image: Any) -> int:
    if image.get_usage().count():
        return 0
    image.delete()
    return 1


def _forget_shown_name(record: ConsentRecord) -> None:
    """Without any consent left, even the pseudonym is nobody's business."""
    person = record.storyteller
    if not person.consents.filter(withdrawn_at__isnull=True).exists():
        person.shown_name = ""
        person.save(update_fields=["shown_name"])
        for row in (person, *person.consents.select_related("storyteller")):
            # The desk's log calls each row by the name it had when somebody saved it.
            ModelLogEntry.objects.for_instance(row).update(label=str(row))
