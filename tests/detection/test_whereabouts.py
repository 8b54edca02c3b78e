"""Places that English words show to be one."""

import pytest

from stories.detection import EntityType, Lexicon, Passage, PassageKind
from stories.detection.detectors.whereabouts import Whereabouts

E = EntityType


def pointed_at(text, kind=PassageKind.PROSE):
    """The first kind and words that the detector points at, or None."""
    findings = Whereabouts().find(Passage("body", text, "en", kind), Lexicon())
    spans = [(f.start, -f.end, f.entity_type) for f in findings]
    return next(((kind, text[start:-end]) for start, end, kind in sorted(spans)), None)


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("She lives in Banseok-dong.", E.PLACE, "Banseok-dong"),
        ("They moved to Mapo-gu last year.", E.PLACE, "Mapo-gu"),
        ("She was born in Unsan county.", E.PLACE, "Unsan county"),
        ("He rents a room in Shinjuku 2-chome.", E.PLACE, "Shinjuku 2-chome"),
        ("She hid in a village near Musan.", E.PLACE, "a village near Musan"),
        (
            "They met at the north gate of Horikiri station.",
            E.PLACE,
            "the north gate of Horikiri station",
        ),
        ("She sells fish at Namyang market.", E.PLACE, "Namyang market"),
        ("He was in Chongori prison.", E.PLACE, "Chongori prison"),
        ("She sings at Grace Church.", E.PLACE, "Grace Church"),
        ("the Hope clinic on Mill Street", E.PLACE, "the Hope clinic"),
        ("at Camp 15 she saw him", E.PLACE, "Camp 15"),
        ("She grew up in Toyohira.", E.PLACE, "Toyohira"),
        (
            "a village of farmers called Dongjincun",
            E.PLACE,
            "a village of farmers called Dongjincun",
        ),
        (
            "We live in a flat above a bicycle shop, a minute from Horikiri station.",
            E.PLACE,
            "above a bicycle shop, a minute from Horikiri station",
        ),
        ("the detention centre at Tumen", E.PLACE, "the detention centre at Tumen"),
        ("Her house stood in a settlement by the railway.", E.PLACE, "a settlement by the railway"),
        ("Exit 3 of Sindang station", E.PLACE, "Exit 3 of Sindang station"),
        ("She lives at 14 Harbour Road, Apartment 302.", E.PLACE, "14 Harbour Road"),
        ("two kilometres from Hoeryong", E.PLACE, "two kilometres from Hoeryong"),
        ("near the Sumida river in Kita-ku", E.PLACE, "Kita-ku"),
        ("In Onsong-gun she knew nobody.", E.PLACE, "Onsong-gun"),
        ("She works in Hwaseong.", E.PLACE, "Hwaseong"),
        ("the mountain village of Samhae", E.PLACE, "the mountain village of Samhae"),
        ("He rents a corner in Songjeong-dong with two others.", E.PLACE, "Songjeong-dong"),
        ("The café stands across from Gwangalli beach.", E.PLACE, "Gwangalli beach"),
        ("Her cousin keeps pigs in Ryongdang-ri.", E.PLACE, "Ryongdang-ri"),
        (
            "They were questioned at the Nong Khai immigration office.",
            E.PLACE,
            "the Nong Khai immigration office",
        ),
        ("She buys her noodles at Jagalchi.", E.PLACE, "Jagalchi"),
        ("We wrote from a hostel on Sakura Street.", E.PLACE, "Sakura Street"),
        ("He grew up on the island of Sinmi.", E.PLACE, "the island of Sinmi"),
        ("She got off at Takadanobaba.", E.PLACE, "Takadanobaba"),
        (
            "She sweeps the stairs of a tower in Incheon's Yeonsu district.",
            E.PLACE,
            "Incheon's Yeonsu district",
        ),
        ("The women were held at Baishan detention centre.", E.PLACE, "Baishan detention centre"),
        ("We parted in front of Kawaguchi-motogo station.", E.PLACE, "Kawaguchi-motogo station"),
        ("They are from the same village, Sangdan.", E.PLACE, "Sangdan"),
        (
            "The flat is on the fifth floor, opposite the fish market.",
            E.PLACE,
            "opposite the fish market",
        ),
    ],
)
def test_places_are_found_by_what_they_are_called(text, kind, words):
    assert pointed_at(text) == (kind, words)


@pytest.mark.parametrize(
    "text",
    [
        "She lives in South Korea.",
        "They went to Thailand.",
        "in North Hamgyong Province",
        "She came in March.",
        "She prays to God.",
        "He speaks in English.",
        "They came to Japan in October.",
        "She works in a village.",
        "in the city",
        "in Ryanggang",
        "She lives near her sister.",
        "He came from North Korea through China and Laos to Seoul.",
        "a letter from Mr. I.K. in Japanese",
        "The meeting in Kobe was held by the committee.",
        "In January they left.",
        "The man from Human Rights Watch spoke.",
        "In English class, she sings.",
    ],
)
def test_lands_provinces_and_plain_villages_are_silent(text):
    assert pointed_at(text) is None


def test_slugs_tell_no_whereabouts():
    assert pointed_at("She lives in Banseok-dong.", PassageKind.ADDRESS) is None
