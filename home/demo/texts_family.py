"""Stories of a first winter and of ten years. All invented."""

from datetime import date

from home.demo.texts import Text

COAT = Text(
    slug="a-borrowed-coat",
    title="A borrowed coat",
    teaser="In her first winter of freedom Willow owned nothing that was warm. A neighbour did.",
    date=date(2014, 2, 1),
    precision="season",
    people=("willow",),
    country="kr",
    themes=("neighbours", "first-years"),
    introduction=(
        "Willow told us this in her first year after resettlement, in a kitchen that smelled of "
        "barley tea. She chose her own name for it."
    ),
    body=(
        (
            "text",
            """
            The room was mine. I kept saying it to myself: a room, a lamp, a door with a key. I had
            not known that a person can be so cold in a place that belongs to her.

            Nobody had told me that the heating has to be switched on. At home the stove was
            something you fed, and if there was nothing to feed it you slept in your clothes. So I
            slept in my clothes. In the second week there was frost on the inside of the window,
            and I was proud of it, because it was my window.

            The woman from the flat below came up with a plate of something sweet. She looked at
            the frost, and she looked at me, and she did not say a word. She walked to the wall,
            turned a small wheel, and went away. After a while the floor became warm. I lay down on
            it and cried until it was dark.
            """,
        ),
        (
            "quote",
            {
                "quote": "She did not give me a coat. She asked whether I could keep one for her.",
                "attribution": "Willow",
            },
        ),
        (
            "text",
            """
            The next morning she was back with a long grey coat over her arm. Her cupboard was too
            full, she said. Would I be so kind and keep it for her until spring? I understood only
            half of the words and all of the kindness. I have thought about it often since. A gift
            would have made me small. A favour made me a neighbour.

            I wore that coat to the job centre, to the bank, to my first lesson at the computer. In
            one pocket there was a bus ticket from years ago. I never threw it away. It seemed to
            me that the coat knew the city already, and that I only had to walk where it walked.

            In spring I washed it, pressed it, and carried it downstairs. She would not take it.
            The cupboard, she said, was still too full.
            """,
        ),
    ),
)

TEN_YEARS = Text(
    slug="ten-years-on",
    title="Ten years on",
    teaser="Willow kept a borrowed coat for a decade. This winter somebody else needed it.",
    date=date(2024, 1, 1),
    precision="season",
    people=("willow",),
    country="kr",
    themes=("first-years", "neighbours", "family"),
    earlier="a-borrowed-coat",
    body=(
        (
            "text",
            """
            People ask what changed in ten years, and I think they hope for a large answer. A
            house, a degree, a wedding. There was a wedding, and I will come to it. But when I lie
            awake and count, I count small things.

            I no longer save the soap from hotels. I can say no to somebody on the telephone. I
            have a favourite chair. I have been bored, really bored, on a Sunday afternoon with
            rain on the glass, and halfway through the afternoon I noticed that I was happy. To be
            bored you must be sure that nothing is going to happen. It took me years to be sure.
            """,
        ),
        ("heading", "What I did with the years"),
        (
            "timeline",
            {
                "heading": "",
                "moments": [
                    {"when": "201X", "text": "A room, a lamp and a key of my own."},
                    {"when": "201X", "text": "A job in a laundry, and evening lessons."},
                    {"when": "201X–202X", "text": "Bookkeeper in the same laundry."},
                    {"when": "202X", "text": "A wedding with nineteen guests and a lot of rain."},
                ],
            },
        ),
        (
            "text",
            """
            The laundry took me because I did not mind the heat. I had stopped minding most things.
            The owner saw me adding up the receipts in my head and asked where I had learned it.
            From my grandfather, I said, with beans. She laughed, and the week after she sent me to
            a course for bookkeepers. I sat among people half my age who were all faster than I
            was, until we came to the part where the numbers have to agree. I am good at that part.
            I cannot sleep while they disagree.

            I met my husband because of a mistake. He came to complain about an invoice, and he was
            right. I had never in my life been so pleased to be wrong and to have nothing terrible
            follow from it. He still keeps the invoice.

            What did not change: I still cook too much. I still put my shoes where I can find them
            in the dark. On some nights I am back in the years that I do not write about, and in
            the morning I have to look at every object in the room, one after the other, until it
            is this room again. My husband makes tea on those mornings and asks nothing. It helps
            that he asks nothing. It helps too, these days, that I can tell him afterwards.
            """,
        ),
        (
            "quote",
            {
                "quote": "To be bored you must be sure that nothing is going to happen.",
                "attribution": "Willow",
            },
        ),
        (
            "text",
            """
            Last November a young woman moved in above us. I heard her walking at night. In the
            second week I went up with a plate, and there was frost on the inside of her window.

            I turned the small wheel on the wall. I did not say anything; I could not have. The
            next morning I carried up a long grey coat with a bus ticket in its pocket and asked
            her whether she would be so kind and keep it for me until spring. My cupboard, I said,
            was too full.
            """,
        ),
    ),
)

FAMILY = (COAT, TEN_YEARS)
