"""English words for schools, courses and examinations."""

import re
from typing import Final

from stories.detection.english.trades import TRADE

FLAGS: Final = re.IGNORECASE
KIND: Final = (
    r"(?:universit(?:y|ies)|colleges?|school|academy|institutes?|polytechnic|conservatory|seminary|"
    r"kindergarten|nursery\sschool|pre-?school|faculty|campus)"
)
COURSE: Final = (
    r"(?:course|class|classes|programme|program|training|workshop|degree|diploma|master['’]?s|"
    r"doctorate|apprenticeship|internship|bootcamp|scholarship|exam(?:ination)?|licen[cs]e)"
)
CAPITAL: Final = r"(?-i:[A-Z][\w'’.-]{1,20})"
# "school" with one of these says no more than an age does.
PLAIN: Final = (
    r"(?:my|her|his|their|our|your|a|an|the|in|to|at|of|from|after|some|middle|high|elementary|primary|"
    r"junior|senior|secondary|good|new|old|first|this|that|same|local|japanese|korean|chinese|public|"
    r"evening|any|every|each|no|and|with|whole|big|small|special|regular|normal|finished|left|like|"
    r"attend|attends|attended|before|during|skipped|started|enter|entered|going|back|on|for|language)"
)
WHERE: Final = (
    r"(?:\s(?:in|near|at|of|by|behind|"
    r"opposite|on|outside|for|next\sto|beside)\s[^.,;:!?()\n—]{3,60})"
)
SCHOOLS: Final = (
    # Kansai Gaidai University, No. 3 Middle School, University of Technology of X
    re.compile(
        r"\b(?-i:(?:[A-Z][\w'’.&-]{1,20}|No\.?\s?\d{1,3}|St\.?)\s(?:(?:[A-Z][\w'’.&-]{1,20}|of|for|and)\s){0,4}?"
        r"(?:University|College|School|Academy|Institute|Polytechnic|Conservatory|Seminary|"
        r"Kindergarten|Gakuen|Daigaku|Gakko|Preschool)\b)(?:\s(?-i:of\s(?:[A-Z]\w+\s?){1,3}))?",
    ),
    re.compile(
        r"\b(?-i:(?:University|College|Academy|Institute|School)\s(?:of|for)\s(?:[A-Z]\w+\s?(?:and\s)?){1,4})"
    ),
    re.compile(
        r"\b(?:the\s)?(?-i:(?!(?:The|Our|This|That|After|Before|In|At|From|His|Her|My|Their|No|Every|When|Since|During|Only|And|But|High|Middle|Primary|Elementary|Language|For|To|Old|New)\b)[A-Z][\w'’-]{2,15})\s(?:kindergarten|pre-?school|nursery(?:\sschool)?|"
        r"primary\sschool|elementary(?:\sschool)?|middle\sschool|high\sschool|college|university|"
        r"night\sschool|evening\sschool|academy|school)\b",
        FLAGS,
    ),
    # a nursing college in the north of the city, the only middle school of our town
    re.compile(
        rf"\b(?:an?|the|our|her|his|my|their|its|one)\s(?:[\w'’-]{{2,15}}\s){{0,4}}?(?!{PLAIN}\s)(?:[\w'’-]{{3,15}}\s)"
        rf"(?:(?:high|middle|junior|elementary|primary|technical|training|vocational|evening)\s)?{KIND}\b{WHERE}?",
        FLAGS,
    ),
    re.compile(
        rf"\b(?:an?|the|our|her|his|my)\s(?:[\w'’-]{{2,15}}\s){{0,3}}?{KIND}\s(?:for|of|near|behind|beside|opposite|by|"
        r"next\sto|on|outside|where|with)\s[^.,;:!?()\n—]{3,60}",
        FLAGS,
    ),
    re.compile(
        rf"\b(?:{KIND})\sin\s(?:the\s(?:north|south|east|west|centre|center|old|next|same)|(?-i:[A-Z]))[^.,;:!?()\n—]{{2,40}}",
        FLAGS,
    ),
    # Newham Sixth Form, the bilingual primary in Lund
    re.compile(
        rf"\b(?:{CAPITAL}\s){{1,3}}(?-i:Sixth\sForm|Junior\sHigh|High|Primary|Elementary|Grammar|Lyceum|"
        r"Gymnasium|Comprehensive|Secondary|Poly|Tech)\b(?!\s(?-i:Court|Commission\w*|Street|Road))",
    ),
    re.compile(
        r"\b(?:an?|the|her|his|my|our|their)\s(?:[\w'’-]{2,15}\s){0,3}?(?:primary|secondary|lyc[eé]e|gymnasium|"
        r"comprehensive|sixth\sform|cr[eè]che|boarding\sschool|nursery|cram\sschool)\s"
        r"(?:in|at|on|of|near|behind|by|opposite|for)\s[^.,;:!?()\n—]{3,50}",
        FLAGS,
    ),
    re.compile(r"\bnumber\s\w+\s(?:middle|high|primary|elementary)\sschool\b", FLAGS),
    # the evening course for machine drawing, a degree in social work
    re.compile(
        rf"\b(?:an?|the|her|his|my|two-year|national)\s(?:[\w'’-]{{2,15}}\s){{0,4}}?{COURSE}\s(?:in|for|of|on|as|at|to\sbecome)\s"
        r"(?!(?:the\s(?:time|end)|all|life|many|two|three|course)\b)[^.,;:!?()\n—]{3,50}",
        FLAGS,
    ),
    re.compile(
        r"\b(?:national\s|state\s)?(?:nursing|nurse|hygienist|dental|caregiver|care\sworker|bar|teacher|medical|"
        r"pharmac\w+|accountan\w+|hairdress\w+|beautician|cook(?:ing|ery)?|chef|civil\sservice|electrician|"
        r"welding|sewing|baking|culinary|barista|cosmetology|social\swork)\s(?:qualification\s|licen[cs]ing\s|"
        r"qualifying\s|certification\s)?(?:exam(?:ination)?|licen[cs]e|certificate|diploma|course|class|school|college|"
        r"programme|program|academy|degree)\b",
        FLAGS,
    ),
    re.compile(
        r"\b(?:stud(?:y|ies|ied|ying)|major(?:s|ed|ing)?\sin|read(?:s|ing)?\s(?=law|medicine|history)|graduated\sin|"
        r"enrol(?:l?ed|ls?|l?ing)\s(?:in|at|on|for)|specialis(?:es|ed|ing)\sin|degree\sin|diploma\sin)\s"
        r"(?!(?:hard|very|every|for|at|in|with|and|together|english|japanese|korean|chinese|the\slanguage|"
        r"day|until|a\slot|more|again|there|here|abroad|school|university|college|that|this|how|what|"
        r"it|them|by|to|on|so|late|while|as)\b)(?:(?:a|an|the)\s)?[^.,;:!?()\n—]{3,50}",
        FLAGS,
    ),
    re.compile(
        r"\b(?:accepted|admitted|transferred|got\sin|entered|enter|attends?|attending|attended|graduat(?:ed|es|ing)\sfrom|"
        r"goes\sto|went\sto|joined|teaches\sat|scholarship\s(?:at|to|from)|studies\sat|student\s(?:at|of)|(?:first|second|third|"
        r"fourth|final|last)\syear\s(?:at|of))\s(?:(?:to|by|at|into)\s)?(?P<words>(?:the\s)?(?-i:(?!(?:North|South|Korea|China|Japan|Seoul|Tokyo|"
        r"Church|Christ|Thailand|Laos|English|Japanese|Korean|Hanawon|Mr|Mrs|Ms|Miss)\b)[A-Z][a-z]\w+(?:\s[A-Z]\w+){0,3}))(?=[.,;]|\s(?:in|on|and|"
        r"where|with|last|this|as|to|at)\b|$)",
    ),
    re.compile(
        r"\b(?:begins?|began|starts?|started|stud(?:y|ies|ied|ying)|enrol\w*|place|accepted|lectures?|classes|courses?|"
        r"scholarship|degree|graduat\w+|semester|year)\s(?:[\w'’]+\s){0,4}?at\s(?P<words>(?:the\s)?"
        r"(?!(?:I|Mr|Mrs|Ms|Miss|Christmas|Chuseok|Easter)\b)[A-Z][a-z]\w+(?:\s[A-Z]\w+){0,3})"
    ),
    re.compile(
        rf"\b(?:learning|training|studying|apprenticed)\s(?:to\s(?:be|become)|as)\s(?:an?\s)(?:\w+\s){{0,3}}?{TRADE}\b{WHERE}?",
        FLAGS,
    ),
)
# A professor, a book or a survey is not somebody's school.
OF_OTHERS: Final = re.compile(
    r"\b(?:professor|researcher|author|published|study\sby|lectured?|conference|symposium|survey|"
    r"co-authored|press|seminar|institute\sfor\s(?:human|national))\b",
    FLAGS,
)
