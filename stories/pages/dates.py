"""Dates told no more exactly than is safe: precisions and masked years as values."""

import re
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import formats
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

_YEAR = r"(?:19|20)\d[\dX]"
_PLAIN_YEAR = re.compile(r"(?:19|20)\d\d")
_MASKED = re.compile(rf"^({_YEAR})(?:\s*[–-]\s*({_YEAR}))?$")

NOT_A_YEAR = _("Write a year (2014), a masked year (201X) or a range of them (199X–200X).")
YEARS_REVERSED = _("The range ends before it begins.")
NOT_YEARS = _("Write years with commas between them: 2019, 2022.")


class DatePrecision(models.TextChoices):
    """How exactly the date of a page is told."""

    DAY = "day", _("the day")
    MONTH = "month", _("the month")
    SEASON = "season", _("the season")
    YEAR = "year", _("the year")
    DECADE = "decade", _("a masked year, such as 201X")


@dataclass(frozen=True, slots=True, order=True)
class MaskedYear:
    """A year, a masked year or a range; ``first`` and ``last`` are the years it may mean."""

    first: int
    last: int
    text: str

    @classmethod
    def parse(cls, text: str) -> "MaskedYear":
        """Read ``2014``, ``201X`` or ``199X–200X``.

        Raises:
            ValidationError: the text is none of these, or the range is reversed.
        """
        match = _MASKED.match(text.strip())
        if not match:
            raise ValidationError(NOT_A_YEAR)
        start, end = match[1], match[2] or match[1]
        first, last = int(start.replace("X", "0")), int(end.replace("X", "9"))
        if last < int(start.replace("X", "9")) and match[2]:
            raise ValidationError(YEARS_REVERSED)
        return cls(first, last, f"{start}–{end}" if match[2] else start)

    def __str__(self) -> str:
        return self.text


def validate_masked_year(text: str) -> None:
    """Field validator: see :meth:`MaskedYear.parse`."""
    MaskedYear.parse(text)


def years_in(text: str) -> list[str]:
    """The years of a line such as ``2019, 2022``, in their order."""
    return [year.strip() for year in re.split(r"[,、，]", text) if year.strip()]


def validate_years(text: str) -> None:
    """Field validator: whole years, with commas between them.

    Raises:
        ValidationError: something in the line is no year.
    """
    if not all(_PLAIN_YEAR.fullmatch(year) for year in years_in(text)):
        raise ValidationError(NOT_YEARS)


def show_date(day: date | None, precision: str) -> str:
    """The date in the active language, no more exactly than ``precision`` allows."""
    if day is None:
        return ""
    if precision == DatePrecision.DAY:
        return formats.date_format(day, "DATE_FORMAT")
    if precision == DatePrecision.MONTH:
        return formats.date_format(day, "YEAR_MONTH_FORMAT")
    if precision == DatePrecision.SEASON:
        return _season(day)
    return f"{day.year // 10}X" if precision == DatePrecision.DECADE else str(day.year)


def _season(day: date) -> str:
    names = (gettext("winter"), gettext("spring"), gettext("summer"), gettext("autumn"))
    name = names[day.month % 12 // 3]
    return gettext("%(season)s %(year)s") % {"season": name, "year": day.year}


def date_told(day: date | None, precision: str) -> str:
    """The date as far as it is told, as ISO 8601 writes it: under what an archive may list it.

    A season is of its year, not of a month; a masked year is of no year.
    """
    if day is None or precision == DatePrecision.DECADE:
        return ""
    forms = {DatePrecision.DAY: "%Y-%m-%d", DatePrecision.MONTH: "%Y-%m"}
    return day.strftime(forms.get(DatePrecision(precision), "%Y"))


def listing_day(day: date | None, precision: str) -> date | None:
    """The day a listing sorts by: never more exact than what is told."""
    if day is None or precision == DatePrecision.DAY:
        return day
    if precision == DatePrecision.MONTH:
        return day.replace(day=1)
    if precision == DatePrecision.SEASON:
        return day.replace(month=max(1, day.month // 3 * 3), day=1)
    return date(day.year // 10 * 10 if precision == DatePrecision.DECADE else day.year, 1, 1)
