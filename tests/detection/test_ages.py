"""How old somebody is, in the many ways of English."""

import pytest

from stories.detection import EntityType, Lexicon, Passage, PassageKind
from stories.detection.detectors.ages import ExactAges

E = EntityType


def pointed_at(text, kind=PassageKind.PROSE):
    """The first kind and words that the detector points at, or None."""
    findings = ExactAges().find(Passage("body", text, "en", kind), Lexicon())
    spans = [(f.start, -f.end, f.entity_type) for f in findings]
    return next(((kind, text[start:-end]) for start, end, kind in sorted(spans)), None)


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Mr. I.K., 34, runs a shop.", E.EXACT_AGE, "34"),
        ("He wrote to her (Y.K., 19) last year.", E.EXACT_AGE, "19"),
        ("She married a 41 year old farmer.", E.EXACT_AGE, "41 year old"),
        ("Her children, aged 7 and 9, stayed.", E.EXACT_AGE, "aged 7 and 9"),
        ("A twelve-year-old boy was left.", E.EXACT_AGE, "twelve-year-old"),
        ("She was seventeen at the time.", E.EXACT_AGE, "seventeen at the time"),
        ("She turned twenty last spring.", E.EXACT_AGE, "twenty"),
        ("In her 34th year she left.", E.EXACT_AGE, "34th year"),
        ("She was thirteen when the famine came.", E.EXACT_AGE, "thirteen"),
        ("The baby was three months old.", E.EXACT_AGE, "three months old"),
        ("He was born in 1998.", E.EXACT_AGE, "born in 1998"),
        ("He graduated with the class of '94.", E.EXACT_AGE, "class of '94"),
        ("She had just turned sixteen.", E.EXACT_AGE, "sixteen"),
        ("At nineteen she crossed.", E.EXACT_AGE, "At nineteen"),
        ("Her daughter, 6, waits.", E.EXACT_AGE, "6"),
        ("Her two sons are 7 and 9.", E.EXACT_AGE, "7 and 9"),
        ("My brother was only eleven.", E.EXACT_AGE, "eleven"),
        ("She's 34 now.", E.EXACT_AGE, "34"),
        ("A girl of thirteen sat there.", E.EXACT_AGE, "thirteen"),
        ("A mother of thirty-four sat there.", E.EXACT_AGE, "thirty-four"),
        ("Y.K. (43) cooks.", E.EXACT_AGE, "43"),
        ("Kim S. is twenty-six and works.", E.EXACT_AGE, "twenty-six"),
        ("Lee OO (female, 34) came.", E.EXACT_AGE, "34"),
        ("at the age of fifteen she left", E.EXACT_AGE, "at the age of fifteen"),
        ("She had her sixtieth birthday there.", E.EXACT_AGE, "sixtieth birthday"),
        ("Their elder son is twelve, the younger eight.", E.EXACT_AGE, "twelve"),
        ("By the time I was sixteen I had left.", E.EXACT_AGE, "sixteen"),
        ("She will be thirty in May.", E.EXACT_AGE, "thirty"),
        ("She was barely 18.", E.EXACT_AGE, "18"),
        ("I was born in the spring of 1987.", E.EXACT_AGE, "born in the spring of 1987"),
        ("Mrs. J.H. was 52 then.", E.EXACT_AGE, "52 then"),
        ("When only ten she carried water.", E.EXACT_AGE, "When only ten"),
        ("My mother is 71 this year.", E.EXACT_AGE, "71"),
        ("Now forty-three, she cooks.", E.EXACT_AGE, "Now forty-three"),
        ("Hana is five and loves drawing.", E.EXACT_AGE, "five"),
        ("a two-and-a-half-year-old girl", E.EXACT_AGE, "two-and-a-half-year-old"),
        ("The boy, then nine, hid.", E.EXACT_AGE, "then nine"),
        ("She was nine years and two months old.", E.EXACT_AGE, "nine years and two months old"),
        ("She left home at fourteen.", E.EXACT_AGE, "at fourteen"),
        ("I crossed when I was twenty-two years old.", E.EXACT_AGE, "twenty-two years old"),
        ("His wife is 38, his mother 70.", E.EXACT_AGE, "38"),
        ("Her son will turn seven in June.", E.EXACT_AGE, "seven"),
        ("The girls, who are 8 and 11, sleep.", E.EXACT_AGE, "8 and 11"),
        ("born 1971 in a village", E.EXACT_AGE, "born 1971"),
        ("Her grandmother lived to be ninety-one.", E.EXACT_AGE, "ninety-one"),
        ("They have a daughter who is four.", E.EXACT_AGE, "four"),
        ("a woman in her 40s with a 14 year-old daughter", E.EXACT_AGE, "14 year-old"),
        ("Minjun turned five in the shelter.", E.EXACT_AGE, "five"),
        ("Mr. P., aged sixty-two, walks.", E.EXACT_AGE, "aged sixty-two"),
        ("He is sixteen years old.", E.EXACT_AGE, "sixteen years old"),
        ("My daughter (4) is asleep.", E.EXACT_AGE, "4"),
        ("her daughter is only fourteen months old", E.EXACT_AGE, "fourteen months old"),
        ("At thirty-one, I learned to read.", E.EXACT_AGE, "At thirty-one"),
        ("at just seventeen, she", E.EXACT_AGE, "at just seventeen"),
        ("He was a boy of nine.", E.EXACT_AGE, "nine"),
        ("She is in her twenty-ninth year.", E.EXACT_AGE, "twenty-ninth year"),
        ("She must have been about to turn 40.", E.EXACT_AGE, "40"),
        ("The youngest was two, the eldest ten.", E.EXACT_AGE, "two"),
        ("She gave birth at 23.", E.EXACT_AGE, "at 23"),
        ("My son is in first grade, he is seven.", E.EXACT_AGE, "seven"),
        ("Y.S. (26) sells flowers.", E.EXACT_AGE, "26"),
        ("A woman, 45, and her niece, 17, arrived.", E.EXACT_AGE, "45"),
        ("At fifteen he was taller than the guards.", E.EXACT_AGE, "At fifteen"),
        ("She is 38 years of age.", E.EXACT_AGE, "38 years of age"),
        ("when my sister and I were six and four", E.EXACT_AGE, "six and four"),
        ("He celebrated his seventieth birthday with us.", E.EXACT_AGE, "seventieth birthday"),
        ("The infant was five weeks old.", E.EXACT_AGE, "five weeks old"),
        ("I am fifty-three.", E.EXACT_AGE, "fifty-three"),
        ("She was born in the year 1979.", E.EXACT_AGE, "born in the year 1979"),
        ("two boys, twelve and fourteen, came along", E.EXACT_AGE, "twelve and fourteen"),
        ("She had me when she was twenty-one.", E.EXACT_AGE, "twenty-one"),
        ("Ms. O., who turns 30 in March, laughs.", E.EXACT_AGE, "30"),
        ("The elder girl is in her tenth year.", E.EXACT_AGE, "tenth year"),
        ("She's going to be six this autumn.", E.EXACT_AGE, "six"),
        ("Kim O., 41 and a mother, wrote this.", E.EXACT_AGE, "41"),
        ("I had just celebrated my eighteenth birthday.", E.EXACT_AGE, "eighteenth birthday"),
        ("The old man, eighty-two, carried the bag.", E.EXACT_AGE, "eighty-two"),
        ("A baby of four months was with them.", E.EXACT_AGE, "four"),
        ("By 27 she had three children.", E.EXACT_AGE, "By 27"),
        ("Two daughters: 5 and 8.", E.EXACT_AGE, "5 and 8"),
        ("Miss P. (then 22) could not swim.", E.EXACT_AGE, "then 22"),
    ],
)
def test_ages_are_found_in_figures_and_in_words(text, kind, words):
    assert pointed_at(text) == (kind, words)


@pytest.mark.parametrize(
    "text",
    [
        "women in their thirties",
        "people over 60",
        "ages 20-30",
        "aged 20 to 30",
        "a ten-year-old house",
        "The group has 34 members.",
        "In Laos, 34 people waited.",
        "She was one of the first.",
        "They were three in the room.",
        "at seven o'clock",
        "It was 12 degrees.",
        "Article 12, 34 and 35",
        "She lives at 34 Mill Street",
        "a 10-year plan",
        "The bus was two hours late.",
        "she came in 2014, 34 months later",
        "a class for 10-year-olds",
        "On May 3, 12 people came.",
        "He is second in the list.",
        "She is 5 feet tall.",
        "our ten years of work",
        "In her third year at college",
        "at 10 percent",
        "The train was at nine.",
        "aged under 18",
        "people aged 65 and over",
        "In August, 25 people were rescued.",
        "She was one when it comes to it.",
        "We have turned two pages.",
        "Case 3, 4 and 5",
        "Since 2010, 27, no",
        "The two of us and our three children.",
        "Tokyo, 5 October",
        "She is a mother of two.",
        "a father of three, a cook",
    ],
)
def test_numbers_of_other_things_are_silent(text):
    assert pointed_at(text) is None


def test_slugs_tell_no_ages():
    assert pointed_at("Mr. I.K., 34, runs a shop.", PassageKind.ADDRESS) is None
