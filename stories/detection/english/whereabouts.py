"""The ways in which English names a place below the level of a province."""

import re
from typing import Final

from stories.detection.english.numbers import COUNT

FLAGS: Final = re.IGNORECASE
CAP: Final = r"(?-i:[A-Z][\w'’ʼ]{1,18}(?:-[\w]{1,12})?)"
NOT_HERE: Final = (
    r"(?-i:(?:The|This|That|Our|Her|His|My|A|An|In|On|At|Of|For|From|To|By|And|But|When|While|Every|"
    r"Each|North|South|East|West|Northern|Southern|Eastern|Western|Upper|Lower|New|Old|Human|One|Two|Three|Some|Many|"
    r"Small|Big|Chinese|Korean|Japanese|Thai|Lao|Russian|American|British|Train|Training|Labou?r|Political|Special|"
    r"Refugee|Local|Central|European|Inter-American|International|Supreme|High|Federal|Constitutional|Crown|Appeal|Summer|Winter|Detention|Christmas|Youth|No|It|She|He|They|We|I)\b)"
)
SUFFIXED: Final = re.compile(
    r"\b[A-Z][^\W\d_]{1,14}(?:['’-][^\W\d_]{1,12})?\s?[-‐‑]\s?(?:\d\s?[-‐‑]?\s?)?(?:dong|gu|ri|up|eup|myeon|myon|"
    r"gun|kun|si|rodongja-?gu|ku|shi|ch[oō]|machi|mura|son|ch[oō]me|ro|gil|daero|ga|kuyok|guyok|"
    r"cun|zhen|xian|tun|gou)\b(?![-\w])|\b[A-Z][a-z]{3,14}\s\d-ch[oō]me\b"
)
UNIT: Final = (
    r"(?:county|counties|district|ward|township|village|hamlet|town|city|island|borough|settlement|suburb|"
    r"neighbou?rhood|quarter|parish|municipality|commune|rodongja-?gu|housing\sestate|estate|subdistrict)"
)
LANDMARK: Final = (
    r"(?:Street|Road|Avenue|Lane|Square|Park|Bridge|Station|Subway|Market|Church|Chapel|Cathedral|Temple|Shrine|"
    r"Mosque|Hospital|Clinic|Prison|Jail|Camp|Hotel|Mine|Harbou?r|Port|Pier|Wharf|Airport|Terminal|Pass|Valley|"
    r"Island|Heights|Apartments?|Mansions?|Court|Tower|Cent(?:re|er)|Hall|Library|Gardens?|Hill|Beach|Bay|Lake|"
    r"Reservoir|Dam|Dormitory|Shelter|Monastery|Convent|Orphanage|Plaza|Mall|Arcade|Crossing|Junction|Cemetery|"
    r"Detention\sCent(?:re|er)|Guesthouse|Guest\sHouse|Mountains?|Forest|Canal|Ferry|Quay|Docks?|Barracks|Base|"
    r"Post\sOffice|Police\sStation|Fire\sStation|Shipyard|Kolkhoz|Farm)"
)
# With a small letter these are minded too: "Namyang market", "Chongori prison".
SMALL_LANDMARK: Final = (
    r"(?:street|road|bridge|(?:bus\s|railway\s|train\s|subway\s|metro\s|police\s)?station|market|church|temple|shrine|"
    r"hospital|clinic|prison|jail|(?:labou?r\s|prison\s|detention\s|re-?education\s|political\s(?:prison\s)?)?camp|"
    r"detention\s(?:centre|center|house|facility)|immigration\s\w+|mine|harbou?r|port|pier|airport|terminal|pass|"
    r"valley|dormitory|shelter|monastery|orphanage|reservoir|dam|barracks|border\spost|customs\s(?:post|house)|"
    r"crossing|ferry|guest\s?house|square|line|stream|creek|brook|falls|beach|lake|island|bay|hill|park|library|stadium|aquarium|zoo|quarter|colliery|shipyard|steelworks|factory|farm|plaza|canal)"
)
UNNAMED: Final = (
    r"(?:village|town|settlement|hamlet|suburb|neighbou?rhood|district|quarter|housing\sestate|fishing\sport|"
    r"farmstead|smallholding|island|mountain\svalley|valley|tower\sblock|apartment\sblock|port|harbour\stown|"
    r"mining\stown|cove|peninsula)"
)
BESIDE: Final = (
    r"(?:near|by|beside|behind|above|below|opposite|beneath|at\sthe\s(?:foot|edge|end|mouth|bend)\sof|outside|"
    r"next\sto|across\sfrom|along|upstream|downstream|on\sthe\s(?:edge|bank|banks|slope|slopes|outskirts|shore|"
    r"upper|lower|river|road)|between|called|named|where|facing|round\sthe\scorner\sfrom|not\sfar\sfrom|"
    rf"{COUNT}\s(?:kilomet\w+|km|miles|hours?|minutes?)(?:['’])?\s(?:walk\s|drive\s|ride\s)?(?:from|north|south|east|west))"
)
PLACES: Final = (
    SUFFIXED,
    # Kimjongsuk County, Hyeisan City, Namsan district
    re.compile(rf"\b(?!{NOT_HERE})(?:{CAP}\s(?!{NOT_HERE})){{1,2}}{UNIT}\b", FLAGS),
    # the village of Banseok, a village … called Dongjincun
    re.compile(
        rf"\b(?:the\s|an?\s)?(?:[\w-]{{3,12}}\s){{0,2}}?{UNIT}\s(?:of\s(?:[\w-]{{3,12}}\s){{0,2}}?|called\s|named\s|"
        rf"known\sas\s)[“\"'‘]?(?!{NOT_HERE}){CAP}",
        FLAGS,
    ),
    re.compile(
        rf"\b(?:an?|the)\s(?:[\w-]{{3,12}}\s)?(?:village|town|hamlet|settlement|suburb)\s(?:of\s[\w\s-]{{3,30}}?\s)?"
        rf"(?:called|named)\s{CAP}",
        FLAGS,
    ),
    # 12 Mill Street, Building 104, Apt. 302, exit 3 of Horikiri station
    re.compile(
        rf"\b(?:the\s)?(?:(?:(?:north|south|east|west|main|back|front)\s(?:gate|exit|entrance|side|end|wall)|exit\s\w{{1,2}}|"
        rf"platform\s\d{{1,2}}|behind|corner)\s(?:of\s)?(?:the\s)?)?(?:\d{{1,4}}[a-z]?,?\s)?(?!{NOT_HERE})"
        rf"(?:{CAP}\s){{1,3}}?(?-i:{LANDMARK}|{SMALL_LANDMARK})\b(?!\s(?-i:(?:Foundation|Trust|Alliance|Committee|Ministry)))",
        FLAGS,
    ),
    re.compile(
        r"\b(?-i:Building|Block|Apartment|Apt\.?|Flat|Room|Unit|Cell|House)\s(?:No\.?\s)?\d{1,4}[A-Za-z]?\b|"
        r"\bcell\s(?:no\.?\s|number\s)?\d{1,3}\b|\b(?-i:Camp|Kyohwaso|Kwanliso|Kwan-li-so|Kyo-hwa-so)\s(?:No\.?\s|Number\s)?\d{1,3}\b",
        FLAGS,
    ),
    # the correction camp of Jongori, the detention house of the State Security in Sinuiju
    re.compile(
        rf"\b(?:the|an?)\s(?:[\w-]{{3,15}}\s){{0,3}}?(?:{SMALL_LANDMARK})\s(?:(?:of|in|at|near)\s(?:the\s(?:[\w]{{3,12}}\s){{1,2}}"
        rf"(?:in|at|of|near)\s)?)(?!{NOT_HERE}){CAP}",
        FLAGS,
    ),
    # a village at the foot of a mountain, our settlement by the narrow-gauge line
    re.compile(
        rf"\b(?:an?|the|our|my|her|his|that)\s(?:[\w-]{{3,14}}\s){{0,3}}?{UNNAMED}\s{BESIDE}\s[^.,;:!?()\n—]{{3,50}}",
        FLAGS,
    ),
    re.compile(rf"\b{UNIT},\s(?P<words>(?!{NOT_HERE}){CAP})(?=[.,;])"),
    re.compile(
        r"\bthe\s(?:upper|lower|north|northern|southern|eastern|western)\s(?:valley|bank|shore|slope|reaches|end|part|side)\sof\s"
        rf"(?:the\s)?{CAP}",
        FLAGS,
    ),
    # a flat above a bicycle shop, a minute from a station
    re.compile(
        rf"\b(?:flat|apartment|rooms?|house|home|live[sd]?|living|lodgings?|moved|settled|rents?|rented)\b[^.!?\n]{{0,40}}?\s"
        r"(?P<words>(?:above|over|behind|opposite|next\sto|beside|across\sfrom|round\sthe\scorner\sfrom|near|close\sto|"
        rf"(?:{COUNT}|a\sfew|a)\s(?:minutes?|steps|stops?|blocks?|doors?)['’]?\s(?:walk\s)?from)\s(?:an?|the|our|her|{CAP})\s?"
        r"(?:[\w'’-]{2,15}\s){0,4}?(?:shop|station|school|church|factory|hospital|market|temple|restaurant|bakery|park|"
        r"bridge|river|harbou?r|port|airport|stadium|university|library|hall|practice|clinic|pharmacy|supermarket|depot|"
        r"stop|line|warehouse|cemetery|barracks|base|mine|mill|garage|office|bar|canal|shrine|pool|plant|store|salon)\b"
        r"(?:,?\s(?:in|on|of|a\sminute|two\sminutes)\s[^.,;:!?()\n—]{2,40})?)",
        FLAGS,
    ),
    re.compile(
        rf"\b{COUNT}\s(?:kilomet\w+|km|miles)\s(?:north|south|east|west|upstream|downstream|inland|away)?\s?"
        rf"(?:of|from)\s(?:the\s)?{CAP}",
        FLAGS,
    ),
)
# A place that no table knows: after a preposition that takes places, and hardly anything else.
UNKNOWN: Final = re.compile(
    r"(?:\b(?:in|at|near|outside|around|throughout|towards|beyond|behind|above|below)|\b(?:liv(?:e|es|ed|ing)|mov(?:e|ed|ing)|born|grew\sup|raised|settled|"
    r"arriv(?:e|ed|es|ing)|hid|hiding|stay(?:s|ed|ing)?|return(?:ed|s)?|travel(?:led|ed|s)?|went|came|com(?:e|es|ing)|go(?:es|ing)?|message|messages|letters?|parcels?|calls?|phones?|rings?|writes?|wrote|postcard|news|"
    r"drove|walked|fled|taken|brought|sent|sold|transferred|bus|train|boat|flight|road|way|native|home)\s(?:\w+\s){0,2}?"
    r"(?:from|to|at|via|through|of|into|for|towards))\s(?P<words>"
    r"[A-Z][a-zà-ÿŏŭōū'’]{2,15}(?:-[A-Z]?[a-zŏŭō]{1,12})?(?:\s[A-Z][a-zŏŭō]{2,12})?)(?=[.,;:)!?”\"]|\s[a-z(—–]|$)",
)
WIDE: Final = frozenset(
    "korea china japan laos thailand vietnam myanmar burma cambodia mongolia russia america asia "
    "europe africa australia canada england britain germany france norway sweden switzerland "
    "taiwan india seoul tokyo beijing pyongyang hanoi bangkok vientiane moscow london washington "
    "geneva paris shanghai yangon jeju manchuria siberia joseon hankuk chosun chosen kenya sahel "
    "sakhalin jilin liaoning heilongjiang yunnan guangxi guangdong shandong hebei hubei hunan "
    "sichuan hamgyong hamgyung hamkyung hamgyeong ryanggang yanggang ryangang jagang chagang "
    "pyongan pyeongan hwanghae kangwon gangwon gyeonggi chungcheong jeolla gyeongsang hokkaido "
    "honshu kyushu shikoku english korean chinese japanese thai lao russian french german spanish "
    "hangul latin mandarin january february march april may june july august september october "
    "november december monday tuesday wednesday thursday friday saturday sunday spring summer "
    "autumn fall winter christmas easter chuseok seollal parliament congress christ jesus god "
    "buddha heaven hell hanawon christianity buddhism communism juche facebook youtube internet "
    "kakaotalk wechat naver skype mekong tumen yalu amnok tuman han gobi paektu baekdu pacific "
    "kakao line mr mrs ms miss dr mother father uncle aunt grandmother grandfather mum dad sister "
    "brother case article chapter part annex appendix photo picture caption romans genesis psalms "
    "mark luke john ghana nigeria egypt ethiopia brazil mexico argentina chile cuba spain italy "
    "greece portugal poland ukraine belarus turkey iran iraq israel syria jordan afghanistan "
    "pakistan nepal bangladesh bhutan ceylon malaysia singapore indonesia philippines brunei "
    "zealand ireland scotland wales denmark finland iceland netherlands belgium austria hungary "
    "czechia romania bulgaria serbia estonia latvia lithuania kazakhstan uzbekistan kyrgyzstan "
    "tibet macau hong kong california texas virginia new year years pope god's bible gospel "
    "arrivals departures customs immigration security reception parliament council "
    "matthew north south east west northern southern eastern western".split()
)
