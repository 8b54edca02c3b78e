"""Rivers, plants, dishes, songs and figures of tales that have the shape of a person's name."""

import re
from typing import Final

from stories.detection.names.surnames import KOREAN as SURNAMES
from stories.detection.spelling.han.shapes import one_shape

# Pipes, wires, roads and works beside a way; services and cards by which people are reached.
WORKS: Final = frozenset(
    "송수관 배수관 하수관 상수도관 수도관 가스관 송유관 급수관 송수로 배수로 급수로 배수구 하수구 "
    "하수도 송전탑 송전선 송신탑 고압선 전화선 전신주 전봇대 변전소 변압기 양수기 양수장 차단기 "
    "유조차 조선소 양묘장 양어장 강변로 강둑길 오솔길 현수교 현수막 임도 차도 인도 수로 강철선 "
    "방조제 방파제 감시탑 이정표 "
    "텔레그램 바이버 디스코드 카카오톡 카톡 위챗 시그널 왓츠앱 스카이프 틱톡 메신저 "
    "マイナンバー マイナカード マイナンバーカード テレグラム ウィーチャット ライン シグナル "
    "バイバー ワッツアップ ティックトック インスタ インスタグラム ディスコード メッセンジャー "
    "スカイプ カカオトーク カカオ フェイスブック ワイファイ".split()
)

THINGS: Final = WORKS | frozenset(
    # Rivers, mountains and sights of Korea and Japan.
    "임진강 한강 낙동강 금강 섬진강 영산강 소양강 남한강 북한강 청천강 예성강 두만강 "
    "한라산 설악산 지리산 "
    "치악산 태백산 소백산 오대산 칠보산 구월산 경포대 오죽헌 하조대 남산 남대문 "
    "동대문 경복궁 창덕궁 "
    "嵐山 富士山 高尾山 比叡山 高野山 桜島 琵琶湖 隅田川 荒川 多摩川 鴨川 信濃川 "
    "臨津江 漢江 漢拏山 雪岳山 "
    # Plants.
    "채송화 백일홍 봉선화 봉숭아 나팔꽃 도라지 진달래 민들레꽃 수선화 해당화 국화 "
    "백합 은방울꽃 "
    "강아지풀 제비꽃 금낭화 은행나무 소나무 주목 매발톱 백리향 "
    "あじさい すみれ もみじ ひまわり つつじ たんぽぽ コスモス パンジー アサガオ "
    "キキョウ サルビア "
    # Dishes, groceries and brands.
    "신라면 떡국 잡채 송편 전병 순두부 유자차 고량주 막걸리 두부밥 인조고기 온반 녹두전 "
    "나이키 스타벅스 맥도날드 "
    "チャプチェ トック ナムル ソンピョン キムチ マッコリ ネンミョン チヂミ インジョコギ "
    "カステラ ナイキ トヨタ サムスン ソニー 冷麺 水餃子 肉まん "
    # Songs, tales, pets and those whom everybody knows.
    "아리랑 도라지타령 홍길동 임꺽정 심청 춘향 성춘향 이몽룡 콩쥐 팥쥐 흥부 놀부 단군 "
    "주몽 장화 "
    "나비 누렁이 바둑이 백두 한라 은하수 "
    "アリラン イムジン河 ポチ ミケ タマ シロ クロ ハチ ダライ・ラマ チャンゴ ケンガリ タルチョ "
    "노치 오그랑죽 장구채 안목해변 정동진 바리데기 은방울 설장구 오뚜기 정관장 "
    "ノン・ルフールマン 温飯 ピロシキ バリデギ "
    "ユンノリ "
    # Writers, composers, singers and makers of films whom everybody knows; none whose name many
    # bear, for a storyteller may bear it, too.
    "백석 나희덕 정호승 도종환 박두진 박목월 "
    "조용필 나훈아 심수봉 패티김 조수미 임권택 봉준호 "
    "茨木のり子 李箱 谷川俊太郎 中原中也 向田邦子 井上靖 手塚治虫 宮崎駿 是枝裕和 "
    "黒澤明 小津安二郎 "
    "美空ひばり 中島みゆき 坂本龍一 山田耕筰 "
    "황석영 박완서 박경리 김소월 윤동주 한용운 정지용 이효석 현진건 황순원 "
    "한강 방정환 윤석중 권정생 홍난파 톨스토이 도스토옙스키 체호프 셰익스피어 괴테 "
    "헤밍웨이 안데르센 비발디 모차르트 베토벤 바흐 쇼팽 슈베르트 차이콥스키 헨델 "
    "宮沢賢治 夏目漱石 太宰治 芥川龍之介 石川啄木 与謝野晶子 金子みすゞ 川端康成 三島由紀夫 "
    "大江健三郎 村上春樹 司馬遼太郎 尹東柱 金素月 滝廉太郎 古賀政男 トルストイ ドストエフスキー "
    "チェーホフ シェイクスピア ゲーテ ヘミングウェイ アンデルセン ヴィヴァルディ ビバルディ "
    "モーツァルト ベートーヴェン ベートーベン バッハ ショパン シューベルト チャイコフスキー "
    "ヘンデル "
    "桃太郎 金太郎 浦島太郎 一休 ドラえもん サザエさん 春香 沈清 洪吉童 檀君".split()
)
# Of holy books, and borne by the baptised: nobody's where no form of address follows.
OF_HOLY_BOOKS: Final = frozenset(
    "바울 바오로 베드로 모세 다윗 솔로몬 마리아 마태 누가 아브라함 야곱 욥 "
    "パウロ ペテロ ヨセフ モーセ ダビデ ソロモン マリア ヨハネ マタイ ルカ アブラハム イサク "
    "ヤコブ ヨブ".split()
)
# Towns on the way, in today's Chinese, Lao and Thai sounds.
_ON_THE_WAY: Final = frozenset(
    "투먼 훈춘 허룽 룽징 옌지 왕칭 안투 둔화 창바이 린장 단둥 선양 창춘 장백 쿤밍 난닝 멍라 "
    "모한 징훙 루앙프라방 비엔티안 치앙라이 치앙마이 치앙센 매사이 우돈타니 농카이 울란바토르 "
    "図們 琿春 和龍 龍井 延吉 汪清 安図 敦化 長白 臨江 集安 丹東 瀋陽 長春 昆明 南寧 景洪 "
    "勐腊 磨憨 モンラー モーハン チンホン ルアンナムター フアイサイ チェンコン "
    "ルアンパバーン ビエンチャン チェンライ チェンマイ チェンセン メーサイ ノンカイ "
    "ウランバートル".split()
)
ON_THE_WAY: Final = frozenset(one_shape(town) for town in _ON_THE_WAY)
# Last syllables of plants, dishes, houses and waters with which no given name ends.
ENDS_LIKE_A_THING: Final = re.compile(
    "[가-힣]{1,4}(?:나무|국수|만두|식해|식혜|김치|찌개|라면|해변|시장|공원|병원|학교|교회|성당|재단|식당|서점|은행|"
    "빌딩|마트|반점|아리랑|타령|대회|축제|마을|호텔|광장|폭포|계곡|저수지|떡|죽|탕|족|역|빵|팀|컵|엿|콩|꽃|밭)"
    "|[\u3400-\u9fff々]{1,4}[軒飯麺餅丼汁駅煮粥酒茶]"
    "|[ァ-ヶー]{1,8}(?:ククス|スンデ|チゲ|イモ|マメ|ギク|ホテル|マート|ビル)"
)
# A pet is called by a name, too.
PET_BEFORE: Final = re.compile("(?:고양이|강아지|猫の|犬の)\\s?[‘“「]?$")
# Numbers in Hangul; rivers, tongues, peoples and states of far lands.
IN_HANGUL_NO_NAME: Final = re.compile(
    f"[일이삼사오육칠팔구]?[일이삼사오육칠팔구십백천만억]{{1,5}}[백천만억]|[가-힣]{{2,6}}(?:강|족|섬|해협|반도)|[가-힣]{{3,6}}어|"
    f"(?![{''.join(sorted(SURNAMES))}])[가-힣]{{2,5}}주"
)
# Roles in kanji that end like given names, and everyday words from abroad in katakana.
ROLES: Final = re.compile(
    "[一-龯]{1,4}者|(?:申立|保証|管理|世話|代理|案内|発起|支配|受取|被告|原告|弁護|相続|証|料理|宇宙|犯|職|商|芸能|"
    "関係|通行|仲介|後見|使用|同居)人|[一-龯]{2,4}(?:員|長|師|士|官|係|会|隊|班|団|賞|祭|湾|岳|峠)"
)
FROM_ABROAD: Final = re.compile(
    "[ァ-ヶー]{2,}[ァ-ヶ]ー|[ァ-ヶー]*(?:ティ|ディ|フィ|フェ|ヴ|デュ|テュ|ッ[トプクスグド]|ーン|ール|ース|ート|ング|"
    "ジュース|ナナ|トマト|スープ|キムチ|ビビンバ|マッコリ|チヂミ|クッパ|プルコギ|ナムル|ソンピョン|"
    "キンパ|トッポギ|サムゲタン|ネンミョン|マンドゥ)[ァ-ヶー]{0,3}"
)
