"""The model that knows Japanese names: our own, on the words that Sudachi finds."""

import importlib
import re
from collections.abc import Mapping, Sequence
from functools import cached_property, partial
from threading import Lock
from typing import Any, Final

from stories.detection.language_models.characters import Morpheme, Row
from stories.detection.language_models.crf import DATA, LetterModel, Reading
from stories.detection.language_models.hinted_rows import Hinted, HintedRows
from stories.detection.language_models.japanese_features import japanese_features, shape
from stories.detection.language_models.loading import give_back_file
from stories.detection.language_models.name_hints import name_hints
from stories.detection.language_models.roles import JAPANESE as ROLES
from stories.detection.language_models.roles import KIN
from stories.detection.language_models.word_classes import WordClasses
from stories.detection.language_models.word_features import word_features
from stories.detection.names.shapes import JAPANESE_HAN, KANA_SURNAMES, KOREAN_HAN

CLASSES: Final = WordClasses(DATA / "ja-word-classes.xz")
NAMES: Final = WordClasses(DATA / "ja-name-kinds.xz")
THRESHOLD: Final = 0.5
ONE_AT_A_TIME: Final = Lock()
# The file that Sudachi maps into memory.
DICTIONARY: Final = "system.dic"
# Plants, dishes and shops are believed this far where nothing speaks for a name: on sentences set
# aside, overlapping, precision rises from 0.88 to 0.90 and recall falls from 0.88 to 0.85.
BARE: Final = 0.7
# No name in the dictionary has more letters.
LONGEST_NAME: Final = 12
# Kanji or katakana, or a little hiragana, before a form of address.
LIKELY: Final = re.compile(
    "(?P<name>[\u3400-\u9fff々]{1,5}|[\u30a1-\u30faー・]{2,10}|[\u3041-\u3096]{2,4}?)"
    "(?=さん|ちゃん|くん|氏|ハルモニ)"
)
KINSHIP: Final = "|".join(sorted(word for word, role in ROLES.items() if role == KIN))
CALLED: Final = (
    "さん|さま|様|ちゃん|くん|君|氏|先生|夫妻|夫人|牧師|神父|長老|執事|老師|代表|会長|院長|理事|"
    "看護師|記者|弁護士|と名乗|と申し|という(?:人|女|男|子|名)|（[0-9０-９]{1,2}[）歳]"
)
# Behind a kinship word or "the name is", before what people are called, or by its shape: a Korean
# surname in kanji or kana with a given name, a Japanese surname with what may be one.
POSSIBLE: Final = re.compile(
    rf"(?:(?:{KINSHIP}|主人|友だち|友達)[の、]|名[はを]「?|名前[はを]「?"
    rf"|(?=(?:[\u3400-\u9fff々]{{1,6}}|[\u30a1-\u30faー・]{{2,14}}|[\u3041-\u3096]{{2,4}})(?:{CALLED}))"
    rf"|(?<![\u3400-\u9fff々])(?=[{''.join(sorted(KOREAN_HAN))}牟魏石蔡余][\u3400-\u9fff々]{{1,2}}"
    r"(?![\u3400-\u9fff々]))"
    rf"|(?<![\u3400-\u9fff々])(?=(?:{'|'.join(sorted(JAPANESE_HAN))})[\u3400-\u9fff々])"
    rf"|(?<![\u30a1-\u30faー・])(?=(?:{'|'.join(sorted(KANA_SURNAMES))})・)"
    r")(?P<name>[\u3400-\u9fff々]{1,6}|[\u30a1-\u30faー・]{2,14}|[\u3041-\u3096]{2,4})"
)


class JapaneseReader:
    """Parts Japanese text into short words and into compounds."""

    packages: Final[Mapping[str, str]] = {
        "sudachipy": "sudachipy",
        "sudachidict_core": "sudachidict-core",
    }
    name_tags: Final = frozenset({"名固人姓", "名固人名"})
    given_tags: Final = frozenset({"名固人名"})

    def read(self, text: str) -> Reading:
        """The letters and words of a text and what is known of each."""
        # Not by parting the compounds: this release stumbles over the parts of some.
        (row, hints), whole = self.hinted(text), self.row(text, "C")
        words = partial(word_features, row, hints, shape, ROLES, whole)
        return Reading(row, japanese_features(row, whole, hints), words)

    def hinted(self, text: str) -> Hinted:
        """The letters of a text, the shortest words they are in, and what names they may be of."""
        return self._rows.of(text)

    @cached_property
    def _rows(self) -> HintedRows:
        return HintedRows(lambda text: with_hints(self.row(text)))

    def row(self, text: str, mode: str = "A") -> Row:
        """The letters of a text and the words that they are in; any thread may ask.

        With the mode "C" of Sudachi these are compounds, with "A" the shortest words.
        """
        with ONE_AT_A_TIME:
            words = self._analyser.tokenize(text, getattr(self._library.SplitMode, mode))
            return Row(text, [_morpheme(word) for word in words])

    @cached_property
    def _library(self) -> Any:
        return importlib.import_module("sudachipy")

    @cached_property
    def _analyser(self) -> Any:
        """Sudachi; of its dictionary of 200 MB only what texts ask for stays in memory."""
        tokenizer = self._library.Dictionary(dict="core").tokenizer()
        give_back_file(DICTIONARY)
        return tokenizer


def with_hints(row: Row) -> Hinted:
    """A row with what the dictionary of names says of each letter; names end where a word does."""
    return row, name_hints(row, NAMES, longest=LONGEST_NAME, ends=row.endings)


def _morpheme(word: Any) -> Morpheme:
    form, tag = word.surface(), tag_of(word.part_of_speech())
    near, wide = CLASSES.labels(form, instead="-")
    return Morpheme(word.begin(), word.end(), form, tag, near, wide)


def tag_of(part_of_speech: Sequence[str]) -> str:
    """What kind of word it is, in short; of names whether they are surnames or given names."""
    kind, second, third, fourth = part_of_speech[:4]
    if kind != "名詞":
        return kind[:3] + (second[:2] if second != "*" else "")
    if second != "固有名詞":
        return "名" + second[:2] + third[:2]
    return "名固" + third[0] + (fourth if third == "人名" else fourth[:1])


JAPANESE: Final = LetterModel(
    "ja",
    "Landfall's Japanese names 3",
    JapaneseReader(),
    DATA / "ja-names.crfsuite.xz",
    THRESHOLD,
    likely=LIKELY,
    possible=POSSIBLE,
    bare=BARE,
)
