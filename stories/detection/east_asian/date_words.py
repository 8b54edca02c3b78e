"""How Korean and Japanese tell a day of the calendar and a counted length of time."""

import re
from typing import Final

from stories.detection.east_asian.numbers import (
    DIGITS,
    HAN_NUMBER,
    HANGUL_NUMBER,
    JAPANESE_COUNT,
    JAPANESE_NUMBER,
    KOREAN_COUNT,
    KOREAN_HUNDREDS,
    KOREAN_NUMBER,
    NATIVE_DAYS,
)
from stories.detection.spelling.words import HANGUL

_DAY_WORDS: Final = "|".join(sorted(NATIVE_DAYS, key=lambda word: (-len(word), word)))
_WEEKDAY: Final = "[월화수목금토일]요일"
_KO_HOUR: Final = r"(?=\s?(?:새벽|아침|오전|낮|오후|저녁|밤))"
# Feasts of one day, or nearly, that a year makes a day of.
_KO_FEAST: Final = (
    "크리스마스(?:\\s?이브)?|성탄절|성탄\\s?전야|동짓날|동지|설날|설|추석날?|단오|한식|섣달그믐날?|섣달\\s?그믐|"
    "정월\\s?대보름|대보름|제야|새해\\s?첫날|부활절|어린이날|광복절|삼일절|태양절|광명성절|칠석"
)
_JA_FEAST: Final = (
    "クリスマス(?:・?イ[ブヴ])?|聖夜|イブ|元日|元旦|大みそか|大晦日|除夜|小正月|旧正月|節分|ひな祭り|七夕|"
    "お?盆(?:の入り|明け)?|彼岸(?:の入り|の中日|の明け|明け)?|秋夕|端午(?:の節句)?|十五夜|こどもの日|敬老の日|"
    "成人の日|体育の日|建国記念の日|太陽節|光明星節|春分の日|秋分の日|冬至|夏至|復活祭|イースター"
)
_JA_YEAR: Final = (
    r"(?:(?P<year>(?:19|20)\d\d|[一二][〇九][〇一二三四五六七八九]{2})|"
    rf"(?P<era>大正|昭和|平成|令和)\s?"
    rf"(?P<of_era>{JAPANESE_NUMBER}|元))\s?年"
)
_EVENT: Final = (
    "(?!会|カード|ケーキ|パーティ|ミサ|礼拝|公演|コンサート|ツリー|号|休|商戦|ま?つり|祭|特|"
    "セール|マーケット)"
)
# A year in words; the first "one" of a thousand is only written on papers.
_KO_YEAR: Final = (
    rf"(?<![{HANGUL}])일?(?P<year>(?:천\s?구백|이천)\s?(?:[이삼사오육칠팔구]?십)?"
    r"[일이삼사오육칠팔구]?)\s?년"
)
_KO_MONTH: Final = "(?P<month>[일이삼사오유칠팔구]|시|십일|십이)월"
# Each with the year and the month where they are told; `hour`: a time of day follows.
DAYS: Final = (
    re.compile(
        r"(?<!\d)(?:(?P<year>(?:19|20)\d\d)\s?년\s?)?(?P<lunar>음력\s?)?"
        r"(?P<month>1[0-2]|0?[1-9])\s?월\s?(?P<day>\d{1,2})\s?일(?![간기])"
        rf"(?P<hour>{_KO_HOUR})?"
    ),
    re.compile(
        rf"(?P<lunar>음력\s?)(?:(?P<year>(?:19|20)\d\d)\s?년\s?)?(?:(?P<month>1[0-2]|0?[1-9])월|"
        rf"정월|[이삼사오유칠팔구시]월|동짓달|섣달)\s?(?:(?:초)?(?:{KOREAN_NUMBER}|{_DAY_WORDS})"
        r"(?:\s?일|날)?|대?보름날?|그믐날?)|(?:정월\s?대보름|섣달\s?그믐)(?:날)?"
    ),
    re.compile(
        r"(?:정월|동짓달|섣달|[일이삼사오유칠팔구시]월|(?:1[0-2]|[1-9])\s?월)\s?(?:초\s?|열|스무)?(?:하룻날|하루|"
        r"이튿날|사흗날|사흘날|사흘|나흗날|나흘|나흘날|닷샛날|닷새|이레|여드레|엿새|아흐레|"
        r"엿샛날|이렛날|여드렛날|아흐렛날|열흘날|열하룻날|열이튿날|보름날|스무날|그믐날)"
    ),
    # In words: on which day somebody was born, as it is told at a desk.
    re.compile(
        rf"(?:{_KO_YEAR}\s?|(?<![{HANGUL}])){_KO_MONTH}\s(?P<day>{HANGUL_NUMBER})\s?일"
        rf"(?=[에의은이로,.]|부터|까지|$|\s(?:새벽|아침|오전|낮|오후|저녁|밤|그))"
    ),
    re.compile(
        rf"(?:(?<!\d)(?P<year>(?:19|20)\d\d)\s?년|{_KO_YEAR.replace('year', 'in_words')})\s"
        rf"(?:{_KO_FEAST})(?:\s?(?:전날|이튿날|다음\s?날|당일))?"
        r"(?=[에은의이을,.]|부터|까지|$|\s(?!행사|공연|파티|특|선물|카드))"
    ),
    re.compile(rf"{_JA_YEAR}の?(?:{_JA_FEAST}){_EVENT}"),
    re.compile(
        r"(?<![\d.])(?P<year>(?:19|20)\d\d)\.\s?(?P<month>1[0-2]|0?[1-9])\.\s?(?P<day>\d{1,2})\."
    ),
    re.compile(
        r"(?P<lunar>旧暦の?)?"
        rf"(?:(?:(?P<year>(?:19|20)\d\d|[〇一二三四五六七八九]{{4}})|(?P<era>大正|"
        rf"昭和|平成|令和)\s?"
        rf"(?P<of_era>{JAPANESE_NUMBER}|元))\s?年\s?)?(?<![\d０-９])(?P<month>{DIGITS}|"
        rf"{HAN_NUMBER})"
        rf"\s?月\s?(?P<day>{DIGITS}|{HAN_NUMBER})\s?日(?!本|間|目)"
        r"(?P<hour>(?=の?(?:未明|早朝|朝|午前|昼|午後|夕方|夜|深夜)))?"
    ),
)
# Days that are told from the day of writing.
RELATIVE: Final = (
    re.compile(
        rf"(?:1[0-2]|[1-9])\s?월\s?(?:첫째|둘째|셋째|넷째|마지막)\s?주?\s?{_WEEKDAY}(?=\s?(?:새벽|밤|저녁|아침|오후|오전|에\s(?:떠|건|잡|도착|체포|태어|출발)))|"
        r"(?:그믐|보름|초하루|대보름|동짓달|섣달)\s?밤"
    ),
    re.compile(
        "[一二三四五六七八九十\\d]{1,2}月(?:末|初め|はじめ|半ば|上旬|下旬)?の(?:第?[一二三四])?[月火水木金土日]曜日?(?=に|の|、)|"
        rf"(?:去年|昨年|一昨年|おととし|その年|翌年|前の年)の(?:{_JA_FEAST}){_EVENT}|"
        "(?:前|次|翌)の週の[月火水木金土日]曜日?|(?:クリスマスイブ|除夜|正月元日|十五夜|七夕)の[^。、\\n]{0,6}?(?:晩|夜|朝)|"
        "正月(?:元日|[二三四五六七]日)|(?:春分|秋分|夏至|冬至)の(?:日|夜|朝)"
    ),
    re.compile(
        r"(?:동짓날|설날|추석날|단옷날|한식날|섣달그믐|정월대보름|성탄\s?전야|크리스마스\s?이브|제야)(?:의)?\s?(?:새벽|아침|저녁|밤|오후|오전)|"
        rf"(?:작년|지난해|그해|이듬해|올해|재작년)\s(?:{_KO_FEAST})(?=에|\s|날)"
    ),
    re.compile(
        "[一二三四五六七八九十\\d]{1,2}月の(?:第?[一二三四]|最初の|最後の)[月火水木金土日]曜日?(?=の(?:未明|朝|夜|夕|晩|深夜)|に(?:出|着|発|渡|逮|捕|生))"
    ),
    re.compile(
        rf"(?:지난주?|이번\s?주|다음\s?주|저번\s?주|지지난주)\s?(?:{_WEEKDAY})|"
        r"(?:지난달|이달|내달|지난)\s\d{1,2}일(?![간동])|"
        rf"(?<![{HANGUL}])(?:어제|그제|그저께|엊그제|내일|모레)\s?(?:새벽|아침|저녁|밤|오전|오후)|"
        rf"(?<![{HANGUL}])(?:설날|추석|설|크리스마스|성탄절|부활절|대보름|단오|한식|"
        rf"동지|칠석|어린이날|어버이날|삼일절|광복절|개천절|태양절|광명성절|당\s?창건일|"
        rf"전승절|제헌절|석가탄신일|부처님\s?오신\s?날)\s?(?:전날|전야|이튿날|다음\s?날|"
        rf"당일|새벽|아침|저녁|밤|(?:이틀|사흘|나흘|닷새|열흘)\s?[전뒤후])"
    ),
    re.compile(
        "(?:先週|今週|来週|先々週)の?[月火水木金土日]曜日?|(?:先月|今月|来月)の?"
        rf"{JAPANESE_NUMBER}日(?!間)|(?:昨日|一昨日|明日|おととい|きのう|あした)の"
        "(?:未明|早朝|朝|夕方|夜|深夜)|(?:元日|大晦日|旧正月|お盆|節分|クリスマス|"
        "イブ|秋夕|七夕|彼岸|こどもの日|敬老の日|太陽節|光明星節|建国記念日|体育の日|"
        "成人の日)の(?:未明|早朝|朝|夜|翌日|前日|[一二三四五六七八九十\\d]{1,2}日[前後])"
    ),
)
TO_COME: Final = re.compile("이번|다음|내일|모레|내달|今|来|明日|あした")
RECENTLY: Final = {"ko": "얼마 전", "ja": "少し前"}

_KO_UNIT: Final = "년|해|개월|달|주일?|일"
_JA_UNIT: Final = "年|[かカヶケヵ箇]月|週間?|日"
KO_LAST: Final = r"(?P<last>\s?(?:동안|간|만에|내내|째))"
INTERVALS: Final = (
    # Two units are exact whatever follows; one unit only when it counts days, weeks or months.
    re.compile(
        rf"(?<![\d.{HANGUL}])(?P<n1>{KOREAN_NUMBER})\s?(?P<u1>년|해|개월|달|주)\s?(?:하고\s|과\s)?"
        rf"(?:(?P<days>{_DAY_WORDS})|(?P<n2>{KOREAN_NUMBER})\s?(?P<u2>개월|달|주일?|"
        rf"일)){KO_LAST}?(?![{HANGUL}]?생)"
    ),
    re.compile(
        rf"(?<![\d.{HANGUL}월])(?P<n1>{KOREAN_NUMBER})\s?(?P<u1>개월|달|주일?|일)"
        r"(?P<last>\s?(?:동안|간|만에|내내|째))"
    ),
    re.compile(
        rf"(?<![{HANGUL}])(?P<n1>사흘|나흘|닷새|엿새|이레|여드레|아흐레|열흘|열하루|열이틀)"
        r"(?P<last>\s?(?:동안|간|만에|내내|째|밤낮|\s밤낮))"
    ),
    re.compile(
        rf"(?<![\d.第])(?P<n1>{JAPANESE_NUMBER})\s?(?P<u1>年|[かカヶケヵ箇]月|週間?)(?:間)?と?"
        rf"(?P<n2>{JAPANESE_NUMBER})\s?(?P<u2>[かカヶケヵ箇]月|週間?|日)(?P<last>間|ぶり)?"
    ),
    re.compile(
        rf"(?<![\d.第])(?P<n1>{JAPANESE_COUNT})\s?(?P<u1>[かカヶケヵ箇]月|週|日)(?P<last>間|ぶり)"
    ),
    re.compile(r"(?P<n1>三|四|五|六|七)日(?P<n2>三|四|五|六|七)晩(?P<last>)"),
    re.compile(
        rf"(?<![{HANGUL}])(?P<n1>{KOREAN_HUNDREDS})(?P<days>{_DAY_WORDS})(?P<last>\s?(?:동안|간|만에|내내|째))"
    ),
    re.compile(
        rf"(?:꼬박|무려|자그마치|장장|정확히)\s(?P<n1>{KOREAN_COUNT})\s?(?P<u1>개월|달|주|일|날|년|해)(?P<last>)|(?:꼬박|무려|장장)\s(?P<days>열(?:{_DAY_WORDS})|{_DAY_WORDS})"
    ),
    re.compile(
        rf"(?:丸|まる|足かけ|足掛け|ちょうど|延べ)(?P<n1>{JAPANESE_COUNT})(?P<u1>年|[かカヶケヵ箇]月|週間?|日)(?P<last>)(?!前|以)|"
        rf"(?P<n2>{JAPANESE_COUNT})(?P<u2>日|[かカヶケヵ箇]月|週間)(?=あまり|余り|余|近く|を[^。、\n]{{0,8}}(?:過ご|暮ら|耐え|隠れ|待))"
    ),
    # Counted days that are waited for, lived through or over.
    re.compile(
        rf"(?<![{HANGUL}\d.])(?:(?P<n1>{KOREAN_COUNT})\s?(?P<u1>개월|달|주일|일|날|밤)|"
        rf"(?P<n2>{KOREAN_HUNDREDS})(?P<days>{_DAY_WORDS}))(?P<last>)"
        r"(?=(?:을|를|이|가|이나|은|는)?\s(?:[가-힣]{1,6}\s)?(?:살았|살며|살다|보냈|"
        r"보내|지냈|버텼|버티|갇|걸렸|걸려|견뎠|견디|"
        r"머물|기다|숨어|숨었|앓|굶|흘렀|흘러|지났|지나|걸었))"
    ),
    re.compile(
        rf"(?<![{HANGUL}\d.])(?P<n1>{KOREAN_HUNDREDS}(?:{KOREAN_NUMBER})?)(?P<u1>일|"
        rf"날)(?P<last>)(?![{HANGUL}])"
    ),
    re.compile(
        rf"(?<=[でにはが、])(?P<n1>{JAPANESE_COUNT})(?P<u1>日|[かカヶケヵ箇]月|週)(?P<last>)"
        r"(?=かか|を要|が過ぎ|過ぎ|が経|たっ|待|[をが]過ご|暮らし|隠れ|閉じ|歩き|耐え|[。])"
    ),
    re.compile(rf"(?P<n1>{JAPANESE_COUNT})(?P<u1>日)(?P<last>目)(?=[のにで])"),
)
DAYS_OF: Final = (
    dict.fromkeys("년해年", 365) | dict.fromkeys("주週", 7) | dict.fromkeys("일日날밤", 1)
)
A_MONTH: Final = 30
# Up to here many people count the same.
A_WEEK: Final = 7
