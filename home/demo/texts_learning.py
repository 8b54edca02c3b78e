"""Stories of lessons: a night school, and two parts about becoming a nurse. All invented."""

from datetime import date

from home.demo.texts import Text

NIGHT_SCHOOL = Text(
    slug="the-last-row",
    title="The last row of the night school",
    teaser="Yoon S. began school again as a grown man, beside a baker and a retired policeman.",
    date=date(2021, 3, 1),
    people=("night-school",),
    country="kr",
    themes=("school", "work"),
    body=(
        (
            "text",
            """
            The lessons began at seven in the evening and ended when the caretaker rattled his
            keys. I always took a seat in the last row, next to the door. It was not that I wanted
            to leave. I wanted to know that I could.

            I had been to school as a child, for as long as there was one. After that I learned
            other things: where wood can be found, how to be somewhere else when a question comes.
            They were useful lessons and I am glad that I shall never need them again.

            In the night school we were fourteen. On my left sat a baker who had to be at his oven
            before dawn and who slept with his eyes open during grammar. On my right sat a retired
            policeman. In the first week I moved my chair away from him, a hand's breadth at a
            time. In the second week he pushed his dictionary over to me without looking up, and I
            moved it back.
            """,
        ),
        ("heading", "Fractions"),
        (
            "text",
            """
            I failed the first examination, and the second one. It was fractions. The baker said
            that fractions are only dough. He cut a paper napkin into eighths on the desk and made
            me put it together again, and I sat there with the pieces in my hands and felt my face
            become hot, because I was enjoying myself.

            The third time I passed by two points. Our teacher read out the names in order, and
            when she came to mine, all three of us in the last row stood up. She asked whether we
            were one person. The policeman said: for the purposes of this examination, yes.
            """,
        ),
        (
            "quote",
            {
                "quote": "I took the seat by the door. Not to leave: to know that I could.",
                "attribution": "Yoon S.",
            },
        ),
        (
            "text",
            """
            I have the certificate now. It hangs in the workshop where I repair bicycles, between
            the price list and a calendar, and customers read it while they wait. One of them asked
            why a grown man had gone to school so late. I told him that I had been delayed.

            On Thursdays I go back. There is a new class, and the last row needs somebody who knows
            about napkins. A young woman sits there who has moved her chair almost into the
            corridor. I have not said anything to her yet. I have only pushed my dictionary a
            little way across the desk.
            """,
        ),
    ),
)

DICTIONARY = Text(
    slug="the-dictionary-in-my-pocket",
    title="The dictionary in my pocket",
    teaser="J. W. wanted to be a nurse. First there were four thousand words in the way.",
    date=date(2020, 9, 1),
    precision="season",
    people=("nurse",),
    country="jp",
    series="nursing-word-by-word",
    part=1,
    themes=("work", "learning-a-language"),
    author="second-editor",
    introduction="The first of two parts about a long examination.",
    body=(
        (
            "text",
            """
            In the country where I was born I had watched my aunt set a broken arm with two
            pieces of a chair. She was no doctor. She was the one who did not look away. When I was
            asked in my new country what I wanted to become, I said: somebody like that, but with
            proper bandages.

            The lady behind the counter wrote it down. Then she turned the screen so that I could
            see the list of what it would take, and scrolled, and scrolled.
            """,
        ),
        ("heading", "Seven words for pain"),
        (
            "text",
            """
            I bought the smallest dictionary there was, so that it fitted into the pocket of my
            apron. I worked as a helper in a home for old people. Whenever somebody said something
            I did not know, I asked them to say it again, turned round, and looked it up with my
            back to them.

            Pain alone has seven words here. There is one for a tooth and one for a burn, one for
            the pain that comes and goes and one that sits. An old gentleman who had once taught
            physics noticed what I was doing with my back turned. From then on he complained only
            in new vocabulary. On Mondays he had a pain like a needle, on Tuesdays like a drum.
            He was, I believe, in excellent health.

            He corrected my spelling with a red pencil. When I wrote a whole page without a mistake
            he drew a small spiral flower on it, the kind that children get in the first class. I
            have nine of these flowers. They are the only certificates I ever wanted to frame.
            """,
        ),
        (
            "quote",
            {
                "quote": "On Mondays he had a pain like a needle, on Tuesdays like a drum.",
                "attribution": "J. W.",
            },
        ),
        (
            "text",
            """
            The first examination came in winter. I understood the questions. I understood the
            answers too. I did not understand that one has to fill the little circles completely,
            and the machine could not read me. So my first result was zero, and it was the most
            honest zero in the room: I had known it all and could not be read.

            I cried in the corridor for as long as one cries about a circle. Then I went to work,
            and the old gentleman said that he had a pain today, a completely new one, and that he
            would not describe it until I had sharpened my pencil.
            """,
        ),
    ),
)

WARD = Text(
    slug="the-night-shift",
    title="The night shift",
    teaser="The second time, the machine could read her. J. W. on her first year as a nurse.",
    date=date(2023, 4, 1),
    precision="season",
    people=("nurse",),
    country="jp",
    series="nursing-word-by-word",
    part=2,
    themes=("work", "learning-a-language"),
    earlier="the-dictionary-in-my-pocket",
    author="second-editor",
    introduction="The second of two parts. In the first, J. W. learned seven words for pain.",
    body=(
        (
            "text",
            """
            I filled the circles until the paper shone. When the letter came I gave it to my
            colleague to open, and she gave it to the cook, and the cook put on his glasses and
            read it out over the soup. Then he had to read it again, because nobody had heard the
            end.

            I am a nurse. I write it here because I like the sentence. It has no difficult words.

            Most of my shifts are at night. In the daytime a ward is a railway station; at night it
            is a ship. There are two of us and the small lamps, and people wake up and do not know
            where they are. I know what that is like. I have woken up in many places without
            knowing where I was. So I do what I wished for then: I say the name of the place, the
            day of the week, and that it is still early and they may go on sleeping.
            """,
        ),
        (
            "quote",
            {
                "quote": "In the daytime a ward is a railway station. At night it is a ship.",
                "attribution": "J. W.",
            },
        ),
        (
            "text",
            """
            Once a woman was brought in who spoke the language of my childhood. She had been silent
            for days; they thought that she could not speak. I came in with the thermometer and
            said good evening in the wrong language, by mistake, because I was tired. She opened
            her eyes. She told me for three hours about a pear tree.

            I am not allowed to say more about her, and I would not. But I have thought about how
            many people lie silent somewhere because nobody happens to be tired in their language.

            The dictionary is still in my pocket. The new helpers borrow it. Its cover has gone
            soft and somebody has drawn a spiral flower on the first page. The old gentleman died
            in spring, with no pain of any kind, as he had informed me beforehand. He left me his
            red pencil, and I use it for the duty roster.
            """,
        ),
    ),
)

LEARNING = (NIGHT_SCHOOL, DICTIONARY, WARD)
