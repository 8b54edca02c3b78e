"""The English model: loaded once, only when asked, only when it is the published one."""

import importlib.util
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from stories.detection.language_models import registry
from stories.detection.language_models.english import CHUNK, EnglishModel, chunks_of, readable
from stories.detection.language_models.english_weights import PUBLISHED
from stories.detection.language_models.models import ModelSpan, SpanLabel
from stories.detection.language_models.registry import Memory, status
from stories.detection.language_models.word_rows import WordRows

needs_model = pytest.mark.skipif(
    bool(EnglishModel().missing()) and not os.environ.get("LANDFALL_ALL_TESTS"),
    reason="the packages of the English model are not installed",
)


@pytest.fixture(scope="module")
def model():
    return EnglishModel()


def seen(model, text):
    (spans,) = model.spans([text])
    return [(text[span.start : span.end], span.label) for span in spans]


@needs_model
def test_persons_and_places_are_seen_where_they_stand(model):
    text = "Grace Okafor, a nurse, flew from Toronto to Paris."
    assert seen(model, text) == [
        ("Grace Okafor", SpanLabel.PERSON),
        ("Toronto", SpanLabel.PLACE),
        ("Paris", SpanLabel.PLACE),
    ]


@needs_model
def test_several_texts_are_read_at_once_and_keep_their_order(model):
    texts = ["Nothing here.", "", "We met Grace Okafor.", "  \n "]
    assert [len(spans) for spans in model.spans(texts)] == [0, 0, 1, 0]


@needs_model
def test_a_name_deep_in_a_long_text_has_its_true_place(model):
    text = "The kettle was warm. " * 900 + "We met Grace Okafor there."
    assert seen(model, text) == [("Grace Okafor", SpanLabel.PERSON)]


@needs_model
@pytest.mark.parametrize(
    "text",
    [
        "a" * 1_000_000,
        " " * 1_000_000,
        "\x00\x01\x1b \ud800 Grace Okafor \udfff",
        "." * 200_000,
        "'s" * 50_000,
        "(((((" * 1_000 + "\u200b\u200f",
        "http://a.b " * 2_000,
        "\n" * 100_000,
        "1.2,3" * 40_000,
    ],
)
def test_no_text_makes_it_fail(model, text):
    (spans,) = model.spans([text])
    assert all(0 <= span.start < span.end <= len(text) for span in spans)


@needs_model
def test_names_survive_what_word_processors_put_between_them(model):
    assert ("Grace\u00a0Okafor", SpanLabel.PERSON) in seen(model, "We met Grace\u00a0Okafor there.")


def test_what_is_made_readable_keeps_its_length():
    text = "a\x00b\ud800c\u200bd" + "e" * 500 + "\n" + "word " * 20 + "\nnext"
    assert len(readable(text)) == len(text)


def test_a_wrapped_line_goes_on_and_an_entry_of_a_list_does_not():
    long = "x " * 30 + "Grace"
    assert readable(f"{long}\nOkafor") == f"{long} Okafor"
    assert readable("Grace\nOkafor") == "Grace\nOkafor"


def test_chunks_are_short_and_together_the_whole_text():
    text = ("A sentence of some length. " * 50 + "\n\n") * 20
    chunks = list(chunks_of(text))
    assert "".join(chunk for _, chunk in chunks) == text
    assert all(len(chunk) <= CHUNK and text.startswith(chunk, at) for at, chunk in chunks)


def test_weights_that_are_not_the_published_ones_are_refused(tmp_path, monkeypatch):
    (tmp_path / "strange_model" / "inner").mkdir(parents=True)
    (tmp_path / "strange_model" / "inner" / "tokenizer").write_text("not the published one")
    monkeypatch.syspath_prepend(tmp_path)
    strange = replace(PUBLISHED[1], module="strange_model", folder="inner", package="strange-model")
    model = EnglishModel([strange])
    if importlib.util.find_spec("spacy"):
        assert model.missing().startswith("strange-model as published (")
    assert model.spans(["We met Grace Okafor."]) == [[]]


def test_without_a_package_it_says_which_one_is_wanted():
    model = EnglishModel([])
    assert PUBLISHED[sys.version_info < (3, 12)].package in model.missing()
    assert model.title == PUBLISHED[sys.version_info < (3, 12)].title
    assert model.spans(["We met Grace Okafor."]) == [[]]


def test_every_pinned_hash_is_one():
    for weights in PUBLISHED:
        assert {"ner/model", "ner/moves", "vocab/vectors", "config.cfg"} <= set(weights.sha256)
        assert all(len(bytes.fromhex(each)) == 32 for each in weights.sha256.values())


def test_nothing_is_loaded_before_somebody_asks():
    code = (
        "import sys; from stories.detection.language_models import registry;"
        "registry.status(); print('spacy' in sys.modules)"
    )
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"


def test_the_status_names_every_model_and_what_it_lacks(monkeypatch):
    monkeypatch.setattr(registry, "MODELS", (EnglishModel([]),))
    (english,) = status()
    assert (english.language, english.is_on) == ("en", False)
    assert "package" not in english.title
    assert english.why_not


class Counting:
    language, title = "en", "counts what it reads"

    def __init__(self):
        self.read = []

    def missing(self):
        return ""

    def spans(self, texts):
        self.read += texts
        return [[ModelSpan(0, len(text), SpanLabel.PERSON)] for text in texts]


def test_what_was_read_is_not_read_again():
    memory, model = Memory(), Counting()
    first = memory.spans(model, ["one", "two", "one"])
    assert memory.spans(model, ["two", "three", "one"])[0] == first[1]
    assert model.read == ["one", "two", "three"]


def test_the_memory_forgets_what_was_not_asked_for_longest():
    memory, model = Memory(most=2), Counting()
    for text in ["one", "two", "one", "three", "one", "two"]:
        memory.spans(model, [text])
    assert model.read == ["one", "two", "three", "two"]


def test_the_memory_holds_no_word_of_a_story():
    memory = Memory()
    memory.spans(Counting(), ["Grace Okafor"])
    assert "Grace" not in repr(vars(memory))


@needs_model
def test_several_threads_see_the_same(model):
    texts = [f"We met Grace Okafor and Daniel Mensah in Toronto, {number}." for number in range(8)]
    expected = [model.spans([text]) for text in texts]
    fresh = EnglishModel()
    with ThreadPoolExecutor(max_workers=4) as threads:
        assert list(threads.map(lambda text: fresh.spans([text]), texts)) == expected


def test_rows_of_words_are_those_of_the_dictionary():
    known = {2**64 - 1: 3, 0: 7, 5: 0}
    rows = WordRows(known)
    assert dict(rows) == known
    assert (len(rows), rows.get(5, -1), rows.get(6, -1), rows.get(2**64 - 2, -1)) == (3, 0, -1, -1)
