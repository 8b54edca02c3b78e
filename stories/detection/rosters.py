"""Lists of people, row by row: where they stand, and whom a row singles out."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from stories.detection.handles import find_handles
from stories.detection.spelling.sounds import plain, undoubled, word_sounds

# A row is a handle with a sex, an age or a year of birth close behind it.
ROW: Final = re.compile(
    r"[\s,;(（·]{0,4}(?:(?:a\s)?(?:fe)?male|wom[ae]n|m[ae]n|girl|boy|aged?|\d{1,2}\b|born|"
    r"여|남|女|男|\d{1,2}\s?(?:세|살|歳))",
    re.IGNORECASE,
)
SAME_ROSTER: Final = 160
LEAST_ROWS: Final = 4
LONGEST_ROW: Final = 120
YEAR: Final = re.compile(r"(?<!\d)(19\d\d|20\d\d)(?!\d)")
MALE: Final = re.compile(r"\b(?:male|man|boy)\b|남(?=[,성)자 ])|男", re.IGNORECASE)
CHILD: Final = re.compile(
    r"\b(?:child|boy|girl|infant|baby)\b|아동|어린이|아이|子ども|小児", re.IGNORECASE
)
REGION: Final = re.compile(
    r"\b(?:North|South)?\s?(?P<en>[A-Z][a-z-]{3,12})\sProvince\b|(?P<ko>[가-힣]{2,4}도)(?![가-힣])|"
    r"(?P<ja>[一-龯]{2,4}道)(?![一-龯])"
)
# Born so many years from everybody else: old or young enough to be known by it.
YEARS_APART: Final = 12
FEW: Final = 5
# In fewer rows than this nearly every province stands once.
MANY: Final = 6


@dataclass(frozen=True, slots=True)
class Row:
    """One person of a list: where the row stands, and what it tells."""

    start: int
    end: int
    surname: str
    year: int | None
    region: str
    is_male: bool
    is_child: bool


def rosters(text: str) -> Iterator[list[Row]]:
    """Every list of at least four people in a text, each as its rows."""
    run: list[Row] = []
    for row in _rows(text):
        if run and row.start - run[-1].end > SAME_ROSTER:
            if len(run) >= LEAST_ROWS:
                yield run
            run = []
        run.append(row)
    if len(run) >= LEAST_ROWS:
        yield run


def _rows(text: str) -> Iterator[Row]:
    handles = list(find_handles(text))
    for place, (start, end, handle) in enumerate(handles):
        if not ROW.match(text, end):
            continue
        following = handles[place + 1][0] if place + 1 < len(handles) else len(text)
        stop = min(following, end + LONGEST_ROW)
        breaks = [at for sign in (";", "\n", ")") if (at := text.find(sign, end, stop)) >= 0]
        stop = min(breaks, default=stop)
        words = text[end:stop]
        year, region = YEAR.search(words), REGION.search(words)
        yield Row(
            start,
            stop,
            handle.surname,
            int(year.group()) if year else None,
            _region(region[region.lastgroup or 0]) if region else "",
            bool(MALE.search(words)),
            bool(CHILD.search(words)),
        )


def _region(name: str) -> str:
    """One key for one province, however it is spelled."""
    return undoubled("".join(word_sounds(plain(part)) for part in name.split("-"))) or name


def singled_out(rows: list[Row]) -> Iterator[Row]:
    """The rows that fit one person only: the one man, the one of a province, the oldest."""
    regions = Counter(row.region for row in rows if row.region)
    men = sum(row.is_male and not row.is_child for row in rows)
    years = sorted(row.year for row in rows if row.year and not row.is_child)
    for row in rows:
        is_alone = bool(row.region) and regions[row.region] == 1 and len(rows) >= MANY
        is_only_man = row.is_male and men * FEW <= len(rows)
        if is_alone or is_only_man or row.is_child or _is_apart(row.year, years):
            yield row


def _is_apart(year: int | None, years: list[int]) -> bool:
    """Whether somebody is many years older or younger than the next one of the list."""
    if year is None or len(years) < LEAST_ROWS or year not in {years[0], years[-1]}:
        return False
    next_one = years[1] if year == years[0] else years[-2]
    return abs(year - next_one) >= YEARS_APART
