"""Names of persons in Hangul, in Chinese characters and in katakana."""

import re
from collections.abc import Iterator
from typing import ClassVar, Final

from stories.detection.findings import EntityType, Finding, Severity
from stories.detection.lexicon import Lexicon
from stories.detection.passages import Passage, PassageKind
from stories.detection.public_figures import is_public_figure
from stories.detection.words import HAN, HANGUL, KATAKANA

# Syllables that given names are made of (the commonest of the birth registers).
GIVEN: Final = (
    "강건경곤관광교구국권규균근금기길나남노다단달대덕도동두득라란람려련렬령례록룡림만말매명모무문미민"
    "배백범별병보복봉분빈삼상새서석선설섭성세소솔송수숙순슬승식신실심아안애양언연열영예오옥완용우욱운웅"
    "원월위유윤율은을의이익인일임자장재전정제조종주준중지진찬창채천철초춘충치탁태택평필하학한해행향헌혁"
    "현협형혜호홍화환회효후훈휘흥희"
)
# Syllables with which given names end.
LAST: Final = (
    "자희숙순옥영미경란화철수호민준진훈석은정아연혜선향월남일국혁성애금실녀춘봉용룡욱우현빈인주심복"
    "만식섭길배환택근균규학헌범찬웅윤린림나라원형규율덕분"
)
CLEAR: Final = "김박최윤황권홍곽백허송임림강장조심노류엄채변염"
UNCLEAR: Final = "이리정오한신서안유전고문양손남하성차주우구민진지원천방공현함여소석선설마길나라"
TWO: Final = "남궁|황보|선우|제갈|독고|사공"
CALL: Final = "씨|님|양|군|할머니|할아버지|아주머니|여사|선생"
PARTICLE: Final = (
    "에게서|한테서|이라는|라는|이라고|라고|에게|한테|이는|이가|이를|이의|이도|이와|입니다|은|는|이|가|을|를|의|와|과|도|랑|아|야"
)
END: Final = rf"(?=(?:{PARTICLE}|{CALL})?(?![{HANGUL}]))"
HANGUL_NAMES: Final = (
    re.compile(rf"(?<![{HANGUL}])(?:[{CLEAR}]|{TWO})[{GIVEN}][{LAST}]{END}"),
    re.compile(rf"(?<![{HANGUL}])[{CLEAR}{UNCLEAR}][{GIVEN}][{LAST}](?=\s?(?:{CALL})(?![가-힣]{{3}}))"),
    re.compile(rf"(?<![{HANGUL}])[{GIVEN}][{LAST}](?=\s?씨)"),
)
NOT_HANGUL_NAMES: Final = frozenset(
    "강원도 황해도 장학금 임신한 최소한 장기수 강연회 송년회 윤년은 조선인 조선은 조선이 홍수로 권위자 "
    "최우선 강의실 임시로 심지어 조용한 조심해 강인한 황금은 강경한 조건은 김치를 장소는 임무는 조국은 "
    "백두산 백성은 백성이 강성원 조기준 조선화 심경은 심정은 장면은 장남은 장녀는 강국은 임금은 노동자 노인은 "
    "조정은 조치를 권리를 송금은 변화는 채소는 최고인 최대한 최초의 최근은 조금은 백인은 장애인 장애우 백만원 "
    "장사를 강아지 조상은 홍보실 조성원 강제로 임원은 노무자 노약자 변호인 조문은 박사는 이재민 이주민 이용자 "
    "이주자 전문인 한국인 한국은 고아원 신도는 유학원 정치인 정상인 지도자 지배인 주민은 대부분 공무원 지휘관 "
    "여성은 남성은 소수자 조직원 조사원 조력자 심사원 장교는 노동일 임대주 백화원".split()
)
KANJI_GIVEN: Final = (
    "子美恵花英玉順姫淑貞愛明正男女雄夫一二三郎太介輔之也和幸信義忠孝哲秀勇光弘宏博文武春夏秋冬月星海山川香蘭梅"
    "桜百合優真由紀里奈菜沙織智知佳代世千鶴亀福寿永鎮成哲浩昌東植鉄勲赫善仁俊相尚銀金錦美妍妃珠珍賢淳敏敬"
    "京慶鐘龍虎鳳学元勝国民泰泳容根錫奎熙燮煥樹志翔大輝健剛誠隆茂進豊清洋平実直樹拓海陽葵結衣凛杏咲"
)
KOREAN_HAN: Final = "金李朴崔鄭姜趙尹張林韓呉申徐権黄安宋柳洪全高文梁孫裵白許南沈盧河郭成車朱禹具閔兪陳池厳蔡"
JAPANESE_HAN: Final = (
    "佐藤|鈴木|高橋|田中|伊藤|渡辺|渡邊|山本|中村|小林|加藤|吉田|山田|佐々木|山口|松本|井上|木村|清水|山崎|"
    "池田|阿部|橋本|山下|石川|中島|前田|藤田|小川|後藤|岡田|長谷川|村上|近藤|石井|斉藤|斎藤|坂本|遠藤|青木|"
    "藤井|西村|福田|太田|三浦|藤原|岡本|松田|中川|中野|原田|小野|田村|竹内|金子|和田|中山|石田|上田|森田|柴田|"
    "酒井|工藤|横山|宮崎|宮本|内田|高木|安藤|谷口|大野|丸山|今井|高田|藤本|武田|村田|上野|杉山|増田|菅原|平野|"
    "小島|大塚|千葉|久保|松井|岩崎|桜井|木下|野口|松尾|野村|菊地|佐野|大西|杉本|新井|浜田|市川|古川|水野|小松|"
    "金田|金本|金山|新井|徳山|安田|木下|西田"
)
HAN_CALL: Final = "さん|氏|様|ちゃん|くん|君|先生|씨|님"
# Kanji that follow a surname and make a place, an office or a date of it.
HAN_NAMES: Final = (
    re.compile(rf"(?<![{HAN}])(?:{JAPANESE_HAN})[ \u3000]?[{KANJI_GIVEN}]{{1,3}}(?![{HAN}])"),
    re.compile(rf"(?<![{HAN}])[{KOREAN_HAN}][ \u3000]?[{KANJI_GIVEN}]{{2}}(?=(?:{HAN_CALL})|(?![{HAN}]))"),
    re.compile(rf"(?<![{HAN}])(?:{JAPANESE_HAN})[{HAN}\u3041-\u3096]{{1,3}}?(?={HAN_CALL})"),
)
KANA_SURNAMES: Final = (
    "キム|リ|イ|パク|チェ|チョン|カン|チョ|ユン|チャン|イム|リム|ハン|オ|ソ|シン|クォン|ファン|アン|ソン|ホン|ユ|リュ|"
    "ペ|ペク|ホ|ナム|シム|ノ|ロ|クァク|チャ|チュ|ウ|ク|ミン|チ|チン|オム|コ|ムン|ヤン|チェ|ウォン|パン|コン|ヒョン|ワン"
)
KANA_NAME: Final = re.compile(rf"(?<![{KATAKANA}・])(?:{KANA_SURNAMES})[・＝ ][{KATAKANA}]{{2,6}}(?![{KATAKANA}・])")
REASON: Final = "A personal name leads to the person, or to relatives who bear it."


class EastAsianNames:
    """Finds names in Hangul, kanji and katakana by surname, given name and what follows."""

    name: ClassVar = "east_asian_names"
    entity_types: ClassVar = frozenset({EntityType.PERSON_NAME})

    def find(self, passage: Passage, lexicon: Lexicon) -> Iterator[Finding]:  # noqa: ARG002
        """A finding for each name; people of the news are silent."""
        if passage.kind is PassageKind.ADDRESS or passage.text.isascii():
            return
        for pattern in (*HANGUL_NAMES, *HAN_NAMES, KANA_NAME):
            for match in pattern.finditer(passage.text):
                name = match.group()
                if name in NOT_HANGUL_NAMES or is_public_figure(name):
                    continue
                yield Finding(
                    EntityType.PERSON_NAME,
                    passage.path,
                    match.start(),
                    match.end(),
                    Severity.MUST,
                    self.name,
                    REASON,
                )
