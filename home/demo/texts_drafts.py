"""Manuscripts that are not finished, each in a state of its own. All invented."""

from datetime import date

from home.demo.texts import Text

# Everything in it is made up, also what looks like a number or an address of somebody.
FULL_OF_FINDINGS = Text(
    slug="notes-of-a-first-talk",
    title="Notes of a first talk",
    teaser="Written down in a hurry. Nothing of this has been redacted yet.",
    date=date(2025, 9, 14),
    precision="day",
    people=("caregiver",),
    country="kr",
    body=(
        (
            "text",
            """
            Her name is Nam Bo-ryeong, born in 1987 in a village near Musan. She came to us on
            September 14, 2025 and asked us to write to her at boryeong.nam@example.org or to call
            010-0000-0000 after six.

            She crossed the Tumen River near Hoeryong with her daughter, who is 9 years old now.
            A broker took 3,000 dollars and hid them in a house behind the market for eleven days.
            Pastor Daniel drove them on from there.

            She works as a caregiver at the Morning Hill Home and says that the work is good for
            her, because old people do not ask where one comes from. They ask whether one has eaten.
            """,
        ),
    ),
)

WAITS_FOR_EDITOR = Text(
    slug="the-kiosk-on-the-corner",
    title="The kiosk on the corner",
    teaser="L. N. sells newspapers and knows what everybody reads.",
    date=date(2025, 5, 1),
    people=("kiosk",),
    country="kr",
    themes=("work", "starting-a-business"),
    body=(
        (
            "text",
            """
            I open before it is light. The first customer is always the same gentleman, who buys a
            newspaper and reads me one headline aloud, so that I can hear how it is pronounced. In
            three years he has never read me a bad one. I know that there are bad ones; I sell them.

            People think that a kiosk is about newspapers. It is about small change. Somebody who
            counts out coins has a moment in which he does not look at you, and in this moment
            people say what they would otherwise not say.
            """,
        ),
        (
            "quote",
            {
                "quote": "In three years he has never read me a bad headline.",
                "attribution": "L. N.",
            },
        ),
    ),
)

WAITS_FOR_REVIEWER = Text(
    slug="three-alarm-clocks",
    title="Three alarm clocks",
    teaser="A mother of three gets everybody out of the door by half past seven.",
    date=date(2025, 8, 1),
    people=("mother",),
    country="jp",
    themes=("family", "school"),
    author="second-editor",
    body=(
        (
            "text",
            """
            We have three alarm clocks, because each child wanted to be woken by a different song.
            The eldest needs two songs. The youngest, who is 6 years old, is awake before all of
            them and sits in the kitchen with the light on, waiting for the day to be allowed.

            In the first year I got up at four so that nothing could go wrong. Now I get up when
            the first song begins. My neighbour Mrs. Tanaka says that this is the real proof that
            I have arrived.

            In the evening each of them has to tell me one thing that was difficult and one that
            was funny. When it is my turn they listen very closely. I think they are checking
            whether I have something funny yet.
            """,
        ),
        ("quote", {"quote": "The eldest needs two songs.", "attribution": "a mother of three"}),
    ),
)

KEPT_BECAUSE = "She wants it told: the whole street knows her for the three clocks."

SENT_BACK = Text(
    slug="what-the-choir-sang",
    title="What the choir sang",
    teaser="A short piece about the choir of a vegetable cooperative.",
    date=date(2025, 7, 1),
    people=("letter-writer",),
    country="kr",
    themes=("neighbours",),
    body=(
        (
            "text",
            """
            On Wednesdays the cooperative closes an hour early, because of the choir. Ms. E.R.
            stands with the altos. She says that the altos are the people who hold something up
            while others are being looked at.

            At the harvest concert they sang a song that she had brought along from her childhood,
            about a lamp in a window. The mayor was there, and the newspaper wrote about it.
            """,
        ),
    ),
)
SENT_BACK_BECAUSE = (
    "The newspaper wrote about this concert, with a picture. Whoever finds that article finds her. "
    "Please leave out the mayor and the newspaper, and say “a concert” instead of the harvest one."
)

SCHEDULED = Text(
    slug="a-window-seat",
    title="A window seat",
    teaser="Han OO takes his mother-in-law for a drive through every street he knows.",
    date=date(2025, 11, 1),
    people=("driver",),
    country="kr",
    themes=("family", "work"),
    earlier="the-city-by-heart",
    body=(
        (
            "text",
            """
            My wife's mother is eighty and has never wanted to go anywhere. Last month she got into
            my taxi, in the back, by the window, and said: show me.

            We drove for a whole Sunday with the sign switched off. I recited the streets and she
            repeated them, a little later, like an echo. At every bridge she wanted to know what it
            had cost. In the evening she leaned forward and asked what she owed me. I said that I
            had been going that way anyway.
            """,
        ),
    ),
)

WAITS_ON_HOLD = Text(
    slug="the-window-that-stays-open",
    title="The window that stays open",
    teaser="Mr. T.H. sleeps with the window open, in every season.",
    date=date(2025, 10, 1),
    people=("guest-house",),
    country="jp",
    themes=("family",),
    author="second-editor",
    body=(
        (
            "text",
            """
            The guests ask why there is always a window open on the ground floor, even when it
            snows. I tell them that the room is mine and that I like the air. That is true. It is
            also true that somebody may come late one day, and I would not want him to ring.

            My wife has put a blanket on the chair beside it. We do not speak about the blanket. We
            wash it in spring and put it back.
            """,
        ),
    ),
)

WAITS_FOR_SECOND_EYES = Text(
    slug="second-clarinet-again",
    title="Second clarinet, again",
    teaser="K. D. was asked to play first, and said no.",
    date=date(2025, 10, 1),
    people=("clarinet",),
    country="gb",
    themes=("school",),
    body=(
        (
            "text",
            """
            They asked me to play first clarinet in the summer concert. I said that I would rather
            stay where I am. The first one stands up to bow. The second one hears everything.

            My mother says that one can be proud of a thing without standing up. I think she was
            talking about herself as well.
            """,
        ),
    ),
)

CONSENT_RAN_OUT = Text(
    slug="the-second-key",
    title="The second key",
    teaser="Seo J. gave a spare key to somebody for the first time.",
    date=date(2023, 9, 1),
    people=("second-key",),
    country="us",
    themes=("neighbours",),
    author="second-editor",
    body=(
        (
            "text",
            """
            There were two keys to my flat, and for a long time I carried both. It did not occur to
            me that the second one was meant for another person. Then I locked myself out of my own
            life, as one does, by going down to fetch the post, and sat on the stairs for six hours
            with both keys on the kitchen table.

            My neighbour sat down beside me and waited along. When the locksmith had gone I gave
            her the second key. She holds it, she told me later, as one holds an egg.
            """,
        ),
    ),
)
