"""A school, a place of work or a trade told in English by its kind."""

import re
from typing import Final

from stories.detection.context import whose
from stories.detection.english.trades import TRADE
from stories.detection.generalising.wordings import Offers, Spot

FLAGS: Final = re.IGNORECASE
Kinds = tuple[tuple[re.Pattern[str], str], ...]


def _kinds(*rows: tuple[str, str]) -> Kinds:
    return tuple((re.compile(rf"\b(?:{words})\b", FLAGS), said) for words, said in rows)


# The first row that fits; the words of a row are those of the house or of its course.
SCHOOLS: Final = _kinds(
    (r"kindergarten|nursery(?:\sschool)?|pre-?school|cr[eè]che|day-?care", "a kindergarten"),
    (r"primary|elementary|primary\sschool", "a primary school"),
    (r"middle\sschool|junior\shigh", "a middle school"),
    (
        r"high\sschool|secondary|sixth\sform|grammar|lyc[eé]e|lyceum|gymnasium|comprehensive|"
        r"junior\shigh|technical\shigh|high",
        "a secondary school",
    ),
    (r"state\sexamination|national\sexam(?:ination)?|exam(?:ination)?", "an examination"),
    (
        r"course|class|classes|programme|program|workshop|degree|diploma|master['’]?s|doctorate|"
        r"apprenticeship|internship|bootcamp|certificate",
        "a course",
    ),
    (r"universit(?:y|ies)|faculty|campus|gaidai|daigaku", "a university"),
    (
        r"technical|vocational|training|nursing|evening|night|cram|polytechnic|college|institute|"
        r"academy|conservatory|seminary|poly|tech",
        "a training college",
    ),
    (r"school|gakuen|gakko", "a school"),
)
WORKPLACES: Final = _kinds(
    (
        r"\w*works|factory|factories|mill|mills|plant|shipyard|foundry|refinery|cannery|tannery|"
        r"sawmill|brickyard|boatyard|hatchery|brewery|combine",
        "a factory",
    ),
    (r"(?:\w+\s)?farm|farms|orchard|greenhouse|fishery|dairy|garden\scentre", "a farm"),
    (
        r"nursing\shome|care\shome|home\sfor\sthe\s(?:elderly|aged)|retirement\shome|hospice|"
        r"hospitals?|clinic|pharmacy|ward|dialysis",
        "a place of care",
    ),
    (
        r"bakery|salon|restaurant|caf[eé]|coffee\s(?:shop|house)|shop|stall|store|laundry|launderette|"
        r"boutique|bar|pub|eatery|diner|bistro|tavern|bookshop|guest-?\s?house|kitchen|canteen|stand|"
        r"van|cart|counter|studio|garage|workshop|market|noodle\s\w+|tailor['’]s|butcher['’]s|baker['’]s",
        "a small business",
    ),
    (
        r"ministry|department|bureau|office|agency|committee|police\sstation|security|post\soffice",
        "an office",
    ),
    (r"mine|mines|pit|colliery|quarry", "a mine"),
    (
        r"theatre|theater|orchestra|choir|museum|library|broadcaster|newspaper",
        "a cultural institution",
    ),
    (r"warehouse|depot|docks?|airport|station|transport|logistics|express", "a transport business"),
    (r"school|kindergarten|university|college", "a school"),
    (r"brigade|corps|division|regiment|battalion|unit", "a unit of the army"),
    (
        r"company|firm|co|ltd|inc|corp\w*|group|holdings|industr\w+|electronics|precision|optical|"
        r"trading|enterprises?|gears|motors|foods|textiles|kanko|saltworks",
        "a company",
    ),
)
TRADES: Final = _kinds(
    (
        r"nurse|doctor|dent\w+|pharmac\w+|midwife|surgeon|carer|caregiver|paramedic|hygienist|"
        r"acupuncturist|physio\w*|specialist|psycholog\w+",
        "a health worker",
    ),
    (r"teacher|lecturer|professor|tutor|instructor|trainer|coach", "a teacher"),
    (r"driver|pilot|sailor|captain|conductor|ferryman|boatman", "a transport worker"),
    (
        r"officer|soldier|guard|sergeant|colonel|lieutenant|general|policeman|fireman|firefighter",
        "somebody in uniform",
    ),
    (
        r"singer|dancer|pianist|violinist|cellist|musician|painter|actor|actress|sculptor|accordionist",
        "an artist",
    ),
    (
        r"clerk|accountant|secretary|official|cashier|interpreter|translator|announcer",
        "an office worker",
    ),
    (r"seller|trader|merchant|peddler|shopkeeper|grocer|fishmonger|dealer", "a trader"),
    (r"cook|chef|baker|waiter|waitress|butcher|taster|brewer", "a worker in the food trade"),
    (
        r"farmer|fisher|fisherman|fisherwoman|shepherd|herdsman|gardener|beekeeper|bear-keeper|keeper|vet",
        "somebody who worked on the land or with animals",
    ),
    (r"engineer|scientist|chemist|architect|economist|physicist|geologist", "a specialist"),
)
A_TRADE: Final = re.compile(rf"(?:as\s)?(?:an?|one|the)\s.{{0,120}}?\b{TRADE}\b", FLAGS)
# What somebody does, by the form of the verb that begins the words.
DOES: Final = re.compile(
    r"(?P<verb>repair|sew|weld|weave|paint|bake|mend|restore|polish|assemble|gut|install|fix|clean|"
    r"cook|build|fold|press|draw|ink|carve|forge|pluck|tune|breed|dye)(?P<form>s|es|ed|d|ing)?\s",
    FLAGS,
)
FORMS: Final = {"s": "works", "es": "works", "ed": "worked", "d": "worked", "ing": "working"}
BEFORE_A_NOUN: Final = re.compile(r"\b(?:the|her|his|my|their|our)\s$", FLAGS)
ARTICLE: Final = re.compile(r"an?\s")
VERBAL: Final = re.compile(
    r"(?:stud(?:y|ies|ied|ying)|major(?:s|ed|ing)?\sin|graduat(?:ed|es|ing)|enrol\w*|learning|training)\s",
    FLAGS,
)
# A verb of its own inside the words: no noun can stand for them.
A_CLAUSE: Final = re.compile(
    r"\b(?:has|have|had|is|was|were|are|lets|said|says|will|would|told|made|began|begun|started|studied)\b",
    FLAGS,
)


def english_schools(spot: Spot) -> Offers:
    """The kind of a school or course, and a school."""
    if VERBAL.match(spot.words) or A_CLAUSE.search(spot.words):
        return
    yield from _nouns(spot, "kind_of_school", _said(SCHOOLS, spot.words))
    yield from _nouns(spot, "school", "a school" if _is_house(spot.words) else "")


def english_employers(spot: Spot) -> Offers:
    """The kind of a place of work, and a place of work."""
    if not A_CLAUSE.search(spot.words):
        yield from _nouns(spot, "kind_of_work", _said(WORKPLACES, spot.words))
        yield from _nouns(spot, "work", "a place of work")


def english_trades(spot: Spot) -> Offers:
    """The kind of a trade, or that somebody works with their hands."""
    does = DOES.match(spot.words)
    if does:
        verb = FORMS.get((does["form"] or "").casefold(), "work")
        yield "kind_of_work", f"{verb} with {whose(spot.before, spot.after)} hands"
        return
    if A_TRADE.match(spot.words):
        lead = "as " if spot.words[:3].casefold() == "as " else ""
        said = _said(TRADES, spot.words)
        if said:
            yield "kind_of_work", lead + said
        yield "work", f"{lead}a worker"


def _said(kinds: Kinds, words: str) -> str:
    return next((said for pattern, said in kinds if pattern.search(words)), "")


def _is_house(words: str) -> bool:
    """Whether the words tell of a school, and not of a course or an examination."""
    return _said(SCHOOLS, words) not in {"", "a course", "an examination"}


def _nouns(spot: Spot, code: str, said: str) -> Offers:
    """A noun with its article, or without where one stands before the words."""
    if said:
        bare = BEFORE_A_NOUN.search(spot.before) and not spot.words[:1].isupper()
        yield code, ARTICLE.sub("", said, count=1) if bare else said
