"""Archives: what is listed where, in which order, and one page of it at a time.

The numbers of an archive in their order are remembered; a page of it reads only the rows it
shows. So the last page costs what the first one costs, and so do a hundred or ten thousand stories.
"""

from array import array
from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import F, Q

from stories.publishing.editions import Edition, EditionTerm
from stories.reading.kinds import BELOW, KINDS, LISTED
from stories.reading.moments import Moment, remember
from stories.reading.shelf import cards_in_order

PER_PAGE = 12
LEAF = "page/"  # before the number of a later page: an address that a static host can serve too
_NEWEST_FIRST = (F("listed_on").desc(nulls_last=True), F("pk").desc())
_BY_PART = (F("part").asc(nulls_last=True), F("listed_on").asc(nulls_last=True), F("pk").asc())


@dataclass(frozen=True, slots=True)
class Archive:
    """A list of editions: a name for the memory, and the question it answers."""

    name: str
    condition: Q
    order: tuple[object, ...] = _NEWEST_FIRST
    theme: str = ""  # which the cards themselves have to name, under their seals


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page of an archive."""

    cards: list[Edition]
    number: int
    pages: int
    count: int

    @property
    def newer(self) -> int:
        """The number of the page before this one; 0 when this is the first."""
        return self.number - 1

    @property
    def older(self) -> int:
        """The number of the page after this one; 0 when this is the last."""
        return self.number + 1 if self.number < self.pages else 0

    @property
    def window(self) -> list[int]:
        """Numbers worth a link: the first, the last, and those around this one; 0 for a gap."""
        near = {1, self.pages, self.number - 1, self.number, self.number + 1}
        shown = sorted(number for number in near if 1 <= number <= self.pages)
        gaps = [
            [0, number] if index and number - shown[index - 1] > 1 else [number]
            for index, number in enumerate(shown)
        ]
        return [number for piece in gaps for number in piece]


def numbers_of(archive: Archive, moment: Moment) -> "array[int]":
    """Primary keys of everything in ``archive`` that is readable at ``moment``, in order."""

    def build() -> bytes:
        rows = Edition.objects.readable(moment.now).filter(archive.condition)
        ordered = rows.order_by(*archive.order).values_list("pk", flat=True)  # type: ignore[arg-type]
        return array("q", ordered.iterator()).tobytes()

    numbers = array("q")
    numbers.frombytes(remember(f"archive.{archive.name}", moment, build))
    return numbers


def leaf_of(archive: Archive, moment: Moment, number: int = 1, size: int = PER_PAGE) -> Leaf | None:
    """Page ``number`` of ``archive``; None where there is no such page. The first always exists."""
    numbers = numbers_of(archive, moment)
    pages = max(1, -(-len(numbers) // size))
    if not 1 <= number <= pages:
        return None
    shown = numbers[(number - 1) * size : number * size].tolist()
    cards = cards_in_order(moment, shown) if shown else []
    if archive.theme:  # found in a table beside them
        cards = [card for card in cards if archive.theme in card.themes]
    return Leaf(cards, number, pages, len(numbers))


def leaf_path(path: str, number: int) -> str:
    """The address of page ``number`` of the list at ``path``; the first has the list's own."""
    return f"{path}{LEAF}{number}/" if number > 1 else path


def newest(language: str) -> Archive:
    """Everything that is told in a language."""
    return Archive(f"newest.{language}", Q(kind__in=LISTED, language=language))


def below(index: Edition) -> Archive:
    """What stands below the page of an archive."""
    condition = Q(kind__in=BELOW[index.kind], language=index.language)
    return Archive(f"below.{index.pk}", condition & Q(path__startswith=index.path))


def of_category(language: str, slug: str) -> Archive:
    """Everything of one category."""
    condition = Q(kind__in=LISTED, language=language, category=slug)
    return Archive(f"category.{language}.{slug}", condition)


def of_theme(language: str, slug: str) -> Archive:
    """Everything about one theme."""
    numbers = EditionTerm.objects.filter(theme=slug).values("edition")
    condition = Q(kind__in=LISTED, language=language, pk__in=numbers)
    return Archive(f"theme.{language}.{slug}", condition, theme=slug)


def of_series(language: str, slug: str) -> Archive:
    """A series, in the order in which it is read."""
    condition = Q(kind__in=LISTED, language=language, series=slug)
    return Archive(f"series.{language}.{slug}", condition, _BY_PART)


def of_kind(language: str, slug: str) -> Archive:
    """Everything of one kind: stories, appeals, statements."""
    models = [kind.model for kind in KINDS if kind.slug == slug]
    return Archive(f"kind.{language}.{slug}", Q(kind__in=models, language=language))


def of_year(language: str, slug: str) -> Archive:
    """Everything whose date is told as far as its year: ``2017``."""
    condition = Q(kind__in=LISTED, language=language, date_told__startswith=slug)
    return Archive(f"year.{language}.{slug}", condition)


def of_month(language: str, slug: str) -> Archive:
    """Everything whose date is told as far as its month: ``2017-09``."""
    condition = Q(kind__in=LISTED, language=language, date_told__startswith=slug)
    return Archive(f"month.{language}.{slug}", condition)


ARCHIVES: dict[str, Callable[[str, str], Archive]] = {
    "category": of_category,
    "theme": of_theme,
    "series": of_series,
    "kind": of_kind,
    "year": of_year,
    "month": of_month,
}
