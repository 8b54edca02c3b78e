"""What English tells of those who help, and of those who are paid to look away."""

import re
from typing import Final

from stories.detection.english.numbers import COUNT
from stories.detection.english.shelters import DET, REST

FLAGS: Final = re.IGNORECASE
CAP: Final = r"(?-i:[A-Z][\w'’-]{2,18})"
WHO: Final = (
    r"(?:preacher|pastor|missionary|minister|elder|deacon(?:ess)?|boatman|ferryman|fisherman|driver|guide|monk|nun|priest|"
    r"shopkeeper|policeman|policewoman|constable|officer|soldier|guard|sentry|widow|farmer|couple|teacher|doctor|nurse|"
    r"interpreter|conductor|porter|trader|peddler|merchant|landlord|landlady|uncle|cousin|neighbou?r|student|trucker|"
    r"shepherd|hunter|herdsman|cook|waitress|owner|clerk|official|captain|skipper|contact|courier|go-between|middleman|"
    r"fixer|agent|relative|woman|man|deacon|church\smember|motorcyclist|innkeeper|beekeeper|herbalist|miller|butcher|"
    r"[a-z]{3,10}(?:monger|keeper|smith|seller))"
)
GUARD: Final = (
    r"(?:(?:border\s)?guards?|soldiers?|sentr(?:y|ies)|officers?|officials?|polic\w+|conductors?|customs\s\w+|"
    r"sergeants?|captain|commander|warders?|wardens?|jailers?|lieutenant|patrol|chief|prosecutor|driver|guide|boatm[ae]n|"
    r"headman|clerk|doctor)"
)
GIFT: Final = (
    r"(?:yuan|won|dollars?|baht|kip|yen|rmb|cigarettes?|cartons?|liquor|bottles?|money|cash|fee|bribe|banknotes?|notes|"
    r"gold|ring|watch|gifts?|price|sum|half|[$¥€£]\s?\d[\d,]*)"
)
HELP: Final = (
    r"(?:hid|helped|helps|took|takes|brought|brings|led|leads|lets?|guided|guides|ferried|ferries|drove|drives|carried|carries|"
    r"fed|sheltered|lent|warned|showed|shows|smuggled|met|meets|waited|waits|rowed|rows|paid|picked|sent|arranged|hides|"
    r"escorted|accompanied|forged|made|got|gave|pretended|looked|steers|steered|passed|demanded|charged|asked|wanted)"
)
HELPERS: Final = (
    # slipped the guard two cartons of cigarettes; the driver took 3,000 yuan
    re.compile(
        rf"\b(?:slip(?:ped|s)?|gave|give[sn]?|giving|paid|pay(?:s|ing)?|hand(?:ed|s|ing)?|offer(?:ed|s)?|bought|passed|sent|"
        rf"promised|owed?|brib\w+)\s(?:off\s)?{DET}\s(?:[\w'’-]{{2,14}}\s){{0,3}}?{GUARD}\b{REST}",
        FLAGS,
    ),
    re.compile(
        rf"\b{DET}\s(?:[\w'’-]{{2,14}}\s){{0,3}}?{GUARD}\b[^.!?\n]{{0,40}}?\b(?:for|took|takes|asked|asks|wanted|wants|demanded|charged|"
        rf"charges|costs?|accepted|pocketed|received|got|given|against|in\sreturn|in\sexchange)\b[^.!?\n]{{0,30}}?{GIFT}",
        FLAGS,
    ),
    re.compile(
        r"\b(?:[\w'’-]{2,14}\s){0,3}?(?:lent|lends|got|forged|sold|gave|arranged|bought|procured|brought|made)\s(?:us|me|her|him|them)\s(?:\w+\s){0,2}?"
        r"(?:papers?|passports?|id|identity\s\w+|permits?|documents?|visas?|train\stickets?|hiding\s\w+|registration)\b",
        FLAGS,
    ),
    re.compile(
        rf"\b(?:arranged|organi[sz]ed|set\sup|settled|negotiated|agreed)\s(?:\w+\s){{0,3}}?(?:with|by|through)\s(?P<words>an?\s{REST})",
        FLAGS,
    ),
    # a lieutenant in the guardroom, the cook of the frontier post
    re.compile(
        rf"\b{DET}\s(?:[\w'’-]{{2,14}}\s){{0,2}}?(?:{GUARD}|corporal|private|cook|orderly|major|colonel|secretary|stoker|typist)\s"
        rf"(?:in|at|of|from|on|with)\s(?:the|a)\s(?:[\w'’-]{{2,14}}\s){{0,2}}?(?:guardroom|guard\s?house|checkpoint|(?:frontier|border|guard)?\s?post|"
        rf"barracks|garrison|lock-?up|jail|prison|watchtower|gatehouse|registry|passport\soffice|customs\s\w+|crossing)\b{REST}",
        FLAGS,
    ),
    # Cost: thirty vials
    re.compile(
        rf"\b(?:cost|price|fee|payment|bribe)\s?:\s(?P<words>(?:{COUNT}|an?|two|half\sa)\s(?!(?:\w+\s)?(?:yuan|won|dollars?|euros?|yen|"
        r"pounds?|baht|kronor|francs?|rmb|thousand|hundred|million|per|each|%)\b)[a-z][^.,;:!?()\n—\d]{2,40})",
        FLAGS,
    ),
    re.compile(
        r"\b(?:price|fee|cost|payment|bribe)\swas\s(?P<words>(?:an?|two|three|half\sa|my|her|his)\s(?:[\w-]{2,12}\s){0,2}?(?:machine|watch|goat|pig|"
        r"cow|ox|ring|bicycle|television|fridge|phone|coat|generator|battery|piano|boat|motorbike|sacks?|bags?|crates?|cartons?|"
        r"bottles?|tins?|necklace|earrings|bracelet)\b[^.,;:!?()\n—]{0,40})",
        FLAGS,
    ),
    # a sum with its taker, or what guards like to be given
    re.compile(
        rf"\b(?:(?:paid|gave|given|giving|handed|slipped|owed|charged|asked|demanded|took|sent|pays|gives)\s(?:\w+\s){{0,2}}?)?"
        rf"(?:[$¥€£]\s?[\d,]{{2,9}}|(?:[\d,]{{1,9}}|{COUNT}|(?:\w+\s)?(?:thousand|hundred))\s(?:yuan|baht|kip|rmb|dollars|won))\s"
        rf"(?:to\s{DET}\s(?:[\w'’-]{{2,14}}\s){{0,3}}?(?:{GUARD}|{WHO})\b|(?:per|a|every|each)\s(?:head|person|crossing|year|month|"
        rf"new\s\w+|trip|time|door|checkpoint|guard|soldier)\b){REST}",
        FLAGS,
    ),
    re.compile(
        rf"\b(?:{COUNT}|an?|some|several|\w+\sof)\s(?:cartons?|packs?|packets?|bottles?|boxes)\sof\s(?:\w+\s)?(?:cigarettes|liquor|"
        r"whisky|whiskey|soju|vodka|spirits|baijiu|alcohol|tobacco)\b",
        FLAGS,
    ),
    # the guide met us behind the station; a preacher who hid them
    re.compile(
        rf"\b{DET}\s(?:[\w'’-]{{2,14}}\s){{0,4}}?{WHO}\s(?:from\s(?:the\s)?\w+\s|in\s{CAP}\s|in\sthe\s\w+\s|of\sthe\s\w+\s|there\s|whom?\s|named\s\w+\s)?"
        rf"(?:who\s(?:[\w'’-]{{1,14}}\s){{1,4}}?)?(?:who\s)?(?:had\s|has\s|would\s|secretly\s|always\s)?{HELP}\s(?:us|me|her|him|them|the\s(?:girls?|women|family|group|children|three|two|four)|"
        rf"refugees|people|everybody)\b{REST}",
        FLAGS,
    ),
    re.compile(
        rf"\b(?:hid|helped|sheltered|guided|brought|taken|led|rowed|ferried|driven|hidden|carried|fed|saved|steered|smuggled|met|"
        rf"warned|accompanied|escorted|picked\sup)\s(?:\w+\s){{0,3}}?by\s(?P<words>(?!an?\s(?:man|woman)\s(?:she|he|I|we|they)\b){DET}\s(?:[\w'’-]{{2,14}}\s){{0,3}}?{WHO}\b{REST})",
        FLAGS,
    ),
    re.compile(
        rf"\b{DET}\s(?:[\w'’-]{{2,14}}\s){{0,4}}?(?:preacher|pastor|missionary|boatman|ferryman|fisherman|guide|monk|nun|priest|"
        rf"driver|smuggler|contact|courier|policeman)\s(?:who|from|in|of|with|at|named|called)\s(?!(?:the\s(?:end|time))\b){REST}",
        FLAGS,
    ),
    re.compile(
        rf"\b(?:the|a|our)\s(?:[\w-]+\s)?(?:Lutheran|Baptist|Catholic|Methodist|Presbyterian|Korean|Chinese|Protestant|underground|"
        rf"house|local|small)?\s?(?:congregation|parish|mission|church|convent|monastery)\s(?:in|at|near|of|behind)\s(?!(?:the|our|my|her)\s(?:world|country)){REST}",
        FLAGS,
    ),
    re.compile(
        rf"\b(?:the|a)\s(?:deputy|vice|assistant|former)?\s?(?:head|chief|commander|captain|director|secretary)\s(?:of|at)\s(?:the\s)?"
        rf"(?:[\w-]+\s){{0,2}}?(?:police|security|guards?|post|prison|camp|garrison|station|village|patrol|customs)\b{REST}",
        FLAGS,
    ),
    re.compile(
        r"\b(?:forged|false|fake|borrowed|bought|counterfeit)\s(?:[\w-]+\s){0,2}?(?:papers?|passports?|identity|id|ids|cards?|permits?|"
        r"documents?|registration|hukou|visas?)\b(?:\s(?:of|from|by|in|for)\s[^.,;:!?\n]{3,40})?",
        FLAGS,
    ),
    re.compile(
        rf"\b{DET}\s(?:[\w'’-]{{2,14}}\s){{0,2}}?{GUARD}\s(?:was|were|had\sbeen|has\sbeen|is|are|got)\s(?:\w+\s)?(?:paid|bribed|"
        rf"bought|drunk|prepared|willing)\b{REST}",
        FLAGS,
    ),
)
