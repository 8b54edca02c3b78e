"""Whether the index is what the editions say, and how it is made so again."""

from array import array
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from django.db import transaction
from django.db.models import Exists, F, OuterRef, Q, QuerySet

from stories.publishing.caches import forget_cached
from stories.publishing.editions import Edition
from stories.publishing.index.digests import stamp
from stories.publishing.index.rows import SearchRow, SearchWord
from stories.publishing.index.writing import NOT_FOUND, index_edition, row_of, said_in

_STEP = 25  # editions in one transaction
_SAID_ELSEWHERE = {"id", "meant", "edition"}  # numbers that differ from database to database


class Differences(NamedTuple):
    """How many editions have no row that fits, and how many rows have no edition."""

    missing: int
    strange: int

    def __bool__(self) -> bool:
        return bool(self.missing or self.strange)


def to_be_found() -> QuerySet[Edition]:
    """The editions that have a row, oldest day first: the newest rows are weighed first."""
    standing = Edition.objects.filter(withdrawn_at__isnull=True).exclude(kind__in=NOT_FOUND)
    return standing.order_by(F("listed_on").asc(nulls_first=True), "pk")


def differences() -> Differences:
    """A quick look, in two questions: rows that are missing, of other rules, or of no edition."""
    rows = SearchRow.objects.filter(
        Q(valid_until=OuterRef("valid_until"))
        | Q(valid_until__isnull=True) & Q(edition__valid_until__isnull=True),
        edition_id=OuterRef("pk"),
        stamp=stamp(),
        valid_from=OuterRef("valid_from"),
    )
    standing = to_be_found().order_by()
    strange = SearchRow.objects.exclude(edition_id__in=standing.values("pk"))
    return Differences(standing.filter(~Exists(rows)).count(), strange.count())


def differing() -> Iterator[int]:
    """Numbers of the pages whose row is not, word for word, what the edition gives now."""
    rows = SearchRow.objects.in_bulk(field_name="edition_id")
    for edition in to_be_found().iterator(_STEP):
        if not _fits(rows.pop(edition.pk, None), edition):
            yield edition.page_number
    yield from (row.page_number for row in rows.values())


def rebuild() -> Iterator[int]:
    """Write every row anew, some editions at a time; how many are done, after each time.

    Readers search meanwhile. What is issued or taken down meanwhile waits for its turn, and
    nothing of it comes back.
    """
    numbers = list(to_be_found().values_list("pk", flat=True))
    for start in range(0, len(numbers), _STEP):
        with transaction.atomic():
            forget_cached()  # locks: whatever stands now, stands until the rows are written
            for edition in to_be_found().filter(pk__in=numbers[start : start + _STEP]):
                index_edition(edition)
        yield min(start + _STEP, len(numbers))
    with transaction.atomic():
        forget_cached()
        standing = to_be_found().order_by().values("pk")
        SearchRow.objects.exclude(edition_id__in=standing).delete()
        _recount()


def _recount() -> None:
    """Let every word count the editions that have it; a word that none has goes."""
    counted: Counter[int] = Counter()
    for meant in SearchRow.objects.values_list("meant", flat=True).iterator():
        counted.update(array("q", bytes(meant)))
    for number, editions in SearchWord.objects.values_list("pk", "editions"):
        word = SearchWord.objects.filter(pk=number)
        if not counted[number]:
            word.delete()
        elif counted[number] != editions:
            word.update(editions=counted[number])


def _fits(row: SearchRow | None, edition: Edition) -> bool:
    """Whether it is the row of ``edition``, which is none where the seal does not fit."""
    if row is None or not edition.is_sealed():
        return row is None and not edition.is_sealed()
    return _said(row) == _said(row_of(edition)) and _meant(row) == said_in(edition)


def _said(row: SearchRow) -> dict[str, object]:
    names = [field.attname for field in SearchRow._meta.fields if field.name not in _SAID_ELSEWHERE]
    return {name: getattr(row, name) for name in names}


def _meant(row: SearchRow) -> set[str]:
    words = SearchWord.objects.filter(pk__in=array("q", bytes(row.meant)).tolist())
    return set(words.values_list("word", flat=True))
