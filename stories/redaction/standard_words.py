"""Questions of the checklist and stages of the review as the program brings them, for catalogues.

The migrations write them into the site, where administrators may change them. What still has these
words is said in the language of whoever sits at the desk; what a site has worded by itself is said
as it stands.
"""

from typing import Final

from django.utils.translation import gettext_noop as _

STAGES: Final = (_("Editorial review"), _("Redaction review"))
QUESTIONS: Final = (
    _("Is every name shown in the form that was agreed?"),
    _("Compare each name with the consent beside it. Relatives and helpers count too."),
    _("Do the consents cover this site, this language and this text?"),
    _("Look at the channels, the languages and the last day."),
    _("Is every date, age and length of time too vague to be matched with a record?"),
    _("Police, schools and airlines keep lists by day. So does a neighbour."),
    _("Is every place no smaller than a province, unless it is already public?"),
    _("Think of schools, shops, churches and the view in a picture."),
    _("Is nothing said that helps to find a route, a shelter or a helper?"),
    _("Think of prices, means of transport, hours and the order of stations."),
    _("Is every picture cleared, and does its description give nobody away?"),
    _("Look at faces, signs, handwriting and the background."),
    _("Do links and earlier stories, read together, still tell no more than this page?"),
    _("Open each one. Two harmless pages can point to one person."),
    _("Do the figures add up, and single nobody out?"),
    _("A group of one or two is a person."),
    _("Has the guardian agreed to this text, and would the child in ten years?"),
    _("What is told of a minor stays told. When in doubt, ask who keeps the contact."),
    _("Is it over for everybody whom the news tells about?"),
    _("News travels. Whoever is still on the way, in hiding or in a cell can be found by it."),
    _("Read after the page that it follows, does it still point to nobody?"),
    _("Open the earlier page. What changed, and what did not, may be the one detail too many."),
    _("Is every case told no more exactly than is needed to help?"),
    _(
        "Read role, age and need together, and beside earlier appeals. For a child: does the "
        "guardian agree?"
    ),
    _("Do cost, need and what was raised add up with the books?"),
    _("Ask whoever keeps the accounts. The appeal closes by itself when the sum is reached."),
    _("Has everybody who signed agreed to stand here, under this name?"),
    _("Organisations too: some of them work where a signature is dangerous."),
    _("Does it argue without telling anybody's life?"),
    _("Whoever is an example in a petition did not come to us in order to be one."),
    _("May the author be named so, and does the name lead to nobody in the field?"),
    _("Whoever reports from a place has been there, and with somebody."),
)
