"""What stands around a name that is no person's: of a house, a street, a prize, a saint."""

import re
from typing import Final

# Behind these a name is that of a house, a street or a prize.
THING: Final = (
    "Foundation|Trust|University|College|Schools?|Academy|Church|Chapel|Cathedral|Abbey|Hospital|"
    "Clinic|Street|Road|Avenue|Lane|Boulevard|Square|Park|Gardens?|Bridge|River|Lake|Mountains?|"
    "Mount|Island|Bay|Beach|Valley|Station|Airport|Port|Harbou?r|Cent(?:er|re)|Institute|Prize|"
    "Awards?|Act|Law|Hall|House|Hotel|Museum|Library|Theatre|Theater|Award|Fund|Society|Press|"
    "Publishing|Books|Times|Post|Daily|News|Herald|Tribune|Bank|Company|Corporation|Inc|Ltd|Group|"
    "Party|Games|Committee|Commission|Council|Association|Network|Mission|Ministry|Department|Office|"
    "Quay|Pier|Agency|Province|Prefecture|County|City|Town|District|Ward|Village|State|Kingdom|Republic|"
    "Dynasty|Empire|War|Day|Week|Month|Year|Festival|Conference|Summit|Treaty|Declaration|Convention|"
    "Cup|Olympics|League|Team|Club|Band|Choir|Orchestra|Friends|Project|Program(?:me)?|"
    "Campaign|Report|Newsletter|Assembly|Meeting|Union|Line|Express|Railway|Canal|Sea|Ocean|"
    "Peninsula|Plateau|Desert|Forest|Building|Tower|Gate|Market|Store|Restaurant|Bakery|Cafe|Factory"
)
THINGS: Final = re.compile(THING)
AFTER: Final = re.compile(
    rf"(?:['’]s?)?[ \u00a0\n](?:{THING})\b|[ \u00a0]\d{{1,3}}:\d|-(?:based|born|style|made)\b|"
    r"[ \u00a0](?:dialects?|accent|cuisine|symphony|sonata|concerto|nocturne|waltz|quartet)\b"
)
BEFORE: Final = re.compile(
    r"(?:\b(?:St|Saint|San|Santa|Lake|Mount|Mt|Port|Fort|King|Queen|Prince|Princess|Emperor|Cape|"
    r"Christmas|Year['’]?s|Camp|Hotel|Nha|Da|El|Los|Las|Puerto|Rio|"
    r"(?:[Bb]ook|[Gg]ospel|[Ll]etter|[Pp]rophet|[Ss]tory) of)\b\.?[ \u00a0])$"
)
