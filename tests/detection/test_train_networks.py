"""`manage.py train_networks`: what it wants before it learns, and what it makes of words."""

import io
import sys

import pytest
from django.core.management import CommandError, call_command

from stories.detection.language_models import network_training
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


class Learning:
    """A training that learns nothing and remembers what it was to learn from."""

    asked = []

    def __init__(self, network, lessons, seed):
        self.asked.append((network.path.name, seed, len(lessons)))

    def learn(self):
        return [0.5]

    def content(self):
        return b"numbers"


def test_each_network_begins_from_its_own_chances_and_the_second_korean_one_hears_of_others(
    folder, monkeypatch
):
    monkeypatch.setattr(network_training, "RecurrentTraining", Learning)
    monkeypatch.setattr(network_training, "_told", lambda _model, passage: (passage.text, [], []))
    monkeypatch.setattr(Learning, "asked", [])
    (folder / "ko-a.txt").write_text("[[name|탁봉녀]]는 웃었다.\n비가 왔다.\n", "utf-8")
    call_command(
        "train_networks",
        sentences=folder,
        into=folder,
        language=["ko", "ja"],
        stdout=(told := io.StringIO()),
    )
    (first, one, few), (second, two, more), *japanese = Learning.asked
    assert (first, one, second, two) == ("ko-details-1.npz.xz", 1, "ko-details-2.npz.xz", 2)
    assert more > few
    assert [(name, seed) for name, seed, _count in japanese] == [
        ("ja-details-1.npz.xz", 1),
        ("ja-details-2.npz.xz", 2),
    ]
    assert len({count for _name, _seed, count in japanese}) == 1
    assert (folder / "ja-details-2.npz.xz").read_bytes() == b"numbers"
    assert "ko-details-2.npz.xz, round 1: mean error 0.5000" in told.getvalue()


def test_what_is_met_too_seldom_is_not_known():
    words = [DetailWord(0, 3, "net", "N"), DetailWord(3, 6, "oar", "N")]
    columns, letters = values_of([words[:1]] * LEAST_LETTER + [words[1:]])
    assert columns[0] == ["net"]
    assert columns[1] == ["N"]
    assert letters == ["e", "n", "t"]
