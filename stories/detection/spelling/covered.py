"""Names under the boxes of a picture, as keys: what the same name in any script is found by."""

import re
from collections.abc import Iterator
from typing import Final

from stories.detection.spelling.hangul_runs import stems
from stories.detection.spelling.keys import canonical_keys
from stories.detection.spelling.name_keys import names_in
from stories.detection.spelling.prefixes import ABBREVIATED
from stories.detection.spelling.words import HAN, HANGUL, KANA_LETTERS

IN_HANGUL: Final = re.compile(f"[{HANGUL}]+")
EAST_ASIAN: Final = re.compile(f"[{HAN}{KANA_LETTERS}・]+")
LATIN: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# What Japanese writes onto a name, and how it ends a letter.
CALLED: Final = re.compile(
    "(?:先生|さん|さま|様|氏|君|くん|ちゃん|殿)?(?:へ|より|から|[はがをにともの])?$"
)
NO_NAMES: Final = frozenset(
    "dear mr mrs ms miss dr pastor yours sincerely love from to my our the and with".split()
)
SHORTEST, NAME, LONGEST = 2, 3, 4  # syllables; most Korean names have three
LONGEST_HAN: Final = 6


def covered_keys(runs: tuple[str, ...]) -> dict[str, str]:
    """For every key of a name under a box the name itself, as it was read there."""
    return {
        key: name
        for run in runs
        for name in dict.fromkeys(covered_names(run))
        for key in canonical_keys(name)
        if not key.startswith(ABBREVIATED)  # initials are how such a name is to be shown
    }


def covered_names(run: str) -> Iterator[str]:
    """What can be a name among neighbouring words under a box: “오빠 백도현과”, 백도현."""
    hangul = IN_HANGUL.findall(run)
    for word in hangul:
        named = [stem for stem in stems(word) if len(stem) == NAME and any(names_in([stem]))]
        alone = stems(word) if len(hangul) == 1 else ()
        yield from (stem for stem in named or alone if SHORTEST <= len(stem) <= LONGEST)
    joined = "".join(hangul)
    if len(hangul) > 1 and len(joined) <= LONGEST and any(names_in([joined])):
        yield joined
    for match in EAST_ASIAN.finditer(run.replace(" ", "")):
        name = CALLED.sub("", match.group())
        if SHORTEST <= len(name) <= LONGEST_HAN:
            yield name
    yield from _latin(run)


def _latin(run: str) -> Iterator[str]:
    """Neighbouring words with a capital, without what goes before a name."""
    names: list[list[str]] = [[]]
    for word in LATIN.findall(run):
        is_part = word[0] < "\u0250" and word.casefold() not in NO_NAMES
        if (is_part and word[0].isupper()) or (is_part and names[-1] and "-" in names[-1][-1]):
            names[-1].append(word)
        else:
            names.append([])
    yield from (" ".join(words) for words in names if words)
