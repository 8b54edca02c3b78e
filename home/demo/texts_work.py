"""Stories of work: a guest house and a taxi. All invented."""

from datetime import date

from home.demo.texts import Text

GUEST_HOUSE = Text(
    slug="six-rooms-and-a-breakfast-table",
    title="Six rooms and a breakfast table",
    teaser="Mr. T.H. had never slept in a hotel. Now he and his wife run a small one.",
    date=date(2022, 8, 1),
    precision="season",
    people=("guest-house",),
    country="kr",
    themes=("work", "starting-a-business"),
    reasons={"exact_age": "It is the age of the cat."},
    body=(
        (
            "picture",
            {
                "image": "landscape",
                "alt": "A painted bay in the evening, with hills behind it",
                "caption": "A guest painted the view from memory. It is not quite the real one.",
            },
        ),
        (
            "text",
            """
            The house had stood empty for three years, and the bank was glad to be rid of it. It
            had six rooms, one tap, and a breakfast table so large that it must have been built
            inside, for there was no door through which it could have come. My wife sat down at the
            head of this table, in her coat, in the dust, and said: this is where they will sit.

            I asked who. She did not know yet.

            We had worked eight years for the money, she in a kitchen and I on building sites. I
            knew walls, and she knew breakfasts. Neither of us had ever been a guest. We had stayed
            in many places, but always as people who should not be there. So before we opened we
            took our savings for the curtains and spent one night in a hotel, to learn how it is
            done.
            """,
        ),
        ("heading", "How it is done"),
        (
            "text",
            """
            We wrote a list. The lamp must be where the hand looks for it. There must be a hook for
            the bag, for people with one bag want to see it from the bed. The key must be heavy. A
            light key says: we are not sure of you. And nobody, at the desk, looks at your papers
            for longer than it takes to read them.

            In our house everybody gets the heavy key at once, and the papers can wait until after
            the tea.

            The first summer we had eleven guests. One of them wrote something about us on the
            internet, about the table: that you sit down among strangers and get up among cousins.
            Since then people come because of the table. There was a week with a choir, two
            geologists, and a man who had left his family and who, after four breakfasts, telephoned
            them from our stairs.
            """,
        ),
        (
            "quote",
            {
                "quote": "A light key says: we are not sure of you. Ours are heavy.",
                "attribution": "Mr. T.H.",
            },
        ),
        (
            "text",
            """
            We have two employees now, and both of them came to this country the way we came. They
            get the same lesson that we gave ourselves: on their first evening they are guests.
            They choose a room, they hang up the bag, and they are not allowed to help with the
            dishes. They hate it. On the second day they know everything that I could have told
            them in a month.

            In the low season, when the sea is grey and nobody comes, my wife sets the whole table
            anyway, once, for all the places. She walks round it and moves a spoon, and the cat,
            who is 3 years old and came with the curtains, sits on the last chair. I used to ask
            who it was for. I do not ask any more. I take my seat.
            """,
        ),
    ),
)

DRIVER = Text(
    slug="the-city-by-heart",
    title="The city by heart",
    teaser="Han OO had never driven a car. He learned a whole city before he learned the gears.",
    date=date(2019, 11, 1),
    precision="year",
    people=("driver",),
    country="kr",
    themes=("work", "learning-a-language"),
    body=(
        (
            "text",
            """
            I got lost on my second day, on the way to buy rice. I walked for five hours. I did not
            dare to ask, because of my accent, and I did not dare to stand still, because of the
            way people look at somebody who stands still. In the evening a taxi stopped and the
            driver asked where I wanted to go. I had no money for a taxi. He said that he was going
            there anyway. He was not; I know that now. It is at the other end of everything.

            That night I decided that I would never be lost again, and I bought a map.

            I learned the city street by street, on foot, after work. I learned it as others learn
            a poem. I knew which crossing has the long red light, where the road smells of bread at
            four in the morning, and where old people need help with the steps. When I could say
            the whole western half aloud with my eyes shut, I went to a driving school and told
            them that I wanted to be a taxi driver. They asked whether I could drive. I said: no,
            but I know the way.
            """,
        ),
        (
            "quote",
            {
                "quote": "They asked whether I could drive. I said: no, but I know the way.",
                "attribution": "Han OO",
            },
        ),
        (
            "text",
            """
            The gears took me four months. The accent took longer. Passengers would hear it and
            fall silent, and I would watch them in the mirror while they wondered. So I made a rule
            for myself. In the first minute I say something about the weather, so that they have
            heard it and it is over. Most of them are relieved. Some begin to tell me about their
            grandmother, who talked like that.

            I have driven for six years without an accident. Once a month, on a Sunday, I switch
            off the sign and drive about in the district where the new arrivals live. When I see
            somebody who walks too fast and looks at no one, with a bag of rice, I stop and say
            that I am going there anyway.
            """,
        ),
    ),
)

WORK = (GUEST_HOUSE, DRIVER)
