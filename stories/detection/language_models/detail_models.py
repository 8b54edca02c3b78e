"""The models of details that there are, one for each language."""

from collections.abc import Callable
from operator import attrgetter
from typing import Final

from stories.detection.language_models import roles
from stories.detection.language_models.crf import DATA
from stories.detection.language_models.detail_words import DetailWord
from stories.detection.language_models.details import DetailModel
from stories.detection.language_models.east_asian_words import (
    JAPANESE_BANDS,
    KOREAN_BANDS,
    EastAsianWords,
)
from stories.detection.language_models.english_words import EnglishWords
from stories.detection.language_models.japanese import JAPANESE
from stories.detection.language_models.korean import KOREAN
from stories.detection.language_models.recurrent import RecurrentNetwork
from stories.detection.language_models.transformer import Transformer
from stories.detection.language_models.word_vectors import WordVectors


def form_and_tag(word: DetailWord) -> str:
    """How the Korean vectors name a word: what looks alike may be a noun and a verb."""
    return f"{word.form}/{word.tag}"


def recurrent(
    language: str, count: int, vectors: WordVectors, named: Callable[[DetailWord], str]
) -> list[RecurrentNetwork]:
    """Networks that began to learn from other chances: each errs in other places."""
    paths = (DATA / f"{language}-details-{number}.npz.xz" for number in range(1, count + 1))
    return [RecurrentNetwork(path, vectors, named) for path in paths]


KOREAN_VECTORS: Final = WordVectors(DATA / "ko-word-rows.xz", DATA / "ko-word-vectors.npy.xz")
JAPANESE_VECTORS: Final = WordVectors(DATA / "ja-word-rows.xz", DATA / "ja-word-vectors.npy.xz")
ENGLISH_DETAILS: Final = DetailModel(
    "en",
    "Landfall's English details 5",
    EnglishWords(),
    DATA / "en-details.crfsuite.xz",
    networks=[Transformer(DATA / "en-details.npz")],
)
KOREAN_DETAILS: Final = DetailModel(
    "ko",
    "Landfall's Korean details 5",
    EastAsianWords(KOREAN.reader, KOREAN_BANDS, roles.KOREAN),
    DATA / "ko-details.crfsuite.xz",
    networks=recurrent("ko", 2, KOREAN_VECTORS, form_and_tag),
    names=KOREAN,
)
JAPANESE_DETAILS: Final = DetailModel(
    "ja",
    "Landfall's Japanese details 5",
    EastAsianWords(JAPANESE.reader, JAPANESE_BANDS, roles.JAPANESE),
    DATA / "ja-details.crfsuite.xz",
    networks=recurrent("ja", 2, JAPANESE_VECTORS, attrgetter("form")),
    names=JAPANESE,
)
DETAIL_MODELS: Final = (ENGLISH_DETAILS, KOREAN_DETAILS, JAPANESE_DETAILS)
