"""Editions kept true to their consents when a consent changes after they went out."""

from datetime import datetime, time, timedelta
from typing import Any

from django.utils import timezone

from stories.audit.log import Act, enter, lines_last
from stories.consent.records import ConsentRecord
from stories.consent.scope import Channel, ConsentScope, PictureForm
from stories.publishing.attachments import EditionAttachment
from stories.publishing.caches import forget_cached
from stories.publishing.editions import Edition
from stories.publishing.index.writing import keep_validity
from stories.publishing.takedown import take_down


def consent_ends(record: ConsentRecord) -> datetime | None:
    """The first moment at which ``record`` is no longer in force; None without an end."""
    if record.expires_on is None:
        return None
    return timezone.make_aware(datetime.combine(record.expires_on + timedelta(days=1), time.min))


@lines_last()
def keep_within(record: ConsentRecord, *, by: Any = None) -> int:
    """Hold what stands on ``record`` against it as it is now; returns how many editions changed.

    What it no longer covers is taken down; what it now covers for a shorter time ends earlier.
    A longer consent changes nothing: publish the page again to use it.
    """
    standing = Edition.objects.filter(consents=record, withdrawn_at__isnull=True)
    return sum(_hold(edition, record, by) for edition in standing)


def _hold(edition: Edition, record: ConsentRecord, by: Any) -> int:
    if not _still_covers(record, edition):
        take_down(edition, by=by)
        return 1
    end = consent_ends(record)
    if end is None or (edition.valid_until and edition.valid_until <= end):
        return 0
    if edition.is_sealed():  # what was tampered with is not made good by this
        edition.valid_until = end
        edition.close_seal()
        edition.save(update_fields=["valid_until", "card_seal", "article_seal"])
        forget_cached()
        keep_validity(edition)
        enter(Act.EDITION_SHORTENED, by=by, page=edition.page_number)
    return 1


def _still_covers(record: ConsentRecord, edition: Edition) -> bool:
    scope = ConsentScope(Channel.SITE, edition.language)
    name = edition.content.get("names", {}).get(str(record.pk), "")
    shows_pictures = edition.pictures.exists()
    shows_faces = EditionAttachment.objects.filter(edition=edition, shows_face=True).exists()
    return (
        record.is_in_force()
        and record.covers(scope)
        and record.allows_name(name)
        and not (shows_pictures and record.picture_form == PictureForm.NONE)
        and not (shows_faces and record.picture_form != PictureForm.FULL)
    )


def keep_all_within() -> int:
    """Hold every standing edition against its consents, also those changed behind our back."""
    used = ConsentRecord.objects.filter(editions__withdrawn_at__isnull=True).distinct()
    return sum(keep_within(record) for record in used)
