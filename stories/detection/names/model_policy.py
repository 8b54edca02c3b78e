"""Which of the things a model of English sees may expose somebody, and as what.

Days are not among them: the rules find every exact one, and the model takes counts for days.
"""

import re
from collections.abc import Callable
from typing import Final

from stories.detection.context import HER, HIS, MINE, is_public_occasion
from stories.detection.findings import EntityType, Severity
from stories.detection.language_models.models import ModelSpan, SpanLabel
from stories.detection.names.belief import (
    ACRONYM,
    Judged,
    acts_like_a_person,
    believed_name,
    judged,
)
from stories.detection.names.guard import NAME_WORD, NameGuard, is_wide_place
from stories.detection.names.known_words import NOT_PEOPLE, WIDE
from stories.detection.names.things import AFTER
from stories.detection.spelling.sounds import plain

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
    r"trainee|shifts?|cook|nurse|clerk|cleaner|driver|welder|drives?|draw|joined)\b[^.!?,;\n]{0,30}"
    r"\b(?:at|for|by|with|in)\s(?:the\s|a\s)?$"
)
# "The camp of", "a village near".
PLACED: Final = re.compile(
    r"\b(?:camp|village|town|city|county|district|port|valley|hills?|outskirts|mines?|prison|coast)"
    r"\s(?:of|in|at|near|called)\s$"
)
ENROLLED: Final = re.compile(
    r"\b(?:stud(?:y|ies|ied|ying)|graduat(?:e|ed|es|ing)|enrolled|attend(?:s|ed|ing)?|classes|"
    r"freshman|student|degree|begins?|began)\b[^.!?,;\n]{0,30}\b(?:at|from|in)\s(?:the\s)?$"
)
LEAD: Final = 48
SPOT: Final = re.compile(
    r"\b(?:[Ss]tation|[Ss]treet|[Rr]oad|[Aa]venue|[Ll]ane|[Vv]illage|[Mm]arket|[Aa]partments?|"
    r"[Tt]emple|[Hh]otel|[Bb]ridge|[Dd]istrict|[Ww]ard|[Nn]eighbou?rhood|[Dd]ormitory|[Cc]hurch)\b"
)
WIDE_PART: Final = re.compile(
    r"\b(?:Mount|Mt|Province|Prefecture|State|Peninsula|Ocean|Sea|River|Republic)\b"
)
SHORTEST_PLACE: Final = 4
EDGES: Final = " \t\n\u00a0\"'“”‘’()[]{}<>*_,.;:!?-–—•·/|"


def judge(span: ModelSpan, guard: NameGuard) -> Judged | None:
    """What a span of the model means to a reviewer; None when it means nothing."""
    start, end = _bare(guard.text, span)
    if start >= end or guard.is_masked(start, end):
        return None
    bare = ModelSpan(start, end, span.label)
    if span.label is SpanLabel.PERSON:
        return believed_name(bare, guard)
    if acts_like_a_person(bare, guard):
        return judged(bare, EntityType.PERSON_NAME, Severity.MUST)
    rule = JUDGES.get(span.label)
    entity = rule(bare, guard) if rule else None
    return judged(bare, entity) if entity else None


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


def _place(span: ModelSpan, guard: NameGuard) -> EntityType | None:
    """A small place by its own name, where nothing public happens."""
    text = guard.text[span.start : span.end]
    low = " ".join(plain(text).split()).rstrip("0123456789 ")
    words = low.replace("-", " ").split()
    is_wide = low in WIDE or is_wide_place(low) or WIDE_PART.search(text) or ACRONYM.fullmatch(text)
    is_common = all(guard.is_a_word(word) for word in words) or len(low) < SHORTEST_PLACE
    is_spot = SPOT.search(text) or SPOT.match(guard.text, span.end + 1)
    # "The Sparrow" is a nickname, "the Han" a river.
    is_thing = not is_spot and (
        _has_article(span, guard)
        or span.label is SpanLabel.FACILITY
        or AFTER.match(guard.text, span.end)
    )
    if is_wide or is_common or is_thing or _is_public(text, guard):
        return None
    lead = guard.text[max(0, span.start - LEAD) : span.start]
    stands_out = guard.stands_out(span.start) or is_spot or lead.endswith((": ", ", "))
    is_ours = stands_out and not is_public_occasion(guard.sentences.around(span.start))
    return EntityType.PLACE if is_ours else None


def _place_or_building(span: ModelSpan, guard: NameGuard) -> EntityType | None:
    """A small place, a station, a street, or a school that does not say so."""
    is_building = span.label is SpanLabel.FACILITY or _has_article(span, guard)
    return _place(span, guard) or (_organisation(span, guard) if is_building else None)


def _has_article(span: ModelSpan, guard: NameGuard) -> bool:
    lead = guard.text[max(0, span.start - 4) : span.start].casefold()
    return lead == "the " or lead.endswith((" a ", " an "))


def _organisation(span: ModelSpan, guard: NameGuard) -> EntityType | None:
    text = guard.text[span.start : span.end]
    lead = guard.text[max(0, span.start - LEAD) : span.start]
    words = [plain(word.group()) for word in NAME_WORD.finditer(text)]
    is_common = all(word in NOT_PEOPLE for word in words)
    if is_common or _is_public(text, guard) or ACRONYM.fullmatch(text):
        return None
    if SPOT.match(guard.text, span.end + 1) or PLACED.search(lead):
        return EntityType.PLACE
    around = guard.sentences.around(span.start)
    if not any(who.search(around) for who in (HER, HIS, MINE)):
        return None
    if SCHOOL.search(text) or (ENROLLED.search(lead) and len(words) > 1):
        return EntityType.SCHOOL
    if EMPLOYED.search(lead) or (WORKPLACE.search(text) and len(words) > 1):
        return EntityType.EMPLOYER
    return None


def _is_public(text: str, guard: NameGuard) -> bool:
    """Whether the words are, or are part of, a public name or an agreed one."""
    names = (*guard.lexicon.public_names, *guard.lexicon.shown_names)
    return any(text in name or (name and name in text) for name in names)


JUDGES: Final[dict[SpanLabel, Callable[[ModelSpan, NameGuard], EntityType | None]]] = {
    SpanLabel.PLACE: _place_or_building,
    SpanLabel.FACILITY: _place_or_building,
    SpanLabel.ORGANISATION: _organisation,
}
