"""How Korean and Japanese tell an age and a year of birth."""

import re
from typing import Final

from stories.detection.east_asian.numbers import (
    HANGUL_NUMBER,
    JAPANESE_NUMBER,
    KOREAN_NUMBER,
    NATIVE,
    NATIVE_OF_TENS,
    NATIVE_ONES,
    NATIVE_TENS,
    value_of,
)
from stories.detection.spelling.words import HAN, HANGUL

# What is said of many people, of a generation or of a century is no exact age.
KO_BOUND: Final = (
    r"(?!\s?(?:이상|이하|미만|초과|까지|안팎|남짓|정도|가량|단위|[기대들])"
    r"|[이가은는을를도]?\s?(?:훌쩍\s)?넘)"
)
JA_BOUND: Final = (
    "(?!以上|以下|未満|前後|そこそこ|そこら|くらい|ぐらい|過ぎ|代|児健診|まで|から[^、。]{0,8}まで"
    "|を(?:超|越|過ぎ)|に満た)"
)
KO_TAIL: Final = r"(?P<tail>\s?(?:난|된|먹은|짜리|배기|바기|이?\s?되던\s?해)|\s때)?"
# What is counted behind a number is no age; nor are so many of ten.
COUNTED: Final = (
    r"(?!\s?(?:살|명|번째|개|사람|곳|군데|가지|마리|차례|글자|집|분|권|통|장|줄|걸음|달|해|날|시)"
    r"|에\s(?:한\s번|하나|둘|셋|넷|다섯|여섯|일곱|여덟|아홉))"
)
# Ages that have a name of their own in the calendar of life.
NAMED_AGES: Final = {
    "はたち": 20,
    "還暦": 60, "古希": 70, "喜寿": 77, "傘寿": 80, "米寿": 88, "卒寿": 90, "白寿": 99,
    "환갑": 60, "회갑": 60, "진갑": 61, "고희": 70, "칠순": 70,
    "희수": 77, "팔순": 80, "산수연": 80,
    "구순": 90, "졸수": 90,
}  # fmt: skip
TENS: Final = "|".join(NATIVE_TENS)
ONES: Final = "|".join(NATIVE_ONES)
HAN_TENS: Final = "(?:[二三四五六七八九]?十[一二三四五六七八九]?)"
AGES: Final = (
    re.compile(
        rf"(?<![\d.,~{HANGUL}])(?P<words>(?:만\s?)?(?P<age>{KOREAN_NUMBER})\s?살{KO_BOUND}"
        rf"{KO_TAIL})"
    ),
    re.compile(
        rf"(?<![\d.,~{HANGUL}])(?<!재일\s)(?<!교포\s)(?<!동포\s)(?<!탈북민\s)(?P<words>(?:만\s?)?"
        rf"(?P<age>\d{{1,2}}|(?!이\s세){HANGUL_NUMBER})\s?세{KO_BOUND}"
        rf"(?=[^{HANGUL}]|[이가은는의에로인였때여남밖부까를도와과된난]|$){KO_TAIL})"
    ),
    re.compile(
        rf"(?<![{HANGUL}])(?:나이|올해|이제|갓|당시|만)(?:는|은|가)?\s(?:겨우\s)?"
        rf"(?P<words>(?P<age>{NATIVE_OF_TENS})){COUNTED}"
        r"(?=(?:에|의|이|인|으로|밖|도)?(?:\s|[.,!?)]|$)|이(?:다|었|던|에|라)|입니)"
    ),
    re.compile(
        rf"(?<![{HANGUL}])(?P<words>(?P<age>{NATIVE})"
        r"(?:(?=의\s나이|이던\s)|(?P<tail>이?\s(?:되던|나던|먹던)\s해)))"
    ),
    re.compile(
        rf"(?<=[{HANGUL}○〇◯O])\s?[(（](?:[남여]\s?[,·]\s?)?(?P<words>(?P<age>\d{{1,2}})\s?(?:세|"
        rf"살)?"
        r"(?:\s?[·,、・]\s?\d{1,2})*)(?=(?:\s?[,·/]\s?[남여])?[)）])"
    ),
    re.compile(
        rf"(?<![\d.〜~])(?P<words>(?:満|数え(?:で)?)?(?P<age>{JAPANESE_NUMBER})\s?[歳才]{JA_BOUND}"
        r"(?P<tail>になる|の(?=[一-龯ぁ-ん]))?)"
    ),
    re.compile(rf"(?P<words>(?P<age>{'|'.join(NAMED_AGES)}))(?!手帳|旅行|以上|前後)"),
    re.compile(
        rf"(?P<words>(?P<age>{NATIVE}|\d{{1,2}})\s?번째\s?(?:생일|생신)|"
        rf"(?:생일|생신)\s?초\s?(?P<candles>{NATIVE}|\d{{1,2}})\s?(?:개|자루))"
    ),
    re.compile(
        rf"(?P<words>(?P<age>{JAPANESE_NUMBER})(?:回目|度目|つ目|本目)の(?:誕生日|バースデー)|"
        rf"(?:ろうそく|ロウソク)[をが]?(?P<candles>{JAPANESE_NUMBER})本)"
    ),
    # A number alone, where only an age can stand.
    re.compile(
        rf"(?P<words>(?P<age>{HAN_TENS}|[12１２]?[0-9０-９]))(?=になったばかり|になりたて|"
        r"(?:の(?:春|夏|秋|冬|とき|時|年に|頃|ころ|若さ|娘|息子)))(?<![年月日第])"
    ),
    # In May, somebody was forty-three.
    re.compile(
        r"(?<=月[にで、])(?P<words>(?P<age>[二三四五六七八九]?十[一二三四五六七八九]|[二三四五六七八九]十|[1-9][0-9]))"
        r"(?=に(?:なっ|なる|なり|達し))"
    ),
    # Written for children, and behind a name.
    re.compile(
        rf"(?<![一-龯\d])(?P<words>(?P<age>(?!一さ){JAPANESE_NUMBER})さい)(?=[)）、。の]|で(?!す?き)|だ|に)"
    ),
    re.compile(
        rf"(?:さん|氏|様|ちゃん|くん|[母父妻夫娘兄弟姉妹]|息子|[〇○◯]{{2}}|仮名)[（(](?:[男女][、・])?"
        rf"(?P<words>(?P<age>{HAN_TENS}))(?=[)）])"
    ),
    re.compile(rf"(?<=[はが])(?P<words>(?P<age>{HAN_TENS}))(?=で、|になり|になる|になった)"),
    re.compile(
        r"(?:女の子|男の子|少女|少年|息子|娘|長男|長女|次男|次女|末っ子|男性|女性|青年)[、，・]?"
        rf"(?P<words>(?P<age>{JAPANESE_NUMBER}))(?=[。、）)」])"
    ),
    re.compile(
        r"[(（](?:가명|仮名|本人|남|여|男|女)\s?[·・,，、:：]\s?(?:[남여男女]\s?[·・,，、]\s?)?"
        r"(?P<words>(?P<age>[0-9０-９]{1,2})\s?(?:세|살|歳|才)?)(?=[)）·・,，、])"
    ),
    re.compile(
        rf"(?<=[은는이가도])(?<!사람[은이도])(?<!명[은이])(?<![여남]성[이은])(?<!어른[이은])"
        rf"(?<!아동[이은])\s(?:(?:올해|이제|아직|겨우|"
        rf"갓|벌써|만)\s)?(?P<words>(?P<age>{NATIVE_OF_TENS}))"
        r"(?=이고|이며|이지만|인데|,|\.|입니다|이에요|이었|이었|이다|이던|에\s)"
    ),
    re.compile(rf"(?<=[はも])(?P<words>満(?P<age>{JAPANESE_NUMBER}))(?=です|だ|でした|[。、に])"),
    re.compile(rf"(?<![{HANGUL}])(?P<words>(?P<age>(?:{NATIVE_OF_TENS}))){COUNTED}(?=에\s)"),
    # Not yet seventeen
    re.compile(
        rf"(?<![{HANGUL}])(?<!사람[은이]\s)(?<!명[은이]\s)(?P<words>(?P<age>(?:{TENS})(?:{ONES})|스물))"
        r"(?=(?:도|이|가|은)?\s채\s?(?:안|못|되지)|도\s(?:안|못)\s?(?:되|된|됐|돼))"
    ),
    re.compile(
        rf"(?<=[\u3041-\u30ff{HAN}〇○])[（(](?:[男女][、・])?(?P<words>(?P<age>[0-9０-９]{{1,2}})"
        r"(?:[・、,と][0-9０-９]{1,2})*)(?=[)）])"
    ),
    re.compile(
        r"(?:さん|氏|様|妻|夫|父|母|娘|息子|私|彼|彼女|長女|長男|次女|次男)[はもが、]"
        rf"(?P<words>(?P<age>{JAPANESE_NUMBER}))(?=[。、」]|です|だった|でした)"
    ),
    re.compile(
        rf"(?<![{HANGUL}])(?<!사람[이은]\s)(?<!명[이은]\s)(?P<words>(?P<age>(?:{TENS})(?:{ONES})))"
        r"(?=이셨|였[다던고습]|이었[다던고습]|이던|인\s|이고|이며|입니다|이에요|이다|이\s?[됐되]|의\s나이)"
    ),
    re.compile(
        r"(?:数えで?|満で|当時|今年で|今年|いま|現在|享年|もうすぐ|まだ|ようやく|やっと|とうとう|ついに|ちょうど|わずか)、?"
        rf"(?P<words>(?P<age>{HAN_TENS}|[1-9][0-9]|[１-９][０-９]|[一二三四五六七八九]つ))(?=[。、だ」]|です|でし|で[^は]|に(?:な|満)|の(?:[母父妻夫娘祖兄姉妹弟息男女]|おば|おじ))"
    ),
    re.compile(
        rf"(?<=[はが])(?P<words>(?P<age>{HAN_TENS}|[1-9][0-9]))(?=で(?:亡|死|結婚|嫁|母|父|脱|渡|逝|子|他界|病|独|単身|日本|国|川))"
    ),
    re.compile(
        rf"(?<![一-龯])(?P<words>(?P<age>{HAN_TENS}))(?=になる(?:妻|夫|母|父|娘|息子|祖母|祖父|姉|兄|妹|弟|女性|男性))"
    ),
    re.compile(rf"(?<![{HANGUL}])(?P<words>(?P<age>(?:{TENS})(?:{ONES}))(?:\s난|의))(?=\s)"),
    re.compile(
        rf"(?:この春|この夏|この秋|この冬|先月|来月|先日|昨年|去年|来年)、?(?P<words>(?P<age>{HAN_TENS}))(?=に(?:な|達))"
    ),
    re.compile(
        rf"(?<![一-龯\d])(?P<words>(?P<age>{HAN_TENS}))(?=の(?:老?母|老?父|祖母|祖父|妻|夫|娘|息子|姉|兄|妹|弟|誕生))"
    ),
    re.compile(r"[（(](?P<words>(?P<age>[1-9１-９一二三四五六七八九])つ)(?=[）)])"),
    re.compile(
        "(?<![一-龯々\\d])(?P<words>(?P<age>[1-9１-９一二三四五六七八九]つ)(?:の(?:とき|時|頃|ころ)|になった(?:ばかり|の?[娘息子])))"
    ),
)
BABIES: Final = (
    re.compile(r"(?P<words>백일|100일)(?P<tail>)(?=[을이]\s(?:맞|지난|갓|넘))"),
    re.compile(
        rf"(?<![{HANGUL}])(?P<words>생후\s?{KOREAN_NUMBER}\s?(?:개월|주|일)(?P<tail>\s?[된난])?)"
    ),
    re.compile(
        rf"(?<![\d{HANGUL}])(?<!지\s)(?P<words>{KOREAN_NUMBER}\s?(?:개월|달)(?P<tail>\s?(?:된|"
        rf"난|짜리|배기)))"
    ),
    re.compile(
        rf"(?<![{HANGUL}])(?P<words>(?:백일|첫돌|[두세]\s돌|돌)(?:이|을|도|가)?(?:\s안|\s갓)?"
        r"(?P<tail>\s?(?:된|지난)))"
    ),
    re.compile(
        rf"(?P<words>{JAPANESE_NUMBER}\s?[かカヶケヵ箇]月(?P<tail>の(?=娘|息子|子|赤|男の子|女の子|乳|長女|長男|双子|孫|妹|弟)))"
    ),
    re.compile(
        rf"(?P<words>生後\s?{JAPANESE_NUMBER}\s?(?:[かカヶケヵ箇]月|週間?|日)"
        r"(?P<tail>の(?=[一-龯ぁ-ん]))?)"
    ),
)
BIRTHS: Final = (
    re.compile(
        r"(?P<era>昭和|平成|令和)\s?(?P<of_era>\d{1,2}|元|[二三四五六]?十?[一二三四五六七八九]?)\s?年\s?の?(?:生まれ|出生|に生)"
    ),
    re.compile(
        r"(?<!\d)(?P<year>19\d\d|20\d\d)\s?년\s?(?:\d{1,2}월\s?)?(?:생(?![활각])|출생|에\s?태어)"
    ),
    re.compile(r"(?<!\d)(?P<short>\d\d)년생"),
    re.compile(r"(?<!\d)(?P<year>19\d\d|20\d\d)\s?年\s?(?:生まれ|生(?![活徒])|に生まれ)"),
    re.compile(r"(?P<han_year>[一二][九〇][〇一二三四五六七八九]{2})年(?:\s?(?:生まれ|に生まれ))"),
    re.compile(
        r"(?P<era>昭和|平成|令和)\s?(?P<of_era>\d{1,2}|元)\s?年\s?(?:生まれ|生(?![活徒])|に生まれ)"
    ),
    re.compile(
        rf"(?<![{HANGUL}])(?:쥐|소|호랑이|범|토끼|용|뱀|말|양|원숭이|닭|개|돼지)띠(?!\s?끼리)|"
        r"[子丑寅卯辰巳午未申酉戌亥]年(?:の)?生まれ"
    ),
)
# The first year of each era, less one (the era name law and its decrees).
ERAS: Final = {"昭和": 1925, "平成": 1988, "令和": 2018}


def age_in(word: str) -> int:
    """The age that a word tells; 0 when it is no number and has no name."""
    return NAMED_AGES.get(word) or value_of(word) or 0
