"""News that could not wait, a letter that had to be written three times, a book. All invented."""

from datetime import date

from home.demo.texts import Text

WATER = Text(
    kind="update",
    slug="water-in-the-house",
    title="Water in the house, and everybody is dry",
    teaser="A pipe has burst. Nobody is hurt, classes move for a week, and please bring no sofas.",
    date=date(2025, 11, 14),
    precision="day",
    category="reports",
    themes=("neighbours",),
    introduction="""
    A pipe has burst under the roof of our house. Nobody was hurt, and everybody who lives there
    sleeps in a dry bed tonight.
    """,
    fields={"form": "flash"},
    body=(
        (
            "text",
            """
            The water came down through two floors before somebody found the tap. It took the
            ceiling of the classroom and most of the dictionaries. It did not take the kitchen: the
            green door swells when it gets wet, and it closed by itself.

            Classes go on. For one week they are held in the hall of the music school, which has
            lent us its music stands to put the books on. The telephone line is open as always.
            """,
        ),
        ("heading", "What would help"),
        (
            "text",
            """
            Dictionaries, in any state, if all the letters are there. Towels. Two people who
            are not afraid of ladders.
            """,
        ),
        (
            "note",
            "Please bring no sofas. We have been offered five, and there are only so many ways to "
            "carry one up a staircase.",
        ),
    ),
)

EXAMINATION = Text(
    kind="statement",
    slug="an-examination-is-not-a-wall",
    title="An examination is not a wall",
    teaser="An open letter about a language test that asks for the words of a holiday.",
    date=date(2022, 3, 1),
    category="statements",
    themes=("learning-a-language", "work"),
    author="second-editor",
    fields={
        "form": "open_letter",
        "issuer": "Harbour Lights Resettlement Group",
        "addressed_to": "all who set the language examination",
        "signatories": (
            "Harbour Lights Resettlement Group\n"
            "The teachers of the evening school\n"
            "The Thursday table\n"
            "The circle of former students"
        ),
        "adopted_again": "2023, 2025",
    },
    body=(
        (
            "text",
            """
            Your examination decides who may train as a nurse, who may drive a bus and who may
            stay. We do not ask you to make it easier. We ask you to let it measure what you say it
            measures.

            In the last test the candidates had to describe a holiday at the sea, complain about a
            hotel, and write to a friend about a birthday party. Among those whom we prepare there
            is hardly anybody who has been in a hotel. Many have learned the sea as something else.
            They can describe a wound, a broken gearbox, a fever chart and a rent contract, in good
            sentences, and nobody asks them.
            """,
        ),
        ("heading", "Three requests"),
        (
            "text",
            """
            Let candidates choose between two subjects, one of which is work. Tell them which
            mistakes they made, for a number teaches nobody anything. And let those who have to
            work at night sit the test in the afternoon.
            """,
        ),
        (
            "quote",
            {
                "quote": "I was asked what I would pack for the beach. I wrote: my papers.",
                "attribution": "From an exercise, printed with consent",
            },
        ),
        (
            "note",
            "Nobody answered the first time, and we adopted this letter again. The second time we "
            "got an answer. The third time we got the afternoon.",
        ),
    ),
)

BOOK = Text(
    kind="article",
    slug="the-dictionary-that-was-bound-twice",
    title="The dictionary that was bound twice",
    teaser="A note on a small book of seven hundred words, and on what its users wrote into it.",
    date=date(2023, 5, 1),
    precision="season",
    category="reports",
    themes=("learning-a-language",),
    fields={"form": "book_note", "byline": "the teachers of the evening school"},
    body=(
        (
            "text",
            """
            There are larger dictionaries, and more correct ones. This one fits into the pocket of
            a work coat, and that is why ours had to be bound twice. It was printed for sailors,
            has no author that anybody knows of, and lists its words by what you may need first:
            water, bread, help, stop, tomorrow.

            What makes our copy worth a note stands in its margins. For years everybody who used it
            has added what was missing. Beside “chair” somebody has written “also: place in
            a waiting room”. Beside “certificate” there are four exclamation marks in four
            hands. Under “home” there is a pencilled line, and nothing on it.
            """,
        ),
        ("heading", "What it cannot do"),
        (
            "text",
            """
            It has forty words for ropes and none for feelings beyond “glad” and
            “seasick”. The evening class has made a list of what it would add. The list has
            two hundred entries by now, and the first is “to look forward to”.
            """,
        ),
        (
            "attachment",
            {
                "document": "words",
                "text": "The first eight words of the list",
                "note": "One sheet, to print and to write on.",
            },
        ),
    ),
)

NEWS = (WATER, EXAMINATION, BOOK)
