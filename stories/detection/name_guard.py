"""What tells a name in Latin letters from the other words that begin with a capital."""

import re
from bisect import bisect_right
from functools import cached_property
from typing import Final

from stories.detection.context import Sentences
from stories.detection.detectors.places import find_places
from stories.detection.given_names import WORDS_TOO
from stories.detection.handles import NameForm, find_handles
from stories.detection.known_words import NOT_PEOPLE, WIDE
from stories.detection.lexicon import Lexicon
from stories.detection.public_figures import is_public_figure
from stories.detection.sounds import plain

Span = tuple[int, int]

NAME_WORD: Final = re.compile(
    r"(?<![\w-])[A-ZÀ-ÝŎŬŌŪ][^\W\d_]*(?:['’](?!s\b)[^\W\d_]+)*(?:[-‐‑][^\W\d_]+)?(?![\w-])"
)
# Behind these a name is that of a house, a street or a prize.
THING: Final = (
    "Foundation|Trust|University|College|Schools?|Academy|Church|Chapel|Cathedral|Abbey|Hospital|"
    "Clinic|Street|Road|Avenue|Lane|Boulevard|Square|Park|Gardens?|Bridge|River|Lake|Mountains?|"
    "Mount|Island|Bay|Beach|Valley|Station|Airport|Port|Harbou?r|Cent(?:er|re)|Institute|Prize|"
    "Awards?|Act|Law|Hall|House|Hotel|Museum|Library|Theatre|Theater|Award|Fund|Society|Press|"
    "Publishing|Books|Times|Post|Daily|News|Herald|Tribune|Bank|Company|Corporation|Inc|Ltd|Group|"
    "Party|Committee|Commission|Council|Association|Network|Mission|Ministry|Department|Office|"
    "Agency|Province|Prefecture|County|City|Town|District|Ward|Village|State|Kingdom|Republic|"
    "Dynasty|Empire|War|Day|Week|Month|Year|Festival|Conference|Summit|Treaty|Declaration|Convention|"
    "Cup|Games|Olympics|League|Team|Club|Band|Choir|Orchestra|Friends|Project|Program(?:me)?|"
    "Campaign|Report|Newsletter|Assembly|Meeting|Union|Line|Express|Railway|Canal|Sea|Ocean|"
    "Peninsula|Plateau|Desert|Forest|Building|Tower|Gate|Market|Store|Restaurant|Bakery|Cafe|Factory"
)
AFTER: Final = re.compile(
    rf"(?:['’]s?)?[ \u00a0](?:{THING})\b|[ \u00a0]\d{{1,3}}:\d|-(?:based|born|style|made)\b"
)
BEFORE: Final = re.compile(
    r"(?:\b(?:St|Saint|San|Santa|Lake|Mount|Mt|Port|Fort|King|Queen|Prince|Princess|Emperor|Cape|"
    r"Camp|Hotel|(?:[Bb]ook|[Gg]ospel|[Ll]etter|[Pp]rophet|[Ss]tory) of)\b\.?[ \u00a0])$"
)
BEGINNING: Final = re.compile(r"(?:^|[.!?:;…\n•·–—*|/]|[“\"‘(\[]|\d\))[\s“\"‘'(\[*-]*$")
LONGEST_LEAD: Final = 24
WORDLIKE: Final = re.compile(
    r".{2,}(?:ings?|ed|ly|tions?|ments?|ness|ity|ities|ers|ous|ful|less|able|ible|isms?|ists?|ical|"
    r"ships?|hoods?|ages|ives?|ances?|ences?)"
)
LONG_ENOUGH: Final = 4
MOSTLY: Final = 0.6
WORD: Final = re.compile(r"(?<![\w'’])[^\W\d_]{2,}")


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
            self.is_masked(start, end)
            or set(words.replace("\n", " ").split()) <= self.public_parts
            or AFTER.match(self.text, end)
            or BEFORE.search(lead)
            or is_public_figure(words)
            or " ".join(plain(words).split()) in WIDE - WORDS_TOO
            or start in self.places
        )

    def stands_out(self, start: int) -> bool:
        """Whether the capital at this place is there for the word's sake alone."""
        lead = self.text[max(0, start - LONGEST_LEAD) : start]
        return not (self.is_title_case or BEGINNING.search(lead))

    def is_masked(self, start: int, end: int) -> bool:
        """Whether a mask such as "Mr. I.K." or "Park OO" touches these words."""
        last = bisect_right(self._mask_starts, end - 1) - 1
        return last >= 0 and self.masks[last][1] > start

    def is_a_word(self, low: str) -> bool:
        """Whether a plain word is one of the language, or stands in small letters in this text."""
        return low in NOT_PEOPLE or low in self.small_words or bool(WORDLIKE.fullmatch(low))

    @cached_property
    def sentences(self) -> Sentences:
        """The sentences of the text."""
        return Sentences(self.text)

    @cached_property
    def masks(self) -> list[Span]:
        """Where masked names stand."""
        return [(start, end) for start, end, _ in find_handles(self.text)]

    @cached_property
    def _mask_starts(self) -> list[int]:
        return [start for start, _ in self.masks]

    @cached_property
    def public_parts(self) -> frozenset[str]:
        """Single words of public names, and surnames that agreed masks show anyway."""
        shown = (
            handle.surname
            for name in self.lexicon.shown_names
            for _, _, handle in find_handles(name)
            if handle.form in {NameForm.SURNAME_INITIAL, NameForm.SURNAME_MASK}
        )
        return frozenset(
            [part for name in self.lexicon.public_names for part in name.split()] + list(shown)
        )

    @cached_property
    def places(self) -> frozenset[int]:
        """Where places of the gazetteer begin."""
        return frozenset(place.start for place in find_places(self.text))

    @cached_property
    def small_words(self) -> frozenset[str]:
        """The words that the text also writes without a capital."""
        return frozenset(word for word in WORD.findall(self.text) if word.islower())

    @cached_property
    def is_title_case(self) -> bool:
        """Whether the text gives nearly every word a capital, as headings do."""
        long = [word for word in WORD.findall(self.text) if len(word) >= LONG_ENOUGH]
        capitals = sum(word[0].isupper() for word in long)
        return len(long) > 1 and capitals >= MOSTLY * len(long)
