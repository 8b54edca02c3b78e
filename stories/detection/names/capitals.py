"""Lines in capitals as a model can read them: common words small, all others with one capital."""

import re
from typing import Final

from stories.detection.names.given import ALL
from stories.detection.names.known_words import NOT_PEOPLE
from stories.detection.spelling.sounds import plain

# A line, or a sentence of one, without a small letter and with more than an abbreviation in it.
IN_CAPITALS: Final = re.compile(r"[^a-z\n]{12,}(?![a-z])")
WORD: Final = re.compile(r"[A-Z]{2,24}(?:[’'][A-Z]{1,2}\b)?")
WORDS: Final = 4
SMALL: Final = frozenset(
    "a an the and or but nor so yet if as of in on at to by for from with into over under after "
    "before was were is are be been being has have had do does did will would can could shall "
    "should may might must not no he she it we they i you his her its our their my your him them "
    "us me who whom whose which that this these those there here when where while what why how "
    "than then first last one two".split()
)
# Abbreviations and masks keep their capitals: UNHCR, DPRK, OO.
KEPT: Final = re.compile(r"[^AEIOUY]+|UN[A-Z]+|OO+|XX+")


def in_title_case(text: str) -> str:
    """A text of the same length in which whole lines of capitals are written as names are.

    >>> in_title_case("ASTER WAS THE FIRST TO SPEAK.")
    'Aster was the first to Speak.'
    """
    if not IN_CAPITALS.search(text):
        return text
    return IN_CAPITALS.sub(lambda run: _read(run.group()), text)


def _read(run: str) -> str:
    if len(WORD.findall(run)) < WORDS:
        return run
    return WORD.sub(lambda word: _word(word.group()), run)


def _word(word: str) -> str:
    if KEPT.fullmatch(word):
        return word
    low = word.lower()
    is_common = low in SMALL or (plain(low) in NOT_PEOPLE and plain(low) not in ALL)
    return low if is_common else word[0] + low[1:]
