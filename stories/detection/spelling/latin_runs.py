"""Runs of words in Latin letters that could be a protected term, with the keys to ask for."""

import re
from collections.abc import Iterator
from typing import Final

from stories.detection.names.surnames import KOREAN_SOUNDS
from stories.detection.passages import Passage, PassageKind
from stories.detection.spelling.near import near_keys
from stories.detection.spelling.prefixes import GIVEN, NEAR
from stories.detection.spelling.slips import heard_without_slip
from stories.detection.spelling.sounds import latin_sounds, plain, word_sounds
from stories.detection.spelling.words import HAN, HANGUL, KANA_LETTERS, MAX_GAP, Word
from stories.detection.spelling.yale import yale_sounds

Candidate = tuple[int, int, str]

# Shorter keys would be met in every second sentence. Written in small letters, a short key
# is more often an English word than a name.
SHORTEST_SOUNDS: Final = 3
SHORTEST_GIVEN: Final = 4
SHORTEST_SMALL: Final = 7
# What is longer is no word, and its sounds would only fill the memory.
LONGEST_WORD: Final = 60
# One word of Hangul may be five in Latin letters: Kim Jong Suk Sabom Taehak.
LONGEST_IN_CAPITALS: Final = 6
SHORTEST_SMALL_NAME: Final = 5
# A name of six sounds may have lost one of them.
SHORTEST_NEAR: Final = 5
# A surname and the two words of a given name.
LONGEST_SLIP: Final = 3
NOT_IN_NAMES: Final = frozenset("()[]{}:;!?\t")
HYPHENS: Final = "-‐‑–－_"
BEFORE_A_PARTICLE: Final = re.compile(
    f"[A-Za-z\u00c0-\u024f'’ʼ\u0300-\u036f]+(?=[{HANGUL}{HAN}{KANA_LETTERS}])"
)
# No name begins or ends with one of these in small letters. None is a syllable of Korean.
STOPS: Final = frozenset(
    "the of and that with for was is his her had has have they were from their not but which are "
    "be been would could there when what who will more if into some than its about after before "
    "other because this these then them at as it or by him she he we my our your us did does "
    "might must should very where while all any every each".split()
)


def latin_candidates(
    passage: Passage, words: list[Word], longest: int, *, is_own_page: bool
) -> Iterator[Candidate]:
    """Every run of words that could be a known term; the looser keys on one's own page only."""
    is_address = passage.kind is PassageKind.ADDRESS
    if not passage.text.isascii():
        words = [_without_particle(passage.text, word) for word in words]
    for first, word in enumerate(words):
        if not word.plain.isascii():
            continue
        is_name_like = is_address or passage.text[word.start].isupper()
        if not is_name_like and word.plain in STOPS:
            continue
        near = words[first : first + max(longest, LONGEST_IN_CAPITALS)]
        run = _Run(passage.text, near, longest, is_address=is_address)
        yield from run.keys(is_name_like=is_name_like, is_own_page=is_own_page)


def _without_particle(text: str, word: Word) -> Word:
    """A word in Latin letters without the particle that Korean or Japanese writes onto it."""
    if word.plain.isascii() or not word.plain[0].isascii():
        return word
    letters = BEFORE_A_PARTICLE.match(text, word.start, word.end)
    return Word(word.start, letters.end(), plain(letters.group())) if letters else word


class _Run:
    """The words from one place on, and the keys of each run that begins there."""

    def __init__(self, text: str, words: list[Word], longest: int, *, is_address: bool) -> None:
        self.text = text
        self.words = words
        self.longest = longest
        self.is_address = is_address

    def keys(self, *, is_name_like: bool, is_own_page: bool) -> Iterator[Candidate]:
        text, key, end = self.text, "", self.words[0].start
        is_tied = True
        for count, word in enumerate(self.words, start=1):
            sounds = word_sounds(word.plain) if len(word.plain) <= LONGEST_WORD else ""
            gap = text[end : word.start]
            if not sounds or len(gap) > MAX_GAP or not NOT_IN_NAMES.isdisjoint(gap):
                return
            # Of words that a hyphen ties together only the first must have a capital.
            is_joint = count == 1 or self._is_joint(count - 1)
            is_tied = is_tied and is_joint
            is_name_like = is_name_like and (
                self.is_address or is_joint or text[word.start].isupper()
            )
            if count > self.longest and (self.is_address or not is_name_like):
                return
            key, end = key + sounds, word.end
            if is_name_like:
                yield from self._capital(count, end, key, is_own_page=is_own_page)
            elif word.plain not in STOPS:
                yield from self._small(count, end, key, is_own_page=is_own_page, is_tied=is_tied)

    def _capital(self, count: int, end: int, key: str, *, is_own_page: bool) -> Iterator[Candidate]:
        start = self.words[0].start
        others = {key, self._yale(count)}
        if count > 1:
            others.add(latin_sounds("".join(word.plain for word in self.words[:count])))
        for one in others:
            if len(one) >= SHORTEST_SOUNDS:
                yield start, end, one
            if is_own_page and len(one) >= SHORTEST_GIVEN:
                yield start, end, GIVEN + one
        if is_own_page and (count > 1 or self.is_address):
            yield from ((start, end, near) for near in near_keys(key, SHORTEST_NEAR))
            yield from ((start, end, near) for near in self._slips(count))

    def _small(
        self, count: int, end: int, key: str, *, is_own_page: bool, is_tied: bool
    ) -> Iterator[Candidate]:
        start = self.words[0].start
        if len(key) >= SHORTEST_SMALL:
            yield start, end, key
            return
        if not is_own_page or len(key) < SHORTEST_SMALL_NAME:
            return
        first, last = self.words[0].plain, self.words[count - 1].plain
        if count > 1 and (
            word_sounds(first) in KOREAN_SOUNDS or word_sounds(last) in KOREAN_SOUNDS
        ):
            yield start, end, key
        if is_tied:
            yield start, end, GIVEN + key

    def _slips(self, count: int) -> Iterator[str]:
        """A name with a surname at one end and a slip in the rest."""
        words = [word.plain for word in self.words[:count]]
        first, last = word_sounds(words[0]), word_sounds(words[-1])
        if not 1 < count <= LONGEST_SLIP:
            return
        if not self._is_joint(1) and first in KOREAN_SOUNDS:
            yield from (NEAR + first + heard for heard in heard_without_slip("".join(words[1:])))
        if not self._is_joint(count - 1) and last in KOREAN_SOUNDS:
            yield from (NEAR + heard + last for heard in heard_without_slip("".join(words[:-1])))

    def _is_joint(self, place: int) -> bool:
        """Whether a hyphen ties a word to the one before it."""
        return self.text[self.words[place].start - 1] in HYPHENS

    def _yale(self, count: int) -> str:
        sounds = [yale_sounds(word.plain) or "" for word in self.words[:count]]
        if not any(sounds):
            return ""
        return "".join(
            yale or word_sounds(word.plain)
            for yale, word in zip(sounds, self.words[:count], strict=True)
        )
