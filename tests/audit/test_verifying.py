"""The log is whole, or the first broken line is named: no byte of it can be changed unseen."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stories.audit import verifying
from stories.audit.lines import AuditHead, AuditLine
from stories.audit.log import Act, enter, lines_last
from stories.audit.resuming import NothingBroken, resume
from stories.audit.seals import seal
from stories.audit.verifying import verify_log
from tests import factories

pytestmark = pytest.mark.django_db

TEXTS = ["act", "reference", "fingerprint", "codes", "before", "digest"]
NUMBERS = ["by", "page", "review"]
LINES, HEADS = "stories_auditline", "stories_audithead"
on_sqlite = pytest.mark.skipif(connection.vendor != "sqlite", reason="SQLite keeps any bytes")


def write(count: int = 5) -> None:
    """Lines in which every column says something."""
    ada = factories.user("ada")
    for number in range(1, count + 1):
        enter(
            Act.PICTURE_CLEARED,
            by=ada,
            page=10 + number,
            review=20 + number,
            reference="LF-7Q2M9",
            fingerprint="ab" * 32,
            codes={"image": number, "face": False},
        )


def overwrite(table: str, column: str, number: int, value: Any, *, spelt: str = "%s") -> None:
    """What somebody with SQL access does to the line, or the head, of this number."""
    key = "id" if table == HEADS else "number"
    with connection.cursor() as cursor:
        cursor.execute(
            f'UPDATE {table} SET "{column}" = {spelt} WHERE {key} = %s',  # noqa: S608
            [value, number],
        )


def broken() -> tuple[int, Any] | None:
    """Where and why the log is broken."""
    found = verify_log().broken
    return (found.number, found.trouble) if found else None


def other_bytes(byte: int) -> Iterator[int]:
    """Each bit turned over, and what reads alike."""
    yield from {byte ^ (1 << bit) for bit in range(8)} | {ord("T"), ord(","), ord(" ")} - {byte}


def stored(table: str, column: str, number: int) -> bytes:
    """The bytes of one value as SQLite keeps them."""
    key = "id" if table == HEADS else "number"
    with connection.cursor() as cursor:
        cursor.execute(
            f'SELECT CAST("{column}" AS BLOB) FROM {table} WHERE {key} = %s',  # noqa: S608
            [number],
        )
        return cursor.fetchone()[0]


def put(table: str, column: str, number: int, value: bytes) -> None:
    """Write bytes where text stands, without asking whether they are text."""
    overwrite(table, column, number, memoryview(value), spelt="CAST(%s AS TEXT)")


@on_sqlite
@pytest.mark.parametrize("column", ["at", *TEXTS])
def test_no_byte_of_a_line_can_be_changed_unseen(column):
    write(3)
    value = stored(LINES, column, 2)
    for place, byte in enumerate(value):
        for other in other_bytes(byte):
            put(LINES, column, 2, value[:place] + bytes([other]) + value[place + 1 :])
            assert broken()[0] == 2, (place, other)
        put(LINES, column, 2, value[:place] + value[place + 1 :])
        assert broken()[0] == 2, place
    put(LINES, column, 2, value + b"0")
    assert broken()[0] == 2
    put(LINES, column, 2, value)
    assert broken() is None


@on_sqlite
@pytest.mark.parametrize("column", ["at", *TEXTS])
@given(data=st.data())
@settings(
    max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
def test_no_value_of_a_line_can_be_replaced_unseen(column, data):
    if not AuditLine.objects.exists():
        write(3)
    number = data.draw(st.integers(1, 3))
    value = stored(LINES, column, number)
    other = data.draw(st.binary(max_size=80).filter(lambda drawn: drawn != value))
    put(LINES, column, number, other)
    assert broken()[0] == number
    put(LINES, column, number, value)
    assert broken() is None


@on_sqlite
def test_text_that_became_bytes_is_seen():
    write(3)
    for column in TEXTS:
        value = stored(LINES, column, 2)
        overwrite(LINES, column, 2, memoryview(value))
        assert broken()[0] == 2, column
        put(LINES, column, 2, value)
    assert broken() is None


@pytest.mark.parametrize("column", NUMBERS)
def test_no_number_of_a_line_can_be_changed_unseen(column):
    write(3)
    value = AuditLine.objects.values_list(column, flat=True).get(number=2)
    for other in [*(value ^ (1 << bit) for bit in range(40)), None, 0]:
        AuditLine.objects.filter(number=2).update(**{column: other})
        assert broken() == (2, verifying.OTHER_HASH), other
    AuditLine.objects.filter(number=2).update(**{column: value})
    assert broken() is None


@pytest.mark.doors
@pytest.mark.parametrize("column", TEXTS)
def test_no_letter_of_a_line_can_be_changed_unseen_on_any_database(column):
    write(3)
    value = AuditLine.objects.values_list(column, flat=True).get(number=2)
    for place in range(len(value)):
        letter = "0" if value[place] != "0" else "1"
        overwrite(
            LINES,
            column,
            2,
            value[:place] + letter + value[place + 1 :],
        )
        assert broken()[0] == 2


@pytest.mark.doors  # on PostgreSQL too
def test_a_moment_later_by_a_millionth_is_seen():
    write(3)
    line = AuditLine.objects.get(number=2)
    other = line.at.replace(microsecond=(line.at.microsecond + 1) % 1_000_000)
    AuditLine.objects.filter(number=2).update(at=other)
    assert broken()[0] == 2


@pytest.mark.doors  # on PostgreSQL too
def test_a_number_that_was_changed_is_missing():
    write(3)
    for number in [0, 4, 7, 2**40]:
        AuditLine.objects.filter(number=2).update(number=number)
        assert broken()[1] == verifying.MISSING
        assert broken()[0] in {1, 2}
        AuditLine.objects.filter(number=number).update(number=2)
    assert broken() is None


@pytest.mark.parametrize(
    ("number", "trouble"),
    [(1, verifying.MISSING), (3, verifying.MISSING), (5, verifying.CUT_OFF)],
)
def test_a_line_that_was_deleted_is_named(number, trouble):
    write()
    AuditLine.objects.filter(number=number).delete()
    assert broken() == (number, trouble)


@pytest.mark.doors  # on PostgreSQL too
def test_two_lines_that_changed_places_are_seen():
    write()
    for here, there in [(2, 99), (3, 2), (99, 3)]:
        AuditLine.objects.filter(number=here).update(number=there)
    assert broken() == (2, verifying.OTHER_HASH)


def test_a_line_that_was_changed_with_its_hash_does_not_lead_to_the_next():
    write()
    line = AuditLine.objects.get(number=3)
    line.by = 999
    line.digest = verifying.digest_told(verifying.as_told(line))
    line.save()
    assert broken() == (4, verifying.NOT_NEXT)


def forge_from(number: int) -> None:
    """Change a line and write everything behind it anew, as somebody without the key can."""
    AuditLine.objects.filter(number=number).update(by=999)
    before = AuditLine.objects.get(number=number).before
    for line in AuditLine.objects.filter(number__gte=number):
        line.before = before
        line.digest = before = verifying.digest_told(verifying.as_told(line))
        line.save()
    AuditHead.objects.update(digest=before)


@pytest.mark.doors  # on PostgreSQL too
def test_a_chain_that_was_written_anew_breaks_at_the_seal():
    write()
    forge_from(1)
    assert broken() == (5, verifying.OTHER_SEAL)


def test_a_last_line_that_was_written_anew_is_not_the_one_that_was_sealed():
    write()
    sealed = AuditHead.objects.get().digest
    forge_from(5)
    AuditHead.objects.update(digest=sealed)
    assert broken() == (5, verifying.OTHER_LAST)


def test_lines_behind_the_head_are_seen():
    write()
    head = AuditHead.objects.values().get()
    write(1)
    AuditHead.objects.update(**head)
    assert broken() == (6, verifying.TOO_MANY)


@pytest.mark.doors  # on PostgreSQL too
def test_a_log_that_was_emptied_is_no_new_one():
    write()
    AuditLine.objects.all().delete()
    assert broken() == (1, verifying.CUT_OFF)
    AuditHead.objects.update(number=0, digest="")
    assert broken() == (0, verifying.OTHER_SEAL)
    AuditHead.objects.all().delete()
    assert broken() == (0, verifying.NO_HEAD)


@on_sqlite
@pytest.mark.parametrize("column", ["digest", "head_seal"])
def test_no_byte_of_the_head_can_be_changed_unseen(column):
    write(2)
    value = stored(HEADS, column, 1)
    for place, byte in enumerate(value):
        for other in other_bytes(byte):
            changed = value[:place] + bytes([other]) + value[place + 1 :]
            put(HEADS, column, 1, changed)
            assert broken(), (place, other)
    overwrite(HEADS, column, 1, memoryview(value))
    assert broken()
    put(HEADS, column, 1, value)
    assert broken() is None


def test_no_number_of_the_head_can_be_changed_unseen():
    write(2)
    for number in [0, 1, 3, 2**40]:
        AuditHead.objects.update(number=number)
        assert broken()
    AuditHead.objects.update(number=2)
    assert broken() is None
    AuditHead.objects.update(id=2)
    assert broken() == (2, verifying.NO_HEAD)


def test_a_log_that_was_tampered_with_goes_on_and_is_not_made_good(caplog):
    """Nobody is kept from withdrawing a consent, and what was done stays visible."""
    write()
    AuditLine.objects.filter(number=5).delete()
    AuditHead.objects.update(number=4, digest=AuditLine.objects.get(number=4).digest)
    write(2)
    assert "verify_log" in caplog.text
    assert broken() == (6, verifying.OTHER_SEAL)


@pytest.mark.doors  # on PostgreSQL too
def test_a_gap_stays_a_gap():
    write()
    AuditLine.objects.filter(number=5).delete()
    write(2)
    assert broken() == (5, verifying.MISSING)


def test_a_line_that_was_put_in_keeps_nobody_from_acting():
    write(2)
    line = AuditLine.objects.get(number=2)
    line.pk = 3
    line.save(force_insert=True)
    write(1)
    assert broken() == (3, verifying.OTHER_HASH)


def test_without_its_head_the_log_goes_on():
    write(2)
    AuditHead.objects.all().delete()
    write(1)
    assert broken() == (3, verifying.OTHER_SEAL)


def test_a_log_is_resumed_and_says_so_for_ever(settings):
    write(3)
    settings.LANDFALL_SEAL_KEY = "the key after the worst day"
    assert broken() == (3, verifying.OTHER_SEAL)
    ada = factories.user("ada")
    line = resume(by=ada)
    assert (line.act, line.by, line.codes) == ("log_resumed", ada.pk, '{"broken":3}')
    write(2)
    found = verify_log()
    assert found.broken is None
    assert (found.lines, found.resumed) == (6, (4,))
    with pytest.raises(NothingBroken):
        resume(by=ada)


def test_a_broken_line_stays_broken_after_resuming():
    write()
    AuditLine.objects.filter(number=2).update(by=None)
    AuditHead.objects.update(head_seal="")
    resume(by=factories.user("ada"))
    assert broken() == (2, verifying.OTHER_HASH)
    assert verify_log(start=3).broken is None


def test_a_long_log_is_walked_without_being_loaded_whole(monkeypatch, django_assert_num_queries):
    monkeypatch.setattr("stories.audit.exporting.BATCH", 10)
    with lines_last():
        for number in range(95):
            enter(Act.ANSWER_GIVEN, page=number)
    told = []
    with django_assert_num_queries(1 + 10 + 1):  # head, ten batches, the empty one behind them
        found = verify_log(progress=lambda number, total: told.append((number, total)))
    assert found.broken is None
    assert found.lines == 95
    AuditLine.objects.filter(number=57).update(page=None)
    assert broken() == (57, verifying.OTHER_HASH)


def test_progress_is_told():
    with lines_last():
        for _line in range(2001):
            enter(Act.ANSWER_GIVEN)
    told = []
    verify_log(progress=lambda number, total: told.append((number, total)))
    assert told == [(1000, 2001), (2000, 2001)]


def test_the_seal_of_the_head_is_not_that_of_anything_else():
    write(1)
    head = AuditHead.objects.get()
    parts = {"number": head.number, "digest": head.digest}
    AuditHead.objects.update(head_seal=seal("approval", parts))
    assert broken() == (1, verifying.OTHER_SEAL)
