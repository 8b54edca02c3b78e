"""`manage.py train_details`: labelled passages, what is learned from them, how it is measured."""

import io
import json
import os

import pytest
from django.core.management import CommandError, call_command

from stories.detection.language_models import detail_training
from stories.detection.language_models.detail_models import ENGLISH_DETAILS
from stories.detection.language_models.detail_training import (
    DetailScore,
    Sources,
    is_held_out,
    keep_figures,
)
from stories.detection.language_models.detail_words import features_of
from stories.detection.language_models.english_words import EnglishWords, look_of, sign_of
from stories.detection.language_models.labelled import (
    Labelled,
    MalformedMark,
    Mark,
    labelled,
    paragraphs_in,
    passages_in,
)
from stories.management.details_options import SENTENCES

needs_packages = pytest.mark.skipif(
    bool(ENGLISH_DETAILS.missing_packages()) and not os.environ.get("LANDFALL_ALL_TESTS"),
    reason="the library of the models is not installed",
)
TRADES = "masks lutes kites drums sieves saddles bells clogs combs oars".split()
KINDS = frozenset(
    "name protected date age interval place route shelter helper school employer occupation family "
    "distinction drift derivable contradiction email phone account link identity ok may".split()
)


@pytest.fixture
def folder(tmp_path):
    """A few passages of each sort, enough to learn one phrase from."""
    lines = [f"He [[occupation|carved {each}]].\nShe bought {each}." for each in TRADES]
    (tmp_path / "en-a.txt").write_text("# a remark\n" + "\n".join(lines), "utf-8")
    return tmp_path


def test_marks_are_taken_out_and_their_places_kept():
    read = labelled("He [[occupation|carved oars]] in [[place|Nampo]].")
    assert read == Labelled(
        "He carved oars in Nampo.", (Mark("occupation", 3, 14), Mark("place", 18, 23))
    )


@pytest.mark.parametrize(
    "passage", ["[[place|Nampo", "Nampo]]", "[[place|[[age|5]]]]", "[[place|]]"]
)
def test_a_mark_that_is_not_well_made_is_told(passage):
    with pytest.raises(MalformedMark):
        labelled(passage)


def test_a_word_that_a_mark_touches_belongs_to_it_and_unknown_kinds_are_not_learned():
    read = labelled("[[ok|Mr. H.]] [[drift|sang]] in [[place|Nampo]]")
    words = EnglishWords().words(read.text)
    labels = dict(zip((word.form for word in words), read.labels(words), strict=True))
    assert (labels["mr"], labels["sang"], labels["nampo"]) == ("agreed", "O", "place")


def test_a_page_is_read_without_its_head(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("title: [[name|Nara]]\nkind: story\n\nOne.\n\n[[age|Two]].\n", "utf-8")
    assert [each.text for each in paragraphs_in(path)] == ["One.", "Two."]


def test_the_passages_of_a_page_are_held_out_together(tmp_path):
    path = tmp_path / "en-a.txt"
    pages = [f"# page: {number}\nOne of {number}.\nTwo of {number}.\n" for number in range(40)]
    path.write_text("# a remark\nBare.\n" + "".join(pages), "utf-8")
    first, *others = passages_in(path)
    assert (first.text, first.page) == ("Bare.", "")
    held_out = {passage.page for passage in others if is_held_out(passage)}
    learned = {passage.page for passage in others if not is_held_out(passage)}
    assert held_out
    assert len(held_out) + len(learned) == 40


def test_words_are_parted_with_their_signs():
    text = "Kim's two well-diggers met on 3 May; she wept."
    words = EnglishWords().words(text)
    assert [text[word.start : word.end] for word in words][:4] == [
        "Kim",
        "'s",
        "two",
        "well-diggers",
    ]
    assert [word.sign for word in words][:3] == ["surname", ".", "number"]
    assert {word.form: word.sign for word in words}["may"] == "month"


@pytest.mark.parametrize(
    ("written", "sign", "look"),
    [
        ("grandmother", "kin", "x"),
        ("Widow", "kin", "Xx"),
        ("girls", "people", "x"),
        ("1984", "digits4", "9"),
        ("K", "initial", "X"),
        ("Esther", "given", "Xx"),
        ("Hoeryong", "capital", "Xx"),
        ("weeks", "unit", "x"),
        ("forty-one", "number", "x-x"),
    ],
)
def test_lists_of_ours_say_what_a_word_is(written, sign, look):
    form = written.lower()
    assert sign_of(written, form, form.split("-")[-1]) == sign
    assert look_of(written) == look


def test_each_word_is_told_of_by_itself_and_by_its_neighbours():
    first, second = features_of(EnglishWords().words("carved oars"))
    assert "f=carved" in first
    assert "f-1,0=carved/oars" in second
    assert "f1=#" in second


def test_without_passages_there_is_nothing_to_learn_from(tmp_path):
    with pytest.raises(CommandError, match="No passages"):
        call_command("train_details", sentences=tmp_path, into=tmp_path)


def test_a_broken_mark_ends_the_training(tmp_path):
    (tmp_path / "en-a.txt").write_text("He [[place|Nampo.\n", "utf-8")
    with pytest.raises(CommandError, match="Nampo"):
        call_command("train_details", sentences=tmp_path, into=tmp_path, language=["en"])


def test_tables_want_their_sources():
    with pytest.raises(CommandError, match="--vectors and --frequencies"):
        call_command("train_details", tables=True)


@needs_packages
def test_a_model_is_learned_and_says_what_it_learned(monkeypatch, folder):
    monkeypatch.setitem(detail_training.SETTINGS, "feature.minfreq", 1)
    said = io.StringIO()
    call_command("train_details", sentences=folder, into=folder, language=["en"], stdout=said)
    assert "20 passages, en-details.crfsuite.xz" in said.getvalue()
    (spans,) = ENGLISH_DETAILS.kept_in(folder).spans(["He carved drums."])
    assert max(spans, key=lambda span: span.chance).label == "occupation"


@needs_packages
def test_the_same_passages_make_the_same_model(folder):
    made = []
    for _ in range(2):
        call_command(
            "train_details", sentences=folder, into=folder, language=["en"], stdout=io.StringIO()
        )
        made.append((folder / "en-details.crfsuite.xz").read_bytes())
    assert made[0] == made[1]


@needs_packages
def test_measuring_keeps_figures_and_no_model(folder):
    said = io.StringIO()
    call_command(
        "train_details", sentences=folder, into=folder, language=["en"], measure=True, stdout=said
    )
    assert "on passages held out" in said.getvalue()
    assert not (folder / "en-details.crfsuite.xz").exists()
    held_out = sum(map(is_held_out, Sources(folder).sentences("en")))
    figures = json.loads((folder / "figures.json").read_text("utf-8"))
    assert figures["details"]["en"]["passages"] == held_out > 0


def test_figures_of_other_models_are_left_alone(tmp_path):
    path = tmp_path / "figures.json"
    path.write_text('{"ko": {"names": 3}}', "utf-8")
    keep_figures(path, "en", DetailScore(1, 10, 2, 1, 0, 0))
    kept = json.loads(path.read_text("utf-8"))
    assert kept["ko"] == {"names": 3}
    assert kept["details"]["en"]["found"] == 1


@pytest.mark.parametrize("language", ["en", "ko", "ja"])
def test_the_passages_that_ship_are_well_made(language):
    passages = Sources(SENTENCES).sentences(language)
    assert len(passages) > 500
    assert {mark.kind for passage in passages for mark in passage.marks} <= KINDS
