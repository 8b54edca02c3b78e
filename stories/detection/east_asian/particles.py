"""Korean particles: which form follows a word, so that a replaced sentence stays correct."""

import re
from dataclasses import replace
from typing import Final

from stories.detection.findings import Finding
from stories.detection.spelling.words import HANGUL

FIRST_SYLLABLE: Final = 0xAC00
CODAS: Final = 28
RIEUL: Final = 8
# After a consonant, after a vowel: the pairs of the standard grammar (한글 맞춤법, 조사).
PAIRS: Final = (
    ("은", "는"),
    ("이", "가"),
    ("을", "를"),
    ("과", "와"),
    ("으로", "로"),
    ("이랑", "랑"),
    ("이었", "였"),
    ("이에요", "예요"),
    ("이나", "나"),
)
# What a verb form may follow needs no end of word; a particle does, or another particle.
_OPEN: Final = frozenset({"이었", "였", "이에요", "예요"})
_MORE: Final = "도|만|는|서|부터|써"
_FORMS: Final = {form: pair for pair in PAIRS for form in pair}
_CLOSED: Final = "|".join(sorted(_FORMS.keys() - _OPEN, key=lambda form: (-len(form), form)))
PARTICLE: Final = re.compile(
    rf"(?P<open>이었|였|이에요|예요)|(?P<closed>{_CLOSED})(?=(?:{_MORE})?(?![{HANGUL}]))"
)


def coda(word: str) -> int | None:
    """The final consonant of a Hangul word: 0 for none, None when it is not Hangul."""
    last = word[-1:]
    if not last or not "\uac00" <= last <= "\ud7a3":
        return None
    return (ord(last) - FIRST_SYLLABLE) % CODAS


def agreeing(particle: str, word: str) -> str:
    """The form of a particle that follows a word; the particle itself where none is known."""
    pair, end = _FORMS.get(particle), coda(word)
    if pair is None or end is None:
        return particle
    after_vowel = end == 0 or (end == RIEUL and pair == ("으로", "로"))
    return pair[1] if after_vowel else pair[0]


def with_particle(text: str, finding: Finding) -> Finding:
    """The finding, widened over the particle that follows when the suggestion changes it."""
    said = finding.suggestion
    if not said or coda(said) is None:
        return finding
    match = PARTICLE.match(text, finding.end)
    if match is None or (right := agreeing(match.group(), said)) == match.group():
        return finding
    return replace(finding, end=match.end(), suggestion=said + right)
