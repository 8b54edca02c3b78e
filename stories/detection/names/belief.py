"""How much to believe when a model of English takes words for somebody's name."""

import re
from dataclasses import dataclass
from typing import Final

from stories.detection.findings import EntityType, Severity
from stories.detection.language_models.models import ModelSpan
from stories.detection.names.given import CLEAR, NAME_ENDING, WORDS_TOO
from stories.detection.names.guard import NAME_WORD, NameGuard, is_place, is_wide_place
from stories.detection.names.known_words import NOT_PEOPLE
from stories.detection.names.shapes import (
    CHINESE_SURNAMES,
    JAPANESE_SURNAMES,
    KOREAN_SURNAMES,
    is_hyphenated_given,
)
from stories.detection.names.things import THINGS
from stories.detection.spelling.sounds import plain

SURNAMES: Final = KOREAN_SURNAMES | JAPANESE_SURNAMES | CHINESE_SURNAMES
ACRONYM: Final = re.compile(r"[A-Z][A-Z0-9&.-]{1,6}s?")
SHORTEST: Final = 3
# Whither somebody goes, and where something is.
WHERE_TO: Final = re.compile(
    r"\b(?:as far as|(?:drove|came|went|walked|travell?ed|crossed|fled|moved) into|"
    r"(?:bus|train|road|way) to|(?:lived|stayed|arrived|born) in|outskirts of|"
    r"(?:village|town|city|district|province) of|via)[ \u00a0]$"
)
POSSESSIVE: Final = re.compile("['’]s?\\b")
LEAD: Final = 24
# Hallasan, Seoraksan.
MOUNTAIN: Final = re.compile(r"[a-z]{3,10}san")
SPEAKS: Final = re.compile(
    r"[ \u00a0](?:said|says|told|tells|asked|asks|smiled|smiles|laughed|laughs|cried|nodded|"
    r"replied|whispered|sighed|remembers|remembered|recalls|recalled|explains|explained|"
    r"and (?:her|his) |who (?:was|is|had|came|lives))\b"
)
# Whom one stays with, and whose room and mother there are.
STAYS_WITH: Final = re.compile(
    r"\b(?:stay(?:s|ed|ing)?|liv(?:e|es|ed|ing)|mov(?:e|es|ed|ing)\sin|sle(?:ep|eps|eping|pt)|hid(?:e|es|ing)?|"
    r"lodg(?:ed|ing)|fled|escaped|crossed)\swith[ \u00a0]$"
)
OF_SOMEBODY: Final = re.compile(
    r"['’]s[ \u00a0](?:attic|cellar|room|bed|kitchen|sofa|couch|house|flat|apartment|wedding|"
    r"funeral|grave|birthday|hands?|face|voice|mother|father|parents|husband|wife|son|daughter|sister|"
    r"brother|aunt|uncle|baby)\b"
)
# What people do at the beginning of a sentence, and recipes, labels and songs do not.
LIVES: Final = re.compile(
    r"(?:['’]s)?[ \u00a0](?:is|was|has|had|will|would|came|comes|went|goes|works?|worked|"
    r"lives?|lived|wants?|wanted|knows?|knew|made|makes|took|takes|left|did|does|can|could|never|always|still|"
    r"wrote|writes|sings?|sang|got|gets|gave|gives|kept|keeps|sent|sends|died|married|joined|"
    r"arrived|escaped|crossed|met|helped|helps)\b"
)


@dataclass(frozen=True, slots=True)
class Judged:
    """A span that stays: where, as what, and how badly."""

    start: int
    end: int
    entity_type: EntityType
    severity: Severity

    @property
    def is_sure_name(self) -> bool:
        """Whether this is a name that may be looked for elsewhere on the page."""
        return self.entity_type is EntityType.PERSON_NAME and self.severity is Severity.MUST


def judged(span: ModelSpan, entity: EntityType, severity: Severity = Severity.SHOULD) -> Judged:
    """A span as a finding of a kind."""
    return Judged(span.start, span.end, entity, severity)


def believed_name(span: ModelSpan, guard: NameGuard) -> Judged | None:
    """What the model takes for a person, cut to the name; None when it is hardly one."""
    words = [
        word
        for word in NAME_WORD.finditer(guard.text, span.start, span.end)
        if word.end() <= span.end
    ]
    while words and _is_edge(words[0].group()):
        del words[0]
    while words and _is_edge(words[-1].group()):
        del words[-1]
    if not words:
        return None
    name = ModelSpan(words[0].start(), words[-1].end(), span.label)
    if not guard.allows(name.start, name.end) or any(
        THINGS.fullmatch(word.group()) for word in words
    ):
        return None
    lows = [plain(word.group()) for word in words]
    if len(lows) == 1 and _is_somewhere(lows[0], name, guard):
        return judged(name, EntityType.PLACE)
    severity = _alone(lows[0], name, guard) if len(lows) == 1 else _together(lows, guard)
    return judged(name, EntityType.PERSON_NAME, severity) if severity else None


def _is_edge(word: str) -> bool:
    """Whether a word at the end of a span is no part of the name: "Pastor", "Korean", "When"."""
    low = plain(word)
    return low in NOT_PEOPLE and low not in WORDS_TOO | SURNAMES | CLEAR


def _is_somewhere(low: str, name: ModelSpan, guard: NameGuard) -> bool:
    """Whether an unknown word stands where one goes to, and no person is: "as far as Nimruz"."""
    known = low in CLEAR | SURNAMES | WORDS_TOO or NAME_ENDING.fullmatch(low)
    if known or "-" in low or POSSESSIVE.match(guard.text, name.end):
        return False
    return bool(WHERE_TO.search(guard.text, max(0, name.start - LEAD), name.start))


def _alone(low: str, name: ModelSpan, guard: NameGuard) -> Severity | None:
    """How much to believe in a name of one word."""
    word = guard.text[name.start : name.end]
    if low in CLEAR or is_hyphenated_given(word) or NAME_ENDING.fullmatch(low):
        return Severity.MUST
    acts = SPEAKS.match(guard.text, name.end)
    if low in SURNAMES:
        return Severity.SHOULD if acts else None
    is_word = low in NOT_PEOPLE or (guard.is_a_word(low) and low not in WORDS_TOO)
    if is_word or MOUNTAIN.fullmatch(low) or len(low) < SHORTEST or ACRONYM.fullmatch(word):
        return None
    if guard.stands_out(name.start) or (acts and low not in WORDS_TOO):
        return Severity.MUST
    is_doubtful = guard.is_title_case or low in WORDS_TOO or not LIVES.match(guard.text, name.end)
    return None if is_doubtful else Severity.SHOULD


def _together(lows: list[str], guard: NameGuard) -> Severity | None:
    """How much to believe in a name of several words."""
    if any(low in CLEAR or low in SURNAMES or is_hyphenated_given(low) for low in lows):
        return Severity.MUST
    if guard.is_title_case or all(guard.is_a_word(low) for low in lows):
        return None
    return Severity.MUST


def acts_like_a_person(span: ModelSpan, guard: NameGuard) -> bool:
    """Whether a single word that the model took for a place or a firm acts like a person."""
    word = guard.text[span.start : span.end]
    low = plain(word)
    return bool(
        word.isalpha()
        and word.istitle()
        and (SPEAKS.match(guard.text, span.end) or _is_told_of(word, span, guard))
        and not guard.is_a_word(low)
        and guard.allows(span.start, span.end)
    )


def _is_told_of(word: str, span: ModelSpan, guard: NameGuard) -> bool:
    """Whether somebody stays with a word that is no town, or its room and mother are told of."""
    lead = guard.text[max(0, span.start - LEAD) : span.start]
    is_somebody = STAYS_WITH.search(lead) or OF_SOMEBODY.match(guard.text, span.end)
    return bool(is_somebody) and not (is_wide_place(word) or is_place(guard.text, span.start))
