"""The seal of a row: the same from every database, and of nothing that is no text."""

from datetime import UTC, date, datetime, timedelta, timezone
from types import SimpleNamespace

import pytest

from stories.publishing.index.rows import SearchRow
from stories.publishing.index.sealing import Facts, facts_of, is_sealed, seal_of, told
from stories.publishing.index.tables import lay_together

NOON = datetime(2026, 5, 4, 12, 30, tzinfo=UTC)
FACTS = Facts(
    "7", "en", "storypage", "work", '["sea"]', "2026", "2026-05-04", "2026-05-04 12:30:00", ""
)


def row() -> SearchRow:
    """A row as the gate writes it."""
    return SearchRow(
        edition_id=7,
        language="en",
        kind="storypage",
        category="work",
        themes=["sea"],
        year="2026",
        listed_on=date(2026, 5, 4),
        valid_from=NOON,
    )


def test_a_row_is_sealed_as_the_database_tells_it() -> None:
    assert facts_of(row()) == FACTS
    assert is_sealed(FACTS, seal_of(FACTS))
    assert is_sealed(list(FACTS), seal_of(FACTS))


def test_a_moment_is_told_in_utc_as_sqlite_keeps_it() -> None:
    seoul = timezone(timedelta(hours=9))
    assert told(NOON.astimezone(seoul)) == "2026-05-04 12:30:00"
    assert told(NOON.replace(microsecond=5)) == "2026-05-04 12:30:00.000005"
    assert told(None) == ""


@pytest.mark.parametrize("place", range(len(FACTS)))
def test_whatever_is_changed_breaks_the_seal(place: int) -> None:
    changed = [*FACTS[:place], f"{FACTS[place]}1", *FACTS[place + 1 :]]
    assert not is_sealed(changed, seal_of(FACTS))


def test_a_seal_is_worth_nothing_under_another_key(settings) -> None:
    claimed = seal_of(FACTS)
    settings.LANDFALL_SEAL_KEY = "another-key-for-seals-that-is-long-enough"
    assert not is_sealed(FACTS, claimed)


@pytest.mark.parametrize("claimed", [None, 7, b"", "ü", ""])
def test_what_is_no_seal_is_none(claimed: object) -> None:
    assert not is_sealed(FACTS, claimed)
    assert not is_sealed([b"7", *FACTS[1:]], seal_of(FACTS))


def test_postgresql_keeps_long_columns_apart_by_itself() -> None:
    lay_together(SimpleNamespace(vendor="postgresql"))  # which has no cursor to ask
