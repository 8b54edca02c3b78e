"""A school, a place of work or a trade told in Korean or Japanese by its kind.

Of each kind in Korean there are words that end in a consonant and in a vowel, because the
particle that follows stands outside the words.
"""

import re
from typing import Final

from stories.detection.generalising.wordings import Offers, Spot

Kinds = tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]


def _kinds(*rows: tuple[str, str]) -> Kinds:
    return tuple((re.compile(words), tuple(said.split(","))) for words, said in rows)


SCHOOLS: Final[dict[str, Kinds]] = {
    "ko": _kinds(
        ("유치원|어린이집|탁아소", "한 유치원,한 보육 시설"),
        ("초등|소학교", "한 초등학교,초등학교 한 곳"),
        ("고급중|고등학교|고교|[가-힣]고$", "한 고등학교,고등학교 한 곳"),
        ("중학", "한 중학교,중학교 한 곳"),
        ("대학|학부|학과|대\\s|전문대", "한 대학,한 대학교"),
        ("학원|양성소|직업|폴리텍", "한 학원,한 직업학교"),
        ("학교", "한 학교,학교 한 곳"),
    ),
    "ja": _kinds(
        ("保育園|幼稚園|こども園", "ある保育園"),
        ("小学校", "ある小学校"),
        ("高校|高等学校|高等部", "ある高校"),
        ("中学", "ある中学校"),
        ("大学|学部|短大", "ある大学"),
        ("専門学校|専門校|学院|訓練校|看護学校|職業", "ある専門学校"),
        ("学校|学園", "ある学校"),
    ),
}
WORKPLACES: Final[dict[str, Kinds]] = {
    "ko": _kinds(
        ("공장|기업소|전자|프레스|조선|제사|방직|제련|합판", "한 공장,한 제조업체"),
        ("농장|목장|양식장|과수원", "한 농장,한 농가"),
        ("병원|요양|의원|한의원|약국", "한 의료 기관,한 의료 시설에 있는 일터"),
        ("식당|빵집|떡집|가게|점$|미용실|빈대떡|두부|상점|마트|정육", "작은 가게,작은 점포"),
        ("소방서|청$|보위|경찰|군당|위원회|사무소", "한 기관,한 관공서"),
        ("회사|무역|물류|운송", "한 회사,한 업체"),
    ),
    "ja": _kinds(
        ("工場|製錬所|製作所|鉄筋|工業|合板", "ある工場"),
        ("農場|牧場|農園", "ある農場"),
        ("病院|医院|介護|クリニック|薬局", "医療や介護の職場"),
        ("食堂|レストラン|店|バーバー|美容室|理容|クリーニング|居酒屋|パン|リネン", "小さな店"),
        ("検察|警察|役所|保安|役場|局", "ある役所"),
        ("会社|運輸|貿易|物流|フーズ", "ある会社"),
    ),
}
TRADES: Final[dict[str, Kinds]] = {
    "ko": _kinds(
        ("의사|간호|군의관|약사|의원|조산", "의료인,의료 종사자"),
        ("교원|교사|선생|강사|교양원|보육원|교수", "교육자,가르치는 사람"),
        ("기사$|운전|기관사|선원|조종사", "운수업 종사자,운수업에 종사하는 사람"),
        ("연주자|가수|배우|무용|화가|변사", "예술가,예술인"),
        ("장교|대위|군관|중대장|예비선수|경비", "군에 있던 사람"),
        ("통계원|지배인|은행원|경리|사무|서기|기자", "사무직,사무직 종사자"),
        ("[가-힣]공$|기술자|기공사|용접|수리", "기술자,기능공"),
        ("장사|상인|판매", "장사하는 사람,상인"),
    ),
    "ja": _kinds(
        ("医師|看護|軍医|薬剤|助産|介護", "医療や介護の人"),
        ("教師|教員|先生|講師|保育", "先生"),
        ("運転手|機関士|船員|操縦", "運輸の働き手"),
        ("奏者|歌手|俳優|舞踊|画家", "芸術家"),
        ("大尉|将校|中隊長|警備", "軍の人"),
        ("経理|事務|秘書|交換手|銀行|記者", "勤め人"),
        ("発破|旋盤|鍛冶|溶接|大工|修理|[工匠]$", "職人"),
        ("行商|商い|商人", "商売人"),
    ),
}
# With a verb or a second person in the words no noun can stand for them.
A_CLAUSE: Final = re.compile(
    r"었|았|했|아버지|어머니|父|母|ていた|でした|した$|営む|いる$|ます|を$|に$|で$|で[^一-龯]"
)
NOT_SOMEBODY: Final = re.compile("を|に(?!な)")
A_WORKER: Final = re.compile("[手員師長]$")
ONE: Final = {
    "school": {"ko": ("한 학교", "학교 한 곳"), "ja": ("ある学校",)},
    "work": {"ko": ("한 일터", "한 일자리"), "ja": ("ある職場",)},
    "job": {"ko": ("일하는 사람", "근로자"), "ja": ("働き手",)},
}


def eastern_schools(spot: Spot) -> Offers:
    """The kind of a school, and a school."""
    yield from _of(SCHOOLS, spot, "kind_of_school")
    yield from _one("school", "school", spot)


def eastern_employers(spot: Spot) -> Offers:
    """The kind of a place of work, and a place of work."""
    if spot.language == "ja" and A_WORKER.search(spot.words):
        return
    yield from _of(WORKPLACES, spot, "kind_of_work")
    yield from _one("work", "work", spot)


def eastern_trades(spot: Spot) -> Offers:
    """The kind of a trade, and somebody who works: where somebody stands, and not what is done."""
    if spot.language == "ja" and NOT_SOMEBODY.match(spot.after):
        return
    yield from _of(TRADES, spot, "kind_of_work")
    yield from _one("work", "job", spot)


def _of(kinds: dict[str, Kinds], spot: Spot, code: str) -> Offers:
    if not A_CLAUSE.search(spot.words):
        rows = kinds.get(spot.language, ())
        said = next((words for pattern, words in rows if pattern.search(spot.words)), ())
        yield from ((code, each) for each in said)


def _one(code: str, kind: str, spot: Spot) -> Offers:
    if not A_CLAUSE.search(spot.words):
        yield from ((code, each) for each in ONE[kind].get(spot.language, ()))
