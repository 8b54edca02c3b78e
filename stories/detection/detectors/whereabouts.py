"""Places told by what they are called and what stands beside them, in no table of towns."""

import re
from collections.abc import Iterator
from typing import ClassVar, Final

from stories.detection.context import Sentences, is_public_occasion
from stories.detection.detectors.places import find_places, suggest
from stories.detection.english.triggers import matches
from stories.detection.english.whereabouts import PLACES, SMALL_LANDMARK, UNIT, UNKNOWN, WIDE
from stories.detection.findings import EntityType, Finding, Severity
from stories.detection.lexicon import Lexicon
from stories.detection.names.public_figures import is_public_figure
from stories.detection.passages import Passage, PassageKind
from stories.detection.spelling.sounds import plain
from stories.detection.wording import gettext_noop as _

REASON: Final = _("A place below the level of a province narrows down who this can be.")
KIND: Final = re.compile(rf"\b(?:{UNIT}|{SMALL_LANDMARK})\b", re.IGNORECASE)
# Korean, Chinese and Japanese endings of parts of a town, and of the country.
OF_ENDINGS: Final = dict.fromkeys(
    ("dong", "gu", "ku", "chome", "cho", "machi", "ga", "ro", "gil"), "a part of the city"
) | dict.fromkeys(
    ("ri", "up", "eup", "myeon", "myon", "gun", "mura", "cun", "zhen", "xian"), "the country"
)
ENDING: Final = re.compile(rf"-(?P<ending>{'|'.join(OF_ENDINGS)})$", re.IGNORECASE)
# A whole river, with what lies along it.
OF_ALL: Final = re.compile(r"(?:the\s)?(?:Tumen|Yalu|Amnok|Mekong|Gobi)\s[a-z]+", re.IGNORECASE)
IN_PARTS: Final = re.compile(r"[-\s]+")
# The words say where something stands: so must what stands for them.
BESIDE: Final = re.compile(
    r"(?:above|behind|below|under|beneath|over|opposite|beside|near|by|next\sto|across\sfrom)\s",
    re.IGNORECASE,
)


class Whereabouts:
    """Finds addresses, landmarks, districts and villages, and names of places after "in"."""

    name: ClassVar = "whereabouts"
    entity_types: ClassVar = frozenset({EntityType.PLACE})

    def find(self, passage: Passage, lexicon: Lexicon) -> Iterator[Finding]:
        """A finding for each place that English words show to be one."""
        if passage.kind is PassageKind.ADDRESS:
            return
        told: set[int] = set()
        for match in matches(PLACES, passage.text):
            span = match.span("words" if "words" in match.re.groupindex else 0)
            if OF_ALL.fullmatch(passage.text, *span):
                continue
            told.update(range(*span))
            yield self._finding(passage, span)
        sentences = Sentences(passage.text)
        for match in UNKNOWN.finditer(passage.text):
            sentence = sentences.around(match.start())
            is_somebody = is_public_figure(match["words"])
            if match.start("words") in told or is_somebody or is_wide(match["words"]):
                continue
            # What a table of towns knows, the detector of towns finds with its region.
            if any(True for _ in find_places(f"in {match['words']}")):
                continue
            if not is_public_occasion(sentence):
                yield self._finding(passage, match.span("words"))

    def _finding(self, passage: Passage, span: tuple[int, int]) -> Finding:
        words = passage.text[slice(*span)]
        return Finding(
            EntityType.PLACE,
            passage.path,
            *span,
            Severity.SHOULD,
            self.name,
            REASON,
            a_place_like(words) or _region_of(words),
        )


def is_wide(words: str) -> bool:
    """Whether a capitalised word after a preposition is a land, a province, a month, a person."""
    return any(part in WIDE for part in IN_PARTS.split(plain(words)))


def _region_of(words: str) -> str | None:
    """The region of a town of the tables that stands in these words."""
    return next((suggest(each.region, words) for each in find_places(f"in {words}")), None)


def a_place_like(words: str) -> str | None:
    """The kind of place without its name: "a station", "an island"; None where none is told."""
    kinds = KIND.findall(words)
    if not kinds:
        ending = ENDING.search(words)
        return OF_ENDINGS[ending.group(1).casefold()] if ending else None
    kind = kinds[-1].casefold()
    said = f"an {kind}" if kind[0] in "aeio" else f"a {kind}"
    if BESIDE.match(words):
        said = f"near {said}"
    return None if words.casefold() in said else said
