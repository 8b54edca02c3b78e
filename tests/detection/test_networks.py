"""The networks beside the random fields: their files, how words are told to them, what they say."""

import os

import pytest

from stories.detection.language_models.crf import Tagger
from stories.detection.language_models.detail_models import (
    DETAIL_MODELS,
    ENGLISH_DETAILS,
    JAPANESE_DETAILS,
    KOREAN_DETAILS,
)
from stories.detection.language_models.detail_words import DetailWord
from stories.detection.language_models.details import DetailModel
from stories.detection.language_models.english_words import EnglishWords
from stories.detection.language_models.recurrent import (
    COLUMNS,
    RecurrentNetwork,
    letters_of,
    told,
)
from stories.detection.language_models.weights import (
    DamagedModel,
    Weights,
    missing_library,
    packed,
    small,
)
from stories.detection.language_models.word_pieces import FIRST, LAST, UNKNOWN, WordPieces
from stories.detection.language_models.word_vectors import AXES, ONE, WordVectors, files_of
from stories.detection.language_models.word_windows import WINDOW, Telling, shape_of

PIECES = [UNKNOWN, FIRST, LAST, "net", "##s", "mend", "##ed", "'", "7", "cafe"]
MISSING = [model.title for model in DETAIL_MODELS if model.missing()]
needs_models = pytest.mark.skipif(
    bool(MISSING) and not os.environ.get("LANDFALL_ALL_TESTS"),
    reason=f"not installed: {', '.join(MISSING)}",
)
needs_numpy = pytest.mark.skipif(
    bool(missing_library()) and not os.environ.get("LANDFALL_ALL_TESTS"),
    reason="numpy is not installed",
)
each_network = pytest.mark.parametrize(
    ("model", "network"),
    [(model, network) for model in DETAIL_MODELS for network in model.networks],
    ids=[network.path.name for model in DETAIL_MODELS for network in model.networks],
)
SAID = {
    "en": "He mended the nets of the collective for forty-one years.",
    "ko": "그는 마흔한 해 동안 조합의 그물을 기웠다.",
    "ja": "彼は四十一年のあいだ組合の網を繕った。",
}


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("Nets", ["net", "##s"]),
        ("mended", ["mend", "##ed"]),
        ("café", ["cafe"]),
        ("net's", ["net", "'", UNKNOWN]),
        ("7", ["7"]),
        ("oar", [UNKNOWN]),
        (" ", [UNKNOWN]),
    ],
)
def test_a_word_is_told_in_the_longest_pieces_without_capitals_and_accents(word, pieces):
    assert [PIECES[number] for number in WordPieces(PIECES).of(word)] == pieces


def test_a_word_that_is_none_has_few_pieces():
    assert len(WordPieces(PIECES).of("net's" * 50)) == 8


@pytest.mark.parametrize(
    ("words", "shape"),
    [("...", 1), ("nets", 2), ("Nets", 3), ("NETS", 4), ("1984", 5), ("B12", 6), ("K", 7)],
)
def test_a_word_has_a_shape(words, shape):
    assert shape_of(words) == shape


def test_a_long_text_is_told_in_windows_and_no_word_is_cut_or_lost():
    text = " ".join(["mended nets"] * 200)
    words = EnglishWords().words(text)
    windows = list(Telling(PIECES, ["."], ["-"]).windows(text, words))
    assert len(windows) > 1
    assert sum(len(window.firsts) for window in windows) == len(words)
    assert all(len(window.pieces) == len(window.told) <= WINDOW + 2 for window in windows)
    assert all(PIECES[window.pieces[0]] == FIRST for window in windows)
    firsts = {PIECES[each.pieces[place]] for each in windows for place in each.firsts}
    assert firsts == {"mend", "net"}


def test_of_a_long_word_its_beginning_and_its_end_are_looked_at():
    assert letters_of("haebaragi") == "haeagi"
    assert letters_of("net") == "net"


def test_a_word_is_told_in_every_column():
    assert len(told(DetailWord())) == len(COLUMNS)


@needs_numpy
def test_numbers_of_a_file_come_back_nearly_as_they_were(tmp_path):
    import numpy as np  # noqa: PLC0415  it may be missing

    table = np.linspace(-3, 3, 12, dtype="float32").reshape(3, 4)
    arrays = {"table" + end: each for end, each in small(table).items()} | {"bare": table}
    for compress, name in ((False, "a.npz"), (True, "a.npz.xz")):
        path = tmp_path / name
        path.write_bytes(packed(arrays, {"labels": ["김", "O"]}, compress=compress))
        weights = Weights(path)
        assert weights.settings == {"labels": ["김", "O"]}
        assert abs(weights.rows("table", [2, 0]) - table[[2, 0]]).max() < 3 / 127
        assert abs(weights.whole("table") - table).max() < 3 / 127
        assert (weights.whole("bare") == table).all()


@needs_numpy
def test_a_word_has_its_point_and_an_unknown_one_lies_in_the_middle(tmp_path):
    import numpy as np  # noqa: PLC0415  it may be missing

    points = np.arange(2 * AXES).reshape(2, AXES).astype("int8")
    rows, table = tmp_path / "rows.xz", tmp_path / "points.npy.xz"
    for path, content in zip((rows, table), files_of({"net": 1, "oar": 0}, points), strict=True):
        path.write_bytes(content)
    found = WordVectors(rows, table).of(["net", "lute", "oar"])
    assert found.shape == (3, AXES)
    assert (found[0] == points[1] / ONE).all()
    assert not found[1].any()
    assert (found[2] == points[0] / ONE).all()


@needs_models
@each_network
def test_all_parts_of_a_model_tell_the_same_kinds_apart(model, network):
    assert set(network.labels) == set(Tagger(model.path).tagger.labels())


@needs_models
@each_network
def test_each_word_has_its_chances_and_they_add_up(model, network):
    text = SAID[model.language]
    words = model.words(text)
    nothing, chances = network.chances([("", []), (text, words)])
    assert nothing == []
    assert len(chances) == len(words)
    assert all(sum(row) == pytest.approx(1, abs=1e-4) for row in chances)


@needs_models
@each_network
def test_what_stands_behind_a_word_counts_as_well(model, network):
    text = SAID[model.language]
    words = model.words(text)
    whole, part = network.chances([(text, words), (text, words[:4])])
    assert whole[:4] != part


@needs_models
@each_network
def test_what_is_read_together_is_told_as_if_it_were_read_alone(model, network):
    told = [(text, model.words(text)) for text in (SAID[model.language] * 40, SAID["en"], "7")]
    together = network.chances(told)
    for each, chances in zip(told, together, strict=True):
        (alone,) = network.chances([each])
        for row, other in zip(chances, alone, strict=True):
            assert row == pytest.approx(other, abs=1e-5)


@needs_models
@pytest.mark.parametrize("model", [KOREAN_DETAILS, JAPANESE_DETAILS], ids=["ko", "ja"])
def test_what_the_model_of_names_sees_is_told_to_the_network(model):
    text = {"ko": "탁봉녀 씨가 왔다.", "ja": "高橋美咲さんが来た。"}[model.language]
    assert any(word.seen not in {"", "-"} for word in model.words(text))


@needs_numpy
@pytest.mark.parametrize("name", ["damaged.npz", "damaged.npz.xz"])
def test_a_damaged_file_is_named(tmp_path, name):
    path = tmp_path / name
    path.write_bytes(b"version https://example.org/pointer")
    with pytest.raises(DamagedModel, match=r"damaged\.npz.* is damaged: install"):
        Weights(path)


@needs_models
@pytest.mark.parametrize("place", range(3))
def test_a_model_is_off_when_one_of_its_files_is_missing(tmp_path, place):
    network = KOREAN_DETAILS.networks[0]
    files = [tmp_path / path.name for path in network.files]
    for number, (here, there) in enumerate(zip(files, network.files, strict=True)):
        if number != place:
            here.write_bytes(there.read_bytes())
    vectors = WordVectors(*files[1:])
    alone = DetailModel(
        "ko",
        "of this test",
        KOREAN_DETAILS.reader,
        KOREAN_DETAILS.path,
        networks=[RecurrentNetwork(files[0], vectors, network.named)],
    )
    assert alone.missing() == files[place].name


@needs_models
def test_without_its_networks_a_model_is_not_whole(tmp_path):
    alone = ENGLISH_DETAILS.kept_in(tmp_path)
    assert alone.networks == ()
    assert alone.missing() == "en-details.crfsuite.xz"
    assert alone.spans(["He mended the nets of the collective."]) == [[]]
