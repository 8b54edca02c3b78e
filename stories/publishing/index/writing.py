"""Writing the rows of an edition, and erasing them; both inside the transaction of the edition.

Call these after ``forget_cached``: the lock on the reading epoch lets one transaction after the
other count words.
"""

from array import array
from collections.abc import Iterable
from typing import Any, Final

from django.db.models import F

from stories.publishing.editions import Edition
from stories.publishing.index.digests import digest, in_title, mark, stamp
from stories.publishing.index.folding import fold
from stories.publishing.index.near import ends_of, speakable
from stories.publishing.index.rows import SearchRow, SearchWord
from stories.publishing.index.sealing import facts_of, seal_of
from stories.publishing.index.words import words

# An address is no word to look for, and what a program read on a picture may be misread. Kinds of
# passages as editions keep them: to answer readers nobody has to load the scan.
UNSAID: Final = frozenset({"address", "picture"})
NOT_FOUND: Final = ("homepage",)  # words that stand on every page lead nowhere
_STEP: Final = 400  # words in one question: SQLite takes 999 values


def index_edition(edition: Edition) -> SearchRow | None:
    """Write the row of ``edition`` in place of the one it had.

    None where it is not looked for, and where its own seal does not fit: what somebody wrote into
    the table gets no row.
    """
    unindex_page(edition.page_number)
    if edition.withdrawn_at or edition.kind in NOT_FOUND or not edition.is_sealed():
        return None
    row = row_of(edition)
    row.meant = _count(said_in(edition))
    row.save(force_insert=True)
    return row


def unindex_page(page_number: int) -> int:
    """Erase the row of a page, and the words that no other edition has; how many rows went."""
    return SearchRow.objects.filter(page_number=page_number).delete()[0]


def keep_validity(edition: Edition) -> None:
    """The validity of ``edition`` became shorter: its row ends with it."""
    row = _narrow(edition)
    SearchRow.objects.filter(edition=edition).update(
        valid_from=row.valid_from, valid_until=row.valid_until, seal=row.seal
    )


def row_of(edition: Edition) -> SearchRow:
    """The row of ``edition`` as it is now, not saved and without the words it may be meant by."""
    lead = [edition.teaser, edition.byline, *edition.shown_names]
    body = body_of(edition)
    row = _narrow(edition)
    row.title, row.lead, row.body = _mains([edition.title]), _mains(lead), _mains(body)
    row.parts = " ".join(digest(part) for part in _parts([edition.title, *lead, *body]))
    row.marks = " ".join([*marks_of(edition), *_title_marks(edition.title)])
    return row


def _narrow(edition: Edition) -> SearchRow:
    """The row without its words: what is counted, and the seal over it."""
    row = SearchRow(
        edition=edition,
        page_number=edition.page_number,
        language=edition.language,
        kind=edition.kind,
        category=edition.category,
        themes=edition.themes,
        year=edition.date_told[:4],
        listed_on=edition.listed_on,
        valid_from=edition.valid_from,
        valid_until=edition.valid_until,
        stamp=stamp(),
        meant=b"",
    )
    row.seal = seal_of(facts_of(row))
    return row


def body_of(edition: Edition) -> list[str]:
    """The sealed passages that readers see below title and teaser."""
    above = {edition.title, edition.teaser, edition.byline, *edition.shown_names}
    passages = edition.content.get("passages", [])
    return [text for kind, text in passages if kind not in UNSAID and text not in above]


def marks_of(edition: Edition) -> list[str]:
    """What a search may be narrowed to."""
    values = [
        ("language", edition.language),
        ("kind", edition.kind),
        ("category", edition.category),
        ("year", edition.date_told[:4]),
        ("series", edition.series),
        *(("theme", theme) for theme in edition.themes),
    ]
    return [mark(name, value) for name, value in values if value]


def _title_marks(title: str) -> list[str]:
    """The words of a title once more, so that titles can be asked for without reading texts."""
    found = [each for word in words(fold(title).text) for each in (word.main, *word.parts)]
    return [in_title(digest(each)) for each in dict.fromkeys(found)]


def said_in(edition: Edition) -> set[str]:
    """The words of ``edition`` that somebody may misspell."""
    texts = [edition.title, edition.teaser, edition.byline, *edition.shown_names]
    return {word for text in (*texts, *body_of(edition)) for word in speakable(text)}


def _mains(texts: Iterable[str]) -> str:
    """The words of each text in their order; no phrase goes over the end of a text."""
    end = digest("\n")
    found: list[str] = []
    for text in texts:
        found.extend(digest(word.main) for word in words(fold(text).text))
        found.append(end)
    return " ".join(found[:-1])


def _parts(texts: Iterable[str]) -> list[str]:
    found = [part for text in texts for word in words(fold(text).text) for part in word.parts]
    return list(dict.fromkeys(found))


def _count(said: set[str]) -> bytes:
    """Count one edition more for each word; the numbers of their rows."""
    known = _numbers(said)
    new = sorted(said - known.keys())
    SearchWord.objects.bulk_create(
        SearchWord(word=word, head=ends_of(word)[0], tail=ends_of(word)[1]) for word in new
    )
    numbers = array("q", sorted([*known.values(), *_numbers(new).values()]))
    for some in _steps(numbers):
        SearchWord.objects.filter(pk__in=some).update(editions=F("editions") + 1)
    return numbers.tobytes()


def _numbers(said: Iterable[str]) -> dict[str, int]:
    return {
        word: number
        for some in _steps(sorted(said))
        for word, number in SearchWord.objects.filter(word__in=some).values_list("word", "pk")
    }


def _steps(values: Any) -> Iterable[list[Any]]:
    return [list(values[at : at + _STEP]) for at in range(0, len(values), _STEP)]
