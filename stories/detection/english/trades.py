"""English words for what people do for a living."""

import re
from typing import Final

FLAGS: Final = re.IGNORECASE
# Words that end like a trade and are none, or one that half the storytellers share.
NO_TRADE: Final = (
    r"(?:matter|number|member|letter|winter|summer|river|water|paper|corner|dinner|supper|order|"
    r"border|power|tower|flower|shower|finger|shoulder|weather|feather|leather|other|another|"
    r"together|computer|center|quarter|chapter|daughter|mother|father|brother|sister|grandmother|"
    r"grandfather|granddaughter|stranger|foreigner|prisoner|customer|passenger|supporter|reader|"
    r"beginner|helper|defector|survivor|visitor|teenager|newcomer|lover|partner|believer|winner|"
    r"answer|wonder|danger|murder|hunger|anger|fever|cover|error|terror|horror|mirror|floor|door|"
    r"minor|motor|sector|factor|traitor|ancestor|human|woman|man|german|roman|christian|civilian|"
    r"italian|wrist|tourist|communist|terrorist|activist|broker|smuggler|shelter|transfer|offer|"
    r"printer|counter|cooker|sweater|thunder|ladder|layer|master|monster|disaster|character|"
    r"outsider|insider|loner|starter|leader|caller|sender|bearer|listener|speaker|believer|tanker|"
    r"container|trailer|drawer|pepper|butter|silver|after|never|ever|over|under|later|rather|"
    r"better|bigger|smaller|longer|older|younger|further|former|latter|inner|outer|upper|lower|"
    r"whether|either|neither|however|easier|harder|stronger|sinner|for|nor|or|per|her|user|"
    r"follower|donor|sponsor|mentor|founder|storyteller|volunteer|owner|buyer|killer|trafficker|"
    r"chatter|gender|elder|tender|wander|wander|folder|holder|cancer|career|cheer|beer|deer|peer|"
    r"fear|year|poor|more|where|there|here|before|semester|trimester|register|plaster|poster|"
    r"hamster|rooster|lobster|oyster|conqueror|emperor|labor|harbor|neighbor|favor|flavor|humor|"
    r"rumor|color|odor|tumor|vigor|minister|sober|bitter|eager|proper|super|clever|gather|bother|"
    r"lather|heather|slander|blunder|plunder|asunder|remember|december|november|october|september|"
    r"laughter|slaughter|tractor|doctorate|indicator|list|mist|twist|fist|gist|exist|consist|"
    r"insist|assist|persist|resist|optimist|pessimist|feminist|asian|russian|canadian|australian|"
    r"norwegian|indian|brazilian|korean|guardian|vegetarian|fan|than|began|ran|clan|plan|van|"
    r"can|pan|tan|loan|ocean|clean|mean|larger|earlier|later|nearer|poorer|richer|happier|stricter|"
    r"quicker|faster|slower|cheaper|taller|warmer|colder|quieter|louder|wiser|stranger|closer|deeper|"
    r"wider|greater|lower|darker|lighter|heavier|thinner|simpler|safer|newer|calmer|dearer|finer|"
    r"scooter|steamer|freighter|cruiser|helicopter|digger|bumper|freezer|heater|toaster|charger|"
    r"filter|scanner|receiver|transmitter|thermometer|barometer|meter|kilometer|banner|helicopter|"
    r"calvinist|methodist|baptist|buddhist|lutheran|presbyterian|marxist|atheist|anglican|catholic|"
    r"tailor-made|chairman|survivor|settler|caller|lodger|dreamer|talker|laugher|eater|sleeper|"
    r"believer|forerunner|reminder|remainder|cylinder|officer-in-charge|prayer|number|disorder)"
)
# Trades whose names do not end like one.
PLAIN_TRADE: Final = (
    r"(?:nurse|cook|chef|clerk|guard|judge|surgeon|dentist|pilot|captain|sergeant|colonel|general|"
    r"lieutenant|officer|official|mechanic|assistant|attendant|accountant|secretary|monk|priest|"
    r"nun|diplomat|smith|midwife|apprentice|trainee|shepherd|coach|referee|athlete|poet|aide|cadre|"
    r"chief|deputy\shead|head\sof\s[a-z]+|maid|waitress|actress|seamstress|hostess|model|architect|"
    r"economist|chemist|scientist|cashier|barista|stylist|beautician|electrician|paramedic|vet|"
    r"merchant|peddler|pharmacist|physicist|masseuse|masseur|artisan|cellist|pianist|violinist|"
    r"acupuncturist|geologist|agronomist|agent|consultant|sculptor|herbalist|concierge|"
    r"entrepreneur|superintendent|fortune-?teller|bricklayer|fisher|fisherman|fishmonger|herdsman)"
)
TRADE: Final = (
    rf"(?:{PLAIN_TRADE}|(?!{NO_TRADE}\b)[a-z]{{2,11}}(?:-[a-z]{{2,9}})?(?:er|or|ist|ician|arian|"
    r"smith|wright|man|woman))"
)
# Of these there are hundreds in every story: only what stands with them narrows.
COMMON: Final = frozenset(
    "teacher farmer worker soldier student volunteer nurse labourer laborer caregiver carer "
    "housekeeper cleaner writer singer dancer officer official interpreter translator player "
    "manager prisoner doctor pastor missionary cook guard general driver chief "
    "seller trader police fighter runner walker lawyer officer author fisherman helper soldier "
    "policeman researcher reporter photographer designer director model agent officer".split()
)
IDLE_WORDS: Final = frozenset(
    "a an the good kind hard young old poor simple new great real chinese korean north south "
    "japanese rural local former very my her his our their one another little big well-known "
    "famous full-time part-time trained working ordinary better fine cheerful brave only just now "
    "own skilled talented certified professional fellow first retired "
    "remarkable gifted strict gentle quiet devoted kindly wonderful excellent big".split()
)
# A word that stands between an article and a trade says what sort it is: none of these does.
NO_SORT: Final = (
    r"(?:of|at|for|from|in|on|by|with|to|as|and|or|but|that|than|no|not|some|any|his|her|my|their|"
    r"our|your|its|this|the|an?|said|told|so|too|if|when|like|into|over|about|without|after)"
)
MODIFIER: Final = rf"(?:(?!{NO_SORT}\b)[a-zA-Z][\w'’-]{{1,14}}\s){{0,3}}?"
TAIL: Final = (
    r"(?:\s(?:of|for|at|in|on|with|to|by|from)\s(?!the\s(?:time|end)\b)[^.,;:!?()\n—]{2,50}?"
    r"(?=\s(?:and|but|who|which|where|when|while|until|before|after|because|since)\b|[.,;:!?()\n—]|$))?"
)
ARTICLE: Final = r"(?:an?|the|one\sof\s(?:the|only\s)?\s?(?:two|three|four|few)?|our|their|its)"
BEING: Final = (
    r"(?:am|is|was|were|are|been|be|became|become|becoming|remained|(?:'|’)(?:m|s|d\sbeen))\s"
    r"(?:now\s|once\s|still\s|already\s|only\s|also\s|then\s|really\s|first\s|himself\s|herself\s|"
    r"originally\s|formerly\s)?"
)
WORKING: Final = (
    r"(?:work(?:s|ed|ing)?|train(?:s|ed|ing)?|qualif(?:y|ies|ied)|employed|serv(?:es|ed|ing)|hired|"
    r"job|post|position|career|licen[cs]e|certificate|diploma|life|living|trade|apprenticeship|"
    r"start(?:ed|ing)?|apprenticed)\s(?:\w+\s){0,2}?as\s"
)
CRAFT_VERB: Final = (
    r"(?:trained?|taught|teach|repair(?:ed)?|tun(?:e|ed)|bred|breed|weld(?:ed)?|drove|drive|driven|"
    r"coach(?:ed)?|translated?|sewn|sewed|sew|mend(?:ed)?|paint(?:ed)?|woven|weave|restored?|"
    r"deliver(?:ed)?|draw|engrave|print|carve|forge|brew|distil|herd|train|guard|conduct|dub|"
    r"announce|embroider|plaster|press|fold|pluck|stitch|assemble|survey|gut|pickle|dye|tan|bind|build|bake|cook|sing|play)"
)
CRAFT_DONE: Final = (
    r"(?:surveyed|inked|painted|dug|plucked|riveted|moulded|stoked|engraved|printed|carved|forged|smelted|mined|felled|herded|bred|tended|"
    r"distilled|brewed|tuned|bound|dyed|tanned|gutted|shelled|wired|dubbed|subtitled|conducted|"
    r"choreographed|embroidered|upholstered|plastered|glazed|roofed|welded|repaired|mended|restored|"
    r"wove|sewed|taught|translated|assembled|soldered|coached|drove|catalogued|polished|cast)"
)
# What is worked on: things, and no persons, manners or times.
OBJECT: Final = (
    r"(?!(?:her|him|me|us|them|it|you|out|off|up|down|in|at|on|and|every|what|that|this|these|those|"
    r"for|as|to|by|with|well|badly|hard|herself|himself|myself|themselves|\d[\d,]*|"
    r"the\s(?:way|children|house|family)|a\slot|again|there|here|too|only|so)\b)[^.,;:!?()\n—]{3,60}"
)
OCCUPATIONS: Final = (
    # my father was a blaster at the open pit; she works as a dental technician
    re.compile(
        rf"\b(?:{BEING}|{WORKING})(?P<words>(?:{ARTICLE}\s)?{MODIFIER}(?P<trade>{TRADE})\b{TAIL})",
        FLAGS,
    ),
    # a dental hygienist by trade; a trained welder; a retired crane operator
    re.compile(
        rf"\b(?P<words>an?\s{MODIFIER}(?P<trade>{TRADE})\sby\s(?:trade|profession|training))\b",
        FLAGS,
    ),
    re.compile(
        rf"\b(?P<words>(?:an?|the|this|our)?\s?(?:former|retired|trained|qualified|licen[sc]ed|"
        rf"certified|ex-|one-time|apprentice)\s?{MODIFIER}(?P<trade>{TRADE}))\b{TAIL}",
        FLAGS,
    ),
    # Mrs. Y.K., a seamstress from the coast, …
    re.compile(
        rf"[,—(]\s?(?P<words>(?:once\s|formerly\s|now\s|himself\s|herself\s)?an?\s{MODIFIER}"
        rf"(?P<trade>{TRADE})\b{TAIL})(?=[,.;)—!?])",
        FLAGS,
    ),
    # a one-armed eel fisherman from the river, a preacher who sells motorcycle parts
    re.compile(
        rf"\b(?P<words>an?\s{MODIFIER}(?P<trade>{TRADE})\s(?:who\s(?:\w+s|had|has|was|is|kept|ran|"
        rf"sold|made|drove)\b|with\s(?:an?|one|two|three|only)\s|from\s)[^.,;:!?()\n—]{{2,40}})",
        FLAGS,
    ),
    # my work was painting portraits; her job is to taste the soup
    re.compile(
        r"\b(?:my|her|his|whose)\s(?:(?:first|daily|present|last|new|only|night)\s)?(?:work|job|task|duty|trade|profession|craft|occupation|"
        r"post|business)\s(?:there\s)?(?:is|was|has\sbeen|had\sbeen)\s(?P<words>(?P<trade>(?:to\s[a-z]{3,12}|[a-z]{3,12}ing|an?))\s"
        r"(?!(?:hard|good|lot|little|part)\b)[^.,;:!?()\n—]{3,60})",
        FLAGS,
    ),
    re.compile(
        rf"\b(?P<words>as\san?\s{MODIFIER}(?P<trade>{TRADE}))(?=,?\s(?:he|she|I|my|her|his)\b)",
        FLAGS,
    ),
    # she had woven carpets, and used to repair the loudspeakers, he was sent back to teach
    re.compile(
        r"\b(?:(?:I|she|he|who|husband|wife)\s(?:has|have|had|once)|used\sto|(?:sent|hired|assigned|"
        r"ordered|paid|recruited|posted|conscripted|trained|employed)\s[^.,;:!?()\n—]{0,30}?\bto)\s"
        rf"(?P<words>(?P<trade>{CRAFT_VERB})\s{OBJECT})",
        FLAGS,
    ),
    # she surveyed rivers, he inked what she surveyed: a craft, when it is done to many things
    re.compile(
        rf"\b(?:I|she|he|who|and|husband|wife|father|mother|uncle|aunt|brother|sister|son|daughter|"
        rf"grandfather|grandmother|parents)\s(?P<words>(?P<trade>{CRAFT_DONE})\s"
        r"(?:what\s(?:he|she|they|I|others)\s|(?:(?!(?:the|her|his|my|their|our|its|and|in|at|on|to|of)"
        r"\b)[\w’'-]{2,14}\s){0,2}?(?-i:[a-z]{3,14}[a-rt-z]s)\b)[^.,;:!?()\n—]{0,40})",
        FLAGS,
    ),
    # earned her living by reading palms, was put to work plucking, made dentures out of records
    re.compile(
        r"\b(?:(?:earn(?:s|ed|ing)?|mak(?:es?|ing)|made)\s(?:her|his|my|a|their|our)\sliving\s(?:by|from|with|out\sof)|"
        r"(?:put|set)\sto\swork)\s(?P<words>(?P<trade>[a-z]{3,14})\b[^.,;:!?()\n—]{0,60})",
        FLAGS,
    ),
    re.compile(
        r"\b(?:I|she|he|who)\s(?P<words>(?P<trade>made|makes|looks|looked)\s(?:(?!(?:sense|friends|tears)\b)(?:[a-z-]{2,12}\s)?[a-z]{3,12}s\s(?:out\sof|from)\s"
        r"[^.,;:!?()\n—]{3,40}|after\sthe\s(?:bees|goats|horses|cattle|sheep|pigs|boilers?|pumps?|machines|"
        r"archives?|greenhouses?|generators?|dogs|elephants|organ|clocks?)\s(?:of|for|at|in|on)\s[^.,;:!?()\n—]{3,40}))",
        FLAGS,
    ),
    # she drives a forklift, he repairs clocks, I teach calligraphy
    re.compile(
        r"(?:\b(?:I|[Ss]he|[Hh]e|who|husband|wife)|\b[A-Z]\.)\s(?:now\s|also\s|still\s|mostly\s|currently\s)?"
        r"(?P<words>(?P<trade>drives?|teach(?:es)?|repairs?|bakes?|delivers?|sews?|tunes?|grooms?|"
        r"breeds?|welds?|installs?|coach(?:es)?|translates?|sells?|fix(?:es)?|mends?|guts?|paints?|"
        r"weaves?|restores?|raises?|polish(?:es)?|assembles?|trains?|cleans|cooks|catch(?:es))\s"
        rf"{OBJECT})"
    ),
)


def is_common(trade: str, words: str) -> bool:
    """Whether a trade is one of the commonest and nothing beside it narrows it down."""
    head = trade.casefold()
    if head not in COMMON:
        return False
    around = [word for word in re.findall(r"[\w'’-]+", words.casefold()) if word != head]
    return all(word in IDLE_WORDS for word in around)
