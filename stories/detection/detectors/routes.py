"""Ways out, places to hide, and those who help: what pursuers would like to know."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final

from stories.detection.context import Sentences
from stories.detection.detectors.places import places_of
from stories.detection.english.helpers import HELPERS
from stories.detection.english.journeys import HARMLESS, ROUTES
from stories.detection.english.shelters import IS_HIDDEN, SHELTERS, THINGS_HIDDEN
from stories.detection.english.triggers import Triggers
from stories.detection.english.vaguer import vaguer_way
from stories.detection.findings import EntityType, Finding, Severity
from stories.detection.lexicon import Lexicon
from stories.detection.passages import Passage, PassageKind


@dataclass(frozen=True, slots=True)
class Rule:
    """Words that tell of a way, a shelter or a helper, and why that is dangerous."""

    entity: EntityType
    pattern: re.Pattern[str]
    reason: str


def _rule(entity: EntityType, reason: str, *patterns: str) -> Rule:
    return Rule(entity, re.compile("|".join(patterns), re.IGNORECASE), reason)


# What a detail of each kind is told by; written for this project, from what such stories
# are used to tell.
RULES: Final = (
    _rule(
        EntityType.SHELTER,
        "A hiding place that is told of can be searched for, and others may still be in it.",
        r"\b(?:safe\s?-?house|hide-?out|safe\spoint)s?\b|"
        r"(?<!\ba\s)\bhiding\splaces?\b|\bhiding\splace(?=\s(?:in|at|near|behind|under|above)\b)",
        r"\b(?:our|local|secret|secure|hidden|church|missionary|temporary|underground)\s"
        r"(?:(?:local|secret|secure|hidden|church|temporary)\s)?shelters?\b",
        r"\bshelters?(?=\s(?:in|near|at|outside)\s(?-i:[A-Z]))",
    ),
    _rule(
        EntityType.HELPER,
        "Those who help can be found and punished when it is told what they did.",
        r"\b(?:our|my|her|his|the|their|two|three|paid|through|owed|same|another)\s"
        r"(?:(?:an?|the|another|chinese|first|second|\w+est)\s)?(?P<words>brokers?|smugglers?)\b|"
        r"\b(?:brokers?|smugglers?)(?=\s(?:in|from|of|at|called|named|who|took|led|asked|wanted|"
        r"charged|demanded|brought|told|said|helped|knew|came)\b)|"
        r"\b(?:people-?smuggl\w+|bribe[sd]?|bribing|bribery)\b",
        r"\bprotection\smoney\b",
        r"\bpaid\s(?:off\s)?(?:the|a|an|some|two|three)\s(?:\w+\s)?(?:guards?|soldiers?|"
        r"police\w*|officers?|driver)\b",
        r"\b(?:local|trusted|secret|underground)\s(?:(?:local|trusted)\s)?(?:activists?|guides?|"
        r"contacts?|helpers?|missionar(?:y|ies))\b",
        r"\b(?:our|reliable|mountain|border|jungle)\sguides?\b",
        r"\b(?:missionary|pastor|priest|monk)\s(?:who\s)?(?:hid|helped|took|brought|guided|"
        r"sheltered|drove)\b",
    ),
    _rule(
        EntityType.ROUTE,
        "A way out that is told of can be closed, and may lead to those still on it.",
        r"\b(?:cross(?:ed|ing|es)?|swam|swimming|waded|wading|forded)\s(?:over\s|across\s|into\s)?"
        r"(?:the\s)?(?:frozen\s|upper\s|lower\s)?(?:Tumen|Yalu|Amnok|Mekong|Tuman)\b(?:\sRiver)?",
        r"\b(?:passing|across|over)\s(?:the\s)?(?:Tumen|Yalu|Amnok|Mekong)\b(?:\sRiver)?",
        r"\b(?:crossing\spoint|border\spost|guard\spost|escape\sroute|secret\sroute|checkpoint)s?\s"
        r"(?:at|near|in|through|via|between)\s(?=[A-Z])",
        r"\b(?:walk(?:ed|ing)?|hik(?:ed|ing)|rode|ride|drove|drive|travel(?:l?ed|l?ing)?|bus|"
        r"train|boat|truck|taxi)\b"
        r"[^.!?\n]{0,40}?\bfor\s(?:more\sthan\s|about\s|some\s)?(?:\d{1,3}|two|three|four|five|"
        r"six|seven|eight|nine|ten|twelve)\s"
        r"(?:hours|days|nights|kilomet\w+|km|miles)\b(?:[^.!?\n]{0,30}\bmountains?\b)?",
        r"\bby\s(?:bus|train|boat|truck|car|taxi|motorbike)\s(?:from|via|through|to)\s(?=[A-Z])",
    ),
)
# The same reasons for the many ways in which English tells them.
ALL_RULES: Final = (
    *RULES,
    *(Rule(EntityType.SHELTER, each, RULES[0].reason) for each in SHELTERS),
    *(Rule(EntityType.HELPER, each, RULES[1].reason) for each in HELPERS),
    *(Rule(EntityType.ROUTE, each, RULES[2].reason) for each in ROUTES),
)
# A sum, or a place of the gazetteer in the same sentence, makes it something to act on.
MONEY: Final = re.compile(
    r"(?:[$€£¥￥]|\b(?:USD|CNY|RMB|KRW|JPY|US\$)\s?)\s?\d|"
    r"(?:\d|hundred|thousand|million)\s?(?:yuan|won|yen|dollars?|USD|CNY|RMB)\b",
    re.IGNORECASE,
)
# Homes for the homeless or for animals hide nobody.
ORDINARY: Final = re.compile(r"\b(?:homeless|animal|bus|tax|night)\s+$", re.IGNORECASE)
BEFORE: Final = 12
IN_FRONT: Final = 32


class Routes:
    """Finds ways, shelters and helpers: one finding of a kind in each sentence."""

    name: ClassVar = "routes"
    entity_types: ClassVar = frozenset({EntityType.SHELTER, EntityType.HELPER, EntityType.ROUTE})

    def find(self, passage: Passage, lexicon: Lexicon) -> Iterator[Finding]:
        """A finding for the first such words of each sentence."""
        if passage.kind is PassageKind.ADDRESS:
            return
        sentences: Sentences | None = None
        told: set[tuple[EntityType, int]] = set()
        triggers = Triggers(passage.text)
        for rule in (each for each in ALL_RULES if triggers.call_for(each.pattern)):
            for match in rule.pattern.finditer(passage.text):
                sentences = sentences or Sentences(passage.text)
                place = (rule.entity, sentences.number_at(match.start()))
                if place in told or _is_ordinary(passage.text, match.start(), rule.entity):
                    continue
                if HARMLESS.search(sentences.around(match.start())):
                    continue
                told.add(place)
                yield self._finding(passage, rule, match, sentences.span_at(match.start()))

    def _finding(
        self, passage: Passage, rule: Rule, match: re.Match[str], sentence: tuple[int, int]
    ) -> Finding:
        span = match.span("words" if match.groupdict().get("words") else 0)
        start, end = sentence
        is_specific = bool(MONEY.search(passage.text, start, end)) or any(
            start <= place.start < end for place in places_of(passage.text)
        )
        return Finding(
            rule.entity,
            passage.path,
            *span,
            Severity.MUST if is_specific else Severity.SHOULD,
            self.name,
            rule.reason,
            vaguer_way(rule.entity, passage.text[slice(*span)], _before(passage.text, span[0])),
        )


def _before(text: str, start: int) -> str:
    return text[max(0, start - IN_FRONT) : start]


def _is_ordinary(text: str, start: int, entity: EntityType) -> bool:
    return entity is EntityType.SHELTER and bool(
        ORDINARY.search(text[max(0, start - BEFORE) : start])
        or THINGS_HIDDEN.match(text, start)
        or IS_HIDDEN.search(text[max(0, start - IN_FRONT) : start])
    )
