"""Dates are told no more exactly than is safe, in lists and in sorting too."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from stories.pages.dates import (
    DatePrecision,
    MaskedYear,
    date_told,
    listing_day,
    show_date,
    validate_masked_year,
)

DAY = date(2019, 4, 17)


@pytest.mark.parametrize(
    ("text", "first", "last", "shown"),
    [
        ("2014", 2014, 2014, "2014"),
        ("201X", 2010, 2019, "201X"),
        ("199X", 1990, 1999, "199X"),
        (" 200X ", 2000, 2009, "200X"),
        ("1998-2001", 1998, 2001, "1998–2001"),
        ("199X–200X", 1990, 2009, "199X–200X"),
        ("199X - 2003", 1990, 2003, "199X–2003"),
        ("1998–199X", 1998, 1999, "1998–199X"),
        ("2011–201X", 2011, 2019, "2011–201X"),
        ("2010–2010", 2010, 2010, "2010–2010"),
    ],
)
def test_a_masked_year_is_a_value(text, first, last, shown):
    year = MaskedYear.parse(text)
    assert (year.first, year.last, str(year)) == (first, last, shown)
    validate_masked_year(text)


@pytest.mark.parametrize(
    "text", ["", "X", "20XX", "2X14", "1899", "2104", "14", "201x", "2014–", "–2014", "2014/15"]
)
def test_what_is_no_year_is_refused_with_examples(text):
    with pytest.raises(ValidationError, match=r"201X.*199X–200X"):
        validate_masked_year(text)


@pytest.mark.parametrize("text", ["2014–2013", "200X–199X", "2010–200X"])
def test_a_range_does_not_end_before_it_begins(text):
    with pytest.raises(ValidationError, match="ends before it begins"):
        MaskedYear.parse(text)


@pytest.mark.parametrize(
    ("precision", "language", "shown"),
    [
        ("day", "en", "April 17, 2019"),
        ("month", "en", "April 2019"),
        ("season", "en", "spring 2019"),
        ("year", "en", "2019"),
        ("decade", "en", "201X"),
        ("month", "ja", "2019年4月"),
        ("month", "ko", "2019년 4월"),
    ],
)
def test_a_date_is_shown_at_its_precision(precision, language, shown):
    with translation.override(language):
        assert show_date(DAY, precision) == shown


def test_without_a_date_nothing_is_shown():
    assert show_date(None, "day") == ""
    assert listing_day(None, "day") is None


@pytest.mark.parametrize(
    ("month", "season"),
    [(1, "winter"), (3, "spring"), (6, "summer"), (9, "autumn"), (12, "winter")],
)
def test_seasons_follow_the_months(month, season):
    with translation.override("en"):
        assert show_date(date(2019, month, 1), "season") == f"{season} 2019"


@given(
    st.dates(min_value=date(1990, 1, 1), max_value=date(2049, 12, 31)),
    st.integers(0, 40),
    st.sampled_from(DatePrecision.values),
)
def test_what_is_shown_alike_is_sorted_alike(day, later, precision):
    """The order of a list never tells more than its dates do."""
    other = day + timedelta(days=later)
    with translation.override("en"):
        alike = show_date(day, precision) == show_date(other, precision)
    if alike:
        assert listing_day(day, precision) == listing_day(other, precision)


@pytest.mark.parametrize(
    ("precision", "told"),
    [
        ("day", "2019-04-17"),
        ("month", "2019-04"),
        ("season", "2019"),
        ("year", "2019"),
        ("decade", ""),
    ],
)
def test_an_archive_learns_no_more_of_a_date_than_readers(precision, told):
    assert date_told(DAY, precision) == told


def test_no_date_is_told_where_there_is_none():
    assert date_told(None, "day") == ""
