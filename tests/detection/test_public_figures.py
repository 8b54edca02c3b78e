"""Who is public, and who only sounds like it."""

import pytest

from stories.detection import Lexicon
from stories.detection.names.guard import NameGuard
from stories.detection.names.public_figures import is_public_figure


@pytest.mark.parametrize(
    "name",
    [
        "Kim Jong Un", "KIM JONG-UN", "Kim Jongun", "Jong-un Kim", "Gim Il-seong", "Moon Jaein",
        "Fumio Kishida", "김정은", "김 정은", "金与正", "金 正恩", "習近平", "Gogol",
        "Leonard Cohen", "George W. Bush", "Zeid Ra’ad Al Hussein", "Tomás Ojea Quintana",
    ],
)  # fmt: skip
def test_people_of_the_news_are_known_in_any_spelling(name):
    assert is_public_figure(name)


@pytest.mark.parametrize(
    "name", ["김태정", "김종운", "정은", "Jung-eun", "Leonard Kovan", "Isang", "", "…", "金正順"]
)
def test_who_only_sounds_like_them_is_somebody_else(name):
    assert not is_public_figure(name)


@pytest.mark.parametrize("part", ["Tomás", "Ojea", "Quintana", "Ojea Quintana"])
def test_a_part_of_the_name_of_a_public_figure_is_nobody_elses(part):
    text = "After a year she asked again, as did Tomás Ojea Quintana before her."
    start = text.index(part)
    assert not NameGuard(text, Lexicon()).allows(start, start + len(part))


@pytest.mark.parametrize("text", ["Tomás came.", "Tomás Pak Quintana came."])
def test_one_word_of_such_a_name_may_be_anybodys(text):
    assert NameGuard(text, Lexicon()).allows(0, len("Tomás"))
