"""Stories of a first winter, of ten years, of a letter, of a clarinet. All invented."""

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

LETTER = Text(
    slug="a-letter-to-the-harbour",
    title="A letter to the people of the harbour",
    teaser="After her first year of work, Ms. E.R. wrote to people she had never met.",
    date=date(2022, 5, 1),
    people=("letter-writer",),
    country="kr",
    themes=("letters", "first-years"),
    introduction=(
        "This letter reached us in spring, four pages in a careful hand. We print one page of it "
        "with her consent. The black boxes are ours; the drawing in the corner is hers."
    ),
    body=(
        (
            "letter",
            {
                "heading": "One page of four",
                "scan": "letter",
                "scan_alt": (
                    "A page in Korean handwriting with three black boxes, and a small drawing of "
                    "a lighthouse in the corner"
                ),
                "language": "ko",
                "transcription": (
                    "항구의 등불을 지키는 여러분께.\n"
                    "처음으로 제가 번 돈으로 이 편지지를 샀습니다. 값은 비싸지 않았지만 가게에서 "
                    "오래 망설였습니다. 편지를 쓸 사람이 있다는 것이 믿기지 않았기 때문입니다.\n"
                    "저는 이제 아침마다 사람들에게 먼저 인사를 합니다. 처음에는 목소리가 "
                    "나오지 않았습니다. 지금은 동네 강아지에게도 인사합니다.\n"
                    "언젠가 여러분이 사는 바닷가에 가서 함께 차를 마시고 싶습니다. 그날까지 "
                    "건강하세요."
                ),
                "translation": (
                    "To all of you who keep the lights of the harbour.\n"
                    "I bought this paper with the first money I earned myself. It was not dear, "
                    "but I stood in the shop for a long time. I could hardly believe that there "
                    "was somebody I could write to.\n"
                    "Every morning I greet people first now. In the beginning no voice came out. "
                    "These days I even greet the dogs of the neighbourhood.\n"
                    "One day I want to come to the sea where you live and drink tea with you. "
                    "Until that day, stay well."
                ),
            },
        ),
        (
            "text",
            """
            Ms. E.R. packs vegetables in a cooperative and sings in its choir. She asked us to say
            that the paper was pale green, because that does not show in the picture, and because
            she chose it out of eleven colours.

            When we wrote back we used the same green. It was hard to find. The answer took three
            weeks and began: now you know how long I stood in the shop.
            """,
        ),
    ),
)

CLARINET = Text(
    slug="second-clarinet",
    title="Second clarinet",
    teaser="K. D. joined the school band because nobody has to talk while playing.",
    date=date(2023, 12, 1),
    precision="year",
    people=("clarinet",),
    country="jp",
    themes=("school", "family"),
    author="second-editor",
    introduction=(
        "K. D. goes to school in Japan. A guardian agreed to this text, and so, with more "
        "conditions than the guardian, did K. D."
    ),
    body=(
        (
            "text",
            """
            My conditions are these. You do not write which school. You do not write how well I
            play. You do write that it was my own idea.

            When we came I knew the numbers up to twelve and the word for please. In class I
            listened so hard that my head hurt in the evening. At lunch everybody talked at once,
            and I learned to look busy with my chopsticks.

            Then there was a poster on the wall with a picture of a clarinet. I thought: while they
            play, they cannot talk. So nobody in that room can ask me anything. I went there to
            have one quiet hour.
            """,
        ),
        (
            "quote",
            {
                "quote": "The first sentence I said aloud in that school was: from bar nine again?",
                "attribution": "K. D.",
            },
        ),
        (
            "text",
            """
            It was not quiet at all. But I found out that you can count rests in any language. The
            girl beside me moved her shoe when it was our turn, and after some weeks I moved mine,
            and after that we talked, first about bars and then about everything.

            My mother comes to every concert. She sits in the first row with her hands folded, as
            if somebody could still tell her to leave. After the summer concert she said that it
            was a pity one could not hear me among the others. I told her that this is what second
            clarinets are for. You only hear it when we are missing.

            She thought about that all the way home. Then she said that she wanted to learn
            something too, and now she swims.
            """,
        ),
    ),
)

FAMILY = (COAT, TEN_YEARS, LETTER, CLARINET)
