"""Where one syllable of a Korean given name ends and the next begins, in Latin letters."""

import re
from functools import lru_cache
from typing import Final

VOWELS: Final = (
    "yeo you yoo yeu yae yai yeou weo woo wae wee eui eou oui "
    "yo yu ye ya yi ye wo wu wa we wi oe oi eo eu oo ou ae ai ay ea ei ee ie ui uy ue "
    "a e i o u"
).split()
SYLLABLE: Final = re.compile(
    "(?:kk|gg|tt|dd|pp|bb|ss|jj|tch|ch|kh|th|ph|sh|rh|[gkndtrlmbpvfsjchz])?[wy]?"
    f"(?:{'|'.join(VOWELS)})h?(?:ng|ck|rn|[kgnlrmpbt])?"
)
# Vowels that are one syllable (Choe, Hui) or two (So-eun, Su-in).
OPEN_TO_DOUBT: Final = re.compile("ui|o[ei]|ue")
SHORTEST: Final = 3
LONGEST: Final = 14


@lru_cache(maxsize=1024)
def parted(word: str) -> tuple[tuple[str, ...], ...]:
    """All ways to part a plain word into two syllables of Korean, or else into three."""
    if not SHORTEST <= len(word) <= LONGEST:
        return ()
    if SYLLABLE.fullmatch(word) and not OPEN_TO_DOUBT.search(word):
        return ()
    cuts = range(1, len(word))
    in_two = tuple((word[:cut], word[cut:]) for cut in cuts if _are(word[:cut], word[cut:]))
    if in_two:
        return in_two
    return tuple(
        (word[:first], word[first:second], word[second:])
        for first in cuts
        for second in range(first + 1, len(word))
        if _are(word[:first], word[first:second], word[second:])
    )


def _are(*parts: str) -> bool:
    return all(SYLLABLE.fullmatch(part) for part in parts)
