"""Exercises one to three: a description, an address, and a garden. All invented."""

from django.utils.translation import gettext_lazy as _

from stories.editing.rehearsal.shape import Exercise, Fault, Innocent, Kind, Person

CLOCK = Exercise(
    key="clock",
    title="Four minutes early",
    slug="four-minutes-early",
    teaser="Ms. H.R. sews, and her clock is never right.",
    person=Person("Ms. H.R.", "title_initials", consent={"picture_form": "obscured"}),
    body=(
        (
            "text",
            """
            On the wall above my machine hangs a clock that is always a little fast. I leave it so.
            Whoever sews and is early has time to thread the needle twice.

            I learned the work late. At first I sewed aprons for a kitchen, then curtains, then a
            dress for a bride who cried at every fitting and came back afterwards with a cake. She
            said that nobody in her house could sew any more. I said that in ours everybody could,
            and that it had been the one thing we could carry without a bag.
            """,
        ),
        (
            "picture",
            {
                "image": "coat",
                "alt": "Hong Ryon-ae at the window, with a half-finished coat on her knees",
                "caption": "The coat was ready before the frost.",
            },
        ),
        (
            "text",
            """
            Now two younger women come in the evenings. They bring trousers with broken zips and go
            home with questions. I do not teach them fast. A seam that was done in a hurry says so
            to everybody, and it goes on saying so for years.

            The bride has sent me a greeting. Her little girl wears a dress made of the silk that
            was left over.
            """,
        ),
    ),
    faults=(
        Fault(
            kind=Kind.NAME,
            words=("Hong Ryon-ae",),
            why=_(
                "The description of the picture has a whole name. It is read aloud, and search "
                "engines find it."
            ),
            way_out=_("Describe what is done: “A woman at the window, a coat on her knees”."),
            doubts=("names", "pictures"),
        ),
    ),
    innocents=(
        Innocent("two younger women", _("They are told with nothing that points at them.")),
    ),
)

OVENS = Exercise(
    key="ovens",
    title="Bread for the late train",
    slug="from-chongjin-to-the-ovens",
    teaser="Mr. P.J. bakes while others sleep.",
    person=Person("Mr. P.J.", "title_initials"),
    body=(
        (
            "text",
            """
            Dough does not ask where you come from. It asks whether your hands are warm. Mine are
            never warm, so I hold a cup of tea before I begin, and the others laugh at me and then
            do the same.

            We bake at night. The last train brings people who have missed their supper, and they
            knock at the back door, although there is a bell. I sell them the rolls that came out
            crooked. One man eats his while still standing there, with his eyes closed. We have
            never talked. I believe we know each other well.
            """,
        ),
        (
            "quote",
            {"quote": "I sell them the rolls that came out crooked.", "attribution": "Mr. P.J."},
        ),
        (
            "text",
            """
            When I was learning, the old baker threw away whatever I had made. He did it without a
            word, and he did it kindly, if that is possible. Then one night he took a loaf of mine
            from the rack, wrapped it in paper and carried it home to his wife. I sat down on the
            flour sacks. I have had other good days since, but I still measure them by that one.
            """,
        ),
    ),
    faults=(
        Fault(
            kind=Kind.TOWN,
            words=("chongjin",),
            why=_(
                "The address of the page names the town he comes from. The text took care to leave "
                "it out, and the address stays in other people's mails and lists."
            ),
            way_out=_("Another address, for example “bread-for-the-late-train”."),
            doubts=("places",),
        ),
    ),
    innocents=(
        Innocent("the old baker", _("Nothing tells which bakery, or where.")),
        Innocent("The last train", _("Every town with a station has one.")),
    ),
)

BATHTUB = Exercise(
    key="bathtub",
    title="What grows in a bathtub",
    slug="what-grows-in-a-bathtub",
    teaser="A garden with a plug.",
    person=Person("Willow Branch", "alias"),
    body=(
        (
            "text",
            """
            Somebody had put a bathtub out on the street, with a note that said: take me. So I took
            it. Two neighbours helped, a dog supervised, and we carried it up to the roof like a
            sedan chair.

            Since then I have been a farmer with a plug. I grow lettuce, chives, and a mint that
            wants to rule the world. There is a rose in the corner which the seed packet calls
            Queen Victoria. She has black spot and a bad temper, and in May she forgives everybody.

            I also keep a hen. The children of the house named her Grace, because she has none. On
            Sundays they come up to read to her. Last time it was the tale of Heungbu and the
            swallow, and she listened to the end, or slept.
            """,
        ),
        (
            "quote",
            {"quote": "I have been a farmer with a plug.", "attribution": "Willow Branch"},
        ),
        (
            "text",
            """
            People ask me whether I miss the fields. I miss the smell after rain. But on the roof
            nobody tells me what to plant, and nobody counts what I eat. When the lettuce is good
            I leave a bowl of it at every door. When it is bad, I leave two.
            """,
        ),
    ),
    innocents=(
        Innocent("Queen Victoria", _("A rose. And the queen is public enough.")),
        Innocent("Grace", _("A hen. Nobody finds a person by her.")),
        Innocent("Heungbu", _("From an old tale that everybody knows.")),
        Innocent("in May", _("A month that comes every year dates nothing.")),
    ),
)

BEGINNING = (CLOCK, OVENS, BATHTUB)
