"""Exercises four and five: a goal, and a dictionary. All invented."""

from django.utils.translation import gettext_lazy as _

from stories.editing.rehearsal.shape import Exercise, Fault, Innocent, Kind, Person

GOAL = Exercise(
    key="goal",
    title="The smallest goalkeeper",
    slug="the-smallest-goalkeeper",
    teaser="S. Y. catches almost everything.",
    person=Person("S. Y.", "initials", is_minor=True, consent={"given_by": "mother"}),
    body=(
        (
            "text",
            """
            I am eleven years and four months old and I stand in the goal. My mother says that a
            goal is a house without walls, and that I am the door. I like that. A door has to know
            who may come in.

            When we came here I did not talk at school. I counted the windows. Then a ball came
            over the fence and I caught it, because it was coming. The others stopped. One of them
            said a word that I did not know, and I thought it was something bad. It was the word
            for hands. Good hands, he had said.
            """,
        ),
        (
            "quote",
            {"quote": "I thought it was something bad. It was the word for hands."},
        ),
        (
            "text",
            """
            We lose often. Our coach does not mind, she says we lose more beautifully than last
            year. I mind a little. At night I think about the balls that I did not catch, and I
            catch them, one after the other, until I am asleep.

            I have a plan. I want to be a doctor for horses, or a goalkeeper, or both. My mother
            says that there is time. She says it as if it were a present.
            """,
        ),
    ),
    faults=(
        Fault(
            kind=Kind.AGE,
            words=("eleven years and four months",),
            why=_("A child's age to the month, with the date of the page, is nearly a birthday."),
            way_out=_("A band: “I am not yet twelve”, or only “I am a child”."),
            doubts=("dates",),
        ),
    ),
    innocents=(
        Innocent("a doctor for horses", _("A wish gives nobody away.")),
        Innocent("Our coach", _("Every team has one.")),
    ),
)

DICTIONARY = Exercise(
    key="dictionary",
    title="The blue dictionary",
    slug="the-blue-dictionary",
    teaser="Mrs. C.O. reads a dictionary like a novel.",
    person=Person("Mrs. C.O.", "title_initials"),
    body=(
        (
            "text",
            """
            A dictionary is a novel in which everybody is introduced and nobody does anything. I
            have read mine from cover to cover. It is blue, and it has lost its back.

            I left home in 201X, with a coat and half a comb. For a long time I spoke by pointing.
            Then a neighbour gave me the book. She had written on the first page: begin where you
            like. I began with the letter M, because it looked like mountains, and there I found
            mother, mistake and morning.
            """,
        ),
        (
            "quote",
            {"quote": "Begin where you like.", "attribution": "Mrs. C.O.'s neighbour"},
        ),
        (
            "text",
            """
            Seven years after I left home, in 2021, I stood in front of people and read a page of
            my own. My voice was so low that somebody moved the lamp nearer, as if that would help.
            It did help.

            Now I lend the blue dictionary to whoever needs it. It comes back with pencil marks,
            and I do not rub them out. By the marks I can see where each of them began. Most begin
            with food. One began with sorry, and I wish I knew why. It is the best read book of the
            street.
            """,
        ),
    ),
    faults=(
        Fault(
            kind=Kind.SOLVED,
            words=("Seven years after I left home, in 2021", "in 201X"),
            why=_("Seven years before 2021: the year that was masked can be counted out."),
            way_out=_("Leave out the year or the count: “Some years later I stood …”."),
            doubts=("dates",),
        ),
    ),
    innocents=(
        Innocent("the letter M", _("A letter of the alphabet, and nobody's initial.")),
        Innocent("a neighbour gave me the book", _("A kindness that could have been anybody's.")),
    ),
)

MIDDLE = (GOAL, DICTIONARY)
