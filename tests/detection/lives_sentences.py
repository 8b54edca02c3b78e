"""Ordinary sentences of our own about families, livings, marks, shelters and places of work."""

from typing import Final

from stories.detection.findings import EntityType

LIVES: Final[dict[EntityType, tuple[str, ...]]] = {
    EntityType.FAMILY: (
        "Her two little brothers are still up there with an aunt.",
        "His wife's father had been a train conductor before the famine.",
        "She gave birth to twins the winter after she arrived.",
        "He buried two wives and raised the five children alone.",
        "Her sister married a customs officer and never wrote again.",
        "There were nine of us around that table, counting my grandmother.",
        "She came as a widow with four girls to feed.",
        "My uncle on my father's side kept goats for the army.",
        "He has a daughter from a first marriage whom he has not seen since she was a baby.",
        "Her husband had a brother who dived for the fishing co-operative.",
    ),
    EntityType.OCCUPATION: (
        "He used to tune pianos before all this.",
        "She makes her living dyeing cloth the old way.",
        "For twenty years he was the village blacksmith.",
        "She drives a forklift now and likes it.",
        "Back home he had been an army vet who looked after horses.",
        "He earns a little by sharpening knives from door to door.",
        "She now plays the accordion in a wedding band.",
        "Her trade was embroidery, and she was good at it.",
        "He looks after the boilers on a ferry.",
    ),
    EntityType.DISTINCTION: (
        "Nobody else from her town has ever made it out.",
        "No other woman in the company had a crane licence.",
        "She won second prize in a cooking contest on television.",
        "He lost two fingers on his left hand to frostbite.",
        "She walks with a stick since the fall.",
        "He speaks five languages, one of them Mongolian.",
        "She was the first from her province to pass the bar exam.",
        "He is known in the neighbourhood for his kites.",
        "She has been blind in one eye since childhood.",
        "He can whistle whole operas and does so at every meeting.",
        "There is only one other North Korean in that town, and it is her cousin.",
        "Last year the mayor gave her a medal for saving a child from the river.",
    ),
    EntityType.SHELTER: (
        "We spent the first three weeks in the attic of a retired teacher.",
        "They were kept on a houseboat until the papers came.",
        "She slept in the storeroom behind a noodle shop for most of that winter.",
        "A monastery in the hills let them stay until the snow melted.",
        "The pastor's mother hid them in her cellar.",
        "For a month he lodged with a family of beekeepers.",
        "An old fisherman gave them his boat shed to sleep in.",
        "The two of them shared a mattress over a print shop.",
        "A Korean dentist let her have the room behind his surgery.",
        "They waited in a barn outside the town, eleven people and one blanket.",
        "We were told to stay in the back of the bakery and not to open the door.",
        "The nuns made up beds for them in the school gym.",
    ),
    EntityType.EMPLOYER: (
        "She works nights at the bakery next to the bus station.",
        "He packs boxes in a cold store near the harbour.",
        "She opened a little dumpling place by the university gate.",
        "He got a job with a firm that cleans aeroplanes.",
        "She does the night shift in a hospital laundry.",
        "They run a small flower stall outside the main hospital.",
        "He was taken on by a shipyard in the south.",
        "He stands at the till of a petrol station on the ring road.",
        "She irons shirts for a hotel by the sea.",
        "He started at a tofu factory last spring.",
    ),
}
# Found under another name: the weightier of two findings in one place stays.
UNDER_ANOTHER_NAME: Final = (
    "She was the fourth of seven and the only girl among them.",
    "Both her parents were deaf, so she learned to sign before she could talk.",
    "These days she mends nets for a living down in Pohang.",
    "In Ansan she found work as a welder, which surprised everyone.",
    "He is training to be a locksmith.",
    "She is on the phones for an insurance company in Daejeon.",
)
