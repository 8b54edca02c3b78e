"""Pages that readers have, checked anew after a rule has changed.

What is found opens a :class:`LiveFinding` and ends the approval of these words, so that a
reviewer can look at them again. **Nothing is taken down**: a rule may be wrong, and what readers
have was approved by a person. People decide; a *must* is told to them at once.
"""

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from django.db import transaction
from django.utils import timezone
from wagtail.models import Page

from stories.audit.log import Act, enter, lines_last
from stories.detection import EntityType, Severity
from stories.people.public_names import PublicName
from stories.people.terms import ProtectedTerm
from stories.publishing.editions import Edition
from stories.publishing.live_findings import LiveFinding
from stories.publishing.live_search import pages_naming, pages_saying
from stories.publishing.live_words import live_words, standing_editions
from stories.redaction.decisions import StoredFinding
from stories.redaction.reviews import RedactionReview
from stories.redaction.scanning import FoundWords, findings_of

logger = logging.getLogger(__name__)

Cause = LiveFinding.Cause
Minds = Callable[[Edition, FoundWords], bool]
# Publishing saves the version once more, and with it its findings.
GOING_OUT: Final = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Checked:
    """What the check of one page gave; ``broken`` means that it could not be read."""

    page: int
    opened: tuple[LiveFinding, ...] = ()
    settled: int = 0
    broken: bool = False

    @property
    def musts(self) -> int:
        """How many findings were opened that have to be solved."""
        return sum(finding.severity == Severity.MUST for finding in self.opened)


def check_live(*, cause: str, pages: Iterable[int] | None = None) -> Iterator[Checked]:
    """Check what readers have of these pages (default: of all), one after the other.

    Each page is its own transaction and a page that cannot be read stops no other. Nothing is
    done before the answers are taken.
    """
    return _check_all(Cause(cause), _MINDS[Cause(cause)](), pages)


def _check_all(cause: str, minds: Minds, pages: Iterable[int] | None) -> Iterator[Checked]:
    for edition in standing_editions(pages).iterator():
        yield _check(edition, cause, minds)


def check_terms(terms: Iterable[ProtectedTerm]) -> list[Checked]:
    """Check the pages that say these terms, just after they were added."""
    return list(check_live(cause=Cause.TERM, pages=pages_saying(terms)))


def check_retired(names: Iterable[str]) -> list[Checked]:
    """Check the pages that say these words, just after the exception for them was retired."""
    words = tuple(names)
    return list(_check_all(Cause.EXCEPTION, _minds_words(words), pages_naming(words)))


def _check(edition: Edition, cause: str, minds: Minds) -> Checked:
    number = edition.page_number
    try:
        with transaction.atomic():
            found = findings_of(live_words(edition))
    except Exception as trouble:
        # Without the message: it could quote the story.
        logger.error("The check of page %s broke down: %s", number, type(trouble).__name__)
        return Checked(number, broken=True)
    with lines_last():
        Page.objects.select_for_update().filter(pk=number).first()
        if not standing_editions([number]).filter(pk=edition.pk).exists():
            return Checked(number)
        settled = _settle_gone(number, found)
        opened = _open(edition, cause, [each for each in found if minds(edition, each)])
    return Checked(number, tuple(opened), settled)


def _open(edition: Edition, cause: str, found: Iterable[FoundWords]) -> list[LiveFinding]:
    number = edition.page_number
    standing = LiveFinding.objects.filter(page_id=number, settled_at=None)
    known = set(standing.values_list("entity_type", "words_digest"))
    opened = []
    for item in found:
        kind = str(item.finding.entity_type)
        if not item.is_open or (kind, item.digest) in known:
            continue
        known.add((kind, item.digest))
        severity = str(item.finding.severity)
        opened.append(
            LiveFinding.objects.create(
                page_id=number,
                cause=cause,
                entity_type=kind,
                severity=severity,
                words_digest=item.digest,
            )
        )
        codes = {"cause": str(cause), "kind": kind, "severity": severity, "words": item.digest}
        enter(Act.LIVE_FINDING_OPENED, page=number, review=edition.review_number, codes=codes)
    if opened:
        _ask_anew(edition)
    return opened


def _ask_anew(edition: Edition) -> None:
    """End the approval that the edition rests on: an approved review cannot be decided again."""
    RedactionReview.objects.filter(
        pk=edition.review_number or 0, state=RedactionReview.State.APPROVED
    ).update(state=RedactionReview.State.SUPERSEDED)


def _settle_gone(number: int, found: Iterable[FoundWords]) -> int:
    here = {(str(item.finding.entity_type), item.digest) for item in found}
    open_now = LiveFinding.objects.filter(page_id=number, settled_at=None)
    return _settle(
        [row for row in open_now if (row.entity_type, row.words_digest) not in here], "gone"
    )


def _settle(rows: Iterable[LiveFinding], why: str) -> int:
    count = 0
    for row in rows:
        row.settled_at = timezone.now()
        row.save(update_fields=["settled_at"])
        codes = {"why": why, "kind": row.entity_type, "words": row.words_digest}
        enter(Act.LIVE_FINDING_SETTLED, page=row.page_id, codes=codes)
        count += 1
    return count


def edition_was_saved(instance: Edition, *, created: bool) -> None:
    """Settle what an approval after it has answered, or what was taken from readers."""
    rows = LiveFinding.objects.filter(page_id=instance.page_number, settled_at=None)
    if instance.withdrawn_at is not None:
        _settle(rows, "taken_down")
    elif created:
        review = RedactionReview.objects.filter(pk=instance.review_number or 0).first()
        if review is not None and review.decided_at is not None:
            _settle(rows.filter(found_at__lte=review.decided_at), "approved")


def _minds_terms() -> Minds:
    return lambda _edition, item: item.finding.entity_type == EntityType.PROTECTED_TERM


def _minds_retired() -> Minds:
    retired = PublicName.objects.exclude(retired_at=None)
    return _minds_words(retired.values_list("name", flat=True))


def _minds_words(names: Iterable[str]) -> Minds:
    """What lay within these words, or was found with them."""
    wanted = {name.casefold() for name in names}

    def minds(_edition: Edition, item: FoundWords) -> bool:
        told = [part.words.casefold() for part in item.parts if part.words]
        return any(name in words or words in name for name in wanted for words in told)

    return minds


def _minds_everything_new() -> Minds:
    """All that must be solved, and what nobody could have seen when the page went out."""

    def minds(edition: Edition, item: FoundWords) -> bool:
        if item.finding.severity == Severity.MUST:
            return True
        stored = StoredFinding.objects.filter(page_id=edition.page_number)
        seen = stored.filter(found_at__lte=edition.issued_at + GOING_OUT)
        subject = {"entity_type": item.finding.entity_type, "words_digest": item.digest}
        return seen.exists() and not seen.filter(**subject).exists()

    return minds


_MINDS: Final[dict[str, Callable[[], Minds]]] = {
    Cause.TERM: _minds_terms,
    Cause.EXCEPTION: _minds_retired,
    Cause.RULES: _minds_everything_new,
}
