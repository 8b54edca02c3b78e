"""What English says of a family by the way: who is left, who died, how many sat at table."""

import re
from typing import Final

from stories.detection.english.numbers import COUNT
from stories.detection.english.people import RELATIVE

FLAGS: Final = re.IGNORECASE
WHOSE: Final = r"(?:her|his|my|their|our|whose|both\s(?:her|his|my|their))"
MANY: Final = r"(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|[3-9](?!\d)|1[0-2](?!\d))"
CHILDREN: Final = r"(?:children|daughters|sons|girls|boys|grandchildren|siblings|sisters|brothers)"
REST: Final = r"[^.,;:!?()\n—]{0,40}"
KINSHIP: Final = (
    # the only girl among them, the baby of the family, the middle one of the lot
    re.compile(
        rf"\bthe\sonly\s(?:girl|boy|son|daughter)\s(?:among|in|of)\s{REST}|\bthe\s(?:baby|youngest|"
        r"eldest|oldest|middle\s(?:one|child))\s(?:of|in)\s(?:the|our|her|his|a)\s(?:\w+\s)?"
        r"(?:family|lot|brood|house|household|line)\b",
        FLAGS,
    ),
    # her two little brothers are still up there
    re.compile(
        rf"\b{WHOSE}\s(?:[\w-]+\s){{0,2}}?{RELATIVE}(?:\sand\s(?:[\w-]+\s){{0,2}}?{RELATIVE})?\s(?:(?:are|is|was|"
        r"were)\s(?:all\s|both\s|still\s){0,2}|(?:still\s|both\s)?(?:lives?|waits?)\s)(?:up\sthere|over\sthere|back\s(?:there|home)|"
        rf"on\sthe\sother\sside|across\sthe\s\w+|in\sthe\snorth)\b{REST}",
        FLAGS,
    ),
    # buried two wives, raised the five children alone
    re.compile(
        rf"\b(?:buried|outlived|raised|raising|brought\sup|bringing\sup|bore|fed|feeding|feeds|gave\sbirth\sto|lost)\s"
        rf"(?:(?:the|her|his|all|their|those|my)\s){{0,2}}(?:{COUNT}\s(?:wives|husbands)|{MANY}\s(?:[\w-]+\s)?{CHILDREN})\b{REST}|"
        rf"\bburied\s(?:her|his|an?|my|{COUNT})\s(?:[\w-]+\s)?{RELATIVE}\b{REST}",
        FLAGS,
    ),
    # there were nine of us around that table
    re.compile(
        rf"\b(?:there|we|they)\s(?:are|were)\s{MANY}\sof\s(?:us|them)\b(?=[^.;:!?\n]{{0,60}}\b(?:table|grand\w+|parents|"
        r"siblings|children|household|family|brothers|sisters|cousins)\b)[^.,;:!?\n]{0,40}",
        FLAGS,
    ),
    # a daughter from a first marriage, her third husband, widowed twice
    re.compile(
        rf"\b(?:{RELATIVE}|girls?|boys?)\s(?:from|of|by)\s(?:an?|her|his|my|the)\s(?:first|second|third|previous|former|earlier|"
        rf"late)\s(?:marriage|husband|wife)\b{REST}|\b(?:her|his|my)\s(?:second|third|fourth)\s(?:husband|wife|marriage)\b|"
        r"\b(?:twice\s(?:widowed|divorced|married)|(?:widowed|divorced|married)\s(?:twice|(?:three|four)\stimes)|"
        r"(?:widowed|orphaned)\sat\s(?:the\sage\sof\s)?\w+(?:-\w+)?)\b",
        FLAGS,
    ),
    # a brother who dived for the co-operative
    re.compile(
        rf"\b(?:an?|one|her|his|my|the|whose)\s(?:[\w-]+\s)?{RELATIVE}\swho\s(?:had\s|has\s|once\s|still\s|now\s)?"
        r"(?!(?:was|is|waits?|stays?|stayed|lived?|lives|came|died|asked|called|knows|knew)\b)[a-z]{3,12}\s(?:for|as|on|aboard)\s"
        r"(?:an?|the)\s[^.,;:!?()\n—]{3,50}",
        FLAGS,
    ),
    # two of her sons, her eldest
    re.compile(
        rf"\b(?:two|{MANY})\sof\s(?:her|his|my|their)\s(?:{COUNT}\s)?(?:[\w-]+\s)?{RELATIVE}\b{REST}|"
        r"\b(?:her|his|my|their)\s(?:eldest|youngest|oldest|first-?born)(?=,|\s(?:is|was|has|had|who|works?|lives?|studies)\b)",
        FLAGS,
    ),
    re.compile(
        rf"\b(?:second|distant)\scousin\b|\bcousin\s(?:once|twice)\sremoved\b|\b{COUNT}\syears\s(?:her|his|my)\s(?:senior|junior)\b|"
        r"\b(?:raised|brought\sup)\sby\s(?:her|his|an?|my|their)\s(?:(?:elder|older|eldest|blind|deaf|widowed|late|two|great-?)\s?)?"
        rf"(?:grand\w+|aunts?|uncles?|step\w+|sisters?|brothers?)\b{REST}",
        FLAGS,
    ),
    # his grandfather had fought, her grandmother was born in
    re.compile(
        r"\b(?:her|his|my|whose)\s(?:great-)?grand(?:father|mother|parents)\s(?:had\s|was\s|were\s|both\s){0,2}(?:come|came|born|fought|served|"
        r"emigrated|studied|owned|built|founded|dived|kept)\s[^.,;:!?()\n—]{3,50}",
        FLAGS,
    ),
    # three half-sisters, of the eight children, born on the boat
    re.compile(
        rf"\b(?:mother|father)\sremarried\b|\b{COUNT}\s(?:half|step)-?\s?(?:sisters?|brothers?)\b|"
        rf"\bof\s(?:the|her|his|my|their)\s{MANY}\s(?:[\w-]+\s)?{CHILDREN}\b{REST}|"
        rf"\b(?:son|daughter|child|baby|twins)\s(?:was|were)\sborn\s(?:on|aboard|in)\s(?:an?|the)\s(?:boat|ship|lorry|truck|train|"
        rf"bus|cell|prison|camp|barn|cellar|church|tent|cave)\b{REST}",
        FLAGS,
    ),
)
