"""What English tells of one person or place only, and a town remembers."""

import re
from typing import Final

FLAGS: Final = re.IGNORECASE
# What stands once in a town, and is remembered with the one who made it.
ONCE_IN_A_TOWN: Final = (
    re.compile(
        r"\b(?:the|our|its)\s(?:very\s)?(?:first|earliest|only|sole)\s(?:(?!time|day|step|thing|one)[\w’'-]+\s){0,3}?(?:shop|truck|van|"
        r"stall|restaurant|bakery|\w+er['’]s|salon|caf[eé]|clinic|church|chapel|choir|band|orchestra|team|newspaper|magazine|"
        r"workshop|company|business|farm|guest-?house|kindergarten|library|theatre|factory|brewery|mill|practice)\s"
        r"(?:that|to|in|among|of|on|from|run|owned|opened|with|which|where|for)\b[^.,;:!?()\n—]{3,60}",
        FLAGS,
    ),
    # done in two hamlets and nowhere else
    re.compile(
        r"\b(?:[\w’'-]{2,14}\s){0,6}?(?:and\s)?(?:nowhere\selse|in\sno\sother\s\w+|by\snobody\selse|by\sno\sone\selse)\b",
        FLAGS,
    ),
    # I read the forecast on the radio: a voice that many know
    re.compile(
        r"\b(?:I|she|he|who)\s(?:now\s|also\s|still\s)?(?:reads?|presents?|presented|hosts?|hosted|announces?|announced|"
        r"broadcasts?)\s(?:the|a|an|her|his|my)\s(?:[\w-]+\s){0,2}?(?:forecasts?|news|weather|bulletins?|show|programme|program|"
        r"podcast|lottery|traffic|phone-in|hour|results)\b[^.,;:!?()\n—]{0,50}",
        FLAGS,
    ),
    # gave her brother a kidney, a third of one lung missing
    re.compile(
        r"\b(?:gave|gives?|given|donated|lost|losing|without|lacks?|sold|only\sone|removed|half\s(?:of\s)?(?:a|her|his|my)|"
        r"(?:a|one)\s(?:third|half|quarter|part)\sof\s(?:a|one|her|his|my))\s(?:[\w’'-]{1,14}\s){0,4}?"
        r"(?:kidneys?|lungs?|liver|cornea|spleen|breasts?|jaw|bone\smarrow)\b(?:\smissing|\sremoved)?",
        FLAGS,
    ),
    # sewn into his cap, tattooed on her wrist
    re.compile(
        r"\b(?:(?:with|had|kept|carried|carrying|wore|wearing|has)\s(?:[\w’'-]{1,14}\s){0,7}?)?(?:sewn|stitched|knotted|braided|"
        r"tattooed|strapped|woven|burnt|branded|embroidered)\s(?:up\s)?(?:into|inside|in|under|to|on|onto|across)\s(?:the\s\w+\sof\s)?"
        r"(?:her|his|my|their)\s(?:\w+\s)?(?:thumb|fingers?|cheek|face|forehead|eyelids?|cap|hem|coat|lining|belt|collar|shoes?|sleeves?|hair|waistband|jacket|hat|boots?|"
        r"quilt|skirt|shirt|wrist|arm|back|neck|shoulder|chest|hand|leg|ankle|pillow|blanket)\b",
        FLAGS,
    ),
    # the word that only people from there use
    re.compile(
        r"\b(?:I|she|he|they|we|who)\s(?:still\s|always\s|even\s)?(?:says?|calls?|pronounces?)\s(?:\w+\s)?[“\"‘][^”\"’\n]{2,30}"
        r"[”\"’]\s(?:for|instead\sof|when|where\sothers|and\snot)\s[^.,;:!?()\n—]{2,40}",
        FLAGS,
    ),
    # one blue eye and one brown, no sense of smell, the gap where a tooth was
    re.compile(
        r"\bone\s(?:blue|green|grey|brown|white|black|glass|good|blind)\seye\b|\bno\ssense\sof\s(?:smell|taste|touch)\b|"
        r"\b(?:gap|hole)\s(?:where|between|in)\s(?:[\w’'-]{1,12}\s){0,3}?(?:tooth|teeth)\b",
        FLAGS,
    ),
    re.compile(
        r"\bthe\s(?:very\s)?(?:first|only|last)\s(?:from|out\sof)\s[^.,;:!?()\n—]{3,30}\s(?:to|who|that)\s[^.,;:!?()\n—]{3,50}",
        FLAGS,
    ),
    # her voice opens the broadcast; she was shown on the evening news
    re.compile(
        r"\b(?:her|his|my)\s(?:voice|face|picture|photograph|portrait)\s(?:opens?|opened|is\s(?:heard|seen|on)|was\s(?:heard|seen|on)|"
        r"hangs|hung|stands|went\sround)\b[^.,;:!?()\n—]{0,50}|"
        r"\b(?:appeared|seen|shown|interviewed|filmed|featured|spoke|sang)\s(?:on|in)\s(?:the\s|a\s|an\s)?(?:\w+\s){0,2}?"
        r"(?:news|television|tv|radio|documentary|newspaper|broadcast)\b[^.,;:!?()\n—]{0,40}",
        FLAGS,
    ),
    # given by the mayor, for saving a child
    re.compile(
        r"\b(?:gave|gives?|given|handed|presented|sent)\s(?:her|him|me|them|us)\s(?:with\s)?(?:an?|the)\s(?:[\w’'-]+\s){0,3}?"
        r"(?:medal|prize|award|plaque|trophy|cup|scholarship|commendation)\b(?!\sfor\s(?:attendance|effort|trying))[^.,;:!?()\n—]{0,50}|"
        r"\b(?:medal|prize|award|plaque|commendation|certificate)\s(?:for\s[a-z]{3,12}ing|from\sthe\s(?:mayor|governor|president|minister|"
        r"city|province|emperor|prefect\w*))\b[^.,;:!?()\n—]{0,50}|\b(?:came|finished|placed|was\splaced)\s(?:first|second|third|fourth|fifth|last)\s"
        r"(?:in|at|out\sof|among)\s(?:the|an?|her|his|\d)\s?[^.,;:!?()\n—]{3,40}",
        FLAGS,
    ),
    # five languages, operas whistled whole, poems by heart
    re.compile(
        r"\b(?:speaks?|spoke|knows|reads?)\s(?:three|four|five|six|seven|eight|nine|[3-9])\slanguages,?\s(?:one\sof|among|including|and\s(?:one|none|all)|from)\b[^.,;:!?()\n—]{0,30}|"
        r"\b(?:can|could)\s(?:still\s|also\s|even\s)?(?:whistle|recite|juggle|imitate|mimic|yodel|walk\son\sher|ride|shoot|lift|"
        r"multiply|predict|foretell|hypnoti[sz]e|do\scard)\s[^.,;:!?()\n—]{3,50}|\b(?:recites?|recited|knows|knew|plays?|played)\s"
        r"[^.,;:!?()\n—]{3,40}\s(?:by\sheart|from\smemory|by\sear)\b|\b(?:is|was|being)\sleft-handed\b",
        FLAGS,
    ),
    # one other North Korean in that town; all the others were men; before her nobody had
    re.compile(
        r"\b(?:only|just)\s(?:one|two|three)\s(?:other\s)?(?:North\s)?(?:Koreans?|defectors?|refugees?|wom[ae]n|m[ae]n|girls?|famil(?:y|ies)|of\sus|"
        r"of\sthem|others)\b[^.,;:!?()\n—]{0,50}|\b(?:all\s(?:the|of\sthe|her|his)\s(?:others?|rest|colleagues|classmates)|everyone\selse|everybody\selse|"
        r"the\s(?:others|rest))\s(?:in\s[^.,;:!?\n]{3,25}\s)?(?:is|are|were|was)\s(?:all\s)?(?:an?\s)?(?:m[ae]n|wom[ae]n|boys?|girls?|younger|older|"
        r"Chinese|Japanese|(?:South\s)?Koreans?|half\s(?:her|his)|twice\s(?:her|his))\b[^.,;:!?()\n—]{0,30}|"
        r"\b(?:before|except|apart\sfrom|besides)\s(?:her|him|me)\s?,?\s(?:no|nobody|none|not\sone|never)\b[^.,;:!?()\n—]{3,50}|"
        r"\b(?:no|never\sa)\s(?:North\sKorean|defector|refugee|woman|man|girl|foreigner)\s(?:[\w’'-]+\s){0,4}?(?:ever|before)\b[^.,;:!?()\n—]{0,40}|"
        r"\b(?:she|he|I)\salone\s(?:of|among|in|can|could)\b[^.,;:!?()\n—]{3,50}",
        FLAGS,
    ),
    # metres tall, hair white at thirty, what the body has
    re.compile(
        r"\b(?:two\smetres|six\sfeet|six\sfoot|four\sf[oe]{2}t|\d\.\d{2}\s?m(?:etres)?|1[2-9]\d\s?cm|2[01]\d\s?cm)\s(?:\w+\s)?(?:tall|high)\b|"
        r"\bhair\s(?:has\s|had\s)?(?:went|gone|turned|was|is)\s(?:\w+\s)?(?:white|grey)\s(?:at|when|before|overnight)\b[^.,;:!?\n]{0,30}|"
        r"\b(?:has|had|with|from|have)\s(?:\w+\s)?(?:epilepsy|polio|vitiligo|dwarfism|leprosy|albinism|haemophilia|Parkinson['’]s|narcolepsy)\b",
        FLAGS,
    ),
    re.compile(
        r"\b(?:hardly\sany|almost\sno|little|no)\s(?:hearing|sight|eyesight)\b[^.,;:!?\n]{0,30}|\bhears?\s(?:almost\s)?nothing\s(?:on|in)\s"
        r"[^.,;:!?\n]{3,30}|\b(?:ran|run|finished|completed)\s(?:the|a)\s(?:\w+\s)?marathon\b[^.,;:!?()\n—]{0,40}|\bnone\sof\sthe\sother"
        r"(?:s|\s\w+)\s(?:had|has|have|was|were|is|are|could|can)\b[^.,;:!?()\n—]{3,40}|\ba\sburn\s(?:on|across|over)\s(?:her|his|my)\s\w+",
        FLAGS,
    ),
)
