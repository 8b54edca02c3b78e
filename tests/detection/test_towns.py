"""The towns that the tables of GeoNames know."""

from stories.detection.places.towns import WIDE, WORDS, towns


def test_towns_of_the_concerned_countries_are_known_by_plain_letters():
    known = towns()
    assert known["uiwang"].english == "a town in South Korea"
    assert known["zushi"].english == "a town in Japan"
    assert known["muangsing"].english == "a town in a third country"
    assert known["helong"].english == "a town in north-east China"


def test_capitals_and_ordinary_words_are_no_towns():
    assert not (WIDE | WORDS) & towns().keys()


def test_every_town_wants_a_preposition_before_it():
    assert all(region.needs_preposition for region in towns().values())
