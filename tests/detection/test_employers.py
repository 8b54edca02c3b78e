"""Places of work, with a name and without."""

import pytest

from stories.detection import EntityType, Lexicon, Passage, PassageKind
from stories.detection.detectors.employers import Employers

E = EntityType


def pointed_at(text, kind=PassageKind.PROSE):
    """The first kind and words that the detector points at, or None."""
    findings = Employers().find(Passage("body", text, "en", kind), Lexicon())
    spans = [(f.start, -f.end, f.entity_type) for f in findings]
    return next(((kind, text[start:-end]) for start, end, kind in sorted(spans)), None)


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("She works nights at a bakery near the station.", E.EMPLOYER, "a bakery near the station"),
        ("He works at Tanabe Precision Gears.", E.EMPLOYER, "Tanabe Precision Gears"),
        ("She got a job in a cardboard factory.", E.EMPLOYER, "a cardboard factory"),
        ("She runs a small hair salon.", E.EMPLOYER, "a small hair salon"),
        ("They opened a noodle restaurant in Osaka.", E.EMPLOYER, "a noodle restaurant in Osaka"),
        (
            "She works part-time at a convenience store opposite the town hall.",
            E.EMPLOYER,
            "a convenience store opposite the town hall",
        ),
        ("She cleaned offices at the Hope Clinic.", E.EMPLOYER, "the Hope Clinic"),
        (
            "I work in a shop for second-hand sewing machines.",
            E.EMPLOYER,
            "a shop for second-hand sewing machines",
        ),
        ("She is a nurse at the Midorikaze clinic.", E.EMPLOYER, "the Midorikaze clinic"),
        ("He worked in a coal mine in the mountains.", E.EMPLOYER, "a coal mine in the mountains"),
        ("She has a stall at the Namyang market.", E.EMPLOYER, "a stall at the Namyang market"),
        ("He worked for the county party committee.", E.EMPLOYER, "the county party committee"),
        ("We run a guest house.", E.EMPLOYER, "a guest house"),
        ("She works for Samsung.", E.EMPLOYER, "Samsung"),
        (
            "He had been a driver for a trading company under the ministry of fisheries.",
            E.EMPLOYER,
            "a trading company under the ministry of fisheries",
        ),
        ("He cleans windows for a firm called Brightside.", E.EMPLOYER, "a firm called Brightside"),
        ("She does the accounts of a fishing cooperative.", E.EMPLOYER, "a fishing cooperative"),
        ("She is on the night shift in a tofu plant.", E.EMPLOYER, "a tofu plant"),
        (
            "They have taken over a laundry near the barracks.",
            E.EMPLOYER,
            "a laundry near the barracks",
        ),
        (
            "I am at the till of a 24-hour supermarket in the harbour.",
            E.EMPLOYER,
            "a 24-hour supermarket in the harbour",
        ),
        (
            "He was a guard at the museum of the revolution.",
            E.EMPLOYER,
            "the museum of the revolution",
        ),
        (
            "Today he has a small company that moves pianos.",
            E.EMPLOYER,
            "a small company that moves pianos",
        ),
        ("Her shifts at the fish cannery begin at four.", E.EMPLOYER, "the fish cannery"),
    ],
)
def test_places_of_work_that_narrow_are_found(text, kind, words):
    assert pointed_at(text) == (kind, words)


@pytest.mark.parametrize(
    "text",
    [
        "She works in a factory.",
        "He works hard.",
        "She works in an office.",
        "He worked for us.",
        "She has a job.",
        "They have a company.",
        "She works at night.",
        "He works on Sundays.",
        "She works with children.",
        "She is looking for work in a shop.",
        "They have a small shop.",
        "She went to a restaurant.",
    ],
)
def test_work_that_anybody_may_have_is_silent(text):
    assert pointed_at(text) is None


def test_slugs_tell_no_employers():
    assert pointed_at("She works nights at a bakery near the station.", PassageKind.ADDRESS) is None
