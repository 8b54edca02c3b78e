"""Words for helpers and hiding places as their sentence asks: article, number, preposition."""

import pytest

from stories.detection import EntityType, Passage, scan
from stories.detection.generalising import options_for

WAYS = {EntityType.HELPER, EntityType.SHELTER}


def rewritten(text: str, language: str) -> str:
    """The sentence with the first wording in each place of ways, shelters, helpers and towns."""
    passage = Passage("body", text, language)
    found = scan([passage], with_language_models=False)
    parts = [place for each in found for place in each.at_each_occurrence()]
    for part in sorted(parts, key=lambda each: each.start, reverse=True):
        options = options_for(part, passage, language)
        if options and part.entity_type in WAYS | {EntityType.PLACE}:
            text = text[: part.start] + options[0].wording + text[part.end :]
    return text


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("She paid a broker in Changbai.", "She paid a helper in a town in north-east China."),
        (
            "He paid 8000 dollars to a broker in Changbai.",
            "He paid 8000 dollars to a helper in a town in north-east China.",
        ),
        ("A broker in Changbai helped her.", "A helper in a town in north-east China helped her."),
        (
            "The brokers in Dandong asked for more.",
            "The helpers in a town in north-east China asked for more.",
        ),
        (
            "The broker in Dandong asked for more.",
            "The helper in a town in north-east China asked for more.",
        ),
        (
            "My broker in Dandong took 300 dollars.",
            "My helper in a town in north-east China took 300 dollars.",
        ),
        (
            "Her broker from Hyesan was late.",
            "Her helper from a town in Ryanggang Province was late.",
        ),
        ("Their brokers told them to wait.", "Their helpers told them to wait."),
        ("Two brokers in Yanji led them.", "Two helpers in a town in north-east China led them."),
        (
            "She was taken by two brokers in Changbai.",
            "She was taken by two helpers in a town in north-east China.",
        ),
        (
            "Three smugglers took us to Yanji.",
            "Three helpers took us to a town in north-east China.",
        ),
        ("Brokers in Yanji led them.", "Helpers in a town in north-east China led them."),
        ("Brokers told her to wait.", "Helpers told her to wait."),
        (
            "The smuggler brought us to Dandong.",
            "The helper brought us to a town in north-east China.",
        ),
        ("A smuggler who took money left us.", "A helper who took money left us."),
        (
            "An old broker in Yanji knew her.",
            "An old helper in a town in north-east China knew her.",
        ),
        (
            "She found another broker in Yanji.",
            "She found another helper in a town in north-east China.",
        ),
        ("She found a Chinese broker.", "She found a Chinese broker."),
        ("We met our broker in Shenyang.", "We met our helper in a town in north-east China."),
        (
            "He went through brokers in Shenyang.",
            "He went through helpers in a town in north-east China.",
        ),
        ("He paid another broker.", "He paid another helper."),
        ("We paid the brokers.", "We paid the helpers."),
        ("The same broker came twice.", "The same helper came twice."),
        ("They hid with a pastor in Yanji.", "They hid with somebody who helped."),
        (
            "They were hidden by a pastor in Yanji for two months.",
            "They were hidden by somebody who helped.",
        ),
        ("They were hidden by two farmers in a village.", "They were hidden by people who helped."),
        ("They hid in a cellar in Yanji.", "They hid in a safe place."),
        (
            "We stayed in a safe house in Yanji.",
            "We stayed in a safe place in a town in north-east China.",
        ),
        ("We stayed in the safe house.", "We stayed in the safe place."),
        (
            "There were two safe houses in Shenyang.",
            "There were two safe places in a town in north-east China.",
        ),
        ("Safe houses in Yanji are few.", "Safe places in a town in north-east China are few."),
        (
            "A safe house in Yanji took her in.",
            "A safe place in a town in north-east China took her in.",
        ),
        ("We found an underground shelter.", "We found an underground shelter."),
        (
            "Our shelter in Yanji was small.",
            "Our safe place in a town in north-east China was small.",
        ),
        (
            "The mission ran secret shelters in Yanji.",
            "The mission ran safe places in a town in north-east China.",
        ),
        ("A local guide took us to Kunming.", "A helper took us to a city in China."),
        ("The local guides took us.", "The helpers took us."),
        ("Our guides knew the mountain.", "Our helpers knew the mountain."),
        ("Our guide knew the mountain.", "Our helper knew the mountain."),
        ("A trusted contact in Yanji called.", "A helper in a town in north-east China called."),
        ("An underground missionary came.", "An underground missionary came."),
        (
            "The trusted contacts in Yanji called.",
            "The helpers in a town in north-east China called.",
        ),
        ("They were guided by a monk from Yanji.", "They were guided by somebody who helped."),
        ("We were led by a boatman.", "We were led by a helper."),
        ("We were led by the boatmen.", "We were led by the boatmen."),
        ("He bribed the guards.", "He bribed the guards."),
        ("Her uncle paid the guards.", "Her uncle paid the guards."),
        ("They used forged papers.", "They used forged papers."),
        ("The pastor who hid them is old.", "The pastor who hid them is old."),
    ],
)
def test_english_wording_has_the_article_number_and_preposition_of_its_place(text, result):
    assert rewritten(text, "en") == result


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("브로커가 우리를 도왔다.", "도와준 사람이 우리를 도왔다."),
        ("브로커는 장백에 있었다.", "도와준 사람은 장백에 있었다."),
        ("그는 브로커를 만났다.", "그는 도와준 사람을 만났다."),
        (
            "그는 연길에서 브로커와 함께 떠났다.",
            "그는 중국 동북부의 한 도시에서 도와준 사람과 함께 떠났다.",
        ),
        ("브로커에게 8000달러를 주었다.", "도와준 사람에게 8000달러를 주었다."),
        ("브로커의 집에서 잤다.", "도와준 사람의 집에서 잤다."),
        ("우리는 은신처에서 지냈다.", "우리는 안전한 곳에서 지냈다."),
        ("은신처를 옮겼다.", "안전한 곳을 옮겼다."),
        ("은신처는 추웠다.", "안전한 곳은 추웠다."),
        ("안내인이 왔다.", "도와준 사람이 왔다."),
        ("안내인을 따라갔다.", "도와준 사람을 따라갔다."),
        ("길잡이가 왔다.", "도와준 사람이 왔다."),
        ("길잡이와 함께 걸었다.", "도와준 사람과 함께 걸었다."),
    ],
)
def test_korean_wording_has_the_particle_of_its_place(text, result):
    assert rewritten(text, "ko") == result


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("ブローカーが私たちを助けた。", "ブローカーが私たちを助けた。"),
        ("母は延吉のブローカーと会った。", "母は中国東北部のある町のブローカーと会った。"),
        ("ブローカーを信じた。", "ブローカーを信じた。"),
        ("ブローカーの家で寝た。", "ブローカーの家で寝た。"),
        ("隠れ家で暮らした。", "安全な場所で暮らした。"),
        ("隠れ家を移した。", "安全な場所を移した。"),
        ("隠れ家は寒かった。", "安全な場所は寒かった。"),
        ("延吉の隠れ家にいた。", "中国東北部のある町の安全な場所にいた。"),
        ("案内人が来た。", "助けてくれた人が来た。"),
        ("案内人を待った。", "助けてくれた人を待った。"),
        ("案内人と歩いた。", "助けてくれた人と歩いた。"),
    ],
)
def test_japanese_wording_has_the_particle_of_its_place(text, result):
    assert rewritten(text, "ja") == result
