"""``manage.py import_articles`` on folders, as whoever brings an old site in."""

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from stories.importing import drafting
from stories.pages.articles import ArticlePage
from stories.publishing.editions import Edition
from stories.redaction.decisions import StoredFinding
from tests import factories

pytestmark = pytest.mark.django_db

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
LETTER = "A letter from the coast\n\nCall me at +81 90 1234 5678, or ask Kim Young-ja next door.\n"
NOTE = "A short note\n\nThe garden is full of beans.\n"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "letter.txt").write_text(LETTER)
    (tmp_path / "note.txt").write_text(NOTE)
    return tmp_path


def test_articles_become_drafts_with_findings_and_nothing_is_published(folder, capsys):
    factories.user("erin")
    call_command("import_articles", folder, by="erin")
    letter = ArticlePage.objects.get(title="A letter from the coast")
    assert letter.owner.username == "erin"
    assert not letter.live
    assert not Edition.objects.exists()
    kinds = set(StoredFinding.objects.filter(page=letter).values_list("entity_type", flat=True))
    assert {"phone", "person_name"} <= kinds
    assert "2 of 2" in capsys.readouterr().out


def test_a_second_run_makes_no_doubles(folder):
    call_command("import_articles", folder)
    call_command("import_articles", folder)
    assert ArticlePage.objects.count() == 2


def test_an_import_that_was_stopped_goes_on_where_it_was(folder, monkeypatch):
    def stop(page):
        raise KeyboardInterrupt

    monkeypatch.setattr(drafting, "store_findings", stop)
    with pytest.raises(KeyboardInterrupt):
        call_command("import_articles", folder)
    assert not ArticlePage.objects.exists()
    monkeypatch.undo()
    call_command("import_articles", folder)
    assert ArticlePage.objects.count() == 2


def test_what_was_erased_does_not_come_back(folder):
    call_command("import_articles", folder)
    ArticlePage.objects.get(title="A short note").delete()
    call_command("import_articles", folder)
    assert not ArticlePage.objects.filter(title="A short note").exists()


def test_a_bad_file_is_named_and_the_others_are_imported(folder):
    (folder / "broken.txt").write_bytes(b"\xff\xfe\xfa")
    (folder / "nothing.txt").write_text("")
    with pytest.raises(CommandError, match=r"Not imported: broken\.txt, nothing\.txt"):
        call_command("import_articles", folder)
    assert ArticlePage.objects.count() == 2


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"by": "nobody"}, "There is no user nobody"),
        ({"into": 999_999}, "There is no page 999999"),
    ],
)
def test_a_wrong_argument_is_named(folder, arguments, words):
    with pytest.raises(CommandError, match=words):
        call_command("import_articles", folder, **arguments)


def test_a_folder_without_articles_is_named(tmp_path):
    with pytest.raises(CommandError, match=r"There is no \.txt file"):
        call_command("import_articles", tmp_path)
    with pytest.raises(CommandError, match="is not a folder"):
        call_command("import_articles", tmp_path / "missing")


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the real pages are not beside this checkout")
def test_five_real_articles_come_in_with_their_archives_split():
    call_command("import_articles", CORPUS)
    assert ArticlePage.objects.count() == 18
    assert not ArticlePage.objects.filter(live=True).exists()
    assert 0 < StoredFinding.objects.filter(severity="must").count() < 60
