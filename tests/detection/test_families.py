"""Constellations of a family that fit hardly any other."""

import pytest

from stories.detection import EntityType, Lexicon, Passage, PassageKind
from stories.detection.detectors.families import Families

E = EntityType


def pointed_at(text, kind=PassageKind.PROSE):
    """The first kind and words that the detector points at, or None."""
    findings = Families().find(Passage("body", text, "en", kind), Lexicon())
    spans = [(f.start, -f.end, f.entity_type) for f in findings]
    return next(((kind, text[start:-end]) for start, end, kind in sorted(spans)), None)


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("She is the youngest of five sisters.", E.FAMILY, "the youngest of five sisters"),
        (
            "Her mother's brother, a bus driver, hid her.",
            E.FAMILY,
            "Her mother's brother, a bus driver",
        ),
        ("She has twin daughters.", E.FAMILY, "twin daughters"),
        (
            "His wife and three sons stayed behind.",
            E.FAMILY,
            "His wife and three sons stayed behind",
        ),
        (
            "Her eldest sister is a party official.",
            E.FAMILY,
            "Her eldest sister is a party official",
        ),
        ("I was the fourth of his six daughters.", E.FAMILY, "the fourth of his six daughters"),
        (
            "Her mother-in-law, who ran the canteen of a railway depot, beat her.",
            E.FAMILY,
            "Her mother-in-law, who ran the canteen of a railway depot",
        ),
        ("She left a daughter with her aunt.", E.FAMILY, "left a daughter with her aunt"),
        ("My father was executed in 1997.", E.FAMILY, "My father was executed in 1997"),
        ("The son of an army doctor, he never joined.", E.FAMILY, "The son of an army doctor"),
        (
            "her husband's sister was a champion of rhythmic gymnastics",
            E.FAMILY,
            "her husband's sister was a champion of rhythmic gymnastics",
        ),
        (
            "He found a brother in Incheon whom he had believed dead.",
            E.FAMILY,
            "found a brother in Incheon whom he had believed dead",
        ),
        (
            "One of her brothers drives a coal truck in Hamhung.",
            E.FAMILY,
            "her brothers drives a coal truck in Hamhung",
        ),
        ("My parents are still in the North.", E.FAMILY, "My parents are still in the North"),
        ("She is an only child.", E.FAMILY, "an only child"),
        ("He has four younger sisters.", E.FAMILY, "has four younger sisters"),
        (
            "Her grandmother on her mother's side came from Kyoto.",
            E.FAMILY,
            "Her grandmother on her mother's side",
        ),
        ("She is the granddaughter of a landowner.", E.FAMILY, "the granddaughter of a landowner"),
        ("Her half-brother lives in China.", E.FAMILY, "Her half-brother"),
        ("She is a mother of five.", E.FAMILY, "mother of five"),
        (
            "Her aunt, a cook in a military hospital, helped.",
            E.FAMILY,
            "Her aunt, a cook in a military hospital",
        ),
        (
            "His elder brother was sent to a prison camp.",
            E.FAMILY,
            "His elder brother was sent to a prison camp",
        ),
        ("They are a family of seven.", E.FAMILY, "a family of seven"),
        ("She was sold to a widower who kept goats.", E.FAMILY, "a widower who kept goats"),
        (
            "My older sister married a naval officer.",
            E.FAMILY,
            "My older sister married a naval officer",
        ),
        ("She has two brothers in the army.", E.FAMILY, "two brothers in the army"),
        ("He is the seventh child of a fisherman.", E.FAMILY, "the seventh child of a fisherman"),
        ("Her husband, a truck mechanic, was arrested.", E.FAMILY, "Her husband, a truck mechanic"),
        (
            "Both her brothers were sent to the mines.",
            E.FAMILY,
            "her brothers were sent to the mines",
        ),
        ("She left behind a husband and a boy of four.", E.FAMILY, "left behind a husband"),
        ("They have triplets.", E.FAMILY, "triplets"),
        (
            "His uncle teaches at the military academy.",
            E.FAMILY,
            "His uncle teaches at the military academy",
        ),
        ("We were nine at home.", E.FAMILY, "We were nine at home"),
        ("Her father's second wife had a stall.", E.FAMILY, "Her father's second wife"),
        (
            "My mother-in-law is deaf and keeps ducks.",
            E.FAMILY,
            "My mother-in-law is deaf and keeps ducks",
        ),
        ("She is married to a former guard.", E.FAMILY, "to a former guard"),
        ("His three daughters all became nurses.", E.FAMILY, "His three daughters"),
        ("Of her six siblings only one is alive.", E.FAMILY, "her six siblings"),
        (
            "The girl's father, a Chinese carpenter, has found her.",
            E.FAMILY,
            "The girl's father, a Chinese carpenter",
        ),
        ("She fears the man who bought her.", E.FAMILY, "the man who bought her"),
        ("It was the house of the man I was sold to.", E.FAMILY, "the man I was sold to"),
    ],
)
def test_rare_families_are_found(text, kind, words):
    assert pointed_at(text) == (kind, words)


@pytest.mark.parametrize(
    "text",
    [
        "She has a son.",
        "Her mother loves her.",
        "Her family is well.",
        "She thinks of her parents.",
        "Her husband is kind.",
        "Her brother said nothing.",
        "My mother was a good woman.",
        "two daughters",
        "The women and the children slept.",
        "her two children",
        "His father died.",
    ],
)
def test_families_like_all_others_are_silent(text):
    assert pointed_at(text) is None


def test_slugs_tell_no_families():
    assert pointed_at("She is the youngest of five sisters.", PassageKind.ADDRESS) is None
