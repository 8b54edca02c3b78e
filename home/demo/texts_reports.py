"""The annual meeting, a year in figures, an appeal, a statement. All invented."""

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

FIGURES = Text(
    slug="rescue-work-in-figures-2024",
    title="Our rescue work in 2024, in figures",
    teaser="How many asked, how many arrived, what it cost, and what we could not do.",
    date=date(2025, 2, 1),
    category="reports",
    themes=("rescue-work",),
    author="second-editor",
    body=(
        (
            "text",
            """
            Behind each of these numbers there is somebody whom we shall not describe. We print
            totals for a whole year and for whole countries, and we leave out every number that is
            so small that it could be a person. Whoever knows how to read such tables will notice
            that we are careful. We would rather be thought vague than be exact at the cost of
            somebody else.
            """,
        ),
        (
            "figures",
            {
                "caption": "People who asked us for help in 2024",
                "rows": [
                    {"label": "Reached a safe country", "number": 64},
                    {"label": "Still waiting at the end of the year", "number": 37},
                    {"label": "Found help elsewhere", "number": 22},
                    {"label": "Contact lost", "number": 19},
                ],
                "show_total": True,
                "note": "Families are counted by person.",
            },
        ),
        (
            "figures",
            {
                "caption": "What we spent in 2024, in US dollars",
                "rows": [
                    {"label": "Rescue work", "number": 148200},
                    {"label": "The first winter: rent, clothes, doctors", "number": 61750},
                    {"label": "Language and school", "number": 38400},
                    {"label": "Office and audit", "number": 21300},
                ],
                "show_total": True,
                "note": "The accounts are audited every spring.",
            },
        ),
        ("heading", "What we could not do"),
        (
            "text",
            """
            Nineteen people wrote to us and then fell silent. We do not know what that silence
            means. We keep their letters where nobody else can read them, and the line stays open.

            We also had to tell some people that we could not help them, because it would have put
            others at risk. We told each of them ourselves, in their own language, and gave them
            the address of somebody who perhaps could.
            """,
        ),
        (
            "note",
            "Numbers below five are added to the next larger group, so that nobody can be singled "
            "out by subtraction.",
        ),
    ),
)

APPEAL = Text(
    slug="one-first-winter",
    title="One first winter",
    teaser="A room, a coat, a doctor and a language course: what the first three months cost.",
    date=date(2025, 10, 1),
    category="appeals",
    themes=("first-years",),
    body=(
        (
            "text",
            """
            Whoever arrives in autumn owns the clothes of the journey, and they are hardly ever
            warm. The first three months decide a great deal. Somebody who has a key of their own,
            a doctor who asks before touching, and two evenings of lessons a week will find the
            rest alone. We have seen it often enough to be sure.

            We rent the room for three months and stand surety for it. We pay for a coat that is
            new, because a first coat should be new. The lessons begin in the second week, when
            people have slept.
            """,
        ),
        (
            "appeal",
            {
                "heading": "Give one first winter",
                "text": "Rent for three months, winter clothes, one visit to a doctor, and "
                "forty-eight lessons.",
                "unit": "one first winter",
                "unit_cost": 1850,
                "currency": "USD",
                "units_needed": 26,
            },
        ),
        (
            "text",
            """
            You will not hear for whom your winter was. We know that this is a lot to ask. But now
            and then a letter arrives here that is written to all of you, and we print it.
            """,
        ),
        (
            "page_link",
            {
                "page": "a-letter-to-the-harbour",
                "text": "Read such a letter",
            },
        ),
    ),
)

STATEMENT = Text(
    slug="do-not-send-them-back",
    title="Do not send them back",
    teaser="Our statement to the governments that decide where frightened people may stay.",
    date=date(2025, 6, 1),
    category="statements",
    themes=("rescue-work",),
    body=(
        (
            "text",
            """
            Nobody may be returned to a country where torture waits for them. This is not our
            opinion. It is the law that your governments signed, and they signed it after they had
            seen what happens without it.

            We ask three things of every government whose officers meet people in flight. Ask them
            what they are afraid of before you ask them for papers. Let somebody speak with them
            who is not in uniform. And do not hand over lists of names to anybody, for a list that
            is made to help is the same list afterwards.
            """,
        ),
        (
            "quote",
            {
                "quote": "A list that is made to help is the same list afterwards.",
                "attribution": "Harbour Lights Resettlement Group",
            },
        ),
        (
            "text",
            """
            We do not tell you here what was done to the people we know. They have not come to us
            in order to be evidence. But some of them drive your taxis, sit by your beds at night
            and graft your apple trees. They are what happens when one person, at one desk, decides
            to wait a moment before stamping a form.
            """,
        ),
    ),
)

REPORTS = (FIGURES, APPEAL, STATEMENT)
