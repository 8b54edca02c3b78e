"""A letter on green paper, and conditions set by a clarinet player. All invented."""

from datetime import date

from home.demo.texts import Text

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

LETTERS = (LETTER, CLARINET)
