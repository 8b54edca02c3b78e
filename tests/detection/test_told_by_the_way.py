"""Trades, marks, days and places that English tells without their usual words."""

import pytest

from stories.detection import Passage, scan
from stories.detection.detectors.contacts import speaks_of_somebody
from stories.detection.findings import EntityType


def kinds_in(text):
    """The kinds of finding in one English sentence, by the rules alone."""
    return {
        each.entity_type for each in scan([Passage("body", text, "en")], with_language_models=False)
    }


@pytest.mark.parametrize(
    "text",
    [
        "Her uncle painted slogans on cliffs for the county.",
        "He was hired to tune the pianos of officers' wives.",
        "Jae used to press noodles for three villages.",
        "She was put to work plucking eiderdown for export.",
        "She earned her living by reading palms at the bus stop.",
        "He looked after the bees of the cooperative.",
        "She made dentures out of old gramophone records.",
        "Mina was a puppet maker at the state theatre.",
    ],
)
def test_work_that_is_told_by_what_was_done(text):
    assert EntityType.OCCUPATION in kinds_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "They said at the general meeting that he was late.",
        "She came on a scooter.",
        "He is afraid of his cook.",
        "You need not ask: she has no nurse.",
        "He cooks well.",
    ],
)
def test_words_like_trades_in_idle_phrases_are_silent(text):
    assert EntityType.OCCUPATION not in kinds_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "She gave her cousin a kidney.",
        "He has one blue eye and one brown.",
        "She has had no sense of smell since the fever.",
        "He was the first from the coast to pass the bar.",
        "She reads the weather on the harbour radio.",
        "He had a photograph sewn into his collar.",
        "It is baked in two hamlets and nowhere else.",
        "Hers was the earliest noodle stall that anybody opened there.",
    ],
)
def test_what_a_town_remembers(text):
    assert EntityType.DISTINCTION in kinds_in(text)


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("They set out on the evening of the third.", True),
        ("He was arrested two days before the election.", True),
        ("I was born the week the bridge fell down.", True),
        ("She called the Thursday before last.", True),
        ("My sister sang; it was the nineteenth.", True),
        ("The house is quiet at Christmas.", False),
        ("She waited until the evening of her life.", False),
    ],
)
def test_days_that_are_told_by_the_way(text, is_found):
    assert (EntityType.EXACT_DATE in kinds_in(text)) is is_found


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("Ha-rin, 7, was not invited.", True),
        ("She'd be fifty-four now.", True),
        ("2. Mun O., '74, coast", True),
        ("He may go as soon as he's fourteen.", False),
        ("We are two.", False),
        ("Married: five. Children: eleven, of whom most sing.", False),
        ("She's forty if she's a day.", False),
    ],
)
def test_ages_of_people_and_numbers_of_things(text, is_found):
    assert (EntityType.EXACT_AGE in kinds_in(text)) is is_found


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("They had two bunks above a paint shop.", EntityType.SHELTER),
        ("A corporal at the checkpoint has a sick daughter.", EntityType.HELPER),
        ("Cost: forty vials.", EntityType.HELPER),
        ("He led them along the old railway cutting.", EntityType.ROUTE),
        ("He starts at the bilingual primary by the river.", EntityType.SCHOOL),
        ("She is with Northlight Optical, second shift.", EntityType.EMPLOYER),
        ("He was promised to an uncle with a quarry.", EntityType.FAMILY),
        ("She was four months along.", EntityType.INTERVAL),
        ("The order bears ABC-DE 4417/12-C.", EntityType.IDENTITY_NUMBER),
        ("They were put on flight ZQ 417.", EntityType.IDENTITY_NUMBER),
        ("Ring Mrs. Aziz on 01632 960983.", EntityType.PHONE),
    ],
)
def test_details_in_other_words(text, kind):
    assert kind in kinds_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "The court in Strasbourg, the European Court, said so.",
        "To the airline: train your crews.",
        "Research by the public led to a hiding place.",
        "It was in the lining of a smuggler's coat.",
    ],
)
def test_what_is_said_in_general_is_silent(text):
    told = {EntityType.HANDLE, EntityType.SHELTER, EntityType.HELPER}
    assert not told & kinds_in(text)


@pytest.mark.parametrize(
    ("name", "is_telling"),
    [
        ("crab-draft.png", False),
        ("IMG_2201.jpg", False),
        ("poster-candles.png", False),
        ("granny-with-cat.jpg", True),
        ("for-Hana.png", True),
        ("permit_scan.jpg", True),
    ],
)
def test_names_of_files_that_tell_whose_they_are(name, is_telling):
    assert speaks_of_somebody(name) is is_telling
