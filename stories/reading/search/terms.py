"""From the words of a question to what is looked for in the index.

A term is found where one of its alternatives is; an alternative where all of its phrases are; a
phrase where its words follow each other. So 탈북청소년 is found as one word, and as the pairs of
its letters where the text writes two; 学ぶ as it is, and as 学 before kana.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, product
from typing import Final

from stories.publishing.index.digests import digest
from stories.publishing.index.japanese import KANJI, alone, chunks, one_sound, pairs
from stories.publishing.index.korean import bare, longer_forms, roots
from stories.publishing.index.words import LONGEST, Run, latin, runs, verb, words
from stories.reading.search.query import Asked
from stories.reading.search.spellings import other_spellings

Phrase = tuple[str, ...]
Alternative = tuple[Phrase, ...]
_LONG_COMPOUND: Final = 4  # letters from which two words may be written as one
_MOST_PAIRS: Final = 7
_MOST_WAYS: Final = 16
# Between kanji these join words and belong to none of them.
_JOINING = re.compile(
    rf"(?<=[{KANJI}])(?:の|に|で|と|を|は|が|へ|も|や|から|まで|より|には|では|での|への|との|な)"
    rf"(?=[{KANJI}]|$)"
)


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the question as alternatives in plain words; ``needles`` are what is marked."""

    text: str
    alternatives: tuple[Alternative, ...]
    is_phrase: bool = False

    def digests(self) -> tuple[Alternative, ...]:
        """The alternatives as the index has them."""
        return tuple(
            tuple(tuple(digest(word) for word in phrase) for phrase in alternative)
            for alternative in self.alternatives
        )


def terms_of(asked: Asked) -> Iterator[Term]:
    """The terms of one word or phrase of the question; a word of two scripts gives two."""
    if asked.is_phrase:
        if phrases := _phrases(asked.text):
            yield Term(asked.text, phrases, is_phrase=True)
        return
    for run in runs(asked.text):
        if run.script == "kana":
            for text in filter(None, _JOINING.split(run.text[:LONGEST])):
                yield Term(text, tuple(_kana(text)))
        else:
            yield _whole(run)


def _phrases(text: str) -> tuple[Alternative, ...]:
    """The words of a phrase as they may stand in a text."""
    mains = [word.main for word in words(text)][:LONGEST]
    ways = product(*((main, *longer_forms(main)) for main in mains))
    return tuple((way,) for way in islice(ways, _MOST_WAYS)) if mains else ()


def _whole(run: Run) -> Term:
    text = run.text[:LONGEST]
    if run.script == "hangul":
        main = bare(text)
        verbs = [((verb(root),),) for root in roots(text)]
        return Term(main, (((main,),), *_compound(main), *verbs))
    if run.script == "katakana":
        main = one_sound(text)
        return Term(text, (((main,),), *_compound(main)))
    return Term(text, (((latin(text),),),))


def _compound(word: str) -> Iterator[Alternative]:
    """The pairs of a word; of a long one all but one, which may stand between two words."""
    found = pairs(word)
    if len(word) < 3:
        return
    yield tuple((pair,) for pair in found[:_MOST_PAIRS])
    if _LONG_COMPOUND <= len(word) <= _MOST_PAIRS:
        for gap in range(1, len(found) - 1):
            yield tuple((pair,) for at, pair in enumerate(found) if at != gap)


def _kana(text: str) -> Iterator[Alternative]:
    """A Japanese word: its pairs in a row, other spellings, its kanji before other kana."""
    for spelling in (text, *other_spellings(text)):
        yield (_row(spelling),)
    pieces = chunks(text)
    single = {letter for _place, letter in alone(text)}
    if pieces and "".join(pieces) != text:
        yield tuple((piece,) if piece in single else pairs(piece) for piece in pieces)
    elif pieces and _LONG_COMPOUND <= len(text) <= _MOST_PAIRS:
        found = pairs(text)
        for gap in range(1, len(found) - 1):
            yield tuple((pair,) for at, pair in enumerate(found) if at != gap)


def _row(text: str) -> Phrase:
    return tuple(word.main for word in words(text))
