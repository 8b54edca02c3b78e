"""The annual meeting, and what four people said there. All invented."""

from datetime import date

from home.demo.texts import Text

# What each person said at the meeting: key of the person, the earlier story, the words.
UPDATES = (
    (
        "night-school",
        "the-last-row",
        "The bicycle workshop has moved to a corner with more sun. On Thursdays he is still in "
        "the last row, now as the one with the dictionary.",
    ),
    (
        "nurse",
        "the-night-shift",
        "She leads the night shift and teaches the new helpers seven words for pain. The smallest "
        "dictionary has had to be bound again.",
    ),
    (
        "guest-house",
        "six-rooms-and-a-breakfast-table",
        "A third employee has begun, after one evening as a guest. The table had to be carried "
        "out for a new floor; they took the wall down and put it up again.",
    ),
    (
        "driver",
        "the-city-by-heart",
        "He has learned the eastern half of the city too. He came late because of a bag of rice.",
    ),
)

MEETING = Text(
    slug="the-eighteenth-annual-meeting",
    title="The eighteenth annual meeting",
    teaser="Forty-one people, four updates, and one table that did not fit through the door.",
    date=date(2024, 11, 1),
    category="annual-meetings",
    themes=("first-years", "work"),
    body=(
        (
            "text",
            """
            We met in Tokyo, as always on a day in late autumn, and as always somebody had brought
            too many persimmons. Forty-one people came, seven of them for the first time. Nobody
            takes photographs at our meetings. Instead there is a long roll of paper on the wall,
            and whoever likes draws on it; this year it shows mostly ladders, taxis and one large
            table.

            In the morning the treasurer read the figures that are printed elsewhere on this site.
            There were questions about the rent fund, and there was an argument about the language
            courses that ended in a better plan than the one we had arrived with. From next year
            the evening classes begin half an hour later, so that those who work in kitchens can
            reach them.
            """,
        ),
        ("heading", "In the afternoon"),
        (
            "text",
            """
            The afternoon belongs to those whose stories you have read here. Each speaks for as
            long as a cup of tea lasts. Four of them agreed that we may tell you how they are
            doing now. The others spoke for those in the room, and there it stays.

            At the end we read out a letter written on pale green paper. Then the chairs were put
            away, by everybody, very fast, as people do who have often had to leave a place as
            they found it.
            """,
        ),
        (
            "figures",
            {
                "caption": "Who came to the meeting",
                "rows": [
                    {"label": "Storytellers and their families", "number": 18},
                    {"label": "Volunteers and teachers", "number": 16},
                    {"label": "Here for the first time", "number": 7},
                ],
                "show_total": True,
                "note": "Nobody is counted twice.",
            },
        ),
    ),
)
