"""What is left of a phrase where something is taken out of it: whole words that tell something."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from stories.detection.findings import EntityType, Finding
from stories.detection.help_told import is_general_role
from stories.detection.learned_runs import PARTICLES, trimmed
from stories.detection.names.known_words import WIDE
from stories.detection.spans import Span
from stories.detection.spelling.words import HAN, HANGUL, KATAKANA

# A second place or length of time is another fact, the rest of a way is the same.
TOLD_AT_ONCE: Final = frozenset(
    {
        EntityType.ROUTE,
        EntityType.SHELTER,
        EntityType.SCHOOL,
        EntityType.EMPLOYER,
        EntityType.DISTINCTION,
    }
)
# What belongs to the word in front of it: "'s", "は", "さんが", and all but the longest ends of a
# word in Hangul.
ENDING: Final = re.compile(
    rf"['’]s?\b|[{HANGUL}]{{1,2}}(?![{HANGUL}])|(?:{PARTICLES.pattern})(?![{HANGUL}])|"
    r"(?:さん|氏|君|ちゃん|様|先生|牧師|神父)?(?:から|まで|には|では|とは|とも|[をがはにでとのへもや])?"
)
# The beginning of a word that goes on with what is taken away: "하" of "하나".
BEGUN: Final = re.compile(rf"(?<![{HANGUL}])[{HANGUL}]\Z")
IS_HANGUL: Final = re.compile(f"[{HANGUL}]")
# What tells nothing of a way, a place or a life by itself.
SAYS_NOTHING: Final = frozenset(
    "a an the and or but nor in at on of from to by with for near into onto over as than then "
    "there here where when while who whom whose which what that this these those it its he she "
    "they we you i him her them us me his my our your their is was are were be been being has had "
    "have will would can could did do does not no so too also called named shallow deep "
    "s t d ll re ve m".split()
)
LETTERS: Final = re.compile(r"[^\W\d_]+")
NUMBER: Final = re.compile(r"\d|[一二三四五六七八九十百千半数][かヶカ箇個]?[年月日週時分間歳]")
KOREAN_WORD: Final = re.compile(f"[{HANGUL}]{{2}}")
# One kanji with kana behind it is a verb, kana alone are grammar or the name of a house.
JAPANESE_WORD: Final = re.compile(
    rf"[{HAN}]{{2}}|[{KATAKANA}]{{2}}|[{HAN}][のやと{KATAKANA}][{HAN}]|"
    rf"(?![中上下前後内外間時方])[{HAN}][のをがはにで]|\A[ぁ-ゖ]{{3,8}}[りけみしきちめねこもやまらさか]\Z"
)


def remnants(text: str, span: Span, taken: Iterable[Span]) -> Iterator[Span]:
    """The parts of a span that nothing takes, each of whole words that tell something."""
    start, end = span
    for first, last in (*sorted(each for each in taken if meets(each, span)), (end, end)):
        piece = _of_whole_words(text, span, (start, max(start, first)))
        if tells_something(text[slice(*piece)]):
            yield piece
        start = max(start, last)


def is_one_phrase(finding: Finding, others: Iterable[Finding]) -> bool:
    """Whether a phrase tells the same as the findings inside it, and more.

    Towns on a way are parts of it. A finding that can be said more vaguely stays for itself, but
    where the whole phrase can.
    """
    kind = finding.entity_type
    inside = [each for each in others if finding.start <= each.start and each.end <= finding.end]
    same = [each for each in inside if each.entity_type is kind]
    return (
        kind in TOLD_AT_ONCE
        and bool(same)
        and all(each.entity_type in {kind, EntityType.PLACE} for each in others)
        and (bool(finding.suggestion) or not any(each.suggestion for each in inside))
    )


def meets(one: Span, other: Span) -> bool:
    """Whether two spans have a character in common."""
    return one[0] < other[1] and other[0] < one[1]


def _of_whole_words(text: str, span: Span, piece: Span) -> Span:
    """A piece without what belongs to a word that was taken away before or behind it."""
    start, end = piece
    if start > span[0] and (ending := ENDING.match(text, start, end)):
        start = ending.end()
    if end < span[1] and IS_HANGUL.match(text, end) and (begun := BEGUN.search(text, start, end)):
        end = begun.start()
    return trimmed(text, start, end)


def tells_something(words: str) -> bool:
    """Whether words hold more than grammar.

    >>> tells_something("into Laos"), tells_something("of the mill"), tells_something("を取った")
    (False, True, False)
    """
    if NUMBER.search(words):
        return True
    found = LETTERS.findall(words)
    if words.isascii() or all(word[0] < "\u0250" for word in found):
        low = (word.casefold() for word in found)
        telling = [word for word in low if word not in SAYS_NOTHING and word not in WIDE]
        return bool(telling) and not is_general_role(" ".join(telling), "en")
    word = KOREAN_WORD if IS_HANGUL.search(words) else JAPANESE_WORD
    return bool(word.search(words)) and not PARTICLES.fullmatch(words)
