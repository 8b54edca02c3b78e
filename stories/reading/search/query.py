"""What a reader typed, as words, phrases and words to leave out. Nothing typed is an error."""

import re
from dataclasses import dataclass, field
from typing import Final

from stories.publishing.index.folding import fold

LONGEST: Final = 300  # letters that are read; more is not a question
MOST: Final = 12  # words and phrases that are looked for

# Whatever signs a keyboard has for quoting: “…”, „…“, «…», 「…」, 『…』.
_QUOTES = str.maketrans("“”„‟«»「」『』〝〞＂−﹣－", '"""""""""""""---')
_CHUNK = re.compile(r'(-*)(?:"([^"]*)"|([^\s"]+))')
_LETTER = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class Asked:
    """A word or a phrase of the question."""

    text: str
    is_phrase: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for, and what must not be there."""

    text: str = ""
    wanted: tuple[Asked, ...] = ()
    unwanted: tuple[Asked, ...] = field(default=())

    @property
    def is_empty(self) -> bool:
        """Whether nothing is looked for."""
        return not self.wanted


def parse(typed: str) -> Query:
    """The question in ``typed``: any letters, any length; what is too long is cut."""
    folded = fold(typed[:LONGEST].translate(_QUOTES)).text[:LONGEST]
    wanted: list[Asked] = []
    unwanted: list[Asked] = []
    for minus, phrase, word in _CHUNK.findall(folded):
        asked = Asked(phrase or word, bool(phrase))
        if _LETTER.search(asked.text):
            (unwanted if minus else wanted).append(asked)
    text = " ".join(typed[:LONGEST].replace("\0", " ").split())
    return Query(text, tuple(dict.fromkeys(wanted))[:MOST], tuple(dict.fromkeys(unwanted))[:MOST])
