"""Schools and courses, with a name and without."""

import pytest

from stories.detection import EntityType, Lexicon, Passage, PassageKind
from stories.detection.detectors.schools import Schools

E = EntityType


def pointed_at(text, kind=PassageKind.PROSE):
    """The first kind and words that the detector points at, or None."""
    findings = Schools().find(Passage("body", text, "en", kind), Lexicon())
    spans = [(f.start, -f.end, f.entity_type) for f in findings]
    return next(((kind, text[start:-end]) for start, end, kind in sorted(spans)), None)


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        (
            "She attends a nursing college in the north of the city.",
            E.SCHOOL,
            "a nursing college in the north of the city",
        ),
        ("She goes to our town's only middle school.", E.SCHOOL, "our town's only middle school"),
        ("She attends Kansai Gaidai University.", E.SCHOOL, "Kansai Gaidai University"),
        (
            "He graduated from Kim Chaek University of Technology.",
            E.SCHOOL,
            "Kim Chaek University of Technology",
        ),
        (
            "She is taking an evening course for machine drawing.",
            E.SCHOOL,
            "an evening course for machine drawing",
        ),
        ("She studies social work.", E.SCHOOL, "studies social work"),
        (
            "She majored in Chinese medicine at a private university.",
            E.SCHOOL,
            "a private university",
        ),
        ("Her daughter goes to the Himawari kindergarten.", E.SCHOOL, "the Himawari kindergarten"),
        ("He entered a college for fishery.", E.SCHOOL, "a college for fishery"),
        ("She passed the dental hygienist exam.", E.SCHOOL, "hygienist exam"),
        (
            "She is in her second year at a beauty school near the station.",
            E.SCHOOL,
            "a beauty school near the station",
        ),
        ("He is training to become a welder.", E.SCHOOL, "training to become a welder"),
        (
            "She won a place at a women's university in Kobe.",
            E.SCHOOL,
            "a women's university in Kobe",
        ),
        ("He took a degree in engineering.", E.SCHOOL, "a degree in engineering"),
        ("She learned it at Number Two Middle School.", E.SCHOOL, "Number Two Middle School"),
        ("She was accepted by Ewha.", E.SCHOOL, "Ewha"),
        (
            "She is enrolled at a hairdressing academy in the port district.",
            E.SCHOOL,
            "a hairdressing academy in the port district",
        ),
        ("He studies marine engineering.", E.SCHOOL, "studies marine engineering"),
        (
            "She is the class speaker at Seorin Girls' High School.",
            E.SCHOOL,
            "Seorin Girls' High School",
        ),
        (
            "He passed the entrance exam of a pharmaceutical university.",
            E.SCHOOL,
            "a pharmaceutical university",
        ),
        (
            "Our daughter attends an international school by the airport.",
            E.SCHOOL,
            "Our daughter attends an international school by the airport",
        ),
        ("He is doing a master's in public health.", E.SCHOOL, "a master's in public health"),
        (
            "She learned bookkeeping at an evening school behind the station.",
            E.SCHOOL,
            "an evening school behind the station",
        ),
        (
            "He is the only student in the ceramics class of the city college.",
            E.SCHOOL,
            "the ceramics class of the city college",
        ),
        (
            "She teaches at the Saturday school of the Korean church.",
            E.SCHOOL,
            "the Saturday school",
        ),
        ("My son goes to Aoba elementary.", E.SCHOOL, "Aoba elementary"),
        ("She failed the bar exam twice.", E.SCHOOL, "bar exam"),
    ],
)
def test_schools_and_courses_that_narrow_are_found(text, kind, words):
    assert pointed_at(text) == (kind, words)


@pytest.mark.parametrize(
    "text",
    [
        "She finished middle school.",
        "She goes to school.",
        "The children like school.",
        "She never went to university.",
        "After high school she worked.",
        "The school was cold.",
        "She studied hard.",
        "She studies Japanese every day.",
        "She learned English.",
        "Professor Smith of the University of Wisconsin wrote a book.",
    ],
)
def test_schooling_that_everybody_has_is_silent(text):
    assert pointed_at(text) is None


def test_slugs_tell_no_schools():
    assert (
        pointed_at("She attends a nursing college in the north of the city.", PassageKind.ADDRESS)
        is None
    )
