"""Towns, ages and school years in the words of people who have settled somewhere.

The words between brackets are those that a finding of a place or an age must touch.
"""

import re

import pytest

from stories.detection import Lexicon, Passage, PassageKind
from stories.detection.detectors.settled_towns import SettledTowns
from stories.detection.names.known_words import GREAT_CITIES
from stories.detection.places.settled import letters, settled_towns
from tests.detection.readers import by_rules

TOLD_IN = {
    "en": (
        "She has lived in [New Malden] since the spring with her two boys.",
        "He settled in [North Shields] and learned to weld.",
        "My sister married a baker from [Drammen] and never came back.",
        "[Sandnes] was grey and wet when our bus pulled in.",
        "Her father drove her from [Bielefeld] to [Siegen] every second Sunday.",
        "We were given a flat in [Västerås], on the third floor.",
        "They resettled her in [Grande Prairie], where the winters reminded her of home.",
        "After two years she left [Toowoomba] for a job in a hospital.",
        "The church in [Saint-Denis] gave us coats.",
        "He sells phone covers near [Kathmandu]'s old bus park.",
        "She found work in a bakery in [Sainte-Foy] within a month.",
        "We crossed the [Arakawa neighbourhood] on foot each morning.",
        "Between [Almelo] and [Hengelo] the train was empty and I cried.",
        "My cousin, now in [Bishkek], writes to me in Russian.",
        "She had a stall on the [Kowloon] side and slept behind it.",
        "Two winters later I was sent on to [Mombasa].",
        "The [Karaköy quarter] was where he slept the first week.",
        "Our hostel stood in the [Ward of Saint Anne], close to the port.",
        "Her son studies in [Burnaby], her daughter in [Red Deer].",
        "My brother was placed in [Linköping] with an old couple.",
        "From [Wolverhampton] she took the bus to [Walsall] to clean offices.",
        "We stayed in [Nakuru] until the papers came.",
        "He opened a noodle shop in [Regina], of all places.",
        "They put us on a train to [Groningen].",
        "I left [Malatya] with one bag.",
        "Her aunt lives outside [Lethbridge] and keeps bees.",
        "My wife had already reached [Limerick] by then.",
        "The hostel in [Medan] had no windows.",
        "[Shymkent] was hot and we had no water.",
        "She teaches Sunday school in [East Kilbride].",
        "He moved from [Dunedin] to [Invercargill] for the meat works.",
        "We rented in [Fort Lee], then in [Palisades Park].",
        "Our lawyer found us a room near [Coney Hall].",
        "My first winter was in [Tromsø], where the sun did not rise.",
        "They let her settle in [Siliguri] with a cousin.",
        "She was born on [Ganghwa island] and sings its songs.",
        "I phoned my uncle in [Tripoli] and he wept.",
        "He was taken through [Gaziantep], and I through [Adana].",
        "My mother moved back to [St. Albans] after the wedding.",
    ),
    "ja": (
        "今は[板橋]に住んで、近くの工場に通っている。",
        "去年の春、[三原]へ移った。",
        "[舞鶴]の港に船が着いた。",
        "彼女は[高槻]で小さな食堂をしている。",
        "[ドルトムント]で暮らす姉から手紙が来た。",
        "夫の実家は[岩見沢]にある。",
        "母は[吉州]の出身で、歌がうまかった。",
        "[富田林]の団地で三年を過ごした。",
        "[緑町三丁目]の角を曲がると彼の店がある。",
        "私たちは[西川口駅]の裏で待ち合わせた。",
        "列車で[図們]まで行き、そこから歩いた。",
        "[バンクーバー郊外]の町に落ち着いた。",
        "[十七の夏]、川を渡った。",
        "母は[今年で四十二]になる。",
        "[小学三年の娘]は日本語しか話さない。",
        "長男は[来春、中学に上がる]。",
        "娘が[三つ]のとき、夫が消えた。",
        "[枚方]から電車で通っている。",
        "[会寧]育ちの友人が教えてくれた。",
        "私は[足利]へ嫁いだ。",
        "兄は[苫小牧]で船を直している。",
        "彼女は[小牧市]の弁当工場で働く。",
        "[ユトレヒト]に住む友達が泊めてくれた。",
        "[蕨駅]の前で毎週チラシを配った。",
        "夫は[エドモントン]で溶接をしている。",
        "[奈良県生駒市]に小さな家を買った。",
        "家族で[習志野]に引っ越した。",
        "[八千代]の団地に五年いた。",
        "父は[十和田]生まれの大工だった。",
        "[寝屋川]まで自転車で通った。",
        "[三条通り]の豆腐屋で働いている。",
        "彼女は[ようやく三十]になった。",
        "[二十六の年]に国を出た。",
        "弟は[当時九歳]だった。",
        "[高校二年の息子]がいる。",
        "末の子は[一歳二か月]。",
        "[七十になる父]を残してきた。",
        "[リーズ]で英語を習った。",
    ),
    "ko": (
        "지금은 [부평]에 사는 언니가 도와주었다.",
        "그는 [무산 읍내]에서 두부를 팔았다.",
        "어머니는 [성진]에서 자란 사람이다.",
        "[북청] 출신인 남편은 물장수 이야기를 자주 했다.",
        "[열일곱 나던 해]에 강을 건넜다.",
        "[올해 마흔둘]이 된 그는 용접을 배운다.",
        "[중학교 2학년] 딸과 둘이 산다.",
        "[신림동]의 반지하에서 첫 겨울을 났다.",
        "[회령] 쪽 친척에게서 소식이 왔다.",
        "아들은 [다섯 살배기]였다.",
        "[가리봉동] 골목에서 양꼬치를 팔았다.",
        "[밴쿠버] 근교에 집을 얻었다.",
        "언니는 [맨체스터]에서 청소 일을 한다.",
        "[함주] 태생이라고 들었다.",
        "우리는 [강서구 임대아파트]로 이사했다.",
        "[스물셋]에 시집을 갔다.",
        "그 무렵 나는 [서른하나]였다.",
        "[안산]의 공장에서 일한다.",
        "[장백]의 산골 마을에 팔려 갔다.",
        "[일산] 사는 동생이 아이를 봐 준다.",
        "그는 [구로동]에 방을 얻었다.",
        "[영월]로 이사한 뒤 농사를 짓는다.",
        "[정주] 출신인 할아버지가 계셨다.",
        "우리는 [동두천]의 빌라에 산다.",
        "[더블린]에서 빵을 굽는다.",
        "[해남]까지 버스를 타고 갔다.",
        "아버지는 [예순넷]에 돌아가셨다.",
        "딸은 [이제 열한 살]이다.",
        "[고2] 아들이 밥을 한다.",
        "[스물아홉 되던 해]에 두만강을 건넜다.",
        "[갓 서른]이 되었을 때 딸을 낳았다.",
        "[부령]에서 자란 어머니는 산나물을 잘 안다.",
        "[캘거리]로 옮긴 친구가 사진을 보냈다.",
        "[길음동] 언덕 위 옥탑방에 살았다.",
        "[쾰른]에 있는 교회에서 만났다.",
        "[온성] 쪽 친정에 돈을 보냈다.",
        "[평택]의 반도체 공장에 다닌다.",
        "아들은 [초등학교 5학년]이다.",
        "[창원] 사는 이모 댁에 갔다.",
    ),
}
TOLD = [sentence for sentences in TOLD_IN.values() for sentence in sentences]
MARK = re.compile(r"\[([^]]+)\]")


def marked(sentence):
    """The text without its brackets, and the places of the words that stood in them."""
    parts = MARK.split(sentence)
    starts = [len("".join(parts[:number])) for number in range(1, len(parts), 2)]
    words = parts[1::2]
    return "".join(parts), [(at, at + len(word)) for at, word in zip(starts, words, strict=True)]


def settled_in(text, kind=PassageKind.PROSE):
    """The words that the detector of settled towns points at."""
    findings = SettledTowns().find(Passage("body", text, "en", kind), Lexicon())
    return [text[finding.start : finding.end] for finding in findings]


@pytest.mark.parametrize("sentence", TOLD)
def test_where_and_how_old_somebody_is_gets_found(sentence):
    text, places = marked(sentence)
    found = [one for finding in by_rules(text) for one in finding.occurrences]
    for start, end in places:
        assert any(one.start < end and start < one.end for one in found), text[start:end]


@pytest.mark.parametrize(
    "text",
    [
        "She got a scholarship from Bielefeld University.",
        "He spoke to Martin and to Chelsea after class.",
        "He gave the book to Florence, his wife.",
        "I was never told about Freedom or Hope, two boats.",
        "A train runs from Bielefeld to Siegen.",
        "The committee published a report from Bielefeld.",
        "She flew from Berlin to Toronto.",
        "大学で勉強している。",
        "本部から手紙が届いた。",
        "リビングで話した。",
        "彼女は東京に住んでいる。",
        "하나에서 열까지 가르쳐 주었다.",
        "운전에서 사고가 났다.",
        "고향에서 자란 이야기를 했다.",
        "그는 서울에 사는 누나가 있다.",
    ],
)
def test_words_names_and_what_is_in_nobodys_life_are_no_towns(text):
    assert settled_in(text) == []


def test_the_longest_name_of_a_town_is_taken():
    assert settled_in("He settled in North Shields and learned to weld.") == ["North Shields"]
    assert settled_in("She moved to Limerick Mary said.") == []


def test_both_towns_of_a_journey_are_found():
    assert settled_in("My uncle drove between Almelo and Hengelo.") == ["Almelo", "Hengelo"]


def test_slugs_tell_no_towns():
    assert settled_in("She lives in Bielefeld.", PassageKind.ADDRESS) == []


def test_great_cities_are_not_among_the_towns():
    assert not settled_towns().latin & {letters(city.replace("_", " ")) for city in GREAT_CITIES}


def test_names_of_the_tables_are_in_the_scripts_of_the_languages():
    assert {"足利", "枚方", "ドルトムント", "캘거리"} <= settled_towns().eastern
