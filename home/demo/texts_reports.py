"""A year in figures, an appeal that is open, a statement. All invented."""

from datetime import date

from home.demo.texts import Text

FIGURES = Text(
    kind="article",
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
            "picture",
            {
                "image": "group",
                "alt": "A drawing of five people before a wall, each face under a black box",
                "caption": "",
            },
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
    kind="appeal",
    slug="one-first-winter",
    title="One first winter",
    teaser="A room, a coat, a doctor and a language course: what the first three months cost.",
    date=date(2025, 10, 1),
    category="appeals",
    themes=("first-years",),
    introduction="""
    One first winter is the rent for three months, winter clothes, one visit to a doctor, and
    forty-eight lessons. This year twenty-six people will arrive with the clothes of the journey.
    """,
    fields={
        "cases": (
            {
                "role": "a mother and her son",
                "age_band": "30s",
                "need": "A room with a door that locks from the inside, and two coats.",
                "is_met": True,
            },
            {
                "role": "a man who arrives alone",
                "age_band": "50s",
                "need": "Glasses, and three months of rent until his first wages come.",
                "is_met": False,
            },
            {
                "role": "a young couple",
                "age_band": "20s",
                "need": "Lessons at different hours, because one of them will always be with the "
                "baby.",
                "is_met": False,
            },
            {
                "role": "a woman who was a teacher",
                "age_band": "40s",
                "need": "A doctor who asks before touching, and a library card.",
                "is_met": False,
            },
        ),
        "unit": "one first winter",
        "unit_cost": 1850,
        "currency": "USD",
        "units_needed": 26,
        "raised": 31450,
    },
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
    kind="statement",
    slug="do-not-send-them-back",
    title="Do not send them back",
    teaser="Our statement to the governments that decide where frightened people may stay.",
    date=date(2025, 6, 1),
    category="statements",
    themes=("rescue-work",),
    fields={
        "form": "statement",
        "issuer": "Harbour Lights Resettlement Group",
        "addressed_to": "every government whose officers meet people in flight",
        "signatories": (
            "Harbour Lights Resettlement Group\nThe Thursday table\nThe circle of former students"
        ),
        "adopted_again": "2026",
    },
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
