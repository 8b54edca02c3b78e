"""What English tells of ways out."""

import re
from typing import Final

from stories.detection.english.numbers import COUNT
from stories.detection.english.shelters import REST

FLAGS: Final = re.IGNORECASE
CAP: Final = r"(?-i:[A-Z][\w'’-]{2,18})"
WATER: Final = (
    r"(?:river|border|frontier|fence|wire|stream|"
    r"ice|line|water|strait|mountains?|jungle|ridge|pass|desert|valley)"
)
SPOT: Final = (
    r"(?:at|below|above|near|where|by|behind|opposite|between|beneath|under|upstream|downstream|beside|south\sof|north\sof|east\sof|"
    r"west\sof|not\sfar\sfrom|next\sto|through|over|via|beyond)"
)
MARK: Final = (
    r"(?:post|bridge|dam|temple|weir|ford|islands?|bend|sluice|watchtower|tower|ferry|landing|pier|jetty|plantation|customs|"
    r"checkpoint|tunnel|pass|power\s(?:station|plant)|pylons?|mill|quarry|sandbank|rapids|station|market|sawmill|orchard|barracks|"
    r"cemetery|shrine|pagoda|monument|observation\spost|minefield|tracks|boathouse|water\sgate|pumping\sstation|cemetery|shrine|culvert|flats|marsh(?:es)?|dunes|padd(?:y|ies)|swamp|glacier|plateau|cutting|embankment|viaduct|drain(?:age)?\spipe|gorge|dyke|causeway|aqueduct|towpath|railway|ditch|gully|ravine|reeds|willows|rocks?|mine|kilometre|kilometer|camp|mouth)"
)
ROUTES: Final = (
    # crossed at night where the river bends; waded over below the old mill
    re.compile(
        rf"\b(?:cross(?:ed|es|ing)?|sw[aiu]m(?:ming)?|wad(?:ed|es|ing)|ford(?:ed|ing)|row(?:ed|ing)|crept|crawl(?:ed|ing)|climb(?:ed|ing)|"
        rf"slip(?:ped|s)|sneak(?:ed)?|paddl\w+|came\s(?:over|across)|went\s(?:over|across)|land(?:ed|s|ing)?|walk(?:ed|ing)?)\b"
        rf"[^.!?\n]{{0,45}}?\s(?P<words>{SPOT}\s(?:the|an?|two|some|{CAP})\s?[^.,;:!?\n]{{0,30}}?\b{MARK}\b(?:\s(?:of|at|in|near|below|above)\s{REST})?)",
        FLAGS,
    ),
    re.compile(
        rf"\b(?P<words>where\sthe\s{WATER}\s(?:is|was|bends|narrows|turns|runs|freezes|forks|meets|widens|makes|has|gets|flows|splits|can|could)\b{REST})",
        FLAGS,
    ),
    re.compile(
        rf"\b(?P<words>(?:at|below|above|behind|near|by|beside|beneath|under)\s(?:the|an?)\s(?:[\w'’-]{{2,14}}\s){{1,3}}?{MARK}\b(?:\s(?:below|above|at|of|in|near|by|behind)\s{REST})?)"
        rf"(?=[^.!?\n]{{0,80}}\b(?:river|border|cross\w*|boat|ferry|guide|group|hand(?:ed|s|over)|bank|guards?|patrol)\b)",
        FLAGS,
    ),
    re.compile(
        rf"\b(?:river|border|cross\w*|boat|ferry|guide|groups?|hand(?:ed|s|over)|bank|patrol|wait(?:ed|s|ing)?|met|meet|ashore|current|ferryman|boatman|swam|waded|landed|minefield|escape\w*|followed|crept|crawled|headed)\b[^.!?\n]{{0,50}}?\s"
        rf"(?P<words>(?:at|from|below|above|behind|near|by|beside|beneath|under|past|until|along|as\sfar\sas|west\sof|east\sof|opposite)\s(?:the|an?)\s(?:(?:[\w'’-]{{2,14}}\s){{1,3}}?{MARK}\b(?:\s(?:below|above|at|of|in|near|by|behind)\s{REST})?|"
        rf"{MARK}\s(?:below|above|at|of|in|near|by|behind)\s{REST}))",
        FLAGS,
    ),
    re.compile(
        rf"\b(?P<words>(?:at|from|below|above|behind|near|by|beneath|under|past|until|along|as\sfar\sas)\s(?:the|an?)\s"
        rf"(?:[\w'’-]{{2,14}}\s){{0,2}}?{MARK}\b)(?=[^.!?\n]{{0,60}}\b(?:river|border|boat|ferry|bank|current|ashore|water|"
        r"we\swent\sin|went\sin|swam|waded|crossed)\b)",
        FLAGS,
    ),
    # the night bus from A to B, train K7346 between A and B, a fishing boat
    re.compile(
        rf"\b(?:the|an?|by)\s?(?:[\w'’-]{{2,14}}\s){{0,2}}?(?:bus|train|boat|ferry|truck|lorry|van|taxi|ship|flight|car|coach|minibus|motorbike|sleeper)\s"
        rf"(?:[A-Z]?\d{{1,5}}\s)?(?:from|between|to|via|through)\s(?:the\s)?(?!(?:Seoul|Tokyo|South|Korea|Japan)\b)(?:[\w'’-]{{2,14}}\s)?{CAP}(?:\s(?:to|and|via|as\sfar\sas)\s{CAP})?",
        FLAGS,
    ),
    re.compile(
        r"\b(?:train|bus|flight|coach|line)\s(?:no\.?\s|number\s)?(?-i:[A-Z]{0,2}\d{1,5})\b(?:\s(?:from|between|to|via)\s[^.,;:!?\n]{3,40})?",
        FLAGS,
    ),
    re.compile(
        rf"\b(?:on|in|aboard|by|under|inside|beneath|with|onto|into|boarded|took|rode|hidden\sin)\s(?:the\s(?:boot|trunk|back|hold|bed|roof|"
        rf"cabin|floor|seats?)\sof\s)?(?:an?|the|some|two)\s(?:[\w'’-]{{2,14}}\s){{0,2}}?(?:(?:fishing|cargo|wooden|rubber|rowing|long-tail|long|"
        rf"narrow|smugglers?['’]?|motor|speed|gravel|coal|timber|vegetable|cattle|pig|refrigerated|delivery|log|inflatable|freight|goods|"
        rf"slow|night)\s)(?:barge|boat|ship|vessel|trawler|truck|lorry|van|train|raft|bus|wagon|car|dinghy)s?\b(?:\s(?:from|to|of|at|that|with)\s{REST})?",
        FLAGS,
    ),
    re.compile(
        r"\b(?:on|by|in)\s(?:an?|the)\s(?:[\w'’-]{2,14}\s){0,2}?(?:barge|mule|donkey|ox-?cart|horse\s?cart|sledge?|raft|canoe|"
        r"kayak|dinghy|lorry|motorbike|motorcycle|coal\swagon|goods\swagon|timber\struck|pick-?up(?:\struck)?|speedboat|rowing\sboat)\b"
        r"|\b(?:the|an?)\s\d{1,2}[:.]\d\d\s(?:\w+\s)?(?:train|bus|boat|ferry|flight)\b",
        FLAGS,
    ),
    re.compile(
        rf"\b(?:in|under|inside|beneath)\s(?:the\s)?(?:boot|trunk|back|bed|hold|false\sfloor|load|tarpaulin|back\sseats?|spare\swheel)\s(?:of|in)\s{REST}|"
        rf"\b(?:inner\stubes?|tractor\styres?|a\sraft|ropes?\sacross)\b",
        FLAGS,
    ),
    re.compile(
        rf"\b(?:from|out\sof|through|via)\s{CAP}(?:,\s{CAP}){{0,2}}\s?(?:,|and|via|through|to|over|on\sto|as\sfar\sas|then)\s(?:to\s|through\s|via\s|on\sto\s|then\s|by\s\w+\sto\s)?"
        rf"(?!(?:South|North|Korea|Japan|China|Seoul|Laos|Thailand)\b)(?-i:[A-Z][a-z]{{3,15}})(?=[^.!?\n]{{0,60}}\b(?:bus|train|boat|foot|truck|night|cross\w*|border|river|route|way|car|taxi)\b)",
        FLAGS,
    ),
    # she left through the back of the karaoke bar
    re.compile(
        rf"\b(?:left|escaped?|slip(?:ped|s)?|climb(?:ed|s)?|crept|jump(?:ed|s)?|ran|got\sout|get\sout|fled|squeezed|crawled|went\sout|walked\sout|came\sout|sneaked)\s"
        rf"(?:\w+\s){{0,3}}?(?P<words>(?:through|over|by|via|out\sof|from|down)\s(?:the|an?)\s(?:[\w'’-]{{2,14}}\s){{0,3}}?(?:back(?:\sdoor)?|window|kitchen|roof|wall|fence|toilet|"
        rf"bathroom|gate|drain|skylight|balcony|ventilat\w+|drainpipe|fire\sescape|cellar|laundry|yard|hole|side\sdoor|gap|sewer|tunnel)\b(?:\sof\s{REST})?)",
        FLAGS,
    ),
    # took them along the railway cutting and through the third tunnel
    re.compile(
        rf"\b(?:took|takes|taken|led|leads|guided|brought|walked|carried|marched|drove|followed|went|crept|moved|came)\s"
        rf"(?:\w+\s){{0,3}}?(?P<words>(?:along|through|over|across|past|under|down|up|round)\s(?:the|an?|two|three)\s(?:[\w'’-]{{2,14}}\s){{0,3}}?"
        rf"{MARK}\b{REST})",
        FLAGS,
    ),
    re.compile(
        rf"\b(?:followed|following|kept\sto)\s(?P<words>(?:the|an?)\s(?:[\w'’-]{{2,14}}\s){{0,3}}?(?:{MARK}|{WATER})\s"
        rf"(?:to|as\sfar\sas|until|past|for|up|down|towards?)\s{REST})",
        FLAGS,
    ),
    re.compile(
        rf"\b{COUNT}\s(?:nights?|days|hours)\s(?:on\sfoot|across|over|through|along|by\s(?:bus|train|boat|truck|car|lorry)|of\swalking|in\sa\s(?:bus|truck|boat))\b{REST}|"
        rf"\b(?:(?:the|our|this|that|their)\s)(?:usual\s|old\s|only\s|safest\s|southern\s|new\s)?(?:route|crossing(?:\spoint)?|trail|path|way\sout|passage)\s(?:through|via|over|across|at|from|near|along|below|above|leads|runs|goes)\s{REST}",
        FLAGS,
    ),
)
# What is told of everybody, or of no flight at all.
HARMLESS: Final = re.compile(
    r"\b(?:homeless|animal\sshelter|bus\sshelter|tax\sshelter|donat\w+|fundrais\w+|metaphor|novel|film|(?:our|the)\sbudget)\b",
    FLAGS,
)
