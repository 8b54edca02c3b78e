"""Names of persons in Hangul, in Chinese characters and in katakana."""

import re
from collections.abc import Iterator
from typing import ClassVar, Final

from stories.detection.findings import EntityType, Finding, Severity
from stories.detection.lexicon import Lexicon
from stories.detection.names.people_of_history import KNOWN
from stories.detection.names.public_figures import is_public_figure
from stories.detection.names.shapes import JAPANESE_HAN, KANA_SURNAMES, KOREAN_HAN
from stories.detection.names.things_like_names import THINGS
from stories.detection.passages import Passage, PassageKind
from stories.detection.spelling.words import HAN, HANGUL, KATAKANA
from stories.detection.wording import gettext_noop as _

# Syllables that given names are made of (the commonest of the birth registers).
GIVEN: Final = (
    "강건경곤관광교구국권규균근금기길나남노다단달대덕도동두득라란람려련렬령례록룡림만말매명모무문"
    "미민"
    "배백범별병보복봉분빈삼상새서석선설섭성세소솔송수숙순슬승식신실심아안애양언연열영예오옥완용우"
    "욱운웅"
    "원월위유윤율은을의이익인일임자장재전정제조종주준중지진찬창채천철초춘충치탁태택평필하학한해행"
    "향헌혁"
    "현협형혜호홍화환회효후훈휘흥희"
)
# Syllables with which given names end.
LAST: Final = (
    "자희숙순옥영미경란화철수호민준진훈석은정아연혜선향월남일국혁성애금실녀춘봉용룡욱우현빈인주심복"
    "만식섭길배환택근균규학헌범찬웅윤린림나라원형규율덕분"
)
# Last syllables that are not at the same time a particle or the end of a common noun.
STRICT_LAST: Final = (
    "희숙순옥영미란철호민준진훈석정아연혜선향월남혁애실녀춘봉룡욱우현빈심복식섭길환택근균규학헌범"
    "찬웅윤린덕"
)
# Two endings of common nouns, too, that follow such first syllables in names only.
PAIRED_LAST: Final = "[영순정옥춘명미금향혜말복숙희]자|[철영광명남]수"
CLEAR: Final = "김박최윤권홍곽백허송류엄채염"
UNCLEAR: Final = (
    "이리정오한신서안유전고문양손남하성차주우구민진지원천방공현함여소석선설마길나라황임림강장조심"
    "노변"
)
# Surnames that are pronouns, counting words or short words, too.
ALSO_WORDS: Final = "이그저한전현주양구신본고총부원모내네온유"
TWO: Final = "남궁|황보|선우|제갈|독고|사공"
CALL: Final = "씨|할머니|할아버지|아주머니|여사|선생"
PARTICLE_STARTS: Final = "는가를의와도에라랑"
PARTICLE: Final = (
    "에게서|한테서|이라는|라는|이라고|라고|에게|한테|이는|이가|이를|이의|이도|이와|입니다|은|는|"
    "이|가|을|를|의|와|과|도|랑|아|야"
)
END: Final = rf"(?=(?:{PARTICLE}|{CALL})?(?![{HANGUL}]))"
SURNAME: Final = f"(?:[{CLEAR}{UNCLEAR}]|{TWO})"
HANGUL_NAMES: Final = (
    re.compile(rf"(?<![{HANGUL}])(?:[{CLEAR}]|{TWO})[{GIVEN}][{LAST}]{END}"),
    re.compile(rf"(?<![{HANGUL}])[{UNCLEAR}](?:[{GIVEN}][{STRICT_LAST}]|{PAIRED_LAST}){END}"),
    re.compile(rf"(?<![{HANGUL}])(?:{TWO}) [{GIVEN}][{LAST}]{END}"),
    re.compile(
        rf"(?<![{HANGUL}]){SURNAME}[{GIVEN}]{{2}}(?=\s?(?:{CALL})|\s(?:양|군)(?![{HANGUL}]))"
    ),
    re.compile(
        rf"(?<![{HANGUL}])(?:[{GIVEN}]|{SURNAME})[{GIVEN}](?=\s?씨(?:[{PARTICLE_STARTS}]|[^{HANGUL}]|$))"
    ),
)
# Words of everyday Korean that have the shape of a name.
NOT_HANGUL_NAMES: Final = frozenset(
    "최소한 최우선 최대한 최소형 최대인 백두산 백만원 백화원 백만배 송년회 윤년은 권위자 "
    "권리를 송금은 채소는 최고인 최초의 최근은 백인은 백성은 백성이 박사는 홍보실 홍수로 "
    "엄연한 이주민 이재민 여배우 여자아 여인숙 유성우 여기선 지명자 조수석 유람선 한정식 "
    "임신한 임신중 강아지 주한미 조형미 지하철 현미경 유치원 정말로 하숙집 이후인 선후배 "
    "유학원 고아원 구세군 장애우 노교수 조교수 장학식 전통미 한반도 남북한 북남한 진정한 "
    "선정한 안정한 조용한 심각한 정당한 유명한 중요한".split()
)
KANJI_GIVEN: Final = (
    "子美恵花英玉順姫淑貞愛明正男女雄夫一二三郎太介輔之也和幸信義忠孝哲秀勇光弘宏博文武春夏秋冬月"
    "星海山川香蘭梅"
    "桜百合優真由紀里奈菜沙織智知佳代世千鶴亀福寿永鎮成哲浩昌東植鉄勲赫善仁俊相尚銀金錦美妍妃珠珍"
    "賢淳敏敬"
    "京慶鐘龍虎鳳学元勝国民泰泳容根錫奎熙燮煥樹志翔大輝健剛誠隆茂進豊清洋平実直樹拓海陽葵結衣凛杏咲"
)
# With these a run of kanji is a place, an office, a firm or a day.
NOT_LAST: Final = (
    "県市区町村郡駅線大学校会社店城寺宮院館川山橋港島湾州国家流派戦賞杯代氏様君的型式区間年月日時"
    "琲念場業行園楼系営薬紙央部督員具堂所沿源体送身製洋閣芸砦雅"
)
KOREAN_RUNS: Final = "".join(sorted(KOREAN_HAN))
JAPANESE_RUNS: Final = "|".join(sorted(JAPANESE_HAN))
HAN_CALL: Final = "さん|氏|様|ちゃん|くん|君|先生|씨|님"
# Surnames that are a numeral or a common word elsewhere: before an office they are somebody's.
RARE_RUNS: Final = "千方孔卞廉秋魏牟孟玄咸石宣薛馬吉延王房玉陸印丁甘葛桂"
# Kanji that follow a surname and make a place, an office or a date of it.
HAN_NAMES: Final = (
    re.compile(
        rf"(?<![{HAN}])(?:{JAPANESE_RUNS})[ \u3000]?"
        rf"(?:[{HAN}]{{1,2}}|[{KANJI_GIVEN}]{{3}})(?<![{NOT_LAST}])(?![{HAN}])"
    ),
    re.compile(
        rf"(?<![{HAN}])[{KOREAN_RUNS}][ \u3000]?[{KANJI_GIVEN}]{{2}}(?=(?:{HAN_CALL})|(?![{HAN}]))"
    ),
    re.compile(rf"(?<![{HAN}])(?:{JAPANESE_RUNS})[{HAN}\u3041-\u3096]{{1,3}}?(?={HAN_CALL})"),
    re.compile(rf"(?<![{HAN}])[{KOREAN_RUNS}][{HAN}]{{2}}(?<![{NOT_LAST}])(?=さん|氏|ちゃん|くん)"),
)
TITLED_SURNAMES: Final = "".join(sorted(set(CLEAR + UNCLEAR + "옥방국맹탁도연") - set(ALSO_WORDS)))
# People called by a surname with their office; "이 목사" may be this pastor.
HANGUL_TITLED: Final = re.compile(
    rf"(?<![{HANGUL}])(?P<name>[{TITLED_SURNAMES}])"
    r"\s(?:사장|집사|목사|전도사|장로|권사|원장|소장|교수|과장|부장|회장|이장|선장|간호사|변호사|수녀|신부|스님|약사)"
    r"(?=님|[이가은는을를의과와에께도,.]|$)"
)
HAN_TITLED: Final = re.compile(
    rf"(?<![{HAN}])(?:(?:{JAPANESE_RUNS})|[{KOREAN_RUNS}])(?=先生|牧師|神父|教諭|会長|医師|記者|看護師|弁護士|"
    rf"伝道師|宣教師|館長|園長|住職|師匠|老人(?!ホーム|会|病|介護|福祉))|"
    rf"(?<![{HAN}])[{KOREAN_RUNS}{RARE_RUNS}](?<![全高])(?=社長(?![{HAN}]))|"
    rf"(?<![{HAN}])[{RARE_RUNS}](?=先生|牧師|神父|会長|医師|記者|弁護士|"
    rf"館長|園長|住職|師匠|老人(?!ホーム|会|病|介護|福祉))|(?<![{HAN}])老[{KOREAN_RUNS}王魏趙馬劉郭]"
    rf"(?=[はがのとにを、。])|(?<![{HAN}])[{KOREAN_RUNS}余魏牟孟](?=氏(?![{HAN}名族]))"
)
KANA_RUNS: Final = "|".join(sorted(KANA_SURNAMES))
KANA_NAME: Final = re.compile(
    rf"(?<![{KATAKANA}・])(?:{KANA_RUNS})[・＝ ][{KATAKANA}]{{2,6}}(?![{KATAKANA}・])"
)
KANA_TITLED: Final = re.compile(
    rf"(?<![{KATAKANA}・])(?:{KANA_RUNS}|ヨム|ピョン|トク|ソル|メン|ピョ)(?=先生|牧師|神父|教授|会長|医師|記者|宣教師|老人)"
)
# The last syllable of a province looks like a particle: "함경남도 단천".
PROVINCES: Final = frozenset(
    f"{name}{side}도" for name in "함경 평안 황해 경상 전라 충청".split() for side in "남북"
)
NOT_NAMES: Final = NOT_HANGUL_NAMES | KNOWN | THINGS
NAMES: Final = (*HANGUL_NAMES, HANGUL_TITLED, *HAN_NAMES, HAN_TITLED, KANA_NAME, KANA_TITLED)
REASON: Final = _("A personal name leads to the person, or to relatives who bear it.")


class EastAsianNames:
    """Finds names in Hangul, kanji and katakana by surname, given name and what follows."""

    name: ClassVar = "east_asian_names"
    entity_types: ClassVar = frozenset({EntityType.PERSON_NAME})

    def find(self, passage: Passage, lexicon: Lexicon) -> Iterator[Finding]:
        """A finding for each name; people of the news are silent."""
        if passage.kind is PassageKind.ADDRESS or passage.text.isascii():
            return
        for pattern in NAMES:
            for match in pattern.finditer(passage.text):
                start, end = match.span("name" if "name" in match.re.groupindex else 0)
                name = passage.text[start:end]
                if name in NOT_NAMES or is_public_figure(name):
                    continue
                if name + passage.text[end : end + 1] in PROVINCES:
                    continue
                yield Finding(
                    EntityType.PERSON_NAME,
                    passage.path,
                    start,
                    end,
                    Severity.MUST,
                    self.name,
                    REASON,
                )
