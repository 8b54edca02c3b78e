"""Exercises eight to ten: a card, a night, a plane. All invented."""

from django.utils.translation import gettext_lazy as _

from stories.editing.rehearsal.shape import Exercise, Fault, Innocent, Kind, Person

CARD = Exercise(
    key="card",
    title="A card for every book",
    slug="a-card-for-every-book",
    teaser="E. J. has a card, and all the books.",
    person=Person("E. J.", "initials"),
    body=(
        (
            "text",
            """
            The card is of green plastic and has a scratch. It says that I may borrow ten books. I
            asked what I had to do for it. Bring them back, said the woman at the desk. I waited
            for the rest of the answer, but that was the answer.

            I began with the thin ones. Then came Anne of Green Gables, and I was angry for a week
            that it was over. I read about King Sejong, who made an alphabet because he was sorry
            for those who could not write. I read about the Titanic three times and hoped.
            """,
        ),
        ("heading", "Reading aloud"),
        (
            "text",
            """
            Since the winter I have been reading aloud to people who cannot hold a book any more.
            One of them corrects my pronunciation. He does it with one raised finger and without
            opening his eyes, like somebody who conducts from a distance.

            We are in the middle of The Count of Monte Cristo. He knows how it ends. He says that I
            am not allowed to hurry, because it is a book about patience. Will he be free, I asked.
            Turn the page, said the finger.
            """,
        ),
    ),
    innocents=(
        Innocent("Anne of Green Gables", _("A book.")),
        Innocent("King Sejong", _("A king of the fifteenth century.")),
        Innocent("The Count of Monte Cristo", _("A book, and an island from it.")),
        Innocent("Since the winter", _("No year, and so no date.")),
    ),
)

NIGHT = Exercise(
    key="night",
    title="The longest breath",
    slug="the-longest-breath",
    teaser="Mr. K.V. tells of one night, and of the mornings since.",
    person=Person("Mr. K.V.", "title_initials"),
    body=(
        (
            "text",
            """
            I am asked about the night more often than about the mornings. So here is the night,
            and then I would like to talk about the mornings.

            We lay still for a long time. The guards at the second bridge change at four, and
            between the old ones and the new ones there is nobody for as long as it takes to smoke.
            The woman who sells batteries beside the customs house had told us so. She had a bunch
            of leeks on her arm, as if we were talking about soup. Then we went, and I held my
            breath, and I believe I held it for years.
            """,
        ),
        (
            "quote",
            {"quote": "I believe I held my breath for years.", "attribution": "Mr. K.V."},
        ),
        (
            "text",
            """
            Now the mornings. I get up when it is still dark, because I like to be there when it
            becomes light. I put rice on. I listen to the weather, although I do not have to go
            out in it. My little girl comes and sits on my feet. She has cold feet and I have warm
            ones, so we are a good household.

            Nobody ever asks me about that. It is the part I would tell again and again.
            """,
        ),
    ),
    faults=(
        Fault(
            kind=Kind.ROUTE,
            words=("The guards at the second bridge change at four",),
            why=_("Others still need this way. Whoever guards it reads it too."),
            way_out=_("“We waited for the right moment”: the breath is the story."),
            doubts=("",),
        ),
        Fault(
            kind=Kind.HELPER,
            words=("The woman who sells batteries beside the customs house",),
            why=_("One stall, one woman. She still stands there."),
            way_out=_("“Somebody had told us so.”"),
            doubts=("", "names"),
        ),
    ),
    innocents=(
        Innocent("I get up when it is still dark", _("An hour of his life today, as anybody's.")),
        Innocent("I held it for years", _("A figure of speech, and no length of time.")),
    ),
)

PLANE = Exercise(
    key="plane",
    title="With the grain",
    slug="with-the-grain",
    teaser="Mr. L.T. builds chairs that do not wobble.",
    person=Person("Mr. L.T.", "title_initials", consent={"picture_form": "obscured"}),
    body=(
        (
            "text",
            """
            Every board has a direction in which it wants to be planed. You can go against it, with
            strength, and the board will remember it. My teacher let me try both. He did not
            explain anything. He let me run my hand over the wood afterwards.

            I build chairs. A chair is difficult, because it has to say yes to everybody. The first
            ones wobbled. I gave them to friends, and friends put paper under a leg and say nothing.
            """,
        ),
        (
            "picture",
            {
                "image": "workshop",
                "alt": "A man at a workbench looks up from his plane",
                "caption": "In the workshop in Kanazawa, behind the bus station.",
            },
        ),
        (
            "text",
            """
            By now they stand. When one of them leaves the house I sit on it for a while first. I
            think of who will sit there: somebody with a letter, somebody with a child on the lap,
            somebody who only wants to take off his shoes.
            """,
        ),
        (
            "note",
            "To protect him we do not say where the workshop is, and the pictures show no face.",
        ),
    ),
    faults=(
        Fault(
            kind=Kind.PROMISE,
            words=("Kanazawa",),
            why=_("The note promises not to say where the workshop is. The caption says it."),
            way_out=_("A caption without the place: “In the workshop”."),
            doubts=("places", "pictures"),
        ),
        Fault(
            kind=Kind.PICTURE,
            words=(),
            why=_("The picture shows a face, and pictures with the face covered were agreed."),
            way_out=_("Send it back: another picture, or one in which the face is covered."),
            doubts=("pictures",),
            gate_tells=True,
        ),
    ),
    innocents=(
        Innocent("My teacher let me try both", _("Nothing tells who it was, or where.")),
        Innocent("somebody with a child on the lap", _("People that he only imagines.")),
    ),
)

ENDING = (CARD, NIGHT, PLANE)
