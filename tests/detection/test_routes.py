"""Ways out, hiding places and those who help."""

import pytest

from stories.detection import EntityType, Lexicon, Passage, PassageKind
from stories.detection.detectors.routes import Routes

E = EntityType


def pointed_at(text, kind=PassageKind.PROSE):
    """The first kind and words that the detector points at, or None."""
    findings = Routes().find(Passage("body", text, "en", kind), Lexicon())
    spans = [(f.start, -f.end, f.entity_type) for f in findings]
    return next(((kind, text[start:-end]) for start, end, kind in sorted(spans)), None)


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("We were kept in a flat above a noodle shop.", E.SHELTER, "in a flat above a noodle shop"),
        ("She hid in a pastor's barn.", E.SHELTER, "in a pastor's barn"),
        ("The driver took 3,000 yuan.", E.HELPER, "The driver took 3,000 yuan"),
        ("The guide met us behind the station.", E.HELPER, "The guide met us behind the station"),
        (
            "She slipped the guard two cartons of cigarettes.",
            E.HELPER,
            "slipped the guard two cartons of cigarettes",
        ),
        ("We crossed at night where the river bends.", E.ROUTE, "where the river bends"),
        ("They came over on a fishing boat.", E.ROUTE, "on a fishing boat"),
        (
            "She left through the back of the karaoke bar.",
            E.ROUTE,
            "through the back of the karaoke bar",
        ),
        (
            "He stayed in the cellar of a Korean restaurant opposite the bus station.",
            E.SHELTER,
            "in the cellar of a Korean restaurant opposite the bus station",
        ),
        ("in the pump house of a fish farm", E.SHELTER, "the pump house of a fish farm"),
        (
            "They were hidden in a shed for drying tobacco.",
            E.SHELTER,
            "in a shed for drying tobacco",
        ),
        (
            "the room over the dentist's practice has a balcony",
            E.SHELTER,
            "the room over the dentist's practice has a balcony",
        ),
        (
            "A guard was prepared, for a fee, to look away.",
            E.HELPER,
            "A guard was prepared, for a fee",
        ),
        ("They crossed below the brick temple.", E.ROUTE, "below the brick temple"),
        (
            "The group waits at the rubber plantation below the old customs post.",
            E.ROUTE,
            "at the rubber plantation below the old customs post",
        ),
        (
            "They took the night bus from Kunming to Mengla.",
            E.ROUTE,
            "the night bus from Kunming to Mengla",
        ),
        (
            "He was on train K7346 between Tonghua and Baihe.",
            E.ROUTE,
            "train K7346 between Tonghua and Baihe",
        ),
        (
            "a Lahu preacher who sells motorcycle parts in Mae Sai",
            E.HELPER,
            "a Lahu preacher who sells motorcycle parts in Mae Sai",
        ),
        (
            "a one-armed eel fisherman from Huay Xai",
            E.HELPER,
            "a one-armed eel fisherman from Huay Xai",
        ),
        (
            "the Lutheran congregation in Chiang Khong",
            E.HELPER,
            "the Lutheran congregation in Chiang Khong",
        ),
        (
            "the deputy head of the township police",
            E.HELPER,
            "the deputy head of the township police",
        ),
        (
            "who has been given 4,000 yuan every New Year",
            E.HELPER,
            "given 4,000 yuan every New Year",
        ),
        (
            "An old couple took them in for three weeks.",
            E.HELPER,
            "An old couple took them in for three weeks",
        ),
        ("They lay under vegetables in the back of a truck.", E.ROUTE, "in the back of a truck"),
        ("He bought her a false identity card.", E.HELPER, "He bought her a false identity card"),
        (
            "A monk led them up the path behind the waterfall.",
            E.HELPER,
            "A monk led them up the path behind the waterfall",
        ),
        (
            "She waded through the water near the third watchtower.",
            E.ROUTE,
            "through the water near the third watchtower",
        ),
        (
            "A woman who sells eggs brought them food.",
            E.HELPER,
            "A woman who sells eggs brought them food",
        ),
        (
            "She has been living with a pastor's family since May.",
            E.SHELTER,
            "with a pastor's family since May",
        ),
        (
            "A retired policeman drove them to the border.",
            E.HELPER,
            "A retired policeman drove them to the border",
        ),
        ("The soldiers were paid in liquor.", E.HELPER, "The soldiers were paid in liquor"),
        ("We slept in a greenhouse.", E.SHELTER, "in a greenhouse"),
        ("We drifted over on inner tubes.", E.ROUTE, "inner tubes"),
        ("She sleeps in the storeroom of the church.", E.SHELTER, "in the storeroom of the church"),
        ("She climbed out of the bathroom window.", E.ROUTE, "out of the bathroom"),
        (
            "The boat leaves from the pier below the temple.",
            E.ROUTE,
            "from the pier below the temple",
        ),
        ("They hid under the floor of a pigsty.", E.SHELTER, "under the floor of a pigsty"),
        (
            "She was hidden for nine weeks by a widow who keeps geese.",
            E.SHELTER,
            "by a widow who keeps geese",
        ),
        (
            "We followed the railway tracks until the tunnel and went down to the river there.",
            E.ROUTE,
            "until the tunnel",
        ),
        ("They rode in a coal wagon as far as Dandong.", E.ROUTE, "in a coal wagon"),
        (
            "She walked through the minefield west of the observation post.",
            E.ROUTE,
            "through the minefield",
        ),
        ("At the third bend, where the current is weak, we went in.", E.ROUTE, "At the third bend"),
        (
            "They were put on a gravel barge to the other bank.",
            E.ROUTE,
            "on a gravel barge to the other bank",
        ),
        ("The smugglers' van leaves from behind the petrol station.", E.HELPER, "smugglers"),
        (
            "We swam, holding on to plastic canisters, just south of the railway bridge.",
            E.ROUTE,
            "south of the railway",
        ),
        ("She was carried over the mountain pass on a mule.", E.ROUTE, "on a mule"),
        (
            "From Yanji we took a sleeper bus to Qingdao and then a plane.",
            E.ROUTE,
            "a sleeper bus to Qingdao",
        ),
        (
            "A hole in the fence near the lumber yard let us through.",
            E.SHELTER,
            "A hole in the fence near the lumber yard let us through",
        ),
        (
            "We were told to board the second carriage of the 22:40 train.",
            E.ROUTE,
            "the 22:40 train",
        ),
        ("A pharmacist kept the two girls in his storeroom.", E.SHELTER, "in his storeroom"),
        (
            "For weeks we slept on the floor of a printing shop.",
            E.SHELTER,
            "on the floor of a printing shop",
        ),
        (
            "They are staying with a deaconess near the university.",
            E.SHELTER,
            "with a deaconess near the university",
        ),
        (
            "The attic of the mission house was our home.",
            E.SHELTER,
            "The attic of the mission house was our home",
        ),
        (
            "He let us sleep behind the ovens of his bakery.",
            E.SHELTER,
            "behind the ovens of his bakery",
        ),
        ("She spent the winter in a root cellar.", E.SHELTER, "in a root cellar"),
        (
            "A retired teacher gave them his spare room.",
            E.HELPER,
            "A retired teacher gave them his spare room",
        ),
        (
            "He crawled behind the stove whenever somebody knocked.",
            E.SHELTER,
            "behind the stove whenever somebody knocked",
        ),
        (
            "The group is at a farm two hours from the city.",
            E.SHELTER,
            "at a farm two hours from the city",
        ),
        ("They moved from one pastor's home to another.", E.SHELTER, "pastor's home to another"),
        ("A customs man accepted a watch.", E.HELPER, "A customs man accepted a watch"),
        ("The broker's name is known to us.", E.HELPER, "broker"),
        (
            "A Thai policewoman drove us to the station in her own car.",
            E.HELPER,
            "A Thai policewoman drove us to the station in her own car",
        ),
        ("He gave the sentry a bottle of liquor.", E.HELPER, "gave the sentry a bottle of liquor"),
        (
            "The truck driver was paid half in advance.",
            E.HELPER,
            "The truck driver was paid half in advance",
        ),
        (
            "We bought the soldiers' silence with cigarettes.",
            E.HELPER,
            "bought the soldiers' silence with cigarettes",
        ),
        (
            "An ethnic Korean widow named only Auntie lent us her papers.",
            E.HELPER,
            "named only Auntie lent us her papers",
        ),
        (
            "The captain of the patrol takes ten percent.",
            E.HELPER,
            "The captain of the patrol takes ten percent",
        ),
        (
            "My cousin arranged everything with a man from the railway.",
            E.HELPER,
            "a man from the railway",
        ),
        (
            "The monk in the second monastery knows a path.",
            E.HELPER,
            "The monk in the second monastery knows a path",
        ),
        (
            "She had to give the warder her wedding ring.",
            E.HELPER,
            "give the warder her wedding ring",
        ),
    ],
)
def test_ways_shelters_and_helpers_are_found(text, kind, words):
    assert pointed_at(text) == (kind, words)


@pytest.mark.parametrize(
    "text",
    [
        "She crossed the river in 200X.",
        "She lives in a house with a garden.",
        "We sat in the kitchen.",
        "The driver was kind.",
        "The bus was late.",
        "She walked to school by the river.",
        "She stayed in the house.",
        "She hid her face in her hands.",
        "He paid the rent.",
        "The shop costs 400 yen.",
        "They live in a flat.",
        "The guard shouted.",
        "She took the train to work.",
        "She came by bus.",
        "The church is cold in winter.",
        "They waited for months.",
        "a pastor spoke at the meeting",
        "We gave the children sweets.",
        "She left through the door.",
        "Soldiers stood there.",
        "She keeps the letter in a drawer.",
    ],
)
def test_plain_rivers_rooms_and_drivers_are_silent(text):
    assert pointed_at(text) is None


def test_slugs_tell_no_routes():
    assert pointed_at("We were kept in a flat above a noodle shop.", PassageKind.ADDRESS) is None
