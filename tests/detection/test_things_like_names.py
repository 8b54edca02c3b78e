"""Pipes, services, towns and masks that have the shape of a name."""

import pytest

from stories.detection import EntityType
from tests.detection.readers import found

NAME = EntityType.PERSON_NAME


@pytest.mark.parametrize(
    "text",
    [
        "제재소 아래 송수관을 따라 걸었다.",
        "송전선과 전화선이 보였다. 오솔길을 걸었다.",
        "텔레그램으로 연락했다.",
        "マイナンバーは夜に届いた。",
        "ウィーチャットで連絡した。",
        "竜井の男が来た。",
        "정 아무개는 말했다. 최 아무개가 왔다.",
    ],
)
def test_a_thing_a_town_and_a_mask_are_nobodys_name(text):
    assert found(text, NAME) == []


def test_where_somebody_goes_is_a_place():
    text = "Abu Yusuf drove the van as far as Nimruz, and from there we walked."
    assert found(text, NAME) == ["Abu Yusuf"]
    assert found(text, EntityType.PLACE) == ["Nimruz"]


def test_to_whom_somebody_goes_is_a_person():
    assert "Tesfay" in found("We walked to Tesfay, who hid us.", NAME)
