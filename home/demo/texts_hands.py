"""Stories of an orchard and of a sewing table. All invented."""

from datetime import date

from home.demo.texts import Text

ORCHARD = Text(
    slug="the-orchard-ladder",
    title="The orchard ladder",
    teaser="Mr. D.C. prunes apple trees and has opinions about ladders.",
    date=date(2024, 10, 1),
    people=("orchard",),
    country="jp",
    themes=("work", "neighbours"),
    author="second-editor",
    body=(
        (
            "text",
            """
            A ladder for fruit trees has three legs. People laugh when they see it. But a ladder
            with four legs is made for floors, and there is no floor in an orchard. The third leg
            finds the ground wherever the ground happens to be. I tell this to everybody who asks
            me how one settles in a foreign country.

            I came to the orchard for one autumn. The owner was an old woman whose sons had gone to
            the capital. She paid by the crate and watched from the porch, and after a week she
            called me over. I was too slow, she said. I picked as if every apple could see me.

            It was true. Where I come from nobody throws an apple into a crate. I had never in my
            life seen fruit left lying in the grass. I put each one down as if it were asleep. She
            thought about this and then said that in future I should pick the ones that are sold
            one by one in a box with paper, and the others should do the crates.
            """,
        ),
        (
            "quote",
            {
                "quote": "The third leg finds the ground wherever the ground happens to be.",
                "attribution": "Mr. D.C.",
            },
        ),
        (
            "text",
            """
            That was a good many autumns ago. I stayed for the pruning, because in winter you see
            what a tree meant to do. I stayed for the blossom, because she said that nobody leaves
            before the blossom. She taught me to graft. You cut two strangers, bind them together
            and keep the wind off, and you do not look every day. That is the whole art.

            When she became too weak for the porch, I moved her chair to the window and pruned so
            that she could see the hills. Her sons asked me what should become of the trees. I said
            that I did not own a single one of them and knew all their names. They have leased the
            orchard to me for twenty years. I had to sit down on the ladder.

            This spring I grafted a pear on an apple, which one should not do. It has taken. I do
            not look every day.
            """,
        ),
    ),
)

SEWING = Text(
    slug="the-sewing-table",
    title="The sewing table",
    teaser="Mrs. O.P. mends what others would throw away.",
    date=date(2018, 6, 1),
    precision="year",
    people=("seamstress",),
    country="jp",
    themes=("work",),
    body=(
        (
            "text",
            """
            My table stands in the window of a laundry, between the irons and the street. People
            bring me trousers, and while they wait they tell me why the trousers matter.

            I have a drawer with buttons from coats that no longer exist. When somebody brings a
            coat with a missing button, I find one that is nearly right. Nearly right is the best
            thing about my work. Nobody has ever come back to complain.
            """,
        ),
    ),
)
