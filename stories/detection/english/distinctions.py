"""What English says of one person only: first, only, youngest, best, marked for life."""

import re
from typing import Final

from stories.detection.english.trades import TRADE

FLAGS: Final = re.IGNORECASE
OF_PEOPLE: Final = (
    r"(?:North\sKoreans?|Koreans?|defectors?|refugees?|escapees?|wom[ae]n|m[ae]n|persons?|people|"
    r"famil(?:y|ies)|couples?|girls?|boys?|students?|pupils?|mothers?|fathers?|child(?:ren)?|"
    r"foreigners?|survivors?|members?|participants?|graduates?|learners?|newcomers?|sisters|"
    r"brothers|siblings|twins|orphans?|teenagers?|guests?|residents?|tenants?|employees?|workers?|"
    r"storytellers?|speakers?|candidates?|applicants?|trainees?|apprentices?|passengers?|"
    r"prisoners?|inmates?|detainees?|patients?|of\s(?:us|them|the|our)|"
    rf"{TRADE}s?)"
)
# Up to four words between the superlative and the person: "the first married couple".
BETWEEN: Final = r"(?:[\w’'-]{1,15}\s){0,5}?"
CLAUSE: Final = (
    r"(?:\s(?:to|who|that|whom|which|from|in|of|at|on|among|with|ever|brought|we|and)\b"
    r"[^.,;:!?()\n—]{0,60})"
)
DISTINCTIONS: Final = (
    re.compile(
        rf"\b(?:the|our|my|her|his|as|its|their)\s(?:very\s)?(?:first|only|last|sole|lone)(?:-ever)?\s"
        rf"(?:ever\s)?{BETWEEN}{OF_PEOPLE}\b{CLAUSE}",
        FLAGS,
    ),
    re.compile(
        r"\b(?:the|our|my|her|his)\s(?:very\s)?(?:first|only|last|sole)\s(?:two|three|four|person|"
        rf"North\sKoreans?|wom[ae]n|survivors?|Koreans?)(?:\s{BETWEEN}{OF_PEOPLE})?(?:{CLAUSE}|(?=[.,;]))",
        FLAGS,
    ),
    re.compile(
        r"\bthe\s(?:very\s)?(?:first|only|last)\s(?:in|of|among)\s(?:her|his|our|their|the|my)\s(?:\w+\s)?"
        r"(?:family|class|village|group|town|school|year|company|ward|team|factory|course|country|"
        r"cohort|city|street|building|programme?|region|county|office|house|neighbou?rhood)\b",
        FLAGS,
    ),
    re.compile(
        r"\bone\sof\s(?:(?:only|just|the\sonly|the\sfirst|the\sfew|the\slast|the\svery\sfew)\s"
        r"(?:[\w-]+\s){0,4}?[\w-]{3,}|(?:two|three|four)\s(?:\w+\s)?"
        rf"{OF_PEOPLE})\b{CLAUSE}?",
        FLAGS,
    ),
    re.compile(
        rf"\b(?:the|our|its|my|her|his)\s(?:very\s)?(?:youngest|oldest|eldest|tallest|smallest|shortest|"
        rf"longest-serving)\s{BETWEEN}{OF_PEOPLE}\b{CLAUSE}?",
        FLAGS,
    ),
    re.compile(
        r"\b(?:the|our)\s(?:youngest|oldest|eldest)\s(?:in|among|of)\s(?:the|our|her|his|them|all|us)\b"
        r"[^.,;:!?\n]{0,40}",
        FLAGS,
    ),
    re.compile(
        r"\b(?:nobody|no\sone|no\sother\s\w+)\s(?:else\s)?(?:in|at|from|of|south|north|before|had\sever|"
        r"has\sever|there|but)\b[^.,;:!?\n]{3,60}\b(?:says?|does|makes?|knows?|speaks?|sells?|had|has|is|was|"
        r"can|could|wears?|bakes?|cooks?|plays?|came|comes)\b[^.,;:!?\n]{0,50}",
        FLAGS,
    ),
    re.compile(
        r"\bas\sonly\s(?:the\s)?(?:wom[ae]n|m[ae]n|people|those|families|she|he)\s[^.,;:!?\n]{3,60}",
        FLAGS,
    ),
    # prizes, records, medals: they are printed elsewhere with the name
    re.compile(
        r"\b(?:w[io]n(?:s|ning)?|won|received?|awarded|was\sgiven|took|takes|gained|earned|placed|came|"
        r"finished)\s(?:(?:a|an|the|her|his|in|first|my)\s)?(?:[\w’'-]+\s){0,4}?(?:prizes?|medals?|awards?|"
        r"trophy|championships?|cup|contests?|competitions?|scholarships?|first\splace|second\splace|"
        r"third\splace|gold|silver|bronze)\b[^.,;:!?\n]{0,50}",
        FLAGS,
    ),
    re.compile(
        r"\bthe\s(?:medal|prize|award|trophy|certificate)\s(?:that|which|of|for|he|she|I)\s"
        r"[^.,;:!?\n]{3,60}",
        FLAGS,
    ),
    re.compile(
        r"\b(?:a|the|an)\s(?:[\w-]+\s){0,3}?(?:champion|record[- ]holder|"
        r"medall?ist|prize-?winner|runner-up|"
        r"valedictorian|finalist)\b(?:\s(?:of|in|at)\s[^.,;:!?\n]{3,40})?",
        FLAGS,
    ),
    re.compile(
        r"\b(?:top|best|first)\s(?:of|in)\s(?:her|his|my|the|their)\s(?:whole\s)?(?:class|year|school|course)\b",
        FLAGS,
    ),
    re.compile(
        r"\b(?:chosen|elected|named|voted|picked|selected|honou?red|crowned|appointed)\s(?:as\s)?(?:the\s)?(?:best|first|youngest|model|"
        r"outstanding|employee|student|head|champion|queen|captain|spokes\w+|chair\w*)\b[^.,;:!?\n]{0,50}",
        FLAGS,
    ),
    re.compile(
        rf"\bthe\s(?:best|finest|fastest|tallest|strongest|most\s\w+|highest)\s(?:\w+\s){{0,2}}?{OF_PEOPLE}\s(?:of|in)\s(?:the|our|her|his)\s"
        r"[^.,;:!?\n]{3,40}",
        FLAGS,
    ),
    re.compile(
        r"\bwalk(?:s|ed|ing)?\swith\s(?:a|the\shelp\sof\sa|her|his)\s(?:stick|cane|crutch(?:es)?|frame|limp)\b",
        FLAGS,
    ),
    re.compile(
        r"\bthe\s(?:only|first|last)\s(?:one|person)\s(?:\w+\s){0,3}?(?:who|that|to|of|alive|left)\b[^.,;:!?\n]{0,50}",
        FLAGS,
    ),
    re.compile(
        r"\b(?:holds?|held|set|broke)\s(?:the|a)\s(?:\w+\s)?record\b[^.,;:!?\n]{0,50}|\b(?:is|was|became|are)\s(?:well\s)?known\s"
        r"(?:[\w'’]+\s){0,5}?(?:as|for)\s[^.,;:!?\n]{3,60}",
        FLAGS,
    ),
    re.compile(
        r"\b(?:her|his|my)\s(?:[\w-]+\s)?(?:hands?|face|back|arms?|legs?|foot|feet|fingers?|toes?|ears?|eyes?|cheek|neck|nose|skin)\s"
        r"(?:is|are|was|were|has\sbeen|got)\s(?:\w+\s)?(?:burn(?:ed|t)|scarred|frostbitten|crushed|crooked|stiff|missing|broken|twisted|"
        r"deformed|blind|tattooed|torn)\b[^.,;:!?\n]{0,40}|\b(?:two|three|four|six|only)\s(?:fingers|toes)\b(?:\son\s[^.,;:!?\n]{3,30})?",
        FLAGS,
    ),
    # bodies by which somebody is known
    re.compile(
        r"\b(?:a|an|the|her|his|my|with)\s(?:[\w-]+\s){0,3}?(?:scars?|birth-?mark|mole|tattoo|limp|stammer|tic|twitch|tremor|palsy|cataract|pockmarks|port-wine\s\w+|hearing\said|lazy\seye|metal\splate|"
        r"stutter|hare\slip|harelip|cleft\s\w+|glass\seye|wooden\sleg|artificial\s\w+|prosthe\w+|squint|"
        r"gold\s(?:tooth|teeth)|hunchback|dent|burn\smarks?|missing\s(?:finger|toe|tooth|arm|leg|hand|ear)s?)"
        r"\b(?:\s(?:on|in|over|above|across|of|under|from|at|behind)\s[^.,;:!?\n]{3,50})?",
        FLAGS,
    ),
    re.compile(
        r"\b(?:lost|losing|lacks?|missing|cut\soff|froze\soff|with(?:out)?)\s(?:(?!front|milk|baby)[\w-]+\s){0,3}?(?:fingers?|toes?|arm|leg|"
        r"hand|foot|feet|eye|ear|thumb|teeth)\b(?:\s(?:on|of|in|to|from)\s(?:her|his|my|the)\s[^.,;:!?\n]{3,40})?",
        FLAGS,
    ),
    re.compile(
        r"\b(?:the\s)?(?:[\w-]{1,20}\s)?(?:finger|thumb|toe|hand|arm|leg|foot|eye|ear|knee|hip|shoulder|jaw)\s(?:of|on)\s"
        r"(?:her|his|my)\s(?:left|right)\s\w+[^.,;:!?\n]{0,40}",
        FLAGS,
    ),
    re.compile(
        r"\b(?:(?:was|is|am|been|were|went|now|almost|half)\s(?:born\s)?(?:blind|deaf|mute|one-(?:armed|legged|eyed|"
        r"handed)|lame|paraly[sz]ed|crippled|an?\samputee)\b|in\sa\swheelchair|one-(?:armed|legged|eyed|handed)\s"
        r"[^.,;:!?\n]{3,40}|born\swith\s(?:an?|only|one|two|six)\s[^.,;:!?\n]{3,50}|(?:transplant|amputat)\w+)",
        FLAGS,
    ),
)
# Firsts and onlys that are nobody's.
NOT_OF_PEOPLE: Final = re.compile(
    r"^(?:the|our|my|her|his|as)\s(?:very\s)?(?:first|only|last|sole)\s(?:time|step|aid|day|night|week|"
    r"month|year|way|thing|hope|reason|option|light|chance|winter|summer|spring|autumn|half|part|of\sall|"
    r"letter|order|paper|meal|language|sentence|word|question|answer|place|impression|floor|train|bus|"
    r"name|class|lesson|hour|morning|evening|snow|job|money|salary|wages?|winter|number|order|matter)\b",
    FLAGS,
)
