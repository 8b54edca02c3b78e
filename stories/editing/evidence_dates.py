"""Every date of a page with its precision: English, Korean and Japanese."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stories.detection import EntityType, PassageKind
from stories.editing.evidence_lines import Desk, Evidence, finding_evidence, told
from stories.pages.dates import DatePrecision

DATING: Final = (
    EntityType.EXACT_DATE,
    EntityType.EXACT_AGE,
    EntityType.INTERVAL,
    EntityType.DERIVABLE,
    EntityType.TRANSLATION,
)
PRECISIONS: Final[dict[str, str | Promise]] = {
    DatePrecision.DAY: gettext_lazy("the day"),
    DatePrecision.MONTH: gettext_lazy("the month"),
    DatePrecision.SEASON: gettext_lazy("the season"),
    DatePrecision.YEAR: gettext_lazy("the year"),
    DatePrecision.DECADE: gettext_lazy("a masked year"),
}

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)"
)
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?:1[89]|20)\d{2}"
_NO_DIGIT = r"(?![\dX])"
_ERA = r"(?:昭和|平成|令和)(?:元|\d{1,2})"
_YEARS = rf"(?:{_YEAR}|{_ERA})\s*[년年]"
_SEASON = r"(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)"
_FIGURES = "〇一二三四五六七八九十"

# The most exact first: what was read as a date is not read again as a part of one.
PATTERNS: Final[tuple[tuple[str, re.Pattern[str]], ...]] = tuple(
    (precision, re.compile(pattern))
    for precision, pattern in (
        (DatePrecision.DAY, rf"(?<!\d){_YEAR}([-./])\d{{1,2}}\1\d{{1,2}}(?!\d)"),
        (DatePrecision.DAY, rf"(?<!\d)\d{{1,2}}([-./])\d{{1,2}}\1{_YEAR}(?!\d)"),
        (DatePrecision.DAY, rf"\b{_DAY}\s+(?:of\s+)?{_MONTH}\b(?:,?\s+{_YEAR}\b)?"),
        (DatePrecision.DAY, rf"\b{_MONTH}\s+{_DAY}\b(?:,?\s+{_YEAR}\b)?"),
        (
            DatePrecision.DAY,
            rf"(?:(?:{_YEAR}|{_ERA})\s*[년年]\s*)?\d{{1,2}}\s*[월月]\s*\d{{1,2}}\s*[일日]",
        ),
        (DatePrecision.DAY, rf"[{_FIGURES}]{{1,2}}月[{_FIGURES}]{{1,3}}日"),
        (
            DatePrecision.SEASON,
            rf"\b(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)\s+(?:of\s+)?{_YEAR}\b",
        ),
        (
            DatePrecision.SEASON,
            rf"(?:{_YEAR}|{_ERA})\s*[년年]の?\s*(?:봄|여름|가을|겨울|春|夏|秋|冬)",
        ),
        (DatePrecision.MONTH, rf"\b{_MONTH}\s+(?:of\s+)?{_YEAR}\b"),
        (DatePrecision.MONTH, rf"{_YEARS}\s*\d{{1,2}}\s*[월月]"),
        (DatePrecision.MONTH, r"(?<![\d.])\d{1,2}[월月](?!\s*\d)"),
        (DatePrecision.MONTH, rf"(?:(?<=\b[Ii]n )|(?<=\b[Ss]ince )|(?<=\b[Uu]ntil )){_MONTH}\b"),
        (DatePrecision.DECADE, r"(?<![\dX])(?:19|20)\dX(?:\s*[–-]\s*(?:19|20)\dX)?"),
        (DatePrecision.DECADE, r"(?<!\d)(?:19|20)\d0(?:s\b|년대|年代)"),
        (DatePrecision.YEAR, rf"{_ERA}年"),
        (DatePrecision.YEAR, rf"(?<![\dX,.]){_YEAR}{_NO_DIGIT}(?![,.]\d)"),
    )
)
_PLAIN_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")


@dataclass(frozen=True, slots=True)
class Dated:
    """A date as it is told, and how exactly it tells."""

    words: str
    precision: str


def dates_in(text: str) -> list[Dated]:
    """Every date in ``text`` in its order, each as exactly as it is told there."""
    bare = text.translate(_PLAIN_DIGITS)
    taken: list[tuple[int, int, str]] = []
    for precision, pattern in PATTERNS:
        for match in pattern.finditer(bare):
            start, end = match.span()
            if not any(start < last and first < end for first, last, _precision in taken):
                taken.append((start, end, precision))
    return [Dated(text[start:end], precision) for start, end, precision in sorted(taken)]


def date_evidence(desk: Desk) -> Iterator[Evidence]:
    """The date of the page, every date of its text, and what was found of dates and ages."""
    page = desk.page
    if page.date:
        told_as = PRECISIONS[page.date_precision]
        yield Evidence(page.date_shown(), told([_("date of the page, as readers see it"), told_as]))
    found = list(desk.found(DATING))
    # The words of a finding come with it; the same words are not told twice.
    within = [item.words for item in found]
    for passage in desk.passages:
        if passage.kind == PassageKind.ADDRESS or passage.path == "date":
            continue
        for dated in dates_in(passage.text):
            if not any(dated.words in words for words in within):
                yield Evidence(dated.words, str(PRECISIONS[dated.precision]))
    for item in found:
        exact = [PRECISIONS[dated.precision] for dated in dates_in(item.words)]
        yield finding_evidence(item, *dict.fromkeys(exact))
