"""What is true of one person only."""

import pytest

from stories.detection import EntityType, Lexicon, Passage, PassageKind
from stories.detection.detectors.distinctions import Distinctions

E = EntityType


def pointed_at(text, kind=PassageKind.PROSE):
    """The first kind and words that the detector points at, or None."""
    findings = Distinctions().find(Passage("body", text, "en", kind), Lexicon())
    spans = [(f.start, -f.end, f.entity_type) for f in findings]
    return next(((kind, text[start:-end]) for start, end, kind in sorted(spans)), None)


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        (
            "She was the first North Korean to pass the exam.",
            E.DISTINCTION,
            "the first North Korean to pass the exam",
        ),
        ("He is the only man in the class.", E.DISTINCTION, "the only man in the class"),
        (
            "She is the youngest member of our choir.",
            E.DISTINCTION,
            "the youngest member of our choir",
        ),
        (
            "They were the first family that opened a bakery in Osaka.",
            E.DISTINCTION,
            "the first family that opened a bakery in Osaka",
        ),
        ("She is one of only three.", E.DISTINCTION, "one of only three"),
        (
            "the only foreigner in a class of eleven",
            E.DISTINCTION,
            "the only foreigner in a class of eleven",
        ),
        (
            "the oldest person we have ever accompanied",
            E.DISTINCTION,
            "the oldest person we have ever accompanied",
        ),
        (
            "She won first prize in a speech contest.",
            E.DISTINCTION,
            "won first prize in a speech contest",
        ),
        ("She has a scar over her left eye.", E.DISTINCTION, "a scar over her left eye"),
        ("He lost two fingers on his right hand.", E.DISTINCTION, "two fingers on his right hand"),
        (
            "the first married couple whom we brought to Japan",
            E.DISTINCTION,
            "the first married couple whom we brought to Japan",
        ),
        (
            "She was the first in her family to study.",
            E.DISTINCTION,
            "the first in her family to study",
        ),
        (
            "He is the only one of the group who drives.",
            E.DISTINCTION,
            "the only one of the group who drives",
        ),
        (
            "As the only defector at her school she kept quiet.",
            E.DISTINCTION,
            "the only defector at her school she kept quiet",
        ),
        ("She is the sole survivor of that boat.", E.DISTINCTION, "the sole survivor of that boat"),
        ("the youngest student", E.DISTINCTION, "the youngest student"),
        (
            "No other woman in the town bakes such bread.",
            E.DISTINCTION,
            "No other woman in the town bakes such bread",
        ),
        ("She walks with a limp.", E.DISTINCTION, "walks with a limp"),
        (
            "I was the only person from our village who came back.",
            E.DISTINCTION,
            "the only person from our village who came back",
        ),
        ("She is deaf in one ear.", E.DISTINCTION, "is deaf"),
        (
            "Nobody from our county had ever studied abroad before her.",
            E.DISTINCTION,
            "Nobody from our county had ever studied abroad before her",
        ),
        (
            "He is the only dentist among the newcomers.",
            E.DISTINCTION,
            "the only dentist among the newcomers",
        ),
        (
            "She was the first of our guests to open a shop.",
            E.DISTINCTION,
            "the first of our guests to open a shop",
        ),
        (
            "She was chosen as the best apprentice of the prefecture.",
            E.DISTINCTION,
            "chosen as the best apprentice of the prefecture",
        ),
        (
            "He walks with a stick since the accident in the mine.",
            E.DISTINCTION,
            "walks with a stick",
        ),
        ("I am the last one of my unit alive.", E.DISTINCTION, "the last one of my unit alive"),
        ("She is the tallest woman in the choir.", E.DISTINCTION, "the tallest woman in the choir"),
        (
            "As one of only two women in the crew she had her own cabin.",
            E.DISTINCTION,
            "one of only two",
        ),
        (
            "She is the only one here who can read Russian.",
            E.DISTINCTION,
            "the only one here who can read Russian",
        ),
        (
            "He holds the record for the longest stay.",
            E.DISTINCTION,
            "holds the record for the longest stay",
        ),
        (
            "No one else in our building speaks like her.",
            E.DISTINCTION,
            "No one else in our building speaks like her",
        ),
        (
            "She became the first defector on the city council.",
            E.DISTINCTION,
            "the first defector on the city council",
        ),
        ("He has six toes on one foot.", E.DISTINCTION, "six toes on one foot"),
        ("She was the youngest in the cell.", E.DISTINCTION, "the youngest in the cell"),
        (
            "He is known in the quarter as the man with the accordion.",
            E.DISTINCTION,
            "is known in the quarter as the man with the accordion",
        ),
        (
            "Her hands were burned in the fire of the theatre.",
            E.DISTINCTION,
            "Her hands were burned in the fire of the theatre",
        ),
    ],
)
def test_what_is_true_of_one_only_is_found(text, kind, words):
    assert pointed_at(text) == (kind, words)


@pytest.mark.parametrize(
    "text",
    [
        "It was the first time she laughed.",
        "It was the only way.",
        "She received first aid.",
        "First of all, she slept.",
        "The first winter was hard.",
        "It was her only hope.",
        "the last train",
        "the only thing she had",
        "She was the first to laugh.",
        "at first, in the first place",
        "the first step, the first day, the first letter",
    ],
)
def test_first_times_and_only_ways_are_silent(text):
    assert pointed_at(text) is None


def test_slugs_tell_no_distinctions():
    assert (
        pointed_at("She was the first North Korean to pass the exam.", PassageKind.ADDRESS) is None
    )
