"""Which of the things a model of English sees may expose somebody, and as what."""

import re
from dataclasses import dataclass
from typing import Final

from stories.detection.context import is_public_occasion
from stories.detection.findings import EntityType, Severity
from stories.detection.given_names import CLEAR, NAME_ENDING, WORDS_TOO
from stories.detection.known_words import NOT_PEOPLE, WIDE
from stories.detection.language_models.models import ModelSpan, SpanLabel
from stories.detection.name_guard import AFTER, NAME_WORD, THING, NameGuard
from stories.detection.name_shapes import (
    CHINESE_SURNAMES,
    JAPANESE_SURNAMES,
    KOREAN_SURNAMES,
    is_hyphenated_given,
)
from stories.detection.sounds import plain

SURNAMES: Final = KOREAN_SURNAMES | JAPANESE_SURNAMES | CHINESE_SURNAMES
THINGS: Final = re.compile(rf"\b(?:{THING})\b")
SCHOOL: Final = re.compile(
    r"\b(?:[Ss]chool|[Cc]ollege|[Uu]niversity|[Aa]cademy|[Ii]nstitute|[Kk]indergarten|[Ss]eminary)\b"
)
WORKPLACE: Final = re.compile(
    r"\b(?:[Hh]ospital|[Cc]linic|[Ff]actory|[Mm]ill|[Mm]ine|[Rr]estaurant|[Bb]akery|[Cc]af[eé]|[Ss]alon|"
    r"[Pp]harmacy|[Ll]aundry|[Nn]ursing [Hh]ome|[Hh]otel|[Ss]upermarket|[Mm]art|[Ee]lectronics|"
    r"[Tt]extiles?|[Ll]ogistics|[Ff]oods|[Mm]otors|[Cc]onstruction|Inc|Ltd|Co|[Ff]arm)\b"
)
# "She works nights at", "a job with", "a cook for".
EMPLOYED: Final = re.compile(
    r"\b(?:work(?:s|ed|ing)?|job|hired|employed|employee|internship|intern|apprentice(?:d|ship)?|"
    r"trainee|shifts?|cook|nurse|clerk|cleaner|driver|welder|drives?|joined)\b[^.!?\n]{0,30}"
    r"\b(?:at|for|by|with|in)\s(?:the\s|a\s)?$"
)
ENROLLED: Final = re.compile(
    r"\b(?:stud(?:y|ies|ied|ying)|graduat(?:e|ed|es|ing)|enrolled|attend(?:s|ed|ing)?|classes|"
    r"freshman|student|degree)\b[^.!?\n]{0,30}\b(?:at|from|in)?\s(?:the\s)?$"
)
LEAD: Final = 48
SPOT: Final = re.compile(
    r"\b(?:[Ss]tation|[Ss]treet|[Rr]oad|[Aa]venue|[Ll]ane|[Vv]illage|[Mm]arket|[Aa]partments?|"
    r"[Tt]emple|[Hh]otel|[Bb]ridge|[Dd]istrict|[Ww]ard|[Nn]eighbou?rhood|[Dd]ormitory|[Cc]hurch)\b"
)
WIDE_PART: Final = re.compile(
    r"\b(?:Province|Prefecture|State|Peninsula|Ocean|Sea|River|Republic)\b"
)
SPEAKS: Final = re.compile(
    r"[ \u00a0](?:said|says|told|tells|asked|asks|smiled|smiles|laughed|laughs|cried|nodded|replied|"
    r"whispered|sighed|remembers|remembered|recalls|recalled|explains|explained|and (?:her|his) |"
    r"who (?:was|is|had|came|lives))\b"
)
THE_DAY: Final = re.compile(
    r"(?:(?:the|The) \d{1,2}(?:st|nd|rd|th)|.*\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
    r"[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?\b(?!\d).*|.*\b\d{1,2}(?:st|nd|rd|th)?(?: of)?,? "
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b.*)"
)
LONGEST_DAY: Final = 60
ACRONYM: Final = re.compile(r"[A-Z][A-Z0-9&.-]{1,6}s?")
EDGES: Final = " \t\n\u00a0\"'“”‘’()[]{}<>*_,.;:!?-–—•·/|"


@dataclass(frozen=True, slots=True)
class Judged:
    """A span that stays: where, as what, and how badly."""

    start: int
    end: int
    entity_type: EntityType
    severity: Severity


def judge(span: ModelSpan, guard: NameGuard) -> Judged | None:
    """What a span of the model means to a reviewer; None when it means nothing."""
    start, end = _bare(guard.text, span)
    if start >= end or guard.is_masked(start, end):
        return None
    trimmed = ModelSpan(start, end, span.label)
    if span.label is SpanLabel.DATE:
        return _judge_day(trimmed, guard)
    if span.label is SpanLabel.PERSON:
        return _judge_person(trimmed, guard)
    if _speaks(trimmed, guard):
        return _as(trimmed, EntityType.PERSON_NAME, Severity.MUST)
    if span.label is SpanLabel.ORGANISATION:
        return _judge_organisation(trimmed, guard)
    if span.label in {SpanLabel.PLACE, SpanLabel.FACILITY}:
        return _judge_place(trimmed, guard)
    return None


def _as(span: ModelSpan, entity: EntityType, severity: Severity = Severity.SHOULD) -> Judged:
    return Judged(span.start, span.end, entity, severity)


def _bare(text: str, span: ModelSpan) -> tuple[int, int]:
    """The span without quotation marks, articles and a possessive s at its ends."""
    start, end = span.start, span.end
    while end > start and text[end - 1] in EDGES:
        end -= 1
    while start < end and text[start] in EDGES:
        start += 1
    if text[start : start + 4].lower() == "the ":
        start += 4
    if text[max(start, end - 2) : end] in {"'s", "’s"}:
        end -= 2
    return start, end


def _judge_person(span: ModelSpan, guard: NameGuard) -> Judged | None:
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
    if not guard.allows(name.start, name.end) or THINGS.search(guard.text, name.start, name.end):
        return None
    lows = [plain(word.group()) for word in words]
    severity = _alone(lows[0], name, guard) if len(lows) == 1 else _together(lows, guard)
    return _as(name, EntityType.PERSON_NAME, severity) if severity else None


def _is_edge(word: str) -> bool:
    """Whether a word at the end of a span is no part of the name: "Pastor", "Korean", "When"."""
    low = plain(word)
    return low in NOT_PEOPLE and low not in WORDS_TOO | SURNAMES | CLEAR


def _alone(low: str, name: ModelSpan, guard: NameGuard) -> Severity | None:
    """How much to believe in a name of one word."""
    word = guard.text[name.start : name.end]
    if low in CLEAR or is_hyphenated_given(word) or NAME_ENDING.fullmatch(low):
        return Severity.MUST
    if len(low) < 3 or ACRONYM.fullmatch(word) or low in NOT_PEOPLE:
        return None
    if low in SURNAMES:
        return Severity.SHOULD if guard.stands_out(name.start) else None
    if guard.is_a_word(low) and low not in WORDS_TOO:
        return None
    if guard.stands_out(name.start):
        return Severity.MUST
    if guard.is_title_case or low in WORDS_TOO:
        return None
    return Severity.MUST if SPEAKS.match(guard.text, name.end) else Severity.SHOULD


def _together(lows: list[str], guard: NameGuard) -> Severity | None:
    """How much to believe in a name of several words."""
    if any(low in CLEAR or low in SURNAMES or is_hyphenated_given(low) for low in lows):
        return Severity.MUST
    if guard.is_title_case or all(guard.is_a_word(low) for low in lows):
        return None
    return Severity.MUST


def _speaks(span: ModelSpan, guard: NameGuard) -> bool:
    """Whether a single word that the model took for a place or a firm acts like a person."""
    word = guard.text[span.start : span.end]
    low = plain(word)
    return bool(
        word.isalpha()
        and word.istitle()
        and SPEAKS.match(guard.text, span.end)
        and not guard.is_a_word(low)
        and guard.allows(span.start, span.end)
    )


def _judge_place(span: ModelSpan, guard: NameGuard) -> Judged | None:
    text = guard.text[span.start : span.end]
    low = " ".join(plain(text).split())
    if low in WIDE or WIDE_PART.search(text) or ACRONYM.fullmatch(text) or len(low) < 4:
        return None
    if not any(character.isupper() for character in text) or _is_public(text, guard):
        return None
    if all(guard.is_a_word(word) for word in low.replace("-", " ").split()):
        return None
    if span.label is SpanLabel.FACILITY and not SPOT.search(text):
        return None
    is_named_after = AFTER.match(guard.text, span.end) and not SPOT.match(guard.text, span.end + 1)
    if is_named_after or not guard.stands_out(span.start):
        return None
    if is_public_occasion(guard.sentences.around(span.start)):
        return None
    return _as(span, EntityType.PLACE)


def _judge_organisation(span: ModelSpan, guard: NameGuard) -> Judged | None:
    text = guard.text[span.start : span.end]
    lead = guard.text[max(0, span.start - LEAD) : span.start]
    if _is_public(text, guard) or ACRONYM.fullmatch(text):
        return None
    words = [plain(word.group()) for word in NAME_WORD.finditer(text)]
    if not words or all(word in NOT_PEOPLE for word in words):
        return None
    if SCHOOL.search(text) or (ENROLLED.search(lead) and len(words) > 1):
        return _as(span, EntityType.SCHOOL)
    if EMPLOYED.search(lead) or (WORKPLACE.search(text) and len(words) > 1):
        return _as(span, EntityType.EMPLOYER)
    return None


def _judge_day(span: ModelSpan, guard: NameGuard) -> Judged | None:
    text = guard.text[span.start : span.end]
    if len(text) > LONGEST_DAY or not THE_DAY.fullmatch(text):
        return None
    if is_public_occasion(guard.sentences.around(span.start)):
        return None
    return _as(span, EntityType.EXACT_DATE)


def _is_public(text: str, guard: NameGuard) -> bool:
    """Whether the words are, or are part of, a public name or an agreed one."""
    names = (*guard.lexicon.public_names, *guard.lexicon.shown_names)
    return any(text in name or (name and name in text) for name in names)
