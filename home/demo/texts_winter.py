"""A series in three parts of three kinds: an appeal that is met, how it went on, a visit."""

from datetime import date

from home.demo.texts import Text

KITCHEN_APPEAL = Text(
    kind="appeal",
    slug="a-kitchen-for-the-evening-school",
    title="A kitchen for the evening school",
    teaser="Whoever learns after work is hungry. Twenty-four chairs and a stove were missing.",
    date=date(2024, 9, 1),
    category="appeals",
    themes=("learning-a-language", "neighbours"),
    series="a-kitchen-for-the-evening-school",
    part=1,
    introduction="""
    Our evening school has chairs for learning and none for eating. Most of those who come have
    worked all day, and some are on their way to work all night.
    """,
    fields={
        "cases": (
            {
                "role": "a night nurse",
                "age_band": "40s",
                "need": "She comes to class straight from her bed, and leaves it for the ward. In "
                "between she needs a warm meal that she has not cooked herself.",
                "is_met": True,
            },
            {
                "role": "an apprentice in a bakery",
                "age_band": "20s",
                "need": "He skips supper so as not to miss the bus. He needs to eat before the "
                "irregular verbs, not after them.",
                "is_met": True,
            },
            {
                "role": "a grandmother who is learning to read",
                "age_band": "60s",
                "need": "She needs a chair with a back, and a lamp that does not flicker.",
                "is_met": True,
            },
            {
                "role": "two brothers who wait for their mother",
                "age_band": "teens",
                "need": "They do their homework on the stairs while she is in class. They need a "
                "table, and somebody who is not surprised when they eat three helpings.",
                "is_met": True,
            },
        ),
        "unit": "one chair at the table",
        "unit_cost": 140,
        "currency": "USD",
        "units_needed": 24,
        "raised": 3510,
    },
    body=(
        (
            "text",
            """
            A hungry person learns slowly. We know this because the results of the second lesson
            are always worse than those of the first, and because somebody once wrote “soup” in
            every gap of an exercise on the conditional.

            Next to the classroom there is a room with a tap and a window. The landlord has agreed
            that we may put a stove into it, on condition that nobody fries fish before seven.
            What is missing are chairs, a long table, plates, and a share of the first year's gas.
            """,
        ),
        (
            "quote",
            {
                "quote": "I do not need a better teacher. I need a potato.",
                "attribution": "Said in the second lesson, and since then on the wall",
            },
        ),
        (
            "text",
            """
            One chair stands for all that belongs to it: the place at the table, the plate, the
            spoon, and the soup of one term. Whoever gives a chair does not learn who sits on it,
            and whoever sits on it does not learn who gave it. That suits both.
            """,
        ),
    ),
)

KITCHEN_UPDATE = Text(
    kind="update",
    slug="the-kitchen-has-a-door",
    title="The kitchen has a door",
    teaser="The chairs have come, the stove is lit, and the first soup was too salty.",
    date=date(2025, 1, 1),
    category="reports",
    themes=("learning-a-language", "neighbours"),
    series="a-kitchen-for-the-evening-school",
    part=2,
    earlier="a-kitchen-for-the-evening-school",
    author="second-editor",
    introduction="""
    Everything that we asked for in autumn has come, and a little more. The appeal is closed. Here
    is what became of the money.
    """,
    fields={"form": "follow_up"},
    body=(
        (
            "figures",
            {
                "caption": "What was bought for the kitchen, in US dollars",
                "rows": [
                    {"label": "Chairs and one long table", "number": 1480},
                    {"label": "Stove, fitted by a neighbour", "number": 760},
                    {"label": "Plates, spoons and pots", "number": 390},
                    {"label": "Gas for a year", "number": 880},
                ],
                "show_total": True,
                "note": "The chairs do not match. That was decided by vote.",
            },
        ),
        (
            "text",
            """
            We had planned a kitchen with a curtain. A joiner who lives across the yard came by to
            look at the curtain, said nothing, and returned with a door. It is green, it came out
            of a school that was pulled down, and it has a small window at the height of a child.

            Since then there has been soup on every evening of class. Two people cook, two wash up,
            and the list of who does what is the most carefully written text in the whole house.
            Nobody has missed the second lesson for want of a potato.
            """,
        ),
        (
            "note",
            "A hundred and fifty dollars more came in than we had asked for. With your leave it "
            "buys a second lamp, and salt.",
        ),
    ),
)

KITCHEN_VISIT = Text(
    kind="article",
    slug="thursday-twenty-four-chairs",
    title="Thursday, twenty-four chairs",
    teaser="Our treasurer went to see what a column in her books looks like when it eats.",
    date=date(2025, 4, 1),
    category="reports",
    themes=("learning-a-language", "neighbours"),
    series="a-kitchen-for-the-evening-school",
    part=3,
    earlier="the-kitchen-has-a-door",
    fields={"form": "field_report", "byline": "Edda Marlowe"},
    body=(
        (
            "text",
            """
            I keep the accounts. For me the kitchen is a line between the rent and the insurance,
            and I had never smelled it. On a Thursday in spring I put on a coat and went to see.

            The first thing one notices is that nobody asks where anybody comes from. They ask
            whether you take onions. I was given a board, a knife and an apron with a burnt pocket,
            and I was told, in three languages, that my slices were too thick.
            """,
        ),
        ("heading", "The order of the table"),
        (
            "text",
            """
            Whoever has a shift sits near the door. Whoever has an examination this month sits
            under the lamp. The rest sit where there is a chair, and move up when somebody comes.
            Twenty-four chairs are enough for thirty people, if you count as they do here.

            While they eat they practise. It is not on the plan, but it is what they have come for:
            to ask for the bread without thinking first. A woman beside me passed the salt with a
            sentence so long and so well built that three people clapped.
            """,
        ),
        (
            "quote",
            {
                "quote": "In class I make mistakes. Here I only make soup.",
                "attribution": "A student, while stirring",
            },
        ),
        (
            "text",
            """
            I had brought my notebook, to see whether a chair costs what a chair should cost. I
            forgot to open it. What I can certify is that nothing was left over, that the green
            door was held open for me on the way out, and that I still smell of onions.
            """,
        ),
    ),
)

WINTER = (KITCHEN_APPEAL, KITCHEN_UPDATE, KITCHEN_VISIT)
