"""The ways in which English tells a day that can be looked up."""

import re
from typing import Final

from stories.detection.english.numbers import COUNT, ORDINAL_IN_WORDS, YEAR_IN_WORDS

FLAGS: Final = re.IGNORECASE
MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SEASONS: Final = ("winter", "spring", "summer", "autumn")
MONTH: Final = (
    r"(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|(?-i:May|MAY)|June?|July?|Aug(?:ust)?|"
    r"Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
# A day after "on" takes the preposition with it, so that a season can stand instead.
ON: Final = (
    r"(?:\b(?P<on>on)\s(?:(?:the\s)?(?:night|morning|evening|afternoon|eve|dawn)\s(?:of\s)?)?"
    r"(?:the\s)?)?"
)
DAY: Final = (
    rf"(?:(?<!\d)[0-3]?\d(?:\s?(?:st|nd|rd|th))?(?![\d%]|,\d{{3}}|\s?(?:%|people|percent|women|men|"
    rf"million|thousand|years|months|weeks|days|hours|North|of\sthem|refugees|defectors|persons|"
    rf"families|:\d))|{ORDINAL_IN_WORDS}\b)"
)
YEAR: Final = r"(?P<year>(?:19|20)\d\d)(?![\dX])"
# A year behind its month may be told in words.
ANY_YEAR: Final = rf"(?P<year>(?:19|20)\d\d(?![\dX])|{YEAR_IN_WORDS})"
WEEKDAY: Final = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
PART_OF_DAY: Final = r"(?:night|morning|evening|afternoon)"
HOLIDAY: Final = (
    r"(?:Chuseok|Ch['’]?us[ŏo]k|Seollal|Lunar\sNew\sYear(?:['’]s(?:\s(?:Day|Eve))?)?|"
    r"Chinese\sNew\sYear|Spring\sFestival|Mid-Autumn(?:\sFestival)?|Dano|Daeboreum|"
    r"New\sYear['’]?s\s(?:Day|Eve)|Christmas(?:\s(?:Eve|Day))?|Boxing\sDay|Easter(?:\s(?:Sunday|"
    r"Monday))?|Good\sFriday|Thanksgiving|Obon|Songkran|Halloween|Valentine['’]s\sDay|"
    r"Liberation\sDay|Day\sof\sthe\s(?:Sun|Shining\sStar)|Army\sDay|Party\sFoundation\sDay|"
    r"Women['’]s\sDay|Children['’]s\sDay|Parents['’]\sDay|Teachers['’]\sDay|May\sDay|"
    r"(?:winter|summer)\ssolstice|Kim\s(?:Il|Jong)[\s-](?:sung|il|un)['’]s\s(?:birthday|death|"
    r"funeral))"
)

# At Chuseok, without a year.
FEAST: Final = re.compile(
    rf"\b(?:on|at|during|over|since|until)\s(?:the\s)?{HOLIDAY}"
    r"(?=[.,]|\sthe\s(?:year|next|following)|\sthat\syear|\slast\syear|\sthis\syear|\sshe|"
    r"\she|\sI|\sthey|\swe)",
    FLAGS,
)
DATES: Final = (
    re.compile(
        rf"{ON}\b{MONTH}\b\.?(?:\s{{1,2}}|-)(?:the\s)?(?P<day>{DAY})"
        rf"(?:\s?(?:-|–|to|and|or)\s?[0-3]?\d(?:st|nd|rd|th)?(?!\d))?"
        rf"(?:,?\s{{1,2}}(?:in\s|of\s)?{ANY_YEAR})?",
        FLAGS,
    ),
    re.compile(
        rf"{ON}(?<![\d$€£¥.,])\b(?P<day>{DAY})(?:\s?(?:-|–|to|and)\s?[0-3]?\d(?:st|nd|rd|th)?)?"
        rf"(?:\s{{1,2}}|-)(?:day\s)?(?:of\s)?{MONTH}\b(?:\.(?=,?\s?\d))?"
        rf"(?:(?:,?\s{{1,2}}|-)(?:of\s|in\s)?{ANY_YEAR})?",
        FLAGS,
    ),
    re.compile(
        rf"{ON}(?<![\d/.-]){YEAR}\s?(?P<mark>[-./])\s?(?P<number>0?[1-9]|1[0-2])\s?(?P=mark)\s?"
        r"(?P<day>0?[1-9]|[12]\d|3[01])(?![\d/])",
        FLAGS,
    ),
    re.compile(
        rf"{ON}(?<![\d/.-])(?:0?[1-9]|[12]\d|3[01])(?P<mark>[-./])(?:0?[1-9]|[12]\d|3[01])"
        rf"(?P=mark)(?:{YEAR}|\d\d(?![\d./-]))",
        FLAGS,
    ),
    re.compile(
        r"\b(?P<on>on)\s(?:0?[1-9]|1[0-2]|[12]\d|3[01])[/.](?:0?[1-9]|[12]\d|3[01])(?![\d/.]\d)\b",
        FLAGS,
    ),
    re.compile(
        rf"{ON}(?<![\d.])[0-3]?\d\.\s?(?-i:X?(?:I{{1,3}}|IV|VI{{0,3}}|IX|X))\.\s?{YEAR}",
        FLAGS,
    ),
    # the last Sunday of March 2015, the second Saturday in May
    re.compile(
        rf"{ON}\b(?:first|second|third|fourth|last)\s{WEEKDAY}\s(?:of|in)\s{MONTH}\b"
        rf"(?:,?\s(?:in\s|of\s)?{YEAR})?",
        FLAGS,
    ),
    re.compile(
        rf"{ON}\b(?:the\s)?(?:very\s)?(?:first|last)\sday\sof\s(?:{MONTH}\b(?:,?\s)?)?(?:{YEAR})?"
        r"(?<=[\dy.rhetl])",
        FLAGS,
    ),
    # Christmas Eve 2013, at Chuseok of 2012
    re.compile(
        rf"{ON}\b(?:the\s)?{HOLIDAY}(?:,?\s(?:in\s|of\s)?(?:the\syear\s)?{YEAR})",
        FLAGS,
    ),
    re.compile(rf"\b{YEAR}\s{HOLIDAY}", FLAGS),
    # three days after Chuseok, the night before New Year's Eve
    re.compile(
        rf"\b(?:(?:the\s)?(?:day|night|morning|evening|eve|week)|(?:{COUNT}|a|a\sfew)\s(?:days?|"
        rf"nights?|weeks?))\s(?:after|before|of|following|from)\s(?:the\s)?{HOLIDAY}"
        rf"(?:,?\s(?:in\s|of\s)?{YEAR})?",
        FLAGS,
    ),
    FEAST,
    # on Tuesday the 4th, Friday the thirteenth, on the 14th
    re.compile(rf"{ON}\b{WEEKDAY},?\sthe\s(?:[0-3]?\d(?:st|nd|rd|th)|{ORDINAL_IN_WORDS})\b", FLAGS),
    re.compile(
        r"\b(?:on|by|until|since|before|after)\sthe\s(?:night\sof\sthe\s)?(?:[12]?\d|3[01])"
        r"(?:st|nd|rd|th)\b(?=[.,;)]|\sof\s(?:that|this|the\s(?:same|following|next))\smonth|\s(?:she|he|"
        r"they|we|I|and|at|in|her|his)\b)",
        FLAGS,
    ),
)
# Days that everybody can look up, in sentences about somebody: "that was the nineteenth",
# "during the typhoon that took the roof of the stadium".
BY_THE_WAY: Final = (
    re.compile(
        r"\b(?:it|that|today|which)\s(?:was|is)\s(?:on\s)?(?P<words>the\s(?:(?:[4-9]|[12]\d|30)th|[23]?1st|2[23](?:nd|rd)|"
        r"(?:fif|six|seven|eigh|nine|thir|four)teenth|eleventh|twelfth|twentieth|twenty-\w{4,7}|thirtieth|thirty-first))"
        r"(?=[.,;:!?)]|$)",
        FLAGS,
    ),
    re.compile(
        r"\b(?P<words>(?:during|(?:on\s)?the\s(?:day|night|morning|evening|week)\s(?:after|before|of|that|when)|(?:two|three|four|five|ten)\sdays\s(?:after|"
        r"before))\s(?:the|they|a|our)\s(?:[\w'’-]{1,14}\s){0,9}?(?:typhoon|earthquake|tsunami|flood|eclipse|coronation|"
        r"olympics|world\scup|currency\sreform|rocket|missile|launch|summit|blackout|eruption|explosion|landslide|"
        r"inauguration|elections?|funeral\sof|death\sof)s?\b[^.,;:!?()\n—]{0,60})",
        FLAGS,
    ),
    # born the week the bridge fell down, set out on the evening of the third
    re.compile(
        r"\b(?:born|married|arrested|died|left|arrived|crossed|buried|released|set\sout|set\soff|fled|escaped)\s(?:\w+\s){0,3}?"
        r"(?P<words>(?:on\s)?the\s(?:very\s)?(?:day|night|week|morning)\s(?:after\s|before\s|that\s|when\s)?(?:the|our)\s"
        r"(?!(?:same|next|first)\b)[^.,;:!?()\n—]{3,50})",
        FLAGS,
    ),
    re.compile(
        rf"\b(?P<words>on\sthe\s(?:night|evening|morning|afternoon|eve)\sof\sthe\s(?:[0-3]?\d(?:st|nd|rd|th)|{ORDINAL_IN_WORDS}))\b"
        r"(?=[.,;:!?)]|\s(?:she|he|I|we|they|when|and|at|in|with)\b|$)",
        FLAGS,
    ),
    re.compile(
        rf"\b(?:left|leaves?|arrived|crossed|set\s(?:off|out)|departed|boarded|moved|went|taken|arrested|freed|released|called|"
        rf"rang|caught)\s(?:[\w'’-]{{1,12}}\s){{0,5}}?(?P<words>the\sday\sbefore\syesterday|yesterday(?:\s{PART_OF_DAY})?|last\snight|"
        rf"this\smorning|{COUNT}\s(?:days|nights)\sago)\b",
        FLAGS,
    ),
)
# A sentence without a figure, a month, a weekday, a feast or "the first day" tells no date.
CALENDAR: Final = re.compile(
    rf"\d|\b(?:{WEEKDAY}|{HOLIDAY}|day\sof|(?:{'|'.join(MONTHS)})\b|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b)",
    FLAGS,
)
# Days that are told from where the page stands.
WEEKDAYS: Final = (
    re.compile(
        rf"\b(?:last|next|this|this\scoming|coming|the\sfollowing|the\sprevious|this\spast|"
        rf"the\snext)\s{WEEKDAY}\b(?!s)(?:\s{PART_OF_DAY}\b)?",
        FLAGS,
    ),
    re.compile(
        rf"\b{WEEKDAY}\s(?:last|before\slast|next|of\slast|of\snext|of\sthis)(?:\sweek|\smonth)?\b",
        FLAGS,
    ),
    re.compile(
        rf"\b(?:on|by|until|since|before|after)\s{WEEKDAY}\b(?!s)(?:\s{PART_OF_DAY}\b(?!s))?(?!\s(?:to|"
        rf"mornings|evenings|nights|afternoons|and)\b)",
        FLAGS,
    ),
)
# Words that make one of these a journey that lies ahead.
TRAVEL: Final = re.compile(
    r"\b(?:leav(?:e|es|ing)|travel(?:s|l?ing)?|fl(?:y|ies|ying)|depart(?:s|ing)?|cross(?:es|ing)?|"
    r"mov(?:e|es|ing)|set(?:s|ting)?\s(?:off|out)|arriv(?:e|es|ing)|board(?:s|ing)?|go(?:es|ing)?|"
    r"start(?:s|ing)?\s(?:out|off|from|walking)|meet(?:s|ing)?|tak(?:e|es|ing)|com(?:e|es|ing)|reach(?:es)?|wait(?:s|ing)?|"
    r"escap(?:e|es|ing)|train|boat|ferry|lorry|border|frontier|on\s(?:the|their|her|his)\sway|journey|transfer(?:red)?|continu(?:e|es)|"
    r"hand(?:ed)?\sover|pick(?:ed|s)?\sup|bring(?:s|ing)?|smuggl\w+|attempt)\b",
    FLAGS,
)
AHEAD: Final = re.compile(
    r"\b(?:will|shall|(?:is|are|am)\s(?:going|due|about|expected|scheduled|to|set|planning|hoping|"
    r"leaving|travell?ing|flying|crossing|moving|waiting|arriving|departing)|plans?\sto|hopes?\sto|"
    r"intends?\sto|expects?\sto|leaves|leave(?!\sto\s(?:remain|stay))|departs?|arrives?|sets?\s(?:off|out)|"
    r"next\s(?:week|month|" + WEEKDAY + r")|tomorrow|tonight)\b|(?:she|he|they|we)(?:'|’)ll\b",
    FLAGS,
)
SOON: Final = re.compile(
    rf"\b(?:tomorrow|tonight|the\sday\safter\stomorrow|(?:at\s(?:the\s)?)?(?:the\s)?(?:end|beginning|start|"
    rf"middle)\sof\s(?:this|next|the)\s(?:week|month)|(?:early\s|late\s|later\s)?(?:next|this)\s(?:week|"
    rf"weekend|month)|(?:with)?in\s(?:the\snext\s)?(?:about\s)?{COUNT}\s(?:days?|weeks?|nights?)|"
    r"(?:at|before|after|by|with)\sthe\s(?:next\s)?(?:new|full)\smoon|in\sa\s(?:week|fortnight|few\sdays)|"
    r"over\sthe\sweekend|before\sthe\srains|when\sthe\sriver\sfreezes)\b",
    FLAGS,
)
HABIT: Final = re.compile(r"\b(?:every|each|always|usually|often|once\sa|annually|weekly)\b", FLAGS)


def season_of(month: int) -> str:
    """The season a month lies in, by whole months."""
    return SEASONS[month % 12 // 3]
