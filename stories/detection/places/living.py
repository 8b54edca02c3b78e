"""The words of living, coming and going that stand beside the name of a town."""

import re
from typing import Final

from stories.detection.east_asian.places import NO_QUARTER
from stories.detection.places.gazetteer import KOREAN_PLACES, NEEDS_SUFFIX

_NAME: Final = (
    r"(?:St\.?\s|Saint[\s-])?[A-ZÀ-ÞŠŽŁİŞ][\w’'-]{2,18}(?:\s(?:upon|on|am|an|der|de|la|sur)\s[A-ZÀ-Þ][\w-]{2,18}|"
    r"(?:\s[A-ZÀ-Þ][\w-]{2,18}){1,2})?"
)
LATIN_LIVING: Final = re.compile(
    r"\b(?:[Ii]n|[Nn]ear|[Oo]utside|[Ff]rom|left|reached|[Bb]etween|[Aa]round|via|[Tt]hrough|came|at|"
    r"(?:back|on|over|out|down|up|home|away|train|bus|flight|ferry|plane|lorry|truck)\sto)\s"
    rf"(?P<words>{_NAME})(?:(?:\sand|\sto|,)\s(?P<second>{_NAME}))?"
)
LATIN_SUBJECT: Final = re.compile(
    rf"(?:^|(?<=[.!?”]\s))(?P<words>{_NAME})(?=\s(?:was|is|had|lies|lay|seemed|looked|became)\s)",
    re.MULTILINE,
)

_HOUSES: Final = (
    "の(?:港|団地|高校|中学|小学校|病院|商店街|工場|駅|町|村|市場|家|アパート|教会|店|路地|郊外|"
    "はずれ|外れ|近く|食堂|介護|寮|施設|親戚|姉|兄|妹|弟|母|父|叔|伯|おば|おじ|農|漁|山|海|冬|ほう|方)"
)
JAPANESE_LIVING: Final = re.compile(
    r"(?<![一-龯々ァ-ヶー])(?P<words>[一-龯々ヶ]{2,5}?|[ァ-ヶー・]{3,12}?)(?:市|町)?"
    rf"(?=郊外|近郊|駅|港|{_HOUSES}|"
    "に(?:住|暮|移|引っ|越|家|落ち|着|来|いる|いた|あ[るっり]|嫁|渡|部屋|根|戻|帰|向か|出)|へ|"
    "で(?:[^あはもの]|の(?:暮|生活|仕事))|から(?:通|来|電車|出|引っ|逃|船|バス|列|届|手紙|歩|電話)|"
    "まで|育ち|出身|生まれ|在住|行き|を(?:出|離|去|経))"
)
_ALL_TOWNS: Final = "|".join(
    sorted({name for _, names in KOREAN_PLACES for name in names.split()} & NEEDS_SUFFIX)
)
# Parts of larger cities, and older names, that no table of towns has.
_KNOWN_PARTS: Final = (
    "부평|일산|분당|동탄|판교|평촌|산본|송도|영등포|구로|가리봉|대림|신림|노원|수유|미아리|천호|"
    "잠실|해운대|송정|장림|사상|서면|성서|칠곡|수성|유성|둔산|상무|첨단|광안리|중계|상계|하계|"
    "성진|장백|나진|웅상|라진|성천|토성|고무산|유선|궁심|남석|학포|강안|세천|"
    "동두천|양주|과천|가평|연천|홍천|횡성|평창|정선|화천|양구|계룡|서산|태안|홍성|청양|서천|금산|진천|괴산|"
    "옥천|단양|증평|무주|임실|순창|고창|부안|완주|담양|곡성|구례|고흥|화순|강진|해남|영암|무안|함평|완도|"
    "청송|영덕|울진|봉화|예천|성주|합천|거창|함양|산청|하동|창녕|함안|의령"
)
_SOMEBODY_LIVES: Final = (
    r"(?:시|군)?(?:\s?(?:출신|태생|토박이|읍내|근교|근처|인근|부근|외곽|변두리)|"
    r"\s(?:사는|살던|쪽\s|산골|친정|시댁|처가)|"
    r"에(?:서)?\s(?:[가-힣]{1,5}\s)?(?:사[는시]|산[다대]|삽니|살[고던았며면아]|자란|자랐|자라|태어|시집|정착|이사|자리)|"
    r"(?:으)?로\s(?:이사|시집|내려|올라|옮)|"
    r"의\s(?:[가-힣]{1,3}\s)?(?:산골|어느|작은|공장|식당|빌라|아파트|원룸|병원|시장|학교|교회|"
    r"고시원|요양원|농장|임대|친정|시댁|시골))"
)
KOREAN_BORN: Final = re.compile(
    rf"(?<![가-힣])(?P<words>{_KNOWN_PARTS}|{_ALL_TOWNS})(?={_SOMEBODY_LIVES})"
)
KOREAN_LIVING: Final = re.compile(
    r"(?<![가-힣])(?P<words>[가-힣]{2,7}?)"
    rf"(?={_SOMEBODY_LIVES}|에서\s|에\s(?:도착|있는|있던|머물|집을|방을)|까지\s|행\s(?:버스|기차|열차|비행기))"
)
# Quarters of a city beside what a home is and where it stands.
KOREAN_QUARTERS: Final = re.compile(
    rf"(?<![가-힣])(?P<words>[가-힣]{{2,4}}{NO_QUARTER}동{NO_QUARTER})"
    r"(?=의?\s(?:반지하|옥탑|골목|언덕|단칸|고시원|원룸|빌라|쪽방|셋방|월세|전세|시장|달동네|사는|살던)|"
    r"에(?:서)?\s(?:[가-힣]{1,4}\s)?(?:사[는시]|산[다대]|삽니|살[고던았며]|자랐|자란|방을|집을|세를))"
)
