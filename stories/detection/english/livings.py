"""How English tells a living without the name of a trade: by its tools and its products."""

import re
from typing import Final

from stories.detection.english.trades import MODIFIER, TAIL, TRADE

FLAGS: Final = re.IGNORECASE
REST: Final = r"[^.,;:!?()\n—]{3,50}"
# Work with the hands, as it stands after "years" or "a job".
DOING: Final = (
    r"(?:mend|repair|fix|sharpen|dye|weav|sew|knit|carv|weld|solder|paint|print|bind|tun|tann|bak|brew|"
    r"pickl|gutt|fillet|pluck|shear|breed|herd|groom|polish|grind|cast|forg|mould|stitch|"
    r"embroider|upholster|glaz|til|roof|plaster|div|catch|grow|cutt|digg|fell|sort|stuff|roll|"
    r"deliver|driv|operat|steer|pilot|test|splic|engrav|laminat|roast|smok|arrang|teach|coach|"
    r"conduct|translat|dubb|interpret|guid|sell|peddl|collect|recycl|keep|rais|milk|press|iron)ing"
)
INSTRUMENT: Final = (
    r"(?:accordion|violin|viola|cello|piano|organ|flute|trumpet|trombone|drums?|guitar|harp|zither|gayageum|"
    r"kayagum|haegeum|haegum|clarinet|saxophone|tuba|bass|horn|ocarina|harmonica|fiddle|oboe)"
)
MAKES: Final = (
    r"(?:keeps?|grows?|grew|cuts?|digs?|dug|shoes|shod|lays?|laid|hangs?|builds?|built|carves?|carved|throws?|grinds?|"
    r"sharpens?|sharpened|irons?|presses|packs?|sorts?|prints?|printed|binds?|frames?|engraves?|casts?|plucks?|brews?|brewed|roasts?|"
    r"smokes?|pickles?|inspects?|operates?|operated|steers?|steered|tests?|splices?|knits?|dyes?|stitches|"
    r"embroiders?|engineers|moulds?|tiles|re-?strings?|shears?|rivets?|upholsters?|tattoos|stuffs)"
)
# Kept, cut, grown and laid by everybody.
EVERYBODYS: Final = (
    r"(?:promises|secrets|ties|books|letters|eyes|hours|things|corners|hands|words|hopes|days|years|nights|memories|friends|"
    r"photographs|photos|pictures|papers|lessons|quotes|notes|always|less|its|this|his|others|us|was|is|has|as|"
    r"bags|clothes|tears|limits|costs|records|doors|classes|questions|plans|feelings|vegetables|flowers|tomatoes)"
)
LIVINGS: Final = (
    # mends nets for a living, sells brooms from door to door
    re.compile(
        r"\b(?:I|she|he|who|they|and|by|husband|wife|father|mother)\s(?P<words>(?P<trade>(?!(?:went|goes|ran|walked|asked|was|is|had|has)\b)[a-z]{3,12})\s[^.,;:!?()\n—]{3,40}?\s(?:for\s(?:a|her|his|their|my)\sliving|from\s(?:door|house)\s"
        r"to\s(?:door|house)))\b",
        FLAGS,
    ),
    # found work as a welder, was taken on as a plasterer
    re.compile(
        rf"\b(?:work|employment|(?:taken|signed|took\s(?:her|him))\son|(?:re)?trained|qualified|registered|practises|doubles)\sas\s"
        rf"(?P<words>(?:an?\s|the\s)?{MODIFIER}(?P<trade>{TRADE})\b{TAIL})",
        FLAGS,
    ),
    re.compile(
        rf"\b(?:training|learning|studying|qualifying|apprenticed|wants|hopes|retraining)\sto\s(?:be|become)\s(?P<words>an?\s"
        rf"{MODIFIER}(?P<trade>{TRADE})\b{TAIL})",
        FLAGS,
    ),
    # makes her living dyeing cloth, a little by sharpening knives, years diving for shells
    re.compile(
        rf"\b(?:living|livelihood|money|little|bit|wages?|keep|rent|way|job|work|works|worked|working|years|decades|days|mornings|evenings|"
        rf"nights|afternoons|weekends|career|life)\s(?:there\s|on\sthe\sside\s|at\shome\s)?(?:by\s|from\s|with\s|was\s|in\s)?(?P<words>(?P<trade>{DOING})"
        rf"\s(?!(?:her|him|me|us|them|it|up|on|out|a\sfamily|children|quiet|still)\b){REST})",
        FLAGS,
    ),
    # plays the accordion in a wedding band
    re.compile(
        rf"\b(?P<words>(?P<trade>play(?:s|ed|ing)?)\s(?:the\s|first\s|second\s)?{INSTRUMENT}\b[^.,;:!?()\n—]{{0,50}})",
        FLAGS,
    ),
    # her trade was embroidery
    re.compile(
        r"\b(?:her|his|my|whose)\s(?:\w+\s)?(?:trade|craft|profession|line|line\sof\swork|speciality|specialty|living|occupation)\s"
        r"(?:is|was|had\sbeen|has\sbeen|has\salways\sbeen)\s(?P<words>(?P<trade>(?!(?:hard|not|no|the|gone|good|lost|very|his|her|quite|simple|"
        r"never|still|also|useless|worth|of|that|what|taken)\b)[a-z]{4,14})\b[^.,;:!?()\n—]{0,30})",
        FLAGS,
    ),
    # he keeps bees, she cuts keys
    re.compile(
        rf"\b(?:I|she|he|who|husband|wife|father|mother|brother|sister)\s(?:now\s|also\s|still\s|once\s|mostly\s)?(?P<words>(?P<trade>{MAKES})\s"
        rf"(?:(?!(?:her|his|my|the|their|our|all|in|at|on|to|of|and|with|for)\b)[\w’'-]{{2,14}}\s){{0,2}}?"
        rf"(?!{EVERYBODYS}\b)[a-z]{{2,14}}[a-rt-z]s\b[^.,;:!?()\n—]{{0,40}})",
        FLAGS,
    ),
    # looks after the boilers on a ferry; in charge of the kiln
    re.compile(
        r"\b(?:is|was|put|am|been)\s(?P<words>(?P<trade>in)\scharge\sof\s(?:the|an?)\s(?!(?:group|children|house|family|team|meeting|room)\b)[^.,;:!?()\n—]{3,40})",
        FLAGS,
    ),
    re.compile(
        r"\b(?:I|she|he|who)\s(?:now\s|also\s|still\s)?(?P<words>(?P<trade>does|did|models?|sits|sat|rears|shears)\s(?:[\w'’]+\s){0,2}?"
        r"(?:bookkeeping|alterations|embroidery|typesetting|upholstery|catering|piecework|(?:for|to)\san?\s(?:painter|sculptor|photographer)|"
        r"sheep|silkworms|goats|rabbits|ducks|pigeons|mink|deer)\b[^.,;:!?()\n—]{0,30})",
        FLAGS,
    ),
    re.compile(
        rf"\b(?:went\sto\ssea|joined\s(?:a|the)\s\w+|signed\son|sailed|enlisted)\sas\s(?P<words>an?\s(?:[\w-]+['’]s\s)?{MODIFIER}"
        rf"(?P<trade>{TRADE}|deckhand|stoker|mate|cabin\sboy))\b",
        FLAGS,
    ),
)
