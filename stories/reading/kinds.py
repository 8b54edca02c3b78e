"""The kinds of pages that readers meet: what is listed, where, and what a list is called."""

from typing import Final, NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Kind(NamedTuple):
    """One kind of page in lists: the model that says it, its short address, its name there."""

    model: str
    slug: str
    name: str | Promise


KINDS: Final = (
    Kind("storypage", "stories", _("Stories")),
    Kind("updatepage", "updates", _("Updates")),
    Kind("annualmeetingpage", "meetings", _("Annual meetings")),
    Kind("appealpage", "appeals", _("Appeals")),
    Kind("statementpage", "statements", _("Statements")),
    Kind("articlepage", "articles", _("Articles")),
)
LISTED: Final = tuple(kind.model for kind in KINDS)
HOME: Final = "homepage"
# Pages that are a list, in the order in which navigation names them, and what stands in each.
BELOW: Final = {
    "storyindexpage": ("storypage", "articlepage"),
    "annualmeetingindexpage": ("annualmeetingpage",),
    "reportindexpage": ("updatepage", "appealpage", "statementpage", "articlepage"),
}
INDEXES: Final = tuple(BELOW)
STANDING: Final = "articlepage"  # one without a date, such as “About us”
