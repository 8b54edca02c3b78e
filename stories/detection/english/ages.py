"""The ways in which English tells how old somebody is, or was born when."""

import re
from typing import Final

from stories.detection.english.numbers import NUMBER, ORDINAL
from stories.detection.english.people import HANDLE, NOT_A_NAME, PERSON, RANK, RELATIVE

FLAGS: Final = re.IGNORECASE
LIST: Final = rf"{NUMBER}(?:,?\s?(?:,|and|&)\s?{NUMBER}){{0,5}}"
SOFTLY: Final = (
    r"(?:only\s|just\s|barely\s|already\s|now\s|"
    r"still\s|then\s|exactly\s|not\s(?:yet\s|even\s|quite\s)?|past\s|all\sof\s|no\smore\sthan\s)?"
)
# What follows an age that stands as a bare number.
STOP: Final = (
    r"(?=\s?(?:[.,;:!?)”\"’—–]|$)|\s(?:when|at\sthe|and|but|then|now|that|last|this|next|in\s(?!all)|"
    r"on|by|before|after|while|as|already|today|because|so|or|if|with|the\s(?:day|year|summer|"
    r"winter|spring|autumn|month|time|week|night|first|last)|years?\s(?:old|of\sage)|who|when|"
    r"and\s(?:a\shalf|single|alone|married|pregnant)|he|she|I|we|her|his|my|their)\b)"
)
SUBJECT: Final = (
    rf"(?:I|he|she|they|we|who|both|{RELATIVE}|{PERSON}|one|the\sother|{RANK}(?:\sone)?|"
    rf"(?-i:(?![A-Z][a-z]+ed\b){HANDLE}))"
)
BE: Final = (
    r"(?:\s(?P<verb>was|were|is|am|are|turns?|turned|becomes?|became|will\sbe|will\sturn|"
    r"(?:had|has|have|was|is|would\shave|will\shave)\s(?:just\s|only\s|already\s)?"
    r"(?:turned|been|turning|become)|would\sbe|(?:must|may|might|could|should|can)\s(?:now\s|only\s)?(?:be|have\sbeen|turn|have\sturned)|(?:is|are|am)\sgoing\sto\s(?:be|turn))|(?:'|’)(?:s|re|m)\sgoing\sto\s(?:be|turn)|(?:'|’)(?P<short>s|m|re|d\sbeen|d\sturned|d\sbe|ll\sbe|ll\sturn))"
)

MONTH_OR_SEASON: Final = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"spring|summer|autumn|winter)"
)
# Twenty-six years and four months old: the years tell whether it is a child.
AND_MONTHS: Final = re.compile(
    rf"(?<![\d.,$-])\b(?P<years>{NUMBER})\syears?(?:,|,?\sand)\s{NUMBER}\s(?:months?|weeks?|days?)"
    r"\s(?:old(?!er|s\b)\b|of\sage\b)",
    FLAGS,
)
MONTHS_OF_YEARS: Final = re.compile(r"\byears?(?:,|,?\sand)\s$", FLAGS)
IN_A_SENTENCE: Final = (
    AND_MONTHS,
    # twelve-year-old, 41 year old, 3 years old, two and a half years old, 5 months old
    re.compile(
        rf"(?<![\d.,$-])\b{NUMBER}(?:[-\s]and[-\s]a[-\s]half|½)?[-\s]{{1,2}}"
        r"(?P<unit>years?|yrs?|months?|weeks?|days?)[-\s](?:old(?!er|s\b)\b|of\sage\b)",
        FLAGS,
    ),
    re.compile(rf"(?<![\d.,$-])\b(?:both|two|three|twin)\s{NUMBER}-?\s?year-?\s?olds\b", FLAGS),
    re.compile(
        r"\b(?:an?|one|half\sa|a\slittle\sover\sa)[\s-](?P<unit>year|month|week)(?:\sand\sa\shalf)?[\s-]old\b",
        FLAGS,
    ),
    re.compile(rf"\(\s?(?P<list>{NUMBER})\s?(?:yrs?|years?|y|mths?|months?)\.?\s?\)", FLAGS),
    re.compile(rf"(?<![\d.,$-])\b{NUMBER}\s?(?:y/o|yo|y\.o\.)(?!\w)", FLAGS),
    # aged 7 and 9, ages 18 and 14, at the age of twelve, age: 34
    re.compile(
        rf"\b(?P<at>at\s(?:the\s)?)?(?:aged|ages?)\s?:?\s?(?:(?:of\s)?(?:only|just|barely)?\s?)"
        rf"(?P<list>{LIST})(?:\sand\sa\shalf)?",
        FLAGS,
    ),
    re.compile(rf"\b(?P<list>{NUMBER})\syears?\sof\sage\b", FLAGS),
    re.compile(rf"\blived\sto\sbe\s(?P<list>{NUMBER}){STOP}", FLAGS),
    re.compile(rf"\b(?P<verb>turn(?:s|ed|ing)?)\s{SOFTLY}(?P<list>{NUMBER}){STOP}", FLAGS),
    # seventeen at the time, 36 this year, then 17, now 41
    re.compile(
        rf"\b(?P<list>{NUMBER})\s(?:years\s)?(?P<then>at\sthe\stime|back\sthen|that\s(?:year|"
        r"spring|summer|autumn|winter)|then)\b",
        FLAGS,
    ),
    re.compile(
        rf"(?:(?<=,\s)|(?<=\()|(?<![\w,]\s)(?<!\w)(?=Now|Then))(?P<then>then|now|today|only|just|"
        rf"barely|still)\s(?:only\s|just\s)?(?P<list>{NUMBER})(?=[,.;)])",
        FLAGS,
    ),
    re.compile(
        rf"\b(?P<then>when|while|since|until|though|although)\s(?:only|just|barely|still)\s"
        rf"(?P<list>{NUMBER}){STOP}",
        FLAGS,
    ),
    re.compile(
        rf"\b(?P<then>at)\s(?:only|just|barely)\s(?P<list>{NUMBER})(?=[,.;)]|\s(?!percent|a\.m|p\.m|"
        r"o|per))",
        FLAGS,
    ),
    re.compile(
        r"\b(?P<then>at)\s(?P<list>\d\d|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|"
        r"fif|six|seven|eigh|nine)ty(?:[-\s][a-z]{3,5})?)"
        r"(?=,?\s(?:I|she|he|we|they|her|his|my|and\s(?:still|pregnant|alone))\b|[.;])",
        FLAGS,
    ),
    # At nineteen Mrs. K.H. married
    re.compile(
        r"\b(?P<then>at)\s(?P<list>1[3-9]|[2-9]\d|(?:thir|four|fif|six|seven|eigh|nine)teen|"
        r"(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-[a-z]{3,5})?)"
        r"(?=,?\s(?-i:(?:Mr|Mrs|Ms|Miss)\b|[A-Z]\.[ -]?[A-Z]\.|[A-Z][a-z]{2,12}(?:-[a-z]{2,7})?\s"
        r"(?:was|had|left|came|went|became|[a-z]{2,9}ed)\b))",
        FLAGS,
    ),
    # on the wrong side of forty, forty-three in May
    re.compile(
        rf"\b(?:side\sof\s{NUMBER}|{NUMBER}\snow|is\s{NUMBER}|was\s{NUMBER}),\s(?P<list>{NUMBER})(?=\s(?:in|this|next|last)\s{MONTH_OR_SEASON}\b)",
        FLAGS,
    ),
    re.compile(
        rf"\b(?P<then>by|before|until|since)\s(?P<list>{NUMBER})(?=,?\s(?:I|she|he)\s(?:was|had|could|knew|has|did))",
        FLAGS,
    ),
    re.compile(
        r"\bin\s(?:her|his|my)\s(?P<list>fifth|sixth|seventh|eighth|ninth|tenth|[5-9]th|10th)\syear(?=[.,;)])",
        FLAGS,
    ),
    # in her 34th year, her eighteenth birthday
    re.compile(
        r"\b(?:in|into|during)\s(?:her|his|my|their)\s(?P<list>1[1-9](?:th)|[2-9]\d(?:st|nd|rd|th)|"
        r"eleventh|twelfth|\w{3,6}teenth|(?:\w{3,5}ty[-\s])\w{3,7}|\w{3,6}tieth)\syear\b",
        FLAGS,
    ),
    re.compile(rf"\b(?P<list>{ORDINAL})\sbirthdays?\b", FLAGS),
)
# Mr. I.K., 34, … (Y.K., 19) … her son, 11, and … (female, 34) … sisters (18 and 14)
AFTER_A_NAME: Final = (
    # she was thirteen when, my daughter is nine, Y.K. has just turned twenty
    re.compile(rf"\b(?P<who>{SUBJECT}){BE}\s{SOFTLY}(?P<list>{LIST}){STOP}", FLAGS),
    # a girl of thirteen, children of 7 and 9
    re.compile(
        rf"\b(?<!group\sof\s)(?:{PERSON}|{RELATIVE})\sof\s(?:only\s|just\s)?(?P<list>{LIST})"
        rf"(?=\s?[.,;:!?)]|$|\s(?!per|others|them|us|these|those)[a-z])",
        FLAGS,
    ),
    re.compile(
        rf"(?<![\w.])(?!{NOT_A_NAME}\b|[A-Z][a-z]+:)(?:{HANDLE}|(?i:{RELATIVE}|{PERSON}|{RANK}|one|the\sother))"
        rf",?(?:\s\((?:aged?\s)?|[,:]\s)(?P<list>(?i:{LIST}))(?=\s?[,;)]|\.(?:\s|$)|\s?[—–]|$|"
        rf"\s(?:and|from|of|who|is|was)\s(?!other|more|per))"
    ),
    re.compile(
        r"[(,]\s?(?:[Ff]emale|[Mm]ale|[Ff]|[Mm]|[Ww]oman|[Mm]an|[Gg]irl|[Bb]oy)\s?[,/]\s?"
        r"(?P<list>\d{1,2})(?=\s?[),;])"
    ),
    re.compile(r"[(,]\s?(?P<list>\d{1,2})\s?[,/]\s?(?:[Ff]emale|[Mm]ale|[Ff]|[Mm])(?=\s?[),;])"),
)
YEAR: Final = r"(?P<year>(?:19|20)\d\d)(?![\dX])"
BIRTH_YEARS: Final = (
    re.compile(
        rf"\b(?:born|b\.)\s?(?:\w+\s)?(?:in|around|on|during)?\s?(?:the\s)?(?:(?:early\s|late\s)?"
        rf"(?:year|spring|summer|autumn|fall|winter|\w{{3,9}})(?:\sof)?,?\s)?{YEAR}",
        FLAGS,
    ),
    re.compile(
        rf"\b(?:(?:birth\syear|year\sof\s(?:\w+\s)?birth|date\sof\sbirth|DOB)\s?"
        rf"(?:[:,]|is|was)?\s?|\*\s?){YEAR}",
        FLAGS,
    ),
    re.compile(rf"\b{YEAR}[-\s]born\b", FLAGS),
    re.compile(rf"\bborn\s(?!in\b)(?:[\w'’-]{{1,12}},?\s){{2,7}}?(?:in\s|of\s){YEAR}", FLAGS),
    re.compile(
        rf"\b{YEAR},?\s(?:the\syear\s)?(?:when\s|in\swhich\s|that\s)?(?:I|she|he)\swas\sborn\b",
        FLAGS,
    ),
    re.compile(
        r"\b(?:class|graduates?|cohort)\sof\s(?:(?P<year>(?:19|20)\d\d)|['’](?P<short>\d\d))\b",
        FLAGS,
    ),
    re.compile(r"\bborn\sin\s['’](?P<short>\d\d)\b", FLAGS),
    # f., '86, in a roster; Kim O., '52
    re.compile(
        r"(?<![\w.])(?:(?:[fm]|female|male|woman|man)\.?|[A-Z][a-z]{1,9}\s(?:O{1,2}|\*{2,3}|[A-Z])\.?),\s"
        r"(?P<told>['’](?P<short>\d\d))(?!\d)"
    ),
    re.compile(
        r"\bborn\sin\sthe\syear\sof\sthe\s(?:rat|ox|tiger|rabbit|dragon|snake|horse|sheep|goat|"
        r"monkey|rooster|dog|pig)\b",
        FLAGS,
    ),
)


# Where a number stands after such words, the three long patterns are worth their time.
A_NUMBER_AFTER: Final = re.compile(
    r"(?:\b(?:of|was|were|is|am|are|turn(?:s|ed|ing)?|be|been|becomes?|became)|['’](?:s|m|re)|[,:(])\s?"
    rf"(?:[a-z]{{1,7}}\s){{0,4}}{NUMBER}",
    FLAGS,
)
