"""The models of details that there are, one for each language."""

from typing import Final

from stories.detection.language_models import roles
from stories.detection.language_models.crf import DATA
from stories.detection.language_models.details import DetailModel
from stories.detection.language_models.east_asian_words import (
    JAPANESE_BANDS,
    KOREAN_BANDS,
    EastAsianWords,
)
from stories.detection.language_models.english_words import EnglishWords
from stories.detection.language_models.japanese import JAPANESE
from stories.detection.language_models.korean import KOREAN

ENGLISH_DETAILS: Final = DetailModel(
    "en", "Landfall's English details 2", EnglishWords(), DATA / "en-details.crfsuite.xz"
)
KOREAN_DETAILS: Final = DetailModel(
    "ko",
    "Landfall's Korean details 2",
    EastAsianWords(KOREAN.reader, KOREAN_BANDS, roles.KOREAN),
    DATA / "ko-details.crfsuite.xz",
)
JAPANESE_DETAILS: Final = DetailModel(
    "ja",
    "Landfall's Japanese details 2",
    EastAsianWords(JAPANESE.reader, JAPANESE_BANDS, roles.JAPANESE),
    DATA / "ja-details.crfsuite.xz",
)
DETAIL_MODELS: Final = (ENGLISH_DETAILS, KOREAN_DETAILS, JAPANESE_DETAILS)
