"""Exercises six and seven: a wall of bricks, and noodles. All invented."""

from django.utils.translation import gettext_lazy as _

from stories.editing.rehearsal.shape import Exercise, Fault, Innocent, Kind, Person

BRICKS = Exercise(
    key="bricks",
    title="A key of my own",
    slug="a-key-of-my-own",
    teaser="Ms. N.K. locks a door from the inside.",
    person=Person("Ms. N.K.", "title_initials", consent={"languages": ["ja", "ko"]}),
    body=(
        (
            "text",
            """
            The first thing I bought here was a lock. I did not need it, the door had one. But I
            wanted to carry a key that nobody had given me.

            For years I had lived in a house whose key hung around another neck. The man who had
            paid for me kept bees behind the brickworks and had lost two fingers to a threshing
            machine. I will not say more of him than that. He was not the worst. He taught me to
            read the clock, and I read it every day, and one day I had read enough.
            """,
        ),
        (
            "quote",
            {"quote": "I wanted to carry a key that nobody had given me.", "attribution": "N.K."},
        ),
        (
            "text",
            """
            Today I clean offices at night. People think that must be lonely. It is the opposite:
            forty desks, and each of them tells me about somebody. On one there is always a mint
            for me. I leave the chair turned to the window, which is my way of saying thank you.

            In the morning I go home, and I stand in front of my door a little longer than I have
            to. Then I open it. I still like the sound.
            """,
        ),
    ),
    faults=(
        Fault(
            kind=Kind.BYSTANDER,
            words=(
                "kept bees behind the brickworks",
                "had lost two fingers to a threshing machine",
            ),
            why=_(
                "The man who paid for her recognises himself, and so does his village. Then they "
                "know who she is."
            ),
            way_out=_("Leave out what is true of him alone; the key says enough."),
            doubts=("names", "places", ""),
            each_place=True,
        ),
        Fault(
            kind=Kind.CONSENT,
            words=(),
            why=_("She agreed to Japanese and Korean. This page is in English."),
            way_out=_("Send it back: whoever keeps the contact asks her for a new consent."),
            doubts=("consents",),
            gate_tells=True,
        ),
    ),
    innocents=(
        Innocent("I clean offices at night", _("Thousands do. Neither firm nor town is named.")),
        Innocent("forty desks", _("Nobody counts desks.")),
    ),
)

BOATS = Exercise(
    key="boats",
    title="Noodles at dawn",
    slug="noodles-at-dawn",
    teaser="A kitchen that opens before the birds.",
    person=Person("D. M.", "initials"),
    body=(
        (
            "text",
            """
            Buckwheat is a modest plant. It grows where nothing else wants to, and it does not
            complain. My grandmother said that one should choose friends by that rule.

            We open before the birds. The dough rests, I do not. When the water boils I think of
            all the people who are still asleep and will be hungry, and it makes me happy, as if I
            knew a secret about them.
            """,
        ),
        (
            "text",
            """
            We are the first family from the north to run a noodle shop in Toyama. People came out
            of curiosity and stayed for the broth. An old lady eats here every morning. She says
            that the noodles are wrong and that she will come again tomorrow to make sure.
            """,
        ),
        (
            "html",
            "<p>Whoever wants to see how the dough is pulled can look at "
            '<a href="https://videos.example.net/@noodle-dawn/about-d-m-and-her-brother">our films'
            "</a>. My hands are in them, and my brother's bad jokes.</p>",
        ),
        (
            "text",
            """
            At noon everything is sold. Then we sit on the step, my brother and I, and eat what we
            like best, which is rice. It is a good life. It smells of soup, and nobody asks for
            papers at the door.
            """,
        ),
    ),
    faults=(
        Fault(
            kind=Kind.FIRST,
            words=("first family from the north to run a noodle shop in Toyama",),
            why=_("There is one first family. Trade and city together are an address."),
            way_out=_("“We run a noodle shop” and the country, nothing more."),
            doubts=("places",),
        ),
        Fault(
            kind=Kind.LINK,
            words=("noodle-dawn",),
            why=_(
                "The address joins the initials of this page with the name under which the shop "
                "shows its films. Whoever follows it sees hands, voices and a street."
            ),
            way_out=_("No link at all."),
            doubts=("links",),
        ),
    ),
    innocents=(
        Innocent("An old lady eats here every morning", _("A guest among many.")),
        Innocent("My grandmother said", _("Every grandmother says such things.")),
    ),
)

LATER = (BRICKS, BOATS)
