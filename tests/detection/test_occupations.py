"""Trades that narrow down who somebody is."""

import pytest

from stories.detection import EntityType, Lexicon, Passage, PassageKind
from stories.detection.detectors.occupations import Occupations

E = EntityType


def pointed_at(text, kind=PassageKind.PROSE):
    """The first kind and words that the detector points at, or None."""
    findings = Occupations().find(Passage("body", text, "en", kind), Lexicon())
    spans = [(f.start, -f.end, f.entity_type) for f in findings]
    return next(((kind, text[start:-end]) for start, end, kind in sorted(spans)), None)


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("She works as a dental technician.", E.OCCUPATION, "a dental technician"),
        ("He is a crane operator at the harbour.", E.OCCUPATION, "a crane operator at the harbour"),
        ("She became a nail artist.", E.OCCUPATION, "a nail artist"),
        ("Mr. I.K., a former border guard, runs a shop.", E.OCCUPATION, "a former border guard"),
        (
            "She trained as a sign-language interpreter.",
            E.OCCUPATION,
            "a sign-language interpreter",
        ),
        ("My father was a blaster at the open pit.", E.OCCUPATION, "a blaster at the open pit"),
        (
            "Before we left he was a repairer of X-ray machines.",
            E.OCCUPATION,
            "a repairer of X-ray machines",
        ),
        (
            "She is a nurse in the cardiology ward of a private hospital.",
            E.OCCUPATION,
            "a nurse in the cardiology ward of a private hospital",
        ),
        ("He drives a forklift in a warehouse.", E.OCCUPATION, "drives a forklift in a warehouse"),
        ("She teaches calligraphy to children.", E.OCCUPATION, "teaches calligraphy to children"),
        ("He was a sign-painter for the railway.", E.OCCUPATION, "a sign-painter for the railway"),
        (
            "Mrs. Y.K., a seamstress from the coast, sings.",
            E.OCCUPATION,
            "a seamstress from the coast",
        ),
        ("He is a carpenter by trade.", E.OCCUPATION, "a carpenter by trade"),
        ("She got a job as a night auditor.", E.OCCUPATION, "a night auditor"),
        (
            "She was a taster of tinned mackerel for export.",
            E.OCCUPATION,
            "a taster of tinned mackerel for export",
        ),
        ("I was a party secretary in a mine.", E.OCCUPATION, "a party secretary in a mine"),
        ("She qualified as a care manager last year.", E.OCCUPATION, "a care manager"),
        (
            "A one-armed eel fisherman from Huay Xai took them, he said.",
            E.OCCUPATION,
            "A one-armed eel fisherman from Huay Xai took them",
        ),
        ("Her uncle is a beekeeper.", E.OCCUPATION, "a beekeeper"),
        ("He worked as a projectionist.", E.OCCUPATION, "a projectionist"),
        ("She is now a sushi chef.", E.OCCUPATION, "a sushi chef"),
        (
            "She was a weather forecaster on the state radio.",
            E.OCCUPATION,
            "a weather forecaster on the state radio",
        ),
        ("I'm a tram driver.", E.OCCUPATION, "a tram driver"),
        ("He tunes pianos.", E.OCCUPATION, "tunes pianos"),
        ("She has become a licensed acupuncturist.", E.OCCUPATION, "a licensed acupuncturist"),
        ("I was a signaller with the railway.", E.OCCUPATION, "a signaller with the railway"),
        (
            "Mr. D.K., once an opera singer, now drives a taxi.",
            E.OCCUPATION,
            "once an opera singer",
        ),
        (
            "My work was painting portraits of the leaders.",
            E.OCCUPATION,
            "painting portraits of the leaders",
        ),
        ("She works as a proofreader.", E.OCCUPATION, "a proofreader"),
        ("He earns his living as a locksmith.", E.OCCUPATION, "a locksmith"),
        ("He used to be a customs inspector.", E.OCCUPATION, "a customs inspector"),
        (
            "Mrs. K., who was an announcer at a provincial radio station, reads.",
            E.OCCUPATION,
            "an announcer at a provincial radio station",
        ),
        ("She has trained guide dogs since 2015.", E.OCCUPATION, "trained guide dogs since 2015"),
        ("As a geologist he knew the hills.", E.OCCUPATION, "As a geologist"),
        (
            "She is an apprentice with a master of lacquer.",
            E.OCCUPATION,
            "an apprentice with a master of lacquer",
        ),
        (
            "He had been an interpreter for a fishing delegation.",
            E.OCCUPATION,
            "an interpreter for a fishing delegation",
        ),
    ],
)
def test_rare_trades_are_found(text, kind, words):
    assert pointed_at(text) == (kind, words)


@pytest.mark.parametrize(
    "text",
    [
        "She is a farmer.",
        "He was a good worker.",
        "She is a mother of two.",
        "The winter was a hard matter.",
        "It was a long letter.",
        "She became a member.",
        "I was a student then.",
        "She works hard.",
        "The river is over there.",
        "She is older than her brother.",
        "He was a stranger.",
        "This is a small order.",
        "She was never a burden.",
        "The trust is a registered charity.",
        "He is a volunteer.",
        "It was another winter.",
        "She is a teacher.",
        "She was tired and poor.",
        "They are neither here nor there.",
        "She is not a better person.",
        "He gave her a paper and a flower.",
        "She has a computer, a letter, and a silver ring.",
        "My mother was a remarkable cook and a good singer.",
    ],
)
def test_common_trades_and_other_words_in_er_are_silent(text):
    assert pointed_at(text) is None


def test_slugs_tell_no_occupations():
    assert pointed_at("She works as a dental technician.", PassageKind.ADDRESS) is None
