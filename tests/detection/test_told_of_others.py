"""Korean passages told once more of other people, for the models to learn from."""

import os
import subprocess
import sys
from random import Random

import pytest

from stories.detection.language_models.labelled import labelled
from stories.detection.language_models.names_anew import from_far_away
from stories.detection.language_models.told_of_others import told_of_others

STORY = labelled(
    "[[age|열아홉]]에 [[name|탁봉녀]]는 [[name|봉녀]]라고만 불렸고 [[name|리명]]이 문을 열었다. "
    "[[name|탁봉녀]]와 [[ok|이OO]] 씨, [[name|Grace Paik]] 집사가 남았다."
)


def words_of(passage, kind):
    return [passage.text[mark.start : mark.end] for mark in passage.marks if mark.kind == kind]


def ends_in_consonant(name):
    return (ord(name[-1]) - ord("가")) % 28 > 0


@pytest.fixture
def told():
    (passage,) = told_of_others([STORY])
    return passage


def test_somebody_has_another_name_and_everything_else_stays(told):
    whole, given, short, again, foreign = words_of(told, "name")
    assert whole == again != "탁봉녀"
    assert given != "봉녀"
    assert short != "리명"
    assert foreign == "Grace Paik"
    assert words_of(told, "age") == ["열아홉"]
    assert words_of(told, "ok") == ["이OO"]
    assert told.text.endswith("씨, Grace Paik 집사가 남았다.")


def test_the_particles_of_the_passage_suit_the_other_name(told):
    whole, given, short, *_others = words_of(told, "name")
    assert [ends_in_consonant(name) for name in (whole, given, short)] == [False, False, True]


def test_a_given_name_alone_is_the_one_of_the_whole_name():
    passages = [labelled(f"[[name|탁봉녀]]는 [[name|봉녀]]다. {number}") for number in range(40)]
    told = [words_of(passage, "name") for passage in told_of_others(passages)]
    near = [(whole, given) for whole, given in told if whole.endswith(given)]
    assert len(near) > 25
    assert len({whole for whole, _given in told}) > 30


def test_where_nobody_is_named_in_hangul_nothing_is_told_again():
    silent = [labelled("[[age|스물]]에 떠났다."), labelled("[[name|Mina]]가 왔다.")]
    assert list(told_of_others(silent)) == []


def test_a_passage_that_plays_with_a_name_is_left_out():
    play = labelled("내 이름은 [[name|하늘]]이다. 하늘은 높고 넓다.")
    assert list(told_of_others([play])) == []


def test_names_are_the_same_whatever_order_python_keeps_them_in():
    script = (
        "from stories.detection.language_models.labelled import labelled\n"
        "from stories.detection.language_models.told_of_others import told_of_others\n"
        "names = '[[name|봉녀]], [[name|명화]], [[name|철수]], [[name|은별]]'\n"
        "print([each.text for each in told_of_others([labelled(names)])])"
    )
    told = {
        subprocess.run(  # noqa: S603
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(told) == 1


def test_names_from_far_away_are_of_several_peoples():
    choose = Random(3)  # noqa: S311  names of nobody
    names = {from_far_away(choose) for _ in range(400)}
    assert len(names) > 200
    assert any(" " in name for name in names)
    assert all(name.replace(" ", "").isalpha() for name in names)
