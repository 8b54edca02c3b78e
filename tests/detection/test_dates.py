"""Days that a reader could look up, in English, and days that lie ahead."""

import pytest

from stories.detection import EntityType, Lexicon, Passage, Severity
from stories.detection.detectors.dates import ExactDates
from stories.detection.overlaps import merge_overlaps

E = EntityType


def read(text):
    return merge_overlaps(ExactDates().find(Passage("body", text, "en"), Lexicon()))


@pytest.mark.parametrize(
    ("text", "words", "suggestion"),
    [
        ("She came on October 12, 2015.", "on October 12, 2015", "in the autumn of 201X"),
        ("On October 12, 2015 she came.", "On October 12, 2015", "In the autumn of 201X"),
        ("She came on Oct. 12th.", "on Oct. 12th", "that autumn"),
        ("She came on the 3rd of May, 2014.", "on the 3rd of May, 2014", "in the spring of 201X"),
        ("By the 3rd of May she was gone.", "3rd of May", "spring"),
        ("From Jan. 14 to 19 in 2018 she hid.", "Jan. 14 to 19 in 2018", "the winter of 201X"),
        ("She came 2015-10-12.", "2015-10-12", "the autumn of 201X"),
        ("She came 12/10/2015.", "12/10/2015", "one day in 201X"),
        ("On 12/10/2015 she came.", "On 12/10/2015", "One day in 201X"),
        ("On the night of October 12 she ran.", "On the night of October 12", "That autumn"),
        ("He was caught on the twelfth of July.", "on the twelfth of July", "that summer"),
        ("It was May the third when he died.", "May the third", "that spring"),
        ("He was born on Christmas Eve 2013.", "on Christmas Eve 2013", "one day in 201X"),
        ("She saw him at Chuseok 2012.", "Chuseok 2012", "one day in 201X"),
        ("Three days after Chuseok she ran.", "Three days after Chuseok", None),
        ("She saw him last Tuesday.", "last Tuesday", None),
        ("She met him on Tuesday the 4th.", "on Tuesday the 4th", None),
        ("He called on Sunday last.", "on Sunday last", None),
        ("She was freed on the 14th of that month.", "on the 14th", None),
        ("On 4/11 he was caught.", "On 4/11", None),
    ],
)
def test_exact_days_are_found_and_a_season_offered(text, words, suggestion):
    (finding,) = [f for f in read(text) if f.entity_type is E.EXACT_DATE]
    assert finding.severity is Severity.SHOULD
    assert (text[finding.start : finding.end], finding.suggestion) == (words, suggestion)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They will leave on Friday.", "on Friday"),
        ("She flies next Thursday.", "next Thursday"),
        ("The group crosses the river tomorrow.", "tomorrow"),
        ("They will set off in ten days.", "in ten days"),
        ("They are to arrive on 4 May.", "on 4 May"),
    ],
)
def test_the_day_of_a_journey_that_lies_ahead_must_go(text, words):
    (finding,) = [f for f in read(text) if f.entity_type is E.EXACT_DATE]
    assert (text[finding.start : finding.end], finding.severity) == (words, Severity.MUST)
    assert finding.suggestion == "soon"


@pytest.mark.parametrize(
    "text",
    [
        "She left in 199X, came in 200X, and again in October of 201X.",
        "The annual meeting was held on October 12, 2015.",
        "In May 2018 and in 2019 we met; 88% in March.",
        "The room is open on Sundays, and closed every Tuesday.",
        "In August, 25 people were rescued. May 20 women find work.",
        "She may 2 times look on the 14th floor, the second of them.",
        "We will publish the report next month.",
    ],
)
def test_months_habits_and_public_occasions_are_silent(text):
    assert read(text) == []
