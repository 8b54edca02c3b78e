"""`manage.py train_networks`: what it wants before it learns, and what it makes of words."""

import io
import sys

import pytest
from django.core.management import CommandError, call_command

from stories.detection.language_models.detail_words import DetailWord
from stories.detection.language_models.recurrent_training import LEAST_LETTER, values_of


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "en-a.txt").write_text("He [[occupation|carved masks]].\n", "utf-8")
    (tmp_path / "ja-a.txt").write_text("父は[[occupation|面を彫る人]]だった。\n", "utf-8")
    return tmp_path


@pytest.mark.parametrize(("language", "tables"), [("en", False), ("ja", True), ("en", True)])
def test_without_what_it_begins_with_nothing_is_made(folder, language, tables):
    with pytest.raises(CommandError, match=r"--published.*--ginza"):
        call_command(
            "train_networks", sentences=folder, into=folder, language=[language], tables=tables
        )


def test_without_the_library_that_learns_its_name_is_told(folder, monkeypatch):
    monkeypatch.setitem(sys.modules, "torch", None)
    monkeypatch.setitem(sys.modules, "safetensors.torch", None)
    with pytest.raises(CommandError, match="pip install torch"):
        call_command(
            "train_networks",
            sentences=folder,
            into=folder,
            language=["en"],
            published=folder,
            stdout=io.StringIO(),
        )


def test_what_is_met_too_seldom_is_not_known():
    words = [DetailWord(0, 3, "net", "N"), DetailWord(3, 6, "oar", "N")]
    columns, letters = values_of([words[:1]] * LEAST_LETTER + [words[1:]])
    assert columns[0] == ["net"]
    assert columns[1] == ["N"]
    assert letters == ["e", "n", "t"]
