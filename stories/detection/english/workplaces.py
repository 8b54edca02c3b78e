"""English words for places of work, named and unnamed."""

import re
from typing import Final

FLAGS: Final = re.IGNORECASE
PLACE: Final = (
    r"(?:(?:bak|cann|tann|brew|refin|hatch|pott|join|cream|win|gall|nurs|fish)er(?:y|ies)|(?:clean|dry\scleaner|cobbl|tail|barb|cook|print|bak|butch)er['’]s|(?:tractor|steel|gas|water|chemical|iron|cement|engine|machine)\s?works|salon|restaurant|caf[eé]|coffee\s(?:shop|house)|clinic|hospitals?|hotel|inn|"
    r"guest-?\s?house|factory|factories|mill|farm|plant|bank|store|shop|supermarket|market|stall|"
    r"kitchen|laundry|laundrette|shipyard|mine|pit|colliery|warehouse|depot|office|practice|"
    r"pharmacy|workshop|garage|nursery|studio|agency|firm|company|business|boutique|bar|pub|"
    r"karaoke\s\w+|canteen|cafeteria|bookshop|library|museum|garden\scentre|orchard|greenhouse|"
    r"fishery|dairy|brewery|quarry|sawmill|refinery|printing\shouse|print\sshop|newspaper|"
    r"broadcaster|station|theatre|theater|orchestra|choir|archive|bureau|ministry|department|"
    r"brigade|work\sunit|collective|cooperative|construction\ssite|building\ssite|nursing\shome|"
    r"care\shome|home\sfor\sthe\s(?:elderly|aged)|retirement\shome|hospice|day-?care(?:\scentre)?|"
    r"call\scentre|post\soffice|school|kindergarten|university|law\sfirm|start-?up|charity|"
    r"cleaning\scompany|noodle\sshop|food\struck|tailor['’]s|butcher['’]s|baker['’]s|"
    r"hairdresser['’]s|florist['’]s|dentist['’]s|greengrocer['’]s|eatery|diner|bistro|"
    r"tavern|cold\sstores?|petrol\sstation|boatyard|brickyard|packing\s(?:house|shed)|laund(?:ry|erette)|docks?|(?:noodle|dumpling|chicken|sandwich|lunch|barbecue|tofu|soup|snack|fish|pizza|nail|coffee)\s(?:place|bar|joint|counter|van|cart|stand)|aquarium|zoo|stadium|airport|teahouse|sauna|bathhouse|gym|spa|smithy|foundry|tannery|abattoir|slaughterhouse)s?"
    r"(?:\s(?:laundry|canteen|kitchen|workshop|pharmacy|library|office|garage|farm|warehouse|depot))?"
)
CAPITAL: Final = r"[A-Z][\w'’&.-]{1,20}"
NAMED: Final = (
    rf"(?-i:{CAPITAL}\s(?:(?:{CAPITAL}|of|and|for|the|&|no|de)\s){{0,3}}?"
    r"(?:Bakery|Salon|Restaurant|Caf[eé]|Coffee|Clinic|Hospital|Hotel|Inn|Factory|Mill|Mills|Farm|Farms|"
    r"Plant|Bank|Store|Stores|Shop|Supermarket|Mart|Kitchen|Laundry|Shipyard|Mine|Mines|Colliery|"
    r"Warehouse|Depot|Pharmacy|Workshop|Garage|Studio|Studios|Agency|Company|Co\.?|Ltd\.?|Inc\.?|"
    r"Corporation|Corp\.?|Group|Holdings|Industries|Industry|Electronics|Motors|Foods|Textiles|Logistics|"
    r"Trading|Enterprise|Enterprises|Services|Solutions|Systems|Gears|Works|Steel|Chemical|Chemicals|"
    r"Optical|Precision|Glass|Rubber|Paper|Marine|Seafoods?|Transport|Express|Airlines|Airways|Railways?|"
    r"Pharma\w*|Plastics|Printing|Publishing|Sewing|Ceramics|Timber|Poultry|Catering|Insurance|Interiors|"
    r"Complex|Combine|Brewery|Dairy|Fisheries|Construction|Cleaning|Books|Press|Diner|Bistro|Bar|Grill|"
    r"Spa|Gym|Nails|Hair|Beauty|Tailors|Dry\sCleaners|Care\sHome|Nursing\sHome))\b"
)
WHERE: Final = (
    r"(?:\s(?:in|near|at|of|by|behind|opposite|on|outside|for|next\sto|beside|beneath|under|over|above|"
    r"across\sfrom|between|along|off|that|which|where|with|called|named)\s[^.,;:!?()\n—]{3,60})"
)
WORK: Final = (
    r"(?:work(?:s|ed|ing)?|job|jobs|employed|shifts?|hired|position|part-time|full-time|intern(?:s|ship)?|"
    r"trainee|apprentice(?:d|ship)?|clean(?:s|ed|ing)?|cook(?:s|ed|ing)?|nights?|waits?\s(?:on\s)?tables|"
    r"served?|mops?|mopped|stacks?|stacked|scrubs?|scrubbed|sweeps?|peels?|peeled|washes|washed|pack(?:s|ed|ing)|iron(?:s|ed|ing)|sort(?:s|ed|ing)|fold(?:s|ed|ing)|(?:un)?load(?:s|ed|ing)|fillets|guts|sews?|sewed|sewing|bakes?|baked|frie[sd]|kneads|"
    r"driving|drives|delivers?|desk|job\swas|loading|started|taken\son|phones|stands|temps|assembl(?:es|ed|ing)|press(?:es|ed)|makes\s(?:the\s)?beds|cashier|clerk|manager|nurse|assistant|driver|guard|on\sthe\sline|at\sthe\still)"
)
OWN: Final = (
    r"(?:run(?:s|ning)?|ran|own(?:s|ed|ing)?|open(?:s|ed|ing)?|manag(?:es|ed|ing)|started|set(?:s|ting)?\sup|"
    r"tak(?:e|es|en|ing)\sover|took\sover|found(?:ed|ing)|launched|established|rents?|rented|bought|sold|keeps?|kept|has|have|had|"
    r"built\sup|took\son|inherited)"
)
MODIFIED: Final = r"(?:[\w'’é-]{2,15}\s){0,4}?"
# What tells nothing of a place of work: "a factory", "the local office", "a small shop".
IDLE: Final = (
    r"(?:an?|the|her|his|my|our|their|own|small|big|large|local|new|old|little|good|same|busy|"
    r"chinese|japanese|korean|north|south|state|nearby|another|one|some|two|three|private|"
    r"successful|thriving|in|at|for|from|with|hard|foreign)"
)
WORKPLACES: Final = (
    # works nights at a bakery near the station; a job in a cardboard factory
    re.compile(
        rf"\b(?:{WORK}|sells?|sold|joined|joins|entered)\s(?:[\w'’-]{{2,12}}\s){{0,4}}?(?:at|in|for|with|of|on|behind|from|into|by)\s"
        rf"(?P<words>(?:an?|the|one\sof\sthe|our|her|his|my|their|two|three)\s{MODIFIED}{PLACE}\b{WHERE}?)",
        FLAGS,
    ),
    re.compile(
        rf"\b{WORK}\s(?:[\w'’-]{{2,12}}\s){{0,4}}?(?:at|for|with)\s(?P<words>(?:the\s)?(?-i:(?!(?:North|South|Korea|China|Japan|"
        r"Seoul|Tokyo|English|Japanese|Korean|Chinese|Mr|Mrs|Ms|Miss|Dr|I|Sundays?|Mondays?|Christmas|Thailand|Laos|"
        r"God|Christ|Jesus|Chuseok)\b)[A-Z][\w'’&-]{2,20}(?:\s(?:[A-Z][\w'’&-]{1,20}|of|no|and|the|&)){0,4}))(?=[.,;:)]|\s[a-z]|$)",
        FLAGS,
    ),
    # runs a small hair salon: a shop of one's own is found in a register
    re.compile(
        rf"\b{OWN}\s(?P<words>(?:an?|the|her\sown|his\sown|their\sown|her|his|their|my|our|two|three)\s"
        rf"{MODIFIED}(?!school|hospital|university|office|department|market|station|library|museum|ministry)"
        rf"{PLACE}\b{WHERE}?)",
        FLAGS,
    ),
    re.compile(
        rf"\b(?P<words>(?:her|his|their|my|our|the)\s(?:own\s)?(?:\w+\s){{0,2}}?(?:bakery|salon|restaurant|caf[eé]|shop|stall|"
        rf"clinic|studio|guest-?\s?house|workshop|laundry|bookshop|eatery|diner){WHERE})",
        FLAGS,
    ),
    re.compile(rf"\b(?P<words>(?:the\s)?{NAMED})"),
    # the bakery with the sign Mugi no Ie, a shop called Sea Breeze
    re.compile(
        rf"\b{PLACE}\b[^.!?\n]{{0,40}}?\s(?:called|named|sign|name)\s[“\"'‘]?(?P<words>(?-i:[A-Z][\w'’]{{1,15}}"
        rf"(?:\s(?:[A-Z][\w'’]{{1,15}}|no|de|and|of|&)){{1,3}}))",
        FLAGS,
    ),
    re.compile(
        rf"\b(?:the|her|his)\s(?:kitchen|accounts|books|till|counter|front\sdesk|reception|warehouse|canteen|assembly\sline|laundry|"
        rf"counter|floor|ovens|machines|payroll|night\sshift)\s(?:of|at|in)\s(?P<words>(?:an?|the)\s{MODIFIED}{PLACE}\b{WHERE}?)",
        FLAGS,
    ),
    # she is with Shimizu Optical
    re.compile(
        rf"\b(?:I|she|he|who|daughter|son|wife|husband)(?:['’](?:s|m)|\s(?:is|was|am|has\sbeen|had\sbeen|stayed|signed\son|"
        rf"started))\s(?:now\s|still\s)?with\s(?P<words>(?-i:{CAPITAL}\s{CAPITAL}(?:\s{CAPITAL})?))(?=[,.;)])",
    ),
    # the army and the party number theirs
    re.compile(
        r"\b(?P<words>(?:the\s)?(?:\d{1,3}(?:st|nd|rd|th)|[a-z]{4,12}(?:st|nd|rd|th))\s(?:army\s)?(?:corps|"
        r"division|brigade|regiment|battalion|bureau|department)|unit\s(?:no\.?\s)?\d{2,6}|bureau\s\d{1,3}|"
        r"office\s\d{1,3})\b",
        FLAGS,
    ),
    re.compile(
        r"\b(?P<words>(?:the\s)?(?:(?-i:[A-Z]\w+)\s)?(?:(?:county|provincial|city|district|municipal|town(?:ship)?)\s)"
        r"(?:party\scommittee|hospital|people['’]s\scommittee|office|prosecutor\w*|police\sstation|security\s(?:office|bureau)|"
        r"security|library|orchestra|theatre|clinic|canteen|bank|school\sboard))\b",
        FLAGS,
    ),
    re.compile(
        r"\b(?P<words>(?:an?|the|her|his)\s(?:colleagues?|boss|employer|foreman|manager)\s(?:at|in|of)\s[^.,;:!?()\n—]{3,50})",
        FLAGS,
    ),
)
NARROWS: Final = re.compile(rf"\b(?!{IDLE}\b)[\w'’é-]{{2,}}", FLAGS)
KIND: Final = re.compile(rf"\b{PLACE}\b", FLAGS)
# These say enough of a trade by themselves.
TELLING: Final = re.compile(
    r"\b(?:bakery|salon|clinic|guest-?\s?house|shipyard|mine|colliery|pharmacy|bookshop|brewery|"
    r"quarry|sawmill|theatre|orchestra|museum|nursing\shome|care\shome|call\scentre|post\soffice|"
    r"kindergarten|laundry|bathhouse|foundry|dairy|law\sfirm|karaoke\s\w+|hospice|library)s?\b",
    FLAGS,
)


def narrows(words: str) -> bool:
    """Whether words for a place of work tell which one: a kind, a name or a place beside it."""
    if TELLING.search(words):
        return True
    return bool(NARROWS.search(KIND.sub(" ", words)))
