"""Texts that nobody writes, and that make careless patterns slow."""

import time
from random import Random
from typing import Final

from stories.detection import Lexicon, Passage, scan
from tests.detection.readers import ELSEWHERE, HERE, registry

# Repeated until the text is long enough.
PIECES: Final = {
    "one letter": "a",
    "one capital": "A",
    "names": " Kim",
    "hyphenated": "Kim-",
    "digit and hyphen": "1-",
    "digits": "7",
    "digits and spaces": "7 ",
    "line ends": "\n",
    "spaces": " ",
    "hyphens": "-",
    "full stops": ".",
    "hangul": "가",
    "hangul surnames": "김",
    "kanji": "金",
    "katakana": "ン",
    "wide brackets": "（",
    "opening quotes": "“",
    "initials": "I.K. ",
    "initials in a row": "I.",
    "masks": "Park OO, ",
    "circles": "O",
    "stars": "*",
    "titles": "Mr. ",
    "ages": "aged 14, ",
    "dates": "3 May 2014 ",
    "relations": "her mother's ",
    "her mother": "her ",
    "numbers in words": "twenty-",
    "months and": "eleven months and ",
    "the first": "the first ",
    "at signs": "a@",
    "dots and letters": "a.",
    "slashes": "http://",
    "domains": "www.a.",
    "scripts in turn": "a가金ン",
    "soft hyphens": "a\u00ad",
    "zero width": "\u200b",
    "combining": "e\u0301",
    "marks only": "\u0301",
    "bidirectional": "\u202ea\u202c",
    "apostrophes": "a'",
    "astral": "𝒦",
    "half characters": "\ud83d",
    "names and": "Kim Yong-suk and ",
    "names with san": "田中さんと",
    "names in Hangul": "김철수와 ",
    "titles of wives": "Mrs. ",
    "ones": "1 ",
    "numerals in Hangul": "일이삼사오육칠팔구십백천만",
}
# The scripts that we read, each from its first character to its last.
SCRIPTS: Final = (" ~", "가힣", "ぁヾ", "一\u9fff", " \u2fff")
AT_RANDOM: Final = "characters at random"
NAMES: Final = (*PIECES, AT_RANDOM)
TERMS: Final = registry(
    ("Kim Young-ja", HERE),
    ("김영자", HERE),
    ("Pak Chol-su", ELSEWHERE),
    shown_names={"I.K.": "S-001"},
)


def text_of(piece: str, characters: int) -> str:
    """The piece, again and again."""
    return (piece * (characters // len(piece) + 1))[:characters]


def text_called(name: str, characters: int) -> str:
    """One of the texts, so long."""
    if name in PIECES:
        return text_of(PIECES[name], characters)
    rng = Random(characters)  # noqa: S311  nothing is kept secret with it
    ends = (map(ord, rng.choice(SCRIPTS)) for _ in range(characters))
    return "".join(chr(rng.randint(first, last)) for first, last in ends)


def seconds_for(text: str, lexicon: Lexicon = TERMS, *, models: bool = False) -> float:
    """Seconds of computing for one scan."""
    start = time.process_time()
    scan([Passage("body", text, "en")], lexicon, with_language_models=models)
    return time.process_time() - start
