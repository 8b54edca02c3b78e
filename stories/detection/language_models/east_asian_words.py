"""The words of Korean and Japanese text, as the models of details are told of them."""

from collections.abc import Mapping
from typing import Final, Protocol

from stories.detection.language_models.characters import Morpheme, Row
from stories.detection.language_models.crf import DATA
from stories.detection.language_models.detail_words import UNHEARD, DetailWord
from stories.detection.language_models.roles import role_of
from stories.detection.language_models.word_classes import WordClasses

KOREAN_BANDS: Final = WordClasses(DATA / "ko-word-bands.xz")
JAPANESE_BANDS: Final = WordClasses(DATA / "ja-word-bands.xz")
# A word behind a blank, and one that goes on from the word before it.
APART, JOINED = "|", "+"


class Analyser(Protocol):
    """What parts a text into words: the readers of the models of names."""

    @property
    def packages(self) -> Mapping[str, str]:
        """The modules that it imports, and the packages that bring them."""

    def row(self, text: str) -> Row:
        """The letters of a text and the words that they are in."""


class EastAsianWords:
    """Parts a text into the words of an analyser, with our own lists of what they say."""

    def __init__(self, analyser: Analyser, bands: WordClasses, roles: Mapping[str, str]) -> None:
        self.analyser = analyser
        self.bands = bands
        self.roles = roles

    @property
    def packages(self) -> Mapping[str, str]:
        """The modules that it imports, and the packages that bring them."""
        return self.analyser.packages

    def words(self, text: str) -> list[DetailWord]:
        """The words of a text in order; signs and digits are words, too."""
        return [self._word(text, each) for each in self.analyser.row(text).morphemes]

    def _word(self, text: str, word: Morpheme) -> DetailWord:
        band = self.bands.of(word.form)
        is_joined = word.start and not text[word.start - 1].isspace()
        return DetailWord(
            word.start,
            word.end,
            word.form,
            word.tag,
            word.near,
            word.wide,
            str(band[1]) if band else UNHEARD,
            role_of(word.form, self.roles),
            (word.tag[:1], JOINED if is_joined else APART),
        )
