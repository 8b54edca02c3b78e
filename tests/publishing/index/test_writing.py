"""The index follows the editions: in the same moment, without a word of its own that remains."""

from datetime import timedelta
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from django.utils import timezone

from stories.publishing.editions import Edition
from stories.publishing.index import checking
from stories.publishing.index.digests import digest, mark
from stories.publishing.index.rows import SearchRow, SearchWord
from stories.publishing.index.system_check import check_search
from stories.publishing.index.tables import FULL_TEXT, make_searchable, make_unsearchable
from stories.publishing.index.writing import index_edition
from stories.publishing.reissuing import reissue
from stories.publishing.search import find_traces
from stories.publishing.takedown import take_down
from stories.publishing.traces import erase_traces
from stories.publishing.upkeep import keep_within
from stories.publishing.withdrawal import withdraw_consent
from tests import factories

both = pytest.mark.doors


def has_row(edition: Edition) -> bool:
    return SearchRow.objects.filter(edition=edition).exists()


@both
@pytest.mark.django_db
def test_a_row_is_written_with_the_edition_and_erased_with_it():
    page, edition = factories.published_story()
    row = SearchRow.objects.get(edition=edition)
    assert (row.page_number, row.language, row.year) == (page.pk, "en", "2019")
    assert digest("kettl") in row.body.split()
    assert mark("kind", "storypage") in row.marks.split()
    take_down(edition)
    assert not has_row(edition)


@both
@pytest.mark.django_db
def test_a_new_edition_replaces_the_row_of_the_old_one():
    page, first = factories.published_story()
    page.title = "A bakery of our own"
    page.save_revision(user=factories.user("erin"))
    second = factories.publish(page)
    assert not has_row(first)
    assert has_row(second)
    assert SearchWord.objects.get(word="bakery").editions == 1
    assert SearchRow.objects.filter(page_number=page.pk).count() == 1


@pytest.mark.django_db
def test_the_home_page_is_not_looked_for():
    home = factories.home()
    assert not SearchRow.objects.filter(page_number=home.pk).exists()


@both
@pytest.mark.django_db
def test_a_word_goes_with_the_last_edition_that_has_it():
    _page, one = factories.published_story()
    _page, other = factories.published_story(person=factories.storyteller("T. R."))
    assert SearchWord.objects.get(word="kettle").editions == 2
    take_down(one)
    assert SearchWord.objects.get(word="kettle").editions == 1
    take_down(other)
    assert not SearchWord.objects.filter(word="kettle").exists()


@pytest.mark.django_db
def test_the_same_words_in_another_dress_keep_their_row():
    page, edition = factories.published_story()
    assert reissue(edition, page)
    assert has_row(edition)
    assert not checking.differences()


@pytest.mark.django_db
def test_a_consent_that_was_shortened_shortens_the_row():
    page, edition = factories.published_story()
    record = page.appearances.get().consent
    record.expires_on = timezone.localdate() + timedelta(days=3)
    record.save()
    keep_within(record)
    edition.refresh_from_db()
    assert edition.valid_until
    assert SearchRow.objects.get(edition=edition).valid_until == edition.valid_until


@pytest.mark.django_db
def test_what_a_transaction_takes_back_is_not_in_the_index():
    _page, edition = factories.published_story()
    try:
        with transaction.atomic():
            take_down(edition)
            raise RuntimeError
    except RuntimeError:
        pass
    assert has_row(edition)
    assert SearchWord.objects.get(word="kettle").editions == 1


@both
@pytest.mark.django_db
def test_a_withdrawal_leaves_no_word_in_the_index():
    page, edition = factories.published_story(
        title="A zeppelin of our own", body=[("text", "<p>Quokkas applaud.</p>")]
    )
    assert find_traces("zeppelin")
    withdraw_consent(record=page.appearances.get().consent, by=None)
    assert find_traces("zeppelin") == []
    assert find_traces("quokkas") == []
    assert not has_row(edition)


@pytest.mark.django_db
def test_a_trace_that_was_left_is_erased_with_its_words():
    page, edition = factories.published_story()
    assert erase_traces([page.pk])["words that readers look for"] >= 1
    assert not SearchWord.objects.filter(word="kettle").exists()
    assert not has_row(edition)


@both
@pytest.mark.django_db
def test_no_word_of_a_text_stands_in_the_rows():
    factories.published_story(title="The zeppelin")
    row = SearchRow.objects.order_by("-pk").first()
    assert row
    said = " ".join([row.title, row.lead, row.body, row.parts, row.marks])
    assert "zeppelin" not in said
    assert "storypage" not in said
    assert all(len(word) == 6 and word.isalpha() for word in said.split())


def test_digests_are_of_this_server_alone(settings):
    before = digest("zeppelin")
    settings.LANDFALL_SEAL_KEY = "another key"
    assert digest("zeppelin") != before
    assert digest("\ud800") != digest("\ud801")


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor != "sqlite", reason="SQLite keeps all in one file")
def test_the_file_of_the_database_holds_no_word_after_a_withdrawal():
    page, _edition = factories.published_story(
        title="A zeppelin of our own", body=[("text", "<p>Quokkas applaud the xylophone.</p>")]
    )
    words = (b"zeppelin", b"quokkas", b"xylophone")
    assert all(word in bytes_of_the_database() for word in words)
    withdraw_consent(record=page.appearances.get().consent, by=None)
    assert [word for word in words if word in bytes_of_the_database()] == []


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor != "sqlite", reason="SQLite keeps all in one file")
def test_of_what_was_taken_down_the_index_keeps_no_byte():
    """The manuscript stays, and keeps its words; so only tables of the index are read."""
    _page, edition = factories.published_story(title="A zeppelin of our own")
    take_down(edition)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT block FROM {FULL_TEXT}_data")  # noqa: S608
        blocks = b"".join(bytes(block) for (block,) in cursor.fetchall())
    assert blocks
    assert b"zeppelin" not in blocks
    assert not SearchWord.objects.filter(word="zeppelin").exists()


def bytes_of_the_database() -> bytes:
    """The file and its log, in small letters."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    path = Path(connection.settings_dict["NAME"])
    log = path.with_name(f"{path.name}-wal")
    return (path.read_bytes() + (log.read_bytes() if log.exists() else b"")).lower()


@both
@pytest.mark.django_db
def test_the_check_says_when_index_and_editions_differ():
    _page, edition = factories.published_story()
    assert not checking.differences()
    assert list(check_search(databases=["default"])) == []
    SearchRow.objects.filter(edition=edition).delete()
    assert checking.differences() == (1, 0)
    (warning,) = check_search(databases=["default"])
    assert "lacks 1 editions" in warning.msg
    assert list(check_search()) == []


@both
@pytest.mark.django_db
def test_rows_of_another_key_or_of_nothing_are_strange():
    _page, edition = factories.published_story()
    SearchRow.objects.filter(edition=edition).update(stamp="older")
    assert checking.differences().missing == 1
    Edition.objects.filter(pk=edition.pk).delete()
    assert checking.differences().strange == 1


@pytest.mark.django_db
def test_a_database_without_tables_is_no_trouble(monkeypatch):
    def missing() -> None:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1 FROM nothing_here")

    monkeypatch.setattr("stories.publishing.index.system_check.differences", missing)
    with transaction.atomic():
        assert list(check_search(databases=["default"])) == []
        transaction.set_rollback(True)


@both
@pytest.mark.django_db
def test_rebuilding_makes_the_index_what_the_editions_say():
    _page, edition = factories.published_story()
    _page, other = factories.published_story(person=factories.storyteller("T. R."))
    SearchRow.objects.filter(edition=edition).update(body="")
    orphan = SearchRow.objects.get(edition=other)
    orphan.pk, orphan.edition_id, orphan.page_number = None, 999_999, 999_999
    orphan.save()
    SearchWord.objects.create(word="zeppelin", head="ze", tail="in", editions=4)
    SearchWord.objects.filter(word="kettle").update(editions=7)
    with pytest.raises(CommandError, match="2 pages differ"):
        call_command("rebuild_search", check=True, stderr=StringIO())
    told = StringIO()
    call_command("rebuild_search", stdout=told)
    assert "can be found" in told.getvalue()
    call_command("rebuild_search", check=True, stdout=told)
    assert "says what the editions say" in told.getvalue()
    assert SearchWord.objects.get(word="kettle").editions == 2
    assert not SearchWord.objects.filter(word="zeppelin").exists()
    assert not SearchRow.objects.filter(edition_id=999_999).exists()
    again = set(SearchRow.objects.values_list("edition_id", "body"))
    call_command("rebuild_search", stdout=told)
    assert set(SearchRow.objects.values_list("edition_id", "body")) == again


@pytest.mark.django_db
def test_what_was_taken_down_gets_no_row_again():
    _page, edition = factories.published_story()
    take_down(edition)
    assert index_edition(edition) is None
    assert str(SearchRow(kind="storypage", page_number=3)) == "storypage 3"
    assert str(SearchWord(word="kettle")) == "kettle"


@pytest.mark.django_db
def test_the_full_text_is_made_again_without_harm():
    _page, edition = factories.published_story()
    with transaction.atomic():
        make_searchable(connection)
        make_unsearchable(connection)
        make_searchable(connection)
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT rowid FROM {FULL_TEXT} WHERE {FULL_TEXT} MATCH %s",  # noqa: S608
            [digest("kettl")],
        )
        assert cursor.fetchall() == [(SearchRow.objects.get(edition=edition).pk,)]


@pytest.mark.django_db
def test_a_newer_sqlite_deletes_at_once(monkeypatch):
    asked = []

    class Cursor:
        def __enter__(self):
            return self

        def __exit__(self, *_error):
            return None

        def execute(self, statement):
            asked.append(statement)

    class Newer:
        vendor = "sqlite"
        Database = type("Database", (), {"sqlite_version_info": (3, 45, 1)})

        def cursor(self):
            return Cursor()

    make_searchable(Newer())
    assert "'secure-delete', 1" in asked[-1]
