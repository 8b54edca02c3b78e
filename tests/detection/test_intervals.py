"""Lengths of time that a record can be matched with."""

import pytest

from stories.detection import EntityType, Lexicon, Passage, PassageKind
from stories.detection.detectors.intervals import Intervals

E = EntityType


def pointed_at(text, kind=PassageKind.PROSE):
    """The first kind and words that the detector points at, or None."""
    findings = Intervals().find(Passage("body", text, "en", kind), Lexicon())
    spans = [(f.start, -f.end, f.entity_type) for f in findings]
    return next(((kind, text[start:-end]) for start, end, kind in sorted(spans)), None)


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        (
            "She was held for eleven months and four days.",
            E.INTERVAL,
            "eleven months and four days",
        ),
        ("She spent 43 days in detention.", E.INTERVAL, "43 days"),
        (
            "He served two years and three months in Chongori.",
            E.INTERVAL,
            "two years and three months",
        ),
        ("After nine weeks she was released.", E.INTERVAL, "nine weeks"),
        (
            "They met exactly ten years to the day after the crossing.",
            E.INTERVAL,
            "exactly ten years to the day",
        ),
        ("She waited seven months and eleven days.", E.INTERVAL, "seven months and eleven days"),
        ("For nineteen days she saw no sun.", E.INTERVAL, "nineteen days"),
        ("He was ill for eight months.", E.INTERVAL, "eight months"),
        ("On the eleventh day they moved her.", E.INTERVAL, "On the eleventh day"),
        ("She lived there for one year and two months.", E.INTERVAL, "one year and two months"),
        ("She was freed 17 days later.", E.INTERVAL, "17 days"),
        ("She counted 212 days.", E.INTERVAL, "212 days"),
        ("a year and five months later she fled", E.INTERVAL, "a year and five months"),
        ("He was beaten for sixteen days.", E.INTERVAL, "sixteen days"),
        ("After five months and a week she was let go.", E.INTERVAL, "five months and a week"),
        ("She hid for thirteen weeks.", E.INTERVAL, "thirteen weeks"),
        (
            "They were apart for nine years, two months and three days.",
            E.INTERVAL,
            "nine years, two months and three days",
        ),
        ("We had been walking for eleven nights.", E.INTERVAL, "eleven nights"),
        (
            "Three years, one month and nine days are in my papers.",
            E.INTERVAL,
            "Three years, one month and nine days",
        ),
        ("He was kept there a hundred and twelve days.", E.INTERVAL, "a hundred and twelve days"),
        ("She stayed exactly forty days.", E.INTERVAL, "exactly forty days"),
        ("Six weeks later the guard came back.", E.INTERVAL, "Six weeks"),
    ],
)
def test_exact_lengths_of_time_are_found(text, kind, words):
    assert pointed_at(text) == (kind, words)


@pytest.mark.parametrize(
    "text",
    [
        "She lived there for ten years.",
        "for several months she waited",
        "She was there for a long time.",
        "She works five days a week.",
        "The course takes 12 weeks.",
        "It was two days by train.",
        "for three years",
        "She came two years ago.",
        "after a few weeks she left",
        "two or three days",
        "In the past 12 months we helped 30 people.",
        "for half a year",
        "every 10 days she called",
    ],
)
def test_round_lengths_and_routines_are_silent(text):
    assert pointed_at(text) is None


def test_slugs_tell_no_intervals():
    assert pointed_at("She was held for eleven months and four days.", PassageKind.ADDRESS) is None
