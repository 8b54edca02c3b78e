"""`manage.py train_name_models`: what it wants, writes and says."""

import io
import json
import os

import pytest
from django.core.management import CommandError, call_command

from stories.detection.language_models import training
from stories.detection.language_models.crf import LetterModel
from stories.detection.language_models.korean import KOREAN
from stories.detection.language_models.models import SpanLabel
from stories.detection.language_models.training import Score, keep_figures

needs_packages = pytest.mark.skipif(
    bool(KOREAN.missing_packages()) and not os.environ.get("LANDFALL_ALL_TESTS"),
    reason="the packages of the Korean model are not installed",
)
NAMES = "민서아 노을비 차보람 구한별 진솔미 우가람 하나래 심다솜 표은솔 현미루".split()


@pytest.fixture
def published(tmp_path):
    """A small set in the manner of the published one, of names of nobody."""
    path = tmp_path / "set.tsv"
    blocks = []
    for name in NAMES:
        tags = ["B-PS", "I-PS", "I-PS", *["O"] * 12]
        blocks.append(
            "\n".join(f"{c}\t{t}" for c, t in zip(f"{name}는 집에 갔다.", tags, strict=False))
        )
    path.write_text("\n\n".join(blocks), encoding="utf-8")
    return path


def test_without_a_set_there_is_nothing_to_learn_from():
    with pytest.raises(CommandError, match="--korean or --japanese"):
        call_command("train_name_models")


def test_without_the_packages_it_says_which(monkeypatch, published, tmp_path):
    monkeypatch.setattr(LetterModel, "missing_packages", lambda self: "kiwipiepy")
    with pytest.raises(CommandError, match="kiwipiepy"):
        call_command("train_name_models", korean=published, into=tmp_path)


@needs_packages
def test_a_model_is_learned_written_and_measured(monkeypatch, published, tmp_path):
    monkeypatch.setitem(training.SETTINGS, "max_iterations", 12)
    said = io.StringIO()
    call_command("train_name_models", korean=published, into=tmp_path, stdout=said)
    assert "learning from" in said.getvalue()
    assert "1 sentences set aside, 1 names" in said.getvalue()
    learned = LetterModel("ko", "new", KOREAN.reader, tmp_path / KOREAN.path.name, 0.5)
    text = "박정임은 국경 마을에서 태어났다."
    (spans,) = learned.spans([text])
    assert [text[s.start : s.end] for s in spans if s.label is SpanLabel.PERSON] == ["박정임"]
    assert set(json.loads((tmp_path / "figures.json").read_text())) == {"ko"}


@needs_packages
def test_what_is_there_can_be_measured_without_learning(published, tmp_path):
    for path in (KOREAN.path, KOREAN.path_of_words):
        (tmp_path / path.name).symlink_to(path)
    said = io.StringIO()
    call_command("train_name_models", korean=published, into=tmp_path, measure=True, stdout=said)
    assert "learning" not in said.getvalue()
    assert json.loads((tmp_path / "figures.json").read_text())["ko"]["names"] == 1


def test_figures_of_another_language_stay(tmp_path):
    path = tmp_path / "figures.json"
    path.write_text('{"ja": {"recall": 0.5}}')
    keep_figures(path, "ko", Score(4, 4, 0.5, 0.5, 0.75, 1.0))
    kept = json.loads(path.read_text())
    assert kept["ja"] == {"recall": 0.5}
    assert (kept["ko"]["recall"], kept["ko"]["precision"], kept["ko"]["exact"]) == (0.75, 1.0, 0.5)


def test_tables_want_something_to_be_made_from():
    with pytest.raises(CommandError, match="--jmnedict and --ginza"):
        call_command("train_name_models", tables=True)
