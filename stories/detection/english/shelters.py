"""What English tells of places to hide."""

import re
from typing import Final

FLAGS: Final = re.IGNORECASE
DET: Final = r"(?:an?|the|his|her|their|our|my|its|some|one\sof\sthe|another|two|three)"
REST: Final = r"[^.,;:!?()\n—]{0,60}"
ROOM: Final = (
    r"(?:cellar|attic|loft|shed|barn|basement|hayloft|pump\shouse|store-?\s?room|back\s?room|hut|cabin|cave|"
    r"stable|(?:pig)?sty|pigsty|henhouse|cowshed|byre|coop|warehouse|container|crawl\s?space|cupboard|wardrobe|greenhouse|outhouse|pit|hole|bunker|"
    r"haystack|boiler\sroom|garage|workshop|kiln|silo|tent|barge|boat\s?house|guard-?house|annexe?|"
    r"shack|lean-to|houseboat|boat\s?shed|gym(?:nasium)?|granary|caravan|trailer|bell\s?tower|belfry|spare\sroom|box\s?room|wood\s?shed|sacristy|tunnel|vault|crypt|vestry|false\swall|kennel|dugout|bothy|shepherd['’]s\s\w+)"
)
HOUSE: Final = (
    rf"(?:{ROOM}|room|flat|apartment|house|home|farm(?:house)?|church|chapel|temple|monastery|convent|restaurant|"
    r"shop|kitchen|inn|hotel|hostel|guest-?\s?house|motel|school|factory|mill|office|dormitory|building|boat|"
    r"hospital|clinic|bathhouse|sauna|salon|bakery|karaoke\s\w+|orchard|field|forest|village|place|compound|studio|"
    r"pharmacy|practice|store|market|stall|bar|parsonage|manse|rectory|vicarage)"
)
HIDE: Final = (
    r"(?:hid|hides?|hidden|hiding|sheltered|sheltering|conceal(?:ed|s)?|lay\slow|lie\slow|lying\slow|stowed|"
    r"took\srefuge|taken\srefuge|found\srefuge|tucked|put\sup|locked\sup|kept\sout\sof\ssight|harbou?red|holed\sup|"
    r"in\shiding|safe\sin|laid\sup)"
)
STAY: Final = (
    r"(?:kept|liv(?:e|es|ed|ing)|stay(?:s|ed|ing)?|slept|sleep(?:s|ing)?|wait(?:s|ed|ing)?|spent|housed|lodged|"
    r"remain(?:s|ed|ing)?|camped|boarded|rested|brought|taken|took|put|moved|led|locked)"
)
# Books that somebody hid are no hiding place, unless people are hidden with them.
_THING: Final = (
    r"(?:books?|bibles?|hymnals?|letters?|notes?|notebooks?|diar(?:y|ies)|papers|documents?|passports?|photo\w*|"
    r"pictures?|money|cash|coins?|dollars|yuan|won|savings|gold|rings?|jewel\w+|watch(?:es)?|phones?|radios?|drives?|"
    r"discs?|tapes?|memory\s\w+|food|rice|corn|grain|potatoes|clothes|shoes|kni(?:fe|ves)|keys?|tickets?|maps?)"
)
THINGS_HIDDEN: Final = re.compile(
    rf"\b{HIDE}\s(?:{DET}\s)?(?:[\w'’-]{{2,14}}\s){{0,2}}?{_THING}\s(?!and\b|with\b)", FLAGS
)
IS_HIDDEN: Final = re.compile(
    rf"\b{_THING}\s(?:(?:which|that|they|we|she|he|I)\s)?(?:(?:was|were|is|are|had|had\sbeen|has\sbeen)\s)?$",
    FLAGS,
)
SHELTERS: Final = (
    re.compile(
        rf"\b{HIDE}\s(?:(?!and\b)[\w'’,-]{{1,14}}\s){{0,7}}?(?P<words>(?:in|above|over|behind|under|beneath|inside|at|with|"
        rf"below|among|by)\s{DET}\s(?!(?:face|eyes|hands|time|north|south|daytime|dark|way|cold|beginning|end)\b){REST})",
        FLAGS,
    ),
    re.compile(
        rf"\b{STAY}\s(?:(?!and\b)[\w'’,-]{{1,14}}\s){{0,6}}?(?P<words>(?:in|on|aboard|above|over|behind|under|beneath|inside|at|below)\s{DET}\s"
        rf"(?:[\w'’-]{{2,14}}\s){{0,3}}?(?:{ROOM}|back\sof\s{DET}\s(?:\w+\s)?{HOUSE}|(?:fishing\s)?boat|trawler)\b{REST})",
        FLAGS,
    ),
    re.compile(
        rf"\b{STAY}\s(?:(?!and\b)[\w'’,-]{{1,14}}\s){{0,6}}?(?P<words>(?:in|at)\s{DET}\s(?:[\w'’-]{{2,14}}\s){{0,3}}?"
        rf"(?:{HOUSE})\s(?:above|over|behind|under|beneath|of\sa|of\sthe|belonging|next\sto|near|opposite|outside|"
        rf"by|beside|on|which|that|where|whose)\s{REST})",
        FLAGS,
    ),
    re.compile(
        rf"\b(?P<words>(?:{DET})\s(?:[\w'’-]{{2,14}}\s){{0,2}}?(?:room|flat|apartment|{ROOM})\s(?:above|over|behind|under|beneath|"
        rf"belonging\sto|at\sthe\s(?:back|edge|end)\sof|of\s(?:an?|the)|next\sto|in\sthe|below)\s{REST})",
        FLAGS,
    ),
    # two mattresses above a fireworks shop
    re.compile(
        rf"\b(?P<words>(?:(?:{DET}|a\sfew|some|four|five|six)\s)?(?:[\w'’-]{{2,14}}\s)?(?:mattress(?:es)?|bunks?|cots?|camp\s?beds?|beds?|"
        rf"sleeping\s(?:place|mat|bag)s?|berths?|quarters|bedding|hammocks?)\s(?:above|over|behind|under|beneath|below|inside|"
        rf"(?:at|in)\sthe\s(?:back|rear)\sof|next\sto|beside|among|in(?=\s{DET}\s(?:\w+\s)?{ROOM}))\s{DET}\s{REST})",
        FLAGS,
    ),
    re.compile(
        r"\b(?:took|take|taken|takes)\s(?:us|her|him|me|them|the\s\w+)\sin\b(?!\s(?:the|a|her|his|my|hand))"
        rf"(?:\s(?:for|until|at|and)\s{REST})?|\bgave\s(?:us|her|him|me|them)\s(?:an?\s)?(?:room|bed|roof|shelter|refuge)\b{REST}|"
        rf"\bput\s(?:us|her|him|me|them)\sup\b{REST}",
        FLAGS,
    ),
    re.compile(
        rf"\b(?:our|the|a)\s(?:[\w-]+\s)?(?:shelter|safe\s(?:flat|room|home|place|house)|refuge|hide-?away|stop-?over)s?\s"
        rf"(?:in|near|at|outside|above|behind|for|is|was|on|that|where|has|belongs)\s{REST}",
        FLAGS,
    ),
    re.compile(
        r"\b(?:crawl(?:ed|s)?|crouch(?:ed|es)?|crept|creeps?|squeezed|lay|lies|ducked|vanished)\s(?P<words>(?:behind|under|into|beneath|inside)\s"
        rf"(?:the|an?)\s(?:[\w'’-]{{2,14}}\s){{0,2}}?(?:stove|bed|floor(?:boards)?|wardrobe|kang|sacks?|cupboard|oven|chest|stairs|roof|hay|straw|"
        rf"tarpaulin|counter|{ROOM})\b{REST})",
        FLAGS,
    ),
    re.compile(
        r"\b(?:group|women|girls|family|families|sisters|they|the\s(?:two|three|four|five)|she|he|children|couple|mother\sand\s\w+)\s(?:is|are|was|"
        rf"were)\s(?:now\s|still\s|being\s|currently\s)?(?P<words>(?:at|in|on|with)\s(?:an?|the)\s(?:[\w'’-]{{2,14}}\s){{0,3}}?(?:farm|flat|apartment|"
        rf"room|{ROOM}|pastor|church|family|convent|monastery|hostel)\b{REST})",
        FLAGS,
    ),
    re.compile(
        rf"\bfrom\sone\s(?P<words>(?:[\w'’-]{{2,14}}\s){{0,2}}?{HOUSE}\sto\s(?:another|the\snext))",
        FLAGS,
    ),
    re.compile(
        rf"\b(?:slept|sleeps?|sleeping|spent\s(?:\w+\s){{1,3}}|hid|kept|nights?)\s(?:[\w'’,-]{{1,14}}\s){{0,4}}?(?P<words>(?:on|in|behind|"
        rf"under|above|beneath|among|inside)\s{DET}\s(?:[\w'’-]{{2,14}}\s){{0,3}}?(?:of|in|at|under|above|behind)\s{DET}\s"
        rf"(?:[\w'’-]{{2,14}}\s){{0,2}}?{HOUSE}\b|(?:behind|under|above|beneath|among)\s{DET}\s(?:[\w'’-]{{2,14}}\s){{0,2}}?"
        rf"[a-z]{{3,12}}\sof\s{REST})",
        FLAGS,
    ),
    re.compile(
        rf"\b(?:hid|hiding|hidden|stay(?:s|ed|ing)?|liv(?:e|es|ed|ing)|shelter(?:s|ed|ing)?|wait(?:s|ed|ing)?|slept|lodg(?:ed|ing)|boarded|boarding|a\sroom)\s"
        rf"(?:\w+\s){{0,2}}?(?P<words>(?:with|at)\s(?:an?|two|some)\s(?:[\w'’-]{{2,14}}\s){{0,3}}?(?:pastor|missionary|priest|"
        r"couple|widow|farmer|family|monk|doctor|teacher|woman|fisherman|preacher|relative|friend|congregation|church|deacon(?:ess)?|elder|nun|"
        r"shopkeeper|driver|nurse|pharmacist|midwife|landlady|trader|cousin|aunt|uncle|grandmother|man|minister)\b"
        rf"{REST})",
        FLAGS,
    ),
    # let them stay, gave them his boat shed to sleep in, made up beds in the gym
    re.compile(
        r"\b(?:let|allowed|invited|lets|offered)\s(?:her|him|them|us|me|the\s(?:two|three|four|family|women|girls))\s(?:to\s)?(?P<words>"
        rf"(?:stay|sleep|hide|lie\slow|live|have\sthe|use|share|camp|shelter)\s{REST})",
        FLAGS,
    ),
    re.compile(
        rf"\b(?:gave|lent|offered|cleared|emptied|gave\sup|rented|swept|unlocked|opened)\s(?:(?:her|him|them|us|me|out)\s)?(?P<words>{DET}\s"
        rf"(?:[\w'’-]{{2,14}}\s){{0,2}}?(?:{ROOM}|bedroom|study|flat|sofa)\s(?:to|for|until|behind|above|over|under|of|at|in)\b{REST})",
        FLAGS,
    ),
    re.compile(
        rf"\b(?:made\sup|put\sup|laid\sout|set\sup)\s(?:[\w'’-]+\s)?(?:beds?|mattress\w*|cots?|bedding|camp\s?beds?)\s{REST}",
        FLAGS,
    ),
    # nights on a deacon's kitchen floor
    re.compile(
        rf"\b(?:slept|sleep|sleeping|nights?|weeks?|months?|stayed|lived|living)\s(?:[\w'’-]{{1,14}}\s){{0,4}}?(?P<words>on\s{DET}\s"
        rf"(?:[\w'’-]{{2,14}}\s){{1,3}}?(?:sofa|couch|floor|roof|balcony|bench|deck)\b{REST})",
        FLAGS,
    ),
    re.compile(
        rf"\btook\s(?:both|all|the|two|three|four|five)\s(?:[\w’'-]+\s){{0,3}}?in\s(?:until|for|over|through|that)\b{REST}|"
        rf"\b(?:given|rent(?:s|ed)?|offered|found)\s(?:an?|half\sa|the|one)\s(?:bed|corner|mattress|cot|bunk|room)\s(?:of|in|at|from|under|above|behind)\s{REST}",
        FLAGS,
    ),
)
