"""A school, a place of work or a trade told in English by its kind."""

import re
from typing import Final

from stories.detection.context import whose
from stories.detection.english.people import RELATIVE
from stories.detection.english.trades import TRADE
from stories.detection.generalising.english_tables import SCHOOLS, TRADES, WORKPLACES, Kinds
from stories.detection.generalising.wordings import Offers, Spot

FLAGS: Final = re.IGNORECASE
A_TRADE: Final = re.compile(rf"(?:as\s)?(?:an?|one|the)\s.{{0,120}}?\b{TRADE}\b", FLAGS)
# What somebody does, by the form of the verb that begins the words.
DOES: Final = re.compile(
    r"(?P<verb>repair|sew|weld|weave|paint|bake|mend|restore|polish|assemble|gut|install|fix|clean|"
    r"cook|build|fold|press|ink|carve|forge|pluck|tune|dye)(?P<form>s|es|ed|d|ing)?\s",
    FLAGS,
)
FORMS: Final = {"s": "works", "es": "works", "ed": "worked", "d": "worked", "ing": "working"}
OTHERWISE: Final = (
    (re.compile(r"(teach|teaches|taught)\s", FLAGS), r"\1"),
    (re.compile(r"drives\s", FLAGS), "works in transport"),
    (re.compile(r"drive\s", FLAGS), "work in transport"),
    (re.compile(r"(?:drove|driven)\s", FLAGS), "worked in transport"),
    (re.compile(r"sells\s", FLAGS), "works in trade"),
    (re.compile(r"sell\s", FLAGS), "work in trade"),
)
FOR: Final = re.compile(r"\b(?:for|with)\s$", FLAGS)
RUNS: Final = re.compile(
    r"\b(?:runs?|ran|running|owns?|owned|opens?|opened|keeps?|kept|manages?|managed|has|have|had|started)\s$",
    FLAGS,
)
WORKS_AS: Final = re.compile(r"\bwork\w{0,3}\sas\s$", FLAGS)
BEFORE_A_NOUN: Final = re.compile(r"\b(?:the|her|his|my|their|our|an?)\s$", FLAGS)
ARTICLE: Final = re.compile(r"an?\s")
VERBAL: Final = re.compile(
    r"(?:stud(?:y|ies|ied|ying)|major(?:s|ed|ing)?\sin|graduat(?:ed|es|ing)|enrol\w*|learning|training)\s",
    FLAGS,
)
# A verb of its own inside the words: no noun can stand for them.
A_CLAUSE: Final = re.compile(
    r"\b(?:has|have|had|is|was|were|are|lets|said|says?|will|would|told|made|began|begun|started|"
    r"studied|does|do|did|doesn['’]t)\b|\bthere['’]s\b",
    FLAGS,
)
# The noun stands before these; what comes after them only tells which.
TELLS_WHICH: Final = re.compile(
    r",|\s(?:who|whom|whose|which|that|in|at|near|behind|opposite|beside|for|with|by|where|from|"
    r"under|above|over|on|of|to)\s",
    FLAGS,
)
A_RELATIVE: Final = re.compile(rf"(?:\w{{1,5}}\s)?{RELATIVE}\b", FLAGS)
LEADS_NOWHERE: Final = re.compile(r"(?:behind|in|at|near|on|above|under|by|from)\s", FLAGS)


def english_schools(spot: Spot) -> Offers:
    """The kind of a school or course, and a school."""
    if VERBAL.match(spot.words):
        return
    said = _said(SCHOOLS, spot.words)
    yield from _nouns(spot, "kind_of_school", said)
    if said not in {"", "a course", "an examination"}:
        yield from _nouns(spot, "school", "a school")


def english_employers(spot: Spot) -> Offers:
    """The kind of a place of work, and a place of work."""
    yield from english_houses(spot)
    if not (A_CLAUSE.search(spot.words) or A_RELATIVE.match(spot.words)):
        yield from _nouns(spot, "work", _any_work(spot))


def _any_work(spot: Spot) -> str:
    """A place of work as its verb asks: one works for an employer, and runs a business."""
    if FOR.search(spot.before):
        return "an employer"
    return "a business" if RUNS.search(spot.before) else "a place of work"


def english_houses(spot: Spot) -> Offers:
    """The kind of a house in which people work."""
    yield from _nouns(spot, "kind_of_work", _said(WORKPLACES, spot.words))


def english_trades(spot: Spot) -> Offers:
    """The kind of a trade, or that somebody works with their hands."""
    does = DOES.match(spot.words)
    if does:
        verb = FORMS.get((does["form"] or "").casefold(), "work")
        yield "kind_of_work", f"{verb} with {whose(spot.before, spot.after)} hands"
        return
    for pattern, said in OTHERWISE:
        if match := pattern.match(spot.words):
            yield "kind_of_work", match.expand(said)
            return
    if A_TRADE.match(spot.words):
        lead = "as " if spot.words[:3].casefold() == "as " else ""
        kind = _said(TRADES, spot.words)
        if kind:
            yield "kind_of_work", lead + kind
        if not WORKS_AS.search(spot.before):
            yield "work", f"{lead}a worker"


def _said(kinds: Kinds, words: str) -> str:
    """What the noun of these words is called; empty where they are no noun."""
    if A_CLAUSE.search(words) or LEADS_NOWHERE.match(words):
        return ""
    noun = TELLS_WHICH.split(words, maxsplit=1)[0]
    return next((said for pattern, said in kinds if pattern.search(noun)), "")


def _nouns(spot: Spot, code: str, said: str) -> Offers:
    """A noun with its article, or without where one stands before the words."""
    if said:
        yield code, ARTICLE.sub("", said, count=1) if BEFORE_A_NOUN.search(spot.before) else said
