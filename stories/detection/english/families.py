"""What English says of a family that fits hardly any other."""

import re
from typing import Final

from stories.detection.english.numbers import COUNT, IN_WORDS, ORDINAL
from stories.detection.english.people import RELATIVE
from stories.detection.english.trades import MODIFIER, TAIL, TRADE

FLAGS: Final = re.IGNORECASE
WHOSE: Final = (
    r"(?:her|his|my|their|our|whose|"
    rf"[A-Z]\.[A-Z]\.['’]s|the\s(?:\w{{3,8}}['’]s\s)?|(?:{RELATIVE})['’]s?)"
)
ORDER: Final = (
    r"(?:youngest|eldest|oldest|"
    rf"elder|older|younger|middle|last-?born|first-?born|last|only|{ORDINAL})"
)
CHILDREN: Final = (
    r"(?:sisters?|brothers?|children|child|siblings?|daughters?|sons?|girls|boys|grandchildren)"
)
SOME_RELATIVE: Final = rf"(?:{ORDER}\s)?(?:twin\s|late\s|half-)?{RELATIVE}"
FROM_THREE: Final = (
    r"(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|[3-9]|1[0-2])(?![\d\w])"
)
FAMILIES: Final = (
    # the youngest of five sisters, the third of his four children
    re.compile(
        rf"\b(?:an?\s|the\s)?{ORDER}\s(?:child\s|one\s|daughter\s|son\s|girl\s|boy\s)?"
        rf"(?:of|among|between|in\sa\sfamily\sof)\s(?:a\sfamily\sof\s)?(?:(?:her|his|their|my|the)\s)?"
        rf"(?:parents['’]\s)?{COUNT}(?:\s\w+)?(?:\s{CHILDREN})?",
        FLAGS,
    ),
    re.compile(rf"\bone\sof\s{FROM_THREE}\s(?:\w+\s)?{CHILDREN}", FLAGS),
    re.compile(
        r"\b(?:the|an)\sonly\s(?:child|son|daughter|grand\w+)\b(?:\sof\s[^.,;:!?\n]{3,40})?",
        FLAGS,
    ),
    # twin daughters, triplets
    re.compile(
        r"\b(?:(?:her|his|my|their|a|an|identical|two)\s)?(?:twin\s(?:daughters?|sons?|brothers?|"
        r"sisters?|girls?|boys?|babies)|(?:(?<!\bthe\s)twins|triplets))\b",
        FLAGS,
    ),
    # his wife and three sons; two sons and a daughter; a grandmother and two girls
    re.compile(
        rf"\b(?:(?:{WHOSE}|an?)\s)?(?:{COUNT}\s)?{RELATIVE},?\s(?:and|with|plus)\s(?:(?:her|his|my|their|a)"
        rf"\s)?{COUNT}\s(?:(?:small|little|young|teenage|grown|adult|older|younger)\s)?{CHILDREN}\b"
        rf"(?:\s(?:who\s)?(?:stayed|remain(?:ed|s)?|are\sstill|were\sleft|live)[^.,;:!?\n]{{0,30}})?",
        FLAGS,
    ),
    re.compile(
        rf"\b{COUNT}\s(?:\w+\s)?(?:sons|daughters|brothers|sisters)\sand\s(?:an?|{COUNT})\s(?:\w+\s)?"
        r"(?:sons?|daughters?|brothers?|sisters?)\b",
        FLAGS,
    ),
    re.compile(
        rf"\b(?:(?:her|his|my|their|has|have|had|with)\s)?(?:{FROM_THREE}|{ORDINAL}\sof\s{COUNT})\s"
        r"(?:\w+\s)?(?:sons|daughters|brothers|sisters|siblings|grandchildren)\b",
        FLAGS,
    ),
    re.compile(rf"\b(?:mother|father|widow(?:er)?|parents?)\sof\s{FROM_THREE}", FLAGS),
    # her mother's brother, my husband's sister: two steps away, or half a step
    re.compile(
        rf"\b(?:her|his|my|their|whose)\s(?:{ORDER}\s|late\s)?{RELATIVE}['’]s?\s(?:{ORDER}\s|late\s)?"
        rf"{RELATIVE}\b(?:,?\s(?:an?|the|who|was|is)\s[^.,;:!?\n]{{3,50}})?",
        FLAGS,
    ),
    re.compile(
        r"\b(?:her|his|my|their|an?)\s(?:half-?|step-?|foster[\s-]|adopted\s|adoptive\s|godm|godf)"
        r"(?:mother|father|sister|brother|son|daughter|parents|child|other|ather)s?\b",
        FLAGS,
    ),
    re.compile(
        rf"\b(?:her|his|my|an?|the)\s(?:great-?)?{RELATIVE}\son\s(?:her|his|my|the)\s(?:mother|father)['’]s\s"
        rf"side\b",
        FLAGS,
    ),
    re.compile(r"\b(?:her|his|my)\s(?:paternal|maternal)\s(?:great-)?[a-z]{4,12}\b", FLAGS),
    # my father was a blaster; her eldest sister, a party official; a brother who drives a crane
    re.compile(
        rf"\b{WHOSE}\s?{SOME_RELATIVE}(?:,|\s(?:is|was|had\sbeen|became|works?\sas|worked\sas|being))"
        rf"\s(?:once\s|now\s|then\s|formerly\s)?(?:an?|the|one\sof\sthe)\s{MODIFIER}{TRADE}\b{TAIL}",
        FLAGS,
    ),
    re.compile(
        rf"\b(?:{WHOSE}|an?|one|two|the)\s?{SOME_RELATIVE},?\s(?:who\s)?(?:still\s|now\s|once\s)?"
        r"(?:works?|worked|runs?|ran|drives?|drove|teaches|taught|serves|served|owns?|owned|keeps?|"
        r"kept|manages?|managed|commands?|commanded|studies|studied|sells|sold|heads?|headed|led)\s"
        r"(?!(?:her|him|me|us|them|it|hard|out|away|off|to|quiet|silent|on|the\swhole|together|"
        r"everything|and|up|back|down|down|calling)\b)[^.,;:!?()\n—]{3,60}",
        FLAGS,
    ),
    re.compile(
        rf"\b{WHOSE}\s?{SOME_RELATIVE}\s(?:has\s|had\s)?(?:re-?)?married\s(?:to\s)?(?:an?|the)\s(?!(?:man|woman|week|month|year|second)\b)"
        r"[^.,;:!?()\n—]{3,50}",
        FLAGS,
    ),
    re.compile(
        rf"\b(?:{COUNT}|an?|both|her|his|my)\s(?:\w+\s)?{RELATIVE}\s(?:serv(?:es|ed|ing)\s|work(?:s|ed|ing)\s)?in\s(?:the\s|a\s)(?:\w+\s)?"
        r"(?:army|navy|police|party|guards?|security|camps?|mines?|prison|government|ministry|embassy|hospital|factory|militia|air\sforce)\b",
        FLAGS,
    ),
    re.compile(
        rf"\b(?:the\s)?{ORDER}\s(?:child|daughter|son|girl|boy|wife|husband)\sof\s(?:an?|the|two)\s[^.,;:!?()\n—]{{3,50}}",
        FLAGS,
    ),
    re.compile(
        r"\b(?:we|they)\s(?:are|were)\s(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s(?:at\shome|children|sisters|brothers|siblings|"
        r"of\sus|in\sthe\sfamily|girls|boys)\b",
        FLAGS,
    ),
    re.compile(
        r"\b(?:is|was|am|got|be)\s(?:now\s)?married\s(?P<words>to\san?\s(?!(?:chinese\s|south\skorean\s|japanese\s|korean\s)?(?:man|farmer|woman)\b[\s.,])"
        r"[^.,;:!?()\n—]{3,50})",
        FLAGS,
    ),
    # an uncle with a quarry
    re.compile(
        rf"\b(?:an?|her|his|my|their|the|one)\s(?!child|bab|twin|widow|mother|mum|mom){SOME_RELATIVE}\s(?:with|who\s(?:has|had|owns|owned))\s(?:an?|two|three|the\sonly)\s"
        r"(?!(?:[\w-]+\s){0,2}?(?:child(?:ren)?|bab(?:y|ies)|newborn|sons?|daughters?|girls?|boys?|kids?|smile|lot|voice|visa|"
        r"sigh|laugh)\b)[^.,;:!?()\n—]{3,50}",
        FLAGS,
    ),
    # a brother in Incheon, an uncle in the army
    re.compile(
        rf"\b(?:has|have|had|with|to|from|by|find|found|join|joined|visit|visited)\s(?:an?|{COUNT}|her|his|my)\s"
        rf"{SOME_RELATIVE}\s(?:in|at|near|from)\s(?-i:(?!North|South|China|Korea|Japan)[A-Z])\w+"
        rf"(?:\swhom?\s[^.,;:!?\n]{{3,50}})?",
        FLAGS,
    ),
    # left behind, executed, imprisoned
    re.compile(
        rf"\b{WHOSE}\s?{SOME_RELATIVE}(?:\sand\s{SOME_RELATIVE})?\s(?:was|were|had\sbeen|has\sbeen|is|are|"
        r"got)\s(?:publicly\s|later\s|also\s|both\s|still\s|being\s|since\s)?(?:executed|shot|hanged|"
        r"drowned|imprisoned|sentenced|exiled|banished|purged|interrogated|taken\sto\s(?:a|the)|"
        r"sent\sto\s(?:a|the)|held\s(?:in|at|by)|in\s(?:a\s)?(?:prison|political|camp)|left\sbehind|"
        r"still\s(?:in|there|behind|alive)|behind|missing|blind|deaf|paraly[sz]ed)\b[^.,;:!?\n]{0,40}",
        FLAGS,
    ),
    re.compile(
        rf"\b{WHOSE}\s?{SOME_RELATIVE}(?:\sand\s(?:{WHOSE}\s)?{SOME_RELATIVE})?\s(?:stayed|remained|remains?|"
        r"still\slives?|drowned|froze|starved|disappeared|vanished|hanged|defected|(?:are|is)\sstill)\b"
        r"[^.,;:!?\n]{0,40}",
        FLAGS,
    ),
    re.compile(
        rf"\b(?:left|leave|leaving|lost)\s(?:behind\s)?(?:(?:her|his|my|their|an?|{COUNT})\s)"
        rf"(?:{COUNT}\s|\w+\s)?{RELATIVE}(?:\sand\s(?:(?:her|his|my|an?|{COUNT})\s)?(?:\w+\s)?{RELATIVE})?"
        r"(?:\sbehind|\swith\s[^.,;:!?\n]{3,30}|\sin\s[^.,;:!?\n]{3,30})?(?=[.,;]|\sand|\sbehind|$)",
        FLAGS,
    ),
    # the daughter of a party secretary, the grandson of a landowner
    re.compile(
        r"\b(?:an?|the|as)\s?(?:only\s|second\s|eldest\s|youngest\s)?(?:daughter|son|grandson|"
        r"granddaughter|child|wife|widow|niece|nephew|brother|sister|descendant|cousin)\sof\s(?:an?|the|"
        r"two|one)\s(?!(?:family|couple|same|other|late|first|second)\b)[^.,;:!?()\n—]{3,50}",
        FLAGS,
    ),
    re.compile(
        r"\b(?:her|his|my)\s(?:Japanese|Chinese|Russian|Korean-Chinese|Japan-?born|Zainichi)[\s-](?:born\s)?"
        rf"{RELATIVE}\b",
        FLAGS,
    ),
    re.compile(r"\b(?:a|the)\sJapanese\swife\b|\breturnees?\sfrom\sJapan\b", FLAGS),
    # a widower of 58 who keeps bees, a butcher with three fingers
    re.compile(
        r"\b(?:an?|the)\s(?:widow(?:er)?|bachelor|divorc[ée]e?|cripple|orphan)\s(?:of\s\d\d\s)?(?:who|with|"
        r"from|in|whose)\s[^.,;:!?()\n—]{3,60}",
        FLAGS,
    ),
    re.compile(
        rf"\b(?:married|marry|marries|sold|given|engaged|promised)\s(?:off\s)?(?:again\s)?(?:to\s)?"
        rf"(?P<words>an?\s{MODIFIER}(?:{TRADE}|farmer|widower|man|miner)\s(?:with|who|whose|from|of|in)"
        r"\s[^.,;:!?()\n—]{3,60})",
        FLAGS,
    ),
    re.compile(
        rf"\b(?:a\s)?(?:family|household)\sof\s(?:five|six|seven|eight|nine|ten|eleven|twelve|"
        rf"[5-9]|1\d)\b(?!\s?(?:%|percent))|\b(?:{IN_WORDS}|\d)\sgenerations\b",
        FLAGS,
    ),
)
# The man who paid reads too, and knows when and where he paid.
BUYERS: Final = (
    re.compile(
        r"\b(?:the|a)\s(?:[\w-]{2,12}\s){0,2}?(?:man|farmer|family|widower|buyer|husband|household|boss|owner|woman)\s"
        r"(?:(?:who|that|which)\s(?:had\s)?(?:bought|purchased|paid\sfor|owned|ordered)\s(?:me|her|us|my|them)|"
        r"(?:(?:that|whom)\s)?(?:I|she|they|we)\s(?:was|were|had\sbeen)\s(?:sold|given|handed|resold)\sto)\b"
        r"[^.,;:!?\n]{0,40}",
        FLAGS,
    ),
    re.compile(
        r"\b(?:sold|resold|traded|handed\sover|auctioned)\s(?:off\s)?(?:\w+\s){0,3}?(?:to|for)\s(?P<words>(?:an?\s(?!(?:chinese\s)?"
        r"(?:man|farmer|husband|family|chinese|person|stranger|buyer)\b[\s.,])|[\d,]{3,7}\s|\w+\sthousand\s)[^.,;:!?\n]{3,60})",
        FLAGS,
    ),
)
