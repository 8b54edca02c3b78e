"""The words of Korean and Japanese text, as the models of details are told of them."""

from collections.abc import Mapping, Sequence
from typing import Final, Protocol

from stories.detection.language_models.characters import Morpheme, Row
from stories.detection.language_models.crf import DATA
from stories.detection.language_models.detail_words import UNHEARD, UNSEEN, DetailWord
from stories.detection.language_models.hinted_rows import Hinted
from stories.detection.language_models.models import ModelSpan
from stories.detection.language_models.name_hints import NameHint
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

    def hinted(self, text: str) -> Hinted:
        """The letters of a text, the words that they are in, and what names they may be of."""


class EastAsianWords:
    """Parts a text into the words of an analyser, with our own lists of what they say."""

    def __init__(
        self,
        analyser: Analyser,
        bands: WordClasses,
        roles: Mapping[str, str],
    ) -> None:
        self.analyser = analyser
        self.bands = bands
        self.roles = roles

    @property
    def packages(self) -> Mapping[str, str]:
        """The modules that it imports, and the packages that bring them."""
        return self.analyser.packages

    def words(self, text: str, names: Sequence[ModelSpan] = ()) -> list[DetailWord]:
        """The words of a text in order; signs and digits are words, too.

        `names` is what the model of names sees in the text, in order.
        """
        row, of_letters = self.analyser.hinted(text)
        hints = _by_word(row, of_letters)
        seen = _seen(row.morphemes, names)
        known = zip(row.morphemes, hints, seen, strict=True)
        return [self._word(text, word, hint, name) for word, hint, name in known]

    def _word(self, text: str, word: Morpheme, hint: str, seen: str) -> DetailWord:
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
            hint,
            seen,
        )


def _by_word(row: Row, hints: Sequence[NameHint]) -> list[str]:
    """What the dictionary of names says of each word's first letter, and how long the name is."""
    said = [UNSEEN] * len(row.morphemes)
    for owner, hint in zip(row.owners, hints, strict=True):
        if owner >= 0 and said[owner] == UNSEEN:
            said[owner] = f"{hint.rank}{hint.length}"
    return said


def _seen(words: Sequence[Morpheme], names: Sequence[ModelSpan]) -> list[str]:
    """What each word is taken for, and whether a name begins with it or goes on."""
    said: list[str] = []
    waiting = iter(names)
    name = next(waiting, None)
    for word in words:
        while name and name.end <= word.start:
            name = next(waiting, None)
        if name and name.start < word.end:
            said.append(f"{'B' if name.start >= word.start else 'I'}{name.label}")
        else:
            said.append(UNSEEN)
    return said
