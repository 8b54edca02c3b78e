"""The Korean and the Japanese model: what they see, where, and that nothing makes them stumble."""

import os
from concurrent.futures import ThreadPoolExecutor

import pytest

from stories.detection.language_models.characters import Morpheme, Row
from stories.detection.language_models.crf import LetterModel
from stories.detection.language_models.invented_sentences import (
    japanese_sentences,
    korean_sentences,
)
from stories.detection.language_models.japanese import JAPANESE
from stories.detection.language_models.korean import KOREAN
from stories.detection.language_models.models import ModelSpan, SpanLabel
from stories.detection.language_models.name_hints import UNKNOWN, name_hints
from stories.detection.language_models.roles import JAPANESE as JAPANESE_ROLES
from stories.detection.language_models.roles import KOREAN as KOREAN_ROLES
from stories.detection.language_models.roles import role_of
from stories.detection.language_models.tags import (
    OF_LETTERS,
    chances_of_letters,
    in_doubt,
    spans_of,
    with_words,
)
from stories.detection.language_models.texts import CHUNK, chunks_of, readable
from stories.detection.language_models.training import Score, measured
from stories.detection.language_models.training_sets import (
    Sentence,
    parted,
    read_japanese,
    read_korean,
)
from stories.detection.language_models.word_classes import WordClasses, written

MODELS = (KOREAN, JAPANESE)
needs_models = pytest.mark.skipif(
    bool(KOREAN.missing() or JAPANESE.missing()) and not os.environ.get("LANDFALL_ALL_TESTS"),
    reason="the packages of the Korean and the Japanese model are not installed",
)
of_each = pytest.mark.parametrize("model", MODELS, ids=[model.language for model in MODELS])
STRANGE = (
    "",
    " \n\t ",
    "\x00김영자\x00씨",
    "\ud800김영자 씨\udfff",
    "😀😀김영자 씨는 😀",
    "👩‍👩‍👧 花子さん 𠮷田",
    "각각 ᄀ",
    "ﾊﾅｺさん",
    "가" * 5_000,
    "花" * 5_000,
    "김영자" * 2_000,
    "・" * 3_000,
    "\u202e김\u200b영\u200b자",
    "\U0010ffff" * 50,
)


def persons(model, text):
    (spans,) = model.spans([text])
    return [text[span.start : span.end] for span in spans if span.label is SpanLabel.PERSON]


@needs_models
def test_a_korean_name_is_seen_without_its_particle():
    assert persons(KOREAN, "지난겨울 조은실은 딸을 데리고 떠났다.") == ["조은실"]


@needs_models
def test_a_japanese_name_is_seen_without_its_form_of_address():
    assert persons(JAPANESE, "母の山本節子さんは駅で待っていた。") == ["山本節子"]


@needs_models
def test_places_are_told_from_persons():
    (spans,) = KOREAN.spans(["그는 서울과 부산에서 일했다."])
    assert {span.label for span in spans} == {SpanLabel.PLACE}


@needs_models
def test_places_count_characters_also_behind_emoji():
    plain = "지난겨울 조은실은 딸을 데리고 떠났다."
    assert persons(KOREAN, f"😀😀 {plain}") == ["조은실"]
    assert persons(JAPANESE, "😀😀 母の山本節子さんは駅で待っていた。") == ["山本節子"]


@needs_models
@of_each
@pytest.mark.parametrize("text", STRANGE, ids=range(len(STRANGE)))
def test_no_text_makes_a_model_stumble(model, text):
    (spans,) = model.spans([text])
    assert all(0 <= span.start < span.end <= len(text) for span in spans)


@needs_models
@of_each
def test_a_long_text_is_read_in_parts_with_the_right_places(model):
    line = {"ko": "조은실은 떠났다.\n", "ja": "山本節子さんは待っていた。\n"}[model.language]
    text = line * (3 * CHUNK // len(line))
    (spans,) = model.spans([text])
    found = {text[span.start : span.end] for span in spans if span.label is SpanLabel.PERSON}
    assert found == {line[: 3 if model.language == "ko" else 4]}
    assert max(span.start for span in spans) > 2 * CHUNK


@needs_models
@of_each
def test_many_threads_get_what_one_gets(model):
    text = "조은실은 山本節子さんと会った。" * 20
    alone = model.spans([text])
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(model.spans, [[text]] * 8))
    assert together == [alone] * 8


def test_a_model_without_its_file_says_so_and_sees_nothing(tmp_path):
    model = LetterModel("ko", "none", KOREAN.reader, tmp_path / "absent.xz", 0.5)
    assert "absent.xz" in model.missing() or KOREAN.missing_packages()
    assert model.spans(["김영자 씨"]) == [[]]


def test_spans_begin_and_end_where_the_tags_do():
    tags = ["O", "B-person", "I-person", "B-person", "O", "I-place", "B-date"]
    assert spans_of(tags, [0, 1, 2, 4, 5, 6, 7]) == [
        ModelSpan(1, 3, SpanLabel.PERSON),
        ModelSpan(4, 5, SpanLabel.PERSON),
        ModelSpan(6, 7, SpanLabel.PLACE),
        ModelSpan(7, 8, SpanLabel.DATE),
    ]


def test_what_cannot_be_read_becomes_blank_in_its_place():
    assert readable("김\x00영\ud800자\n") == "김 영 자\n"
    assert readable("가" * 20 + "나") == " " * 20 + "나"
    assert len(readable("😀a\u200b")) == 3


def test_parts_of_a_text_add_up_to_it():
    text = "첫 문장이다. 둘째 문장이다.\n" * 400
    parts = list(chunks_of(text))
    assert "".join(part for _, part in parts) == text
    assert all(text.startswith(part, start) for start, part in parts)
    assert all(len(part) <= CHUNK for _, part in parts)
    assert all(part.endswith("\n") for _, part in parts[:-1])


def test_a_table_of_classes_holds_no_word_and_finds_each(tmp_path):
    words = {f"낱말{number}": (number, number % 7) for number in range(300)}
    path = tmp_path / "table.xz"
    path.write_bytes(written(words))
    table = WordClasses(path)
    assert all(table.of(word) == classes for word, classes in words.items())
    assert table.of("없는 말") is None
    assert table.labels("없는 말", instead="-") == ("-", "-")


def test_of_two_names_in_the_dictionary_the_longer_gives_the_hint(tmp_path):
    path = tmp_path / "names.xz"
    path.write_bytes(written({"가나": (1, 0), "가나다": (2, 0)}))
    row = Row("가나다라", [Morpheme(0, 4, "가나다라", "NNP")])
    hints = name_hints(row, WordClasses(path), longest=5, ends=[True] * 4)
    assert [hint.rank for hint in hints] == ["B2", "I2", "E2", UNKNOWN.rank]


def test_published_sets_are_read(tmp_path):
    korean = tmp_path / "set.tsv"
    korean.write_text("## one\t<나:PS>\n나\tB-PS\n라\tI-PS\n \tO\n오\tB-LC\n\n집\tO\n", "utf-8")
    first, second = read_korean(korean)
    person, place = ModelSpan(0, 2, SpanLabel.PERSON), ModelSpan(3, 4, SpanLabel.PLACE)
    assert first == Sentence("나라 오", (person, place))
    assert second == Sentence("집", ())
    japanese = tmp_path / "set.json"
    japanese.write_text(
        '[{"text": "花は", "entities": [{"name": "花", "span": [0, 1], "type": "人名"}]}]', "utf-8"
    )
    assert read_japanese(japanese) == [Sentence("花は", (ModelSpan(0, 1, SpanLabel.PERSON),))]


def test_a_set_is_parted_the_same_way_each_time_and_nothing_is_in_two_parts():
    sentences = [Sentence(f"문장 {number}", ()) for number in range(50)]
    parts = parted(sentences)
    assert parts == parted(sentences)
    assert [len(parts.training), len(parts.choosing), len(parts.measuring)] == [40, 5, 5]
    together = [*parts.training, *parts.choosing, *parts.measuring]
    assert {sentence.text for sentence in together} == {sentence.text for sentence in sentences}


def test_names_count_as_found_by_the_same_span_or_by_any_overlap():
    class Once:
        def spans(self, texts):
            return [[ModelSpan(0, 3, SpanLabel.PERSON), ModelSpan(7, 9, SpanLabel.PERSON)]]

    marked = (ModelSpan(0, 2, SpanLabel.PERSON), ModelSpan(7, 9, SpanLabel.PERSON))
    assert measured(Once(), [Sentence("가나다라마바사아자", marked)]) == Score(2, 2, 0.5, 0.5, 1, 1)


@pytest.mark.parametrize("sentences", [korean_sentences(), japanese_sentences()], ids=["ko", "ja"])
def test_invented_sentences_mark_names_where_they_stand(sentences):
    assert any(sentence.spans for sentence in sentences)
    assert any(not sentence.spans for sentence in sentences)
    for sentence in sentences:
        names = [sentence.text[span.start : span.end] for span in sentence.spans]
        assert all(name and not set(name) & set("+-,. ") for name in names)


class Sayer:
    """A tagger that says of each place what it was told to."""

    def __init__(self, *begins, goes_on=0.0):
        self.said = begins
        self.goes_on = goes_on

    def marginal(self, tag, place):
        return self.said[place] if tag.startswith("B-") else self.goes_on


def test_words_have_their_say_in_what_letters_say():
    row = Row("조은 .", [Morpheme(0, 2, "조은", "NNP")])
    of_word = 0.5
    said = chances_of_letters(Sayer(0.9, 0.0, 0.4), row)
    (first, _), (second, on), (sign, _) = with_words(said, Sayer(of_word), row)
    assert first == pytest.approx(OF_LETTERS * 0.9 + (1 - OF_LETTERS) * of_word)
    assert second == 0.0
    assert on == pytest.approx((1 - OF_LETTERS) * of_word)
    assert sign == 0.4


def test_words_are_asked_only_where_they_could_decide():
    sure, unsure, no = (0.9, 0.05), (0.3, 0.3), (0.1, 0.0)
    assert not in_doubt([sure, no], [0.5, 0.5])
    assert in_doubt([sure, unsure], [0.5, 0.5])
    assert in_doubt([no], [0.1])


def test_a_title_a_place_and_a_firm_say_different_things_of_the_name_beside_them():
    assert [role_of(word, KOREAN_ROLES) for word in ("감독", "이모", "대교", "먹다")] == [*"PKT#"]
    assert [role_of(word, JAPANESE_ROLES) for word in ("提督", "叔母", "銀行", "走る")] == [*"PKG#"]


def test_a_longer_word_says_what_its_end_does():
    assert role_of("여배우", KOREAN_ROLES) == "p"
    assert role_of("名誉教授", JAPANESE_ROLES) == "p"


def test_words_that_a_name_touches_are_tagged_and_days_are_not():
    words = [
        Morpheme(0, 2, "조은", "NNP"),
        Morpheme(2, 3, "실", "NNG"),
        Morpheme(4, 6, "오늘", "NNG"),
    ]
    spans = ModelSpan(0, 3, SpanLabel.PERSON), ModelSpan(4, 6, SpanLabel.DATE)
    assert Sentence("조은실 오늘", spans).word_tags(words) == ["B-person", "I-person", "O"]
