"""What tells a name in Latin letters from the other words that begin with a capital."""

import re
from functools import cached_property, lru_cache
from itertools import product
from typing import Final

from stories.detection.context import Sentences
from stories.detection.detectors.places import BY_LETTERS, BY_SOUND, LONGEST_PLACE, find_places
from stories.detection.handles import NameForm, find_handles, parse_handle
from stories.detection.lexicon import Lexicon
from stories.detection.names.given import WORDS_TOO
from stories.detection.names.known_words import NOT_PEOPLE, WIDE, WIDE_PHRASES
from stories.detection.names.public_figures import is_public_figure
from stories.detection.names.things import AFTER, BEFORE
from stories.detection.spelling.sounds import plain, undoubled, word_sounds
from stories.detection.spelling.words import WORD as SYLLABLES
from stories.detection.spelling.words import capitalised_words_of

Span = tuple[int, int]

CALL: Final = r"(?:san|sama|chan|kun|ssi|nim)\b"
# One word of a name: capital, apostrophes, one hyphen, and not "-san".
NAME_WORD: Final = re.compile(
    r"(?<![\w-])[A-ZÀ-ÝŎŬŌŪ][^\W\d_]*(?:['’](?!s\b)[^\W\d_]+)*"
    rf"(?:[-‐‑](?!{CALL})[^\W\d_]+)?(?!\w|-(?!{CALL}))"
)
# "LEE OO", as the heading of an article has it.
MASK_IN_CAPITALS: Final = re.compile(r"\b[A-Z]{2,10}[ -](?:OO|XX|\*{2,3}|○○|[A-Z]\.)(?!\w)")
# No mask in Latin letters is without one of these.
MASKED: Final = re.compile(r"(?<![A-Za-z])[A-Z](?![a-z])|[A-Z]{2}|[○〇◯●△×*＊_]")
# A sentence, a quotation or an entry of a list begins behind these.
BEGINNING: Final = re.compile(
    r"(?:^|[.!?:;…•·*|/][”\"’')\]]?|\d[.)]|[–—-])\s*[“\"‘'(\[*]*$|[“\"‘'(\[]$"
)
LONGEST_LEAD: Final = 24
# A shorter line ends because its entry does.
FULL_LINE: Final = 50
WORDLIKE: Final = re.compile(
    r".{2,}(?:ings?|ed|ly|tions?|ments?|ness|ity|ities|ers|ous|ful|less|able|ible|isms?|ists?|ical|"
    r"ships?|hoods?|ages|ives?|ances?|ences?)"
)
LONG_ENOUGH: Final = 4
NEIGHBOUR: Final = r"[A-Z][\w-]{0,14}"
NEIGHBOURS_BEFORE: Final = tuple(
    re.compile(rf"(?<!\w)(?:{NEIGHBOUR}[ \u00a0]){{{count}}}$") for count in (1, 2)
)
NEIGHBOURS_AFTER: Final = tuple(
    re.compile(rf"(?:[ \u00a0]{NEIGHBOUR}){{{count}}}") for count in (1, 2)
)
# Provinces and capitals, by their sounds; a hyphen makes them look like given names.
WIDE_SOUNDS: Final = frozenset(
    word_sounds(name) + ending
    for name in (
        "함경 평안 량강 자강 황해 강원 경기 충청 전라 경상 제주 평양 서울 조선 한국 "
        "함북 함남 평북 평남 황북 황남"
    ).split()
    for ending in ("", "POK", "NAM", "TO")
)
WIDE_ALWAYS: Final = WIDE - WORDS_TOO
WIDE_IN_WORDS: Final = frozenset(phrase.replace("_", " ") for phrase in WIDE_PHRASES)
COMPASS: Final = frozenset("north south province".split())
MOSTLY: Final = 0.7
WORD: Final = re.compile(r"(?<![\w'’])[^\W\d_]{2,}")


@lru_cache(maxsize=4096)
def is_wide_place(words: str) -> bool:
    """Whether words are a Korean province or capital in any spelling."""
    parts = [plain(part.group()) for part in SYLLABLES.finditer(words)]
    sounds = [word_sounds(part) for part in parts if part not in COMPASS]
    return undoubled("".join(sounds)) in WIDE_SOUNDS


def is_place(text: str, start: int) -> bool:
    """Whether a place of the gazetteer begins here."""
    words = capitalised_words_of(text[start : start + LONGEST_LEAD])[:LONGEST_PLACE]
    runs = ["".join(word.plain for word in words[:length]) for length in (1, len(words))]
    if not any(run in BY_LETTERS or word_sounds(run) in BY_SOUND for run in runs):
        return False
    # It may be one; whether it is depends on the words around it.
    begin = max(0, start - LONGEST_LEAD)
    near = find_places(text[begin : start + 2 * LONGEST_LEAD])
    return any(begin + place.start == start for place in near)


class NameGuard:
    """One text, to ask what stands around a word in it that may be a name."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self.text = text
        self.lexicon = lexicon

    def allows(self, start: int, end: int) -> bool:
        """Whether the words may be somebody's name: nobody's mask, no public person, no house."""
        words = self.text[start:end]
        lead = self.text[max(0, start - LONGEST_LEAD) : start]
        return not (
            AFTER.match(self.text, end)
            or set(words.replace("\n", " ").split()) <= self.public_parts
            or BEFORE.search(lead)
            or is_wide_place(words)
            or self._is_known(words, self._wider(start, end))
            or self.is_masked(start, end)
            or is_place(self.text, start)
        )

    def stands_out(self, start: int) -> bool:
        """Whether the capital at this place is there for the word's sake alone."""
        lead = self.text[max(0, start - LONGEST_LEAD) : start]
        return not (self.is_title_case or BEGINNING.search(lead) or self._begins_line(start))

    def _wider(self, start: int, end: int) -> tuple[str, ...]:
        """The words, also with one or two capitalised ones that stand directly beside them."""
        lead = max(0, start - LONGEST_LEAD)
        before = (each.search(self.text, lead, start) for each in NEIGHBOURS_BEFORE)
        after = (each.match(self.text, end) for each in NEIGHBOURS_AFTER)
        firsts = [start, *(match.start() for match in before if match)]
        lasts = [end, *(match.end() for match in after if match)]
        return tuple(self.text[first:last] for first, last in product(firsts, lasts))

    def _is_known(self, words: str, wider: tuple[str, ...]) -> bool:
        """Whether the words are, or are part of, a great place or somebody of the news."""
        if " ".join(plain(words).split()) in WIDE_ALWAYS:
            return True
        return any(is_public_figure(each) or plain(each) in WIDE_IN_WORDS for each in wider)

    def _begins_line(self, start: int) -> bool:
        """Whether a line begins here that does not merely go on with the one before."""
        before = self.text.rfind("\n", max(0, start - LONGEST_LEAD), start)
        if before < 0 or self.text[before:start].strip():
            return False
        return before - 1 - self.text.rfind("\n", 0, before) < FULL_LINE

    def is_masked(self, start: int, end: int) -> bool:
        """Whether a mask such as "Mr. I.K." or "Park OO" touches these words."""
        offset = max(0, start - 2 * LONGEST_LEAD)
        offset = max(offset, self.text.rfind(" ", offset, max(0, start - LONGEST_LEAD)) + 1)
        near = self.text[offset : end + LONGEST_LEAD]
        if not MASKED.search(near):
            return False
        masks = [(first, last) for first, last, _ in find_handles(near)]
        masks += [match.span() for match in MASK_IN_CAPITALS.finditer(near)]
        return any(offset + first < end and start < offset + last for first, last in masks)

    def is_a_word(self, low: str) -> bool:
        """Whether a plain word is one of the language, or stands in small letters in this text."""
        return low in NOT_PEOPLE or low in self.small_words or bool(WORDLIKE.fullmatch(low))

    @cached_property
    def sentences(self) -> Sentences:
        """The sentences of the text."""
        return Sentences(self.text)

    @cached_property
    def capitals(self) -> list[re.Match[str]]:
        """The words of the text that begin with a capital."""
        return list(NAME_WORD.finditer(self.text))

    @cached_property
    def public_parts(self) -> frozenset[str]:
        """Single words of public names, and names that agreed ones show anyway.

        A mask shows a surname, "Tall Nari" and "the Ryang family" show a name.
        """
        shown = (
            handle.surname
            for name in self.lexicon.shown_names
            for _, _, handle in find_handles(name)
            if handle.form in {NameForm.SURNAME_INITIAL, NameForm.SURNAME_MASK}
        )
        aliases = (
            part.removesuffix("'s").removesuffix("’s")
            for name in self.lexicon.shown_names
            if parse_handle(name) is None
            for part in name.split()
            if part[0].isupper()
        )
        parts = (part for name in self.lexicon.public_names for part in name.split())
        return frozenset([*parts, *shown, *aliases])

    @cached_property
    def small_words(self) -> frozenset[str]:
        """The words that the text also writes without a capital."""
        return frozenset(word for word in WORD.findall(self.text) if word.islower())

    @cached_property
    def is_title_case(self) -> bool:
        """Whether the text gives nearly every word a capital, as headings do, and has no stop."""
        if self.text.rstrip("\"'”’) \n").endswith((".", "!", "?", ",")):
            return False
        long = [word for word in WORD.findall(self.text) if len(word) >= LONG_ENOUGH]
        capitals = sum(word[0].isupper() for word in long)
        return len(long) > 1 and capitals >= MOSTLY * len(long)
