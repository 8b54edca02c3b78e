"""Schools, places of work and trades in English, and the kinds that they are of."""

import re
from typing import Final

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
    (r"teacher|lecturer|professor|tutor|instructor", "a teacher"),
    (r"driver|pilot|sailor|captain|conductor|ferryman|boatman", "a transport worker"),
    (
        r"officer|soldier|guard|sergeant|colonel|lieutenant|general|policeman|fireman|firefighter",
        "somebody in uniform",
    ),
    (
        r"singer|dancer|pianist|violinist|cellist|musician|(?<!-)painter|actor|actress|sculptor|"
        r"accordionist",
        "an artist",
    ),
    (
        r"clerk|accountant|secretary|official|cashier|interpreter|translator|announcer",
        "an office worker",
    ),
    (r"seller|trader|merchant|peddler|shopkeeper|grocer|fishmonger|dealer", "a trader"),
    (r"cook|chef|baker|waiter|waitress|butcher|taster|brewer", "a worker in the food trade"),
    (r"fisher|fisherman|fisherwoman|diver", "a worker at sea"),
    (r"farmer|gardener|woodcutter|forester", "a worker on the land"),
    (r"shepherd|herdsman|beekeeper|(?:\w+-)?keeper|vet|groom", "a worker with animals"),
    (r"engineer|scientist|chemist|architect|economist|physicist|geologist", "a specialist"),
)
