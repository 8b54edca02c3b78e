"""Ways, hiding places, helpers, schools, work and families in Korean and Japanese."""

import pytest

from stories.detection import EntityType, Severity
from tests.detection.readers import by_rules

E = EntityType


def found(text, *kinds):
    """The words found by the rules alone, of these kinds."""
    findings = by_rules(text)
    return [text[f.start : f.end] for f in findings if not kinds or f.entity_type in kinds]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("우리는 과수원 뒤 창고에서 숨어 지냈다.", E.SHELTER, "우리는 과수원 뒤 창고"),
        ("그는 쉼터에 왔다.", E.SHELTER, "쉼터"),
        ("조선족 할머니가 밥을 주었다.", E.HELPER, "조선족 할머니가"),
        ("소대장에게 담배와 3천 위안을 주었다.", E.HELPER, "소대장에게 담배와 3천 위안"),
        ("우리를 안내한 사람은 귀가 어두운 낚시꾼이었다.", E.HELPER, "귀가 어두운 낚시꾼"),
        ("갈대밭을 끼고 걸어 나왔다.", E.ROUTE, "갈대밭을 끼고 걸어"),
        ("대사관 담을 넘었다.", E.ROUTE, "대사관 담을 넘"),
        ("샛별어린이집에 다닌다.", E.SCHOOL, "샛별어린이집"),
        ("제2고급중학교를 나왔다.", E.SCHOOL, "제2고급중학교"),
        ("간호학과에 다닌다.", E.SCHOOL, "간호학과"),
        ("한솔전자에서 일했다.", E.EMPLOYER, "한솔전자"),
        ("북천읍 우체국을 그만두었다.", E.EMPLOYER, "북천읍 우체국"),
        ("아버지는 큰 배의 기관사였다.", E.OCCUPATION, "기관사"),
        ("골목에서 떡집을 차렸다.", E.OCCUPATION, "골목에서 떡집"),
        ("세 자매 중 막내였다.", E.FAMILY, "세 자매 중 막내였"),
        ("3남 2녀를 두었다.", E.FAMILY, "3남 2녀를"),
        ("외눈박이 홀아비에게 팔렸다.", E.FAMILY, "외눈박이 홀아비"),
        ("유일한 남학생이다.", E.DISTINCTION, "유일한"),
        ("여행증 번호 K0471882이다.", E.IDENTITY_NUMBER, "K0471882"),
        ("果樹園の納屋に隠れていた。", E.SHELTER, "果樹園の納屋"),
        ("案内してくれたのは、耳の遠い漁師でした。", E.HELPER, "耳の遠い漁師"),
        ("所長へ五千元を渡した。", E.HELPER, "所長へ五千元"),
        ("峠を四時間歩いた。", E.ROUTE, "峠を四時間歩い"),
        ("星野保育園に通う。", E.SCHOOL, "星野保育園"),
        ("栄養学科に入った。", E.SCHOOL, "栄養学科"),
        ("青葉クリニックで働く。", E.EMPLOYER, "青葉クリニック"),
        ("元体操選手です。", E.OCCUPATION, "元体操選手です"),
        ("小さな写真館を営む。", E.OCCUPATION, "写真館"),
        ("三姉妹の末っ子です。", E.FAMILY, "三姉妹の末っ子"),
        ("七人きょうだいの長女です。", E.FAMILY, "七人きょうだいの長女"),
        ("この人だけでした。", E.DISTINCTION, "この人だけ"),
        ("右手に手術の跡がある。", E.DISTINCTION, "手術の跡"),
        ("図公刑字2017第0311号とある。", E.IDENTITY_NUMBER, "図公刑字2017第0311号"),
    ],
)
def test_what_gives_somebody_away_is_found(text, kind, words):
    assert any(words.startswith(each) or each.startswith(words) for each in found(text, kind))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("그는 충북 제천의 작은 집에 산다.", "제천"),
        ("지금은 대구에서 산다.", "대구"),
        ("왕칭현 산골이었다.", "왕칭현"),
        ("밀양시 산내면에서 자랐다.", "밀양시 산내면"),
        ("집은 새터역 2번 출구 골목에 있다.", "새터역 2번 출구 골목"),
        ("요덕 15호 관리소에 있었다.", "요덕 15호 관리소"),
        ("투먼의 감리교회에 갔다.", "투먼의 감리교회"),
        ("大阪で働いている。", "大阪"),
        ("慶尚南道統営に住む。", "統営"),
        ("緑川市の川沿いに住む。", "緑川市"),
        ("青葉駅東口の銭湯の裏に住む。", "青葉駅東口の銭湯の裏"),
        ("ヘサン市から来た。", "ヘサン市"),
    ],
)
def test_places_are_found_by_what_stands_next_to_them(text, words):
    assert any(words in each or each in words for each in found(text, E.PLACE))


@pytest.mark.parametrize(
    "text",
    [
        "역시 도시는 다시 조용했다. 당시 통역과 친구가 왔다.",
        "아동 활동과 노동 운동은 공동의 일이다.",
        "대학교에 가고 싶다. 초등학생도 왔다.",
        "쉼 없이 프로그램을 운영했다.",
        "都市と地区と農村の話です。全国の小学校で読まれた。",
        "元首相が来た。農林水産省の発表です。",
        "会議を開き、展示会を開きました。",
    ],
)
def test_common_words_of_the_same_shape_are_silent(text):
    assert found(text) == []


def test_a_sum_makes_a_helper_something_to_act_on():
    severities = {
        text: next(f.severity for f in by_rules(text) if f.entity_type is E.HELPER)
        for text in ("브로커를 만났다.", "브로커에게 3천 위안을 주었다.")
    }
    assert list(severities.values()) == [Severity.SHOULD, Severity.MUST]


def test_an_address_and_a_text_in_latin_letters_are_left_to_others():
    assert found("A quiet page about bread.") == []
