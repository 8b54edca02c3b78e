"""The model that knows Korean names: our own, on the words that Kiwi finds."""

import importlib
import re
from collections.abc import Mapping
from functools import cached_property, partial
from threading import Lock
from typing import Any, Final

from stories.detection.language_models.characters import Morpheme, Row
from stories.detection.language_models.crf import DATA, LetterModel, Reading
from stories.detection.language_models.hinted_rows import Hinted, HintedRows
from stories.detection.language_models.korean_features import GIVEN, korean_features, shape
from stories.detection.language_models.name_hints import name_hints
from stories.detection.language_models.roles import KIN
from stories.detection.language_models.roles import KOREAN as ROLES
from stories.detection.language_models.word_classes import WordClasses
from stories.detection.language_models.word_features import word_features
from stories.detection.names.surnames import KOREAN as SURNAMES
from stories.detection.names.surnames import KOREAN_OF_TWO

CLASSES: Final = WordClasses(DATA / "ko-word-classes.xz")
NAMES: Final = WordClasses(DATA / "ko-name-kinds.xz")
# No name in the dictionary has more letters.
LONGEST_NAME: Final = 14
THRESHOLD: Final = 0.55
ONE_AT_A_TIME: Final = Lock()
# Dishes, plants and firms are believed this far where nothing speaks for a name: on sentences set
# aside, overlapping, precision rises from 0.88 to 0.95 and recall falls from 0.87 to 0.82.
BARE: Final = 0.85
# A whole name by its shape, or anything before a form of address or behind "called".
LIKELY: Final = re.compile(
    rf"(?<![가-힣])(?P<name>[{''.join(sorted(SURNAMES))}][{''.join(sorted(GIVEN))}]{{2}}"
    r"(?=[,.·)]|\s|$|[은는이가을를의도와과])"
    r"|[가-힣]{2,4}(?=\s?(?:씨|할머니|할아버지|아주머니|언니|이모)(?![가-힣]{3})))"
)
KINSHIP: Final = "|".join(sorted(word for word, role in ROLES.items() if role == KIN))
# A surname and two syllables; a pair of given syllables with the 이 of familiar speech; what
# stands behind a kinship word or "called", before an age or before a call.
POSSIBLE: Final = re.compile(
    r"(?:"
    rf"(?:(?<![가-힣])(?:{KINSHIP})(?:인|은|는)?|이름[은이]|함자[는가]|본명[은이])"
    r"[ ,]\s?[‘“]?(?=[가-힣])"
    r"|(?<![가-힣])(?="
    rf"(?:[{''.join(sorted(SURNAMES))}][가-힣]|{'|'.join(sorted(KOREAN_OF_TWO))})\s?[가-힣]"
    r"(?:[이은는가을를의와과도에께한였네아야라]|(?![가-힣])|입니다)"
    rf"|[{''.join(sorted(GIVEN))}]{{2}}이[는가를의도와랑]"
    r"|[가-힣]{2,4}(?:[아야][,!”’]|이?라는\s(?:이름|사람|여자|남자|아이|분|친구)|\([0-9]{1,2}[세)]))"
    r")(?P<name>[가-힣]{1,4}(?:\s[가-힣](?![가-힣]))?)"
)


class KoreanReader:
    """Parts Korean text into morphemes."""

    packages: Final[Mapping[str, str]] = {
        "kiwipiepy": "kiwipiepy",
        "kiwipiepy_model": "kiwipiepy-model",
    }
    # Of proper nouns it does not say whose they are.
    name_tags: Final[frozenset[str]] = frozenset()
    given_tags: Final[frozenset[str]] = frozenset()

    def read(self, text: str) -> Reading:
        """The letters and words of a text and what is known of each."""
        row, hints = self.hinted(text)
        words = partial(word_features, row, hints, shape, ROLES)
        return Reading(row, korean_features(row, hints), words)

    def hinted(self, text: str) -> Hinted:
        """The letters of a text, the words that they are in, and what names they may be of."""
        return self._rows.of(text)

    @cached_property
    def _rows(self) -> HintedRows:
        return HintedRows(lambda text: with_hints(self.row(text)))

    def row(self, text: str) -> Row:
        """The letters of a text and the words that they are in; any thread may ask."""
        with ONE_AT_A_TIME:
            return Row(text, [_morpheme(token) for token in self._analyser.tokenize(text)])

    @cached_property
    def _analyser(self) -> Any:
        """Kiwi without its lists of titles and of slips: 240 MB instead of 530, as good here."""
        return importlib.import_module("kiwipiepy").Kiwi(
            num_workers=1, load_default_dict=False, load_multi_dict=False, load_typo_dict=False
        )


def with_hints(row: Row) -> Hinted:
    """A row with what the dictionary of names says of each letter; Korean names end anywhere."""
    return row, name_hints(row, NAMES, longest=LONGEST_NAME, ends=[True] * len(row))


def _morpheme(token: Any) -> Morpheme:
    form, tag = token.form, token.tag
    near, wide = CLASSES.labels(f"{form}/{tag}", instead=tag)
    return Morpheme(token.start, token.start + token.len, form, tag, near, wide)


KOREAN: Final = LetterModel(
    "ko",
    "Landfall's Korean names 3",
    KoreanReader(),
    DATA / "ko-names.crfsuite.xz",
    THRESHOLD,
    likely=LIKELY,
    possible=POSSIBLE,
    bare=BARE,
)
