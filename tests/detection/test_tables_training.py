"""The tables of kinds of names: how dictionaries become numbers for words."""

import sqlite3
from contextlib import closing

import pytest

from stories.detection.language_models.table_kinds import (
    kinds_of_japanese_names,
    kinds_of_korean_names,
)
from stories.detection.language_models.table_sources import jmnedict, kind_of, most_frequent
from stories.detection.language_models.word_classes import WordClasses

NAMES = ((1, "桜庭", "surname"), (2, "陽毬", "female given name"), (3, "霧ヶ浜", "place name"))


@pytest.fixture
def dictionary(tmp_path):
    """A dictionary in the manner of the published one, of three invented names."""
    path = tmp_path / "names.db"
    with closing(sqlite3.connect(path)) as base, base:
        base.execute("CREATE TABLE NETranslation (ID, idseq)")
        base.execute("CREATE TABLE NETransType (tid, text)")
        base.execute("CREATE TABLE NEKanji (idseq, text)")
        base.execute("CREATE TABLE NEKana (idseq, text)")
        for number, name, kind in NAMES:
            base.execute("INSERT INTO NETranslation VALUES (?, ?)", (number, number))
            base.execute("INSERT INTO NETransType VALUES (?, ?)", (number, kind))
            base.execute("INSERT INTO NEKanji VALUES (?, ?)", (number, name))
    return path


def test_a_name_of_the_dictionary_has_its_kind(dictionary):
    assert jmnedict(dictionary) == {"桜庭": "S", "陽毬": "G", "霧ヶ浜": "L"}


def test_a_table_is_made_of_the_dictionary(dictionary, tmp_path):
    path = tmp_path / "table.xz"
    path.write_bytes(kinds_of_japanese_names(dictionary))
    table = WordClasses(path)
    assert {table.of(name)[0] for _, name, _ in NAMES} == {1, 2, 3}
    assert table.of("秋穂") is None


@pytest.mark.parametrize(
    ("described", "letter"),
    [
        ("full name of a particular person", "P"),
        ("person", "P"),
        ("family or surname", "S"),
        ("fem", "G"),
        ("railway station", "L"),
        ("company name", "C"),
        ("ship name", "O"),
    ],
)
def test_what_a_dictionary_says_of_a_name_becomes_a_letter(described, letter):
    assert kind_of(described) == letter


def test_the_most_frequent_kind_has_the_smallest_number():
    assert most_frequent({"가": "x", "나": "y", "다": "y"}) == {"y": 1, "x": 2}


def test_parts_of_peoples_names_are_told_from_parts_of_titles(tmp_path):
    (tmp_path / "default.dict").write_text("달샘\tNNP\t0\n", "utf-8")
    people = [f"하람 {last}\tNNP\t0\t# Q5" for last in ("누리솔", "별찬들", "새론빛")]
    (tmp_path / "multi.dict").write_text(
        "\n".join([*people, "푸른 언덕\tNNP\t0\t# Q11424"]), "utf-8"
    )
    path = tmp_path / "table.xz"
    path.write_bytes(kinds_of_korean_names(tmp_path))
    table = WordClasses(path)
    kinds = [table.of(word) for word in ("하람", "누리솔", "하람누리솔", "푸른언덕", "달샘")]
    assert None not in kinds
    assert len(set(kinds)) == len(kinds)
