"""Which words a misspelt one may have meant, letter by letter."""

import re
from typing import Final

from stories.publishing.index.folding import fold, plain
from stories.publishing.index.japanese import one_sound
from stories.publishing.index.korean import bare, letters
from stories.publishing.index.words import latin, runs

SHORTEST: Final = {"latin": 4, "hangul": 2, "katakana": 3}
LONGEST: Final = 24
_DIGIT = re.compile(r"\d")


def speakable(text: str) -> dict[str, str]:
    """The words of ``text`` that somebody may misspell, each with its script."""
    found = {}
    for run in runs(fold(text).text):
        least = SHORTEST.get(run.script)
        word = typed(run.text, run.script)
        if least and least <= len(word) <= LONGEST and not _DIGIT.search(word):
            found[word] = run.script
    return found


def typed(word: str, script: str) -> str:
    """A word as it is typed into a search: without a particle, small, in one spelling."""
    if script == "hangul":
        return bare(word)
    if script == "katakana":
        return word
    return plain(word.replace("’", "'").removesuffix("'s"))


def letters_of(word: str) -> str:
    """The letters that are compared: those of Hangul one by one, one spelling of katakana, and
    the stem of other words, so that a slip in “strawbery” leads to “strawberries”.
    """
    return "".join(
        letters(run.text)
        if run.script == "hangul"
        else one_sound(run.text)
        if run.script == "katakana"
        else latin(run.text)
        for run in runs(word)
    )


def ends_of(word: str) -> tuple[str, str]:
    """The first and the last two letters: one slip leaves one of them as it was."""
    spelled = letters_of(word)
    return spelled[:2], spelled[-2:]
