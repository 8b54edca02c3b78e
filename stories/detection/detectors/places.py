"""Towns, counties and cities: places small enough to be asked about."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import ClassVar, Final

from stories.detection.context import language_of
from stories.detection.findings import EntityType, Finding, Severity
from stories.detection.lexicon import Lexicon
from stories.detection.names.shapes import KOREAN_SYLLABLE
from stories.detection.passages import Passage, PassageKind
from stories.detection.places.abroad import (
    HAN_COUNTIES,
    HAN_COUNTIES_SO_CALLED,
    HAN_PLACES,
    HANGUL_FOREIGN,
    KATAKANA_PLACES,
    LATIN_PLACES,
)
from stories.detection.places.gazetteer import (
    KOREAN_PLACES,
    LATIN_ALL_THE_SAME,
    NEEDS_SUFFIX,
    Region,
)
from stories.detection.places.towns import towns
from stories.detection.spelling.sounds import plain, undoubled, word_sounds
from stories.detection.spelling.words import (
    HAN,
    HANGUL,
    Word,
    capitalised_words_of,
    neighbours,
    words_of,
)
from stories.detection.wording import gettext_noop as _

REASON: Final = _("A place below the level of a province narrows down who this can be.")
SHORTEST_KEY: Final = 5
LONGEST_PLACE: Final = 2
KOREAN_WORD: Final = re.compile(f"(?:{KOREAN_SYLLABLE}){{1,4}}")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a place name stands in a text, and the region to name instead."""

    start: int
    end: int
    region: Region


def _spread(groups: Iterable[tuple[Region, str]]) -> dict[str, Region]:
    return {name: region for region, names in groups for name in names.split()}


HANGUL_REGIONS: Final = _spread(KOREAN_PLACES) | _spread(HANGUL_FOREIGN)
BY_SOUND: Final = {
    key: region
    for name, region in _spread(KOREAN_PLACES).items()
    if name not in NEEDS_SUFFIX or name in LATIN_ALL_THE_SAME
    if len(key := word_sounds(name)) >= SHORTEST_KEY
}
BY_LETTERS: Final = {
    plain(name.replace("_", "").replace("-", "")): region
    for name, region in _spread(LATIN_PLACES).items()
}
EAST_ASIAN: Final = _spread(HAN_PLACES) | _spread(HAN_COUNTIES) | _spread(KATAKANA_PLACES)
IN_KANJI: Final = EAST_ASIAN | _spread(HAN_COUNTIES_SO_CALLED)


def _any_of(groups: Iterable[tuple[Region, str]]) -> str:
    """A pattern for any of these places, the longest first."""
    return "|".join(sorted(_spread(groups), key=lambda name: (-len(name), name)))


# What a county, a station or a port is called behind its name.
A_COUNTY: Final = "[市郡邑面駅港]|労働者区"
BEHIND_A_PROVINCE: Final = "(?<=[北南江原]道)"
EAST_ASIAN_PATTERN: Final = re.compile(
    rf"{_any_of((*HAN_PLACES, *KATAKANA_PLACES))}"
    rf"|(?:(?<![{HAN}])|{BEHIND_A_PROVINCE}|(?<=[市郡]))(?:{_any_of(HAN_COUNTIES)})"
    rf"(?=[区里]|{A_COUNTY}|[^{HAN}]|$)(?!さん|くん|ちゃん)"
    rf"|(?:(?<![{HAN}])(?=[{HAN}]{{2}}(?:{A_COUNTY}))|{BEHIND_A_PROVINCE})"
    rf"(?:{_any_of(HAN_COUNTIES_SO_CALLED)})(?={A_COUNTY}|[^{HAN}]|$)"
)
HANGUL_PATTERN: Final = re.compile(
    rf"(?<![{HANGUL}])(?P<name>{_any_of((*KOREAN_PLACES, *HANGUL_FOREIGN))})"
    rf"(?P<suffix>(?:시|군|읍|리|구|현)(?=에|의|은|는|이|가|로|을|를|과|와|도|[^{HANGUL}]|$))?"
    rf"(?=에|으로|로|의|출신|까지|부터|은|는|을|를|과|와|[^{HANGUL}]|$)"
)
# Most texts have one script: the others' places need not be looked for.
A_SYLLABLE: Final = re.compile(f"[{HANGUL}]")
HAN_OR_KANA: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
PREPOSITION: Final = re.compile(
    r"(?:\b(?:in|from|to|near|at|around|outside|via|through|of|for|and|reached|left)|"
    r",)\s(?:the\s)?(?:city\sof\s)?$",
    re.IGNORECASE,
)
BEFORE: Final = 18
# With an article it is the river, and no town on it.
RIVERS: Final = frozenset({"tumen"})
A_RIVER: Final = re.compile(r"\bthe\s(?:(?:frozen|upper|lower|shallow|wide)\s)?$", re.IGNORECASE)
A_TOWN: Final = re.compile(r"\s(?:city|town|market|station|area)\b", re.IGNORECASE)
# "Gimhae was grey that morning": a town of the gazetteer, not only of the tables of towns.
BEING: Final = re.compile(r"\s(?:was|is|had|has|lies|lay|seemed|looked|became)\b")
# A river, a mountain, a party or a newspaper may bear the name of a town.
AFTER: Final = re.compile(
    r"\s(?:River|[Vv]alley|[Dd]elta|[Bb]asin|[Gg]orge|Mountains?|Bay|Strait|Sea|Treaty|Ilbo|Shimbun|Prefecture|University|Declaration|"
    r"Olympics|"
    r"Summit|Hibakusha|Province)\b"
)


class Places:
    """Finds places of the gazetteer in Latin letters, Hangul, kanji and katakana."""

    name: ClassVar = "places"
    entity_types: ClassVar = frozenset({EntityType.PLACE})

    def find(self, passage: Passage, lexicon: Lexicon) -> Iterator[Finding]:
        """A finding for each town, county or city; capitals and provinces are silent."""
        is_address = passage.kind is PassageKind.ADDRESS
        found = (
            find_places(passage.text, is_address=True) if is_address else places_of(passage.text)
        )
        for place in found:
            yield Finding(
                EntityType.PLACE,
                passage.path,
                place.start,
                place.end,
                Severity.SHOULD,
                self.name,
                REASON,
                suggest(place.region, passage.text[place.start : place.end]),
            )


def suggest(region: Region, words: str) -> str | None:
    """The region in the language of the words; None when it would repeat them."""
    language = language_of(words)
    said = {"ko": region.korean, "ja": region.japanese}.get(language, region.english)
    return None if words.casefold() in said.casefold() else said


@lru_cache(maxsize=64)
def places_of(text: str) -> tuple[Place, ...]:
    """The places of a text that is no address; several detectors ask."""
    return tuple(find_places(text))


def find_places(text: str, *, is_address: bool = False) -> Iterator[Place]:
    """Every place of the gazetteer in a text, whatever its script."""
    words = words_of(text) if is_address else capitalised_words_of(text)
    for run in neighbours(words, LONGEST_PLACE):
        place = _latin_place(text, run, needs_context=not is_address)
        if place:
            yield place
    for match in HANGUL_PATTERN.finditer(text) if A_SYLLABLE.search(text) else ():
        if match["suffix"] or match["name"] not in NEEDS_SUFFIX:
            yield Place(match.start(), match.end(), HANGUL_REGIONS[match["name"]])
    for match in EAST_ASIAN_PATTERN.finditer(text) if HAN_OR_KANA.search(text) else ():
        yield Place(match.start(), match.end(), IN_KANJI[match.group()])


def _latin_place(text: str, run: tuple[Word, ...], *, needs_context: bool) -> Place | None:
    start, end = run[0].start, run[-1].end
    letters = "".join(word.plain for word in run)
    region = BY_LETTERS.get(letters) or _by_sound(run)
    if region is None and needs_context:
        region = towns().get(letters)
    if region is None or AFTER.match(text, end):
        return None
    if letters in RIVERS and A_RIVER.search(text[max(0, start - BEFORE) : start]):
        return Place(start, end, region) if A_TOWN.match(text, end) else None
    if region.needs_preposition and needs_context:
        before = text[max(0, start - BEFORE) : start]
        is_subject = letters not in towns() and BEING.match(text, end)
        if not (PREPOSITION.search(before) or is_subject):
            return None
    return Place(start, end, region)


def _by_sound(run: tuple[Word, ...]) -> Region | None:
    """A Korean place in any spelling, in one word or parted by a hyphen."""
    is_one_word = all(after.start - before.end == 1 for before, after in pairwise(run))
    if not (is_one_word and all(KOREAN_WORD.fullmatch(word.plain) for word in run)):
        return None
    return BY_SOUND.get(undoubled("".join(word_sounds(word.plain) for word in run)))
