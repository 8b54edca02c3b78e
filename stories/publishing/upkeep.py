"""Editions kept true to their consents when a consent changes after they went out."""

from collections.abc import Collection, Iterable, Iterator
from datetime import datetime, time, timedelta
from typing import Any

from django.db.models import Q
from django.utils import timezone

from stories.audit.log import Act, enter, lines_last
from stories.consent.records import ConsentRecord
from stories.consent.scope import Channel, ConsentScope, PictureForm
from stories.publishing.attachments import EditionAttachment
from stories.publishing.caches import forget_cached
from stories.publishing.editions import Edition
from stories.publishing.index.writing import keep_validity
from stories.publishing.pictures import shows_a_face
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
    standing = [edition.pk for edition in standing_on(record)]
    held = Edition.objects.filter(pk__in=standing).held() if standing else []
    return sum(_hold(edition, record, by) for edition in held)


def standing_on(record: ConsentRecord) -> list[Edition]:
    """What readers have, or will have, by this consent: under the name, or without any."""
    named = Edition.consents.through.objects.filter(consentrecord=record).values("edition")
    told = Edition.told.through.objects.filter(consentrecord=record).values("edition")
    return list(Edition.objects.filter(pk__in=named.union(told), withdrawn_at__isnull=True))


def hold_translations(edition: Edition, keys: Collection[str], *, by: Any = None) -> int:
    """Let what tells the same without names, in other languages or as a copy, rest on the people of
    ``edition`` too; what they have not agreed to is taken down. ``keys`` are those of
    :func:`~stories.publishing.told.keys_of`. Returns how many editions changed.
    """
    records = list(edition.consents.all())
    same = Edition.objects.filter(translation_key__in=keys, consents=None).exclude(pk=edition.pk)
    numbers = list(same.filter(withdrawn_at__isnull=True).values_list("pk", flat=True))
    changed = 0
    held = Edition.objects.filter(pk__in=numbers).held() if records and numbers else []
    for other in held:
        known = set(other.told.values_list("pk", flat=True))
        new = [record for record in records if record.pk not in known]
        if new:
            _let_rest_on(other, {*known, *(record.pk for record in new)})
            changed += any(list(_hold_all(other, new, by)))
    return changed


def _hold_all(edition: Edition, records: Iterable[ConsentRecord], by: Any) -> Iterator[int]:
    for record in records:
        if not edition.withdrawn_at:
            yield _hold(edition, record, by)


def _let_rest_on(edition: Edition, numbers: set[int]) -> None:
    edition.told.set(numbers)
    if edition.is_sealed():
        edition.content["told"] = sorted(numbers)
        _seal_anew(edition)


def _hold(edition: Edition, record: ConsentRecord, by: Any) -> int:
    if not still_covers(record, edition):
        take_down(edition, by=by)
        return 1
    end = consent_ends(record)
    is_shorter = end is not None and not (edition.valid_until and edition.valid_until <= end)
    is_quieter = edition.may_be_shared and not record.covers(_social(edition))
    if not (is_shorter or is_quieter):
        return 0
    if edition.is_sealed():  # what was tampered with is not made good by this
        edition.valid_until = end if is_shorter else edition.valid_until
        edition.may_be_shared = edition.may_be_shared and not is_quieter
        _seal_anew(edition)
        if is_shorter:
            enter(Act.EDITION_SHORTENED, by=by, page=edition.page_number)
        if is_quieter:
            enter(Act.EDITION_UNSHARED, by=by, page=edition.page_number)
    return 1


def _social(edition: Edition) -> ConsentScope:
    return ConsentScope(Channel.SOCIAL_MEDIA, edition.language)


def _seal_anew(edition: Edition) -> None:
    edition.close_seal()
    fields = ["content", "valid_until", "may_be_shared", "card_seal", "article_seal"]
    edition.save(update_fields=fields)
    forget_cached()
    keep_validity(edition)


def still_covers(record: ConsentRecord, edition: Edition) -> bool:
    """Whether readers may keep ``edition`` by ``record`` as it is, also where it is not saved."""
    scope = ConsentScope(Channel.SITE, edition.language)
    names = edition.content.get("names", {})
    shows_pictures = edition.pictures.exists()
    papers = EditionAttachment.objects.filter(edition=edition, shows_face=True)
    shows_faces = shows_a_face(edition) or papers.exists()
    return (
        record.is_in_force()
        and record.covers(scope)
        and (not names or record.allows_name(names.get(str(record.pk), "")))
        and not (shows_pictures and record.picture_form == PictureForm.NONE)
        and not (shows_faces and record.picture_form != PictureForm.FULL)
    )


def keep_all_within() -> int:
    """Hold every standing edition against its consents, also those changed behind our back."""
    standing = Edition.objects.filter(withdrawn_at__isnull=True).values("pk")
    rests = Q(editions__in=standing) | Q(told_in__in=standing)
    used = ConsentRecord.objects.filter(rests).distinct()
    return sum(keep_within(record) for record in used)
